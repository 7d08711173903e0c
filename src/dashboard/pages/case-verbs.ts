import type { Response } from 'express';
import { REASON_LENGTH } from '../../dead-letter.ts';
import type { Actor, CaseOutcome } from '../../dead-letter.ts';
import { freeText } from '../free-text.ts';
import { field } from '../guard.ts';
import { address } from '../pieces.ts';
import { localsOf, seeOther, show, viewOf } from '../respond.ts';
import type { View } from '../view.ts';
import { caseBody, caseContent, loadCase } from './case-page.ts';
import { missing, pathId } from './desk.ts';
import type { Page } from './desk.ts';

/** The guard lets nobody through unnamed. */
function actorOf(res: Response): Actor {
  const { signedIn } = localsOf(res);
  if (signedIn === undefined) throw new Error('a verb without an operator');
  return signedIn;
}

const back = (res: Response, id: string, outcome: CaseOutcome, done: string): void =>
  seeOther(res, address(`/dead-letters/${id}`, { done: outcome === 'done' ? done : outcome }));

/** `POST /ops/dead-letters/:id/retry`. */
export const postRetry: Page = (desk) => async (req, res, next) => {
  const c = await loadCase(desk, pathId(req.params));
  if (c === undefined) return missing(desk)(req, res, next);
  back(res, c.id, await desk.deadLetters.retry(c.id, actorOf(res)), 'retried');
};

/** Why a reason cannot be taken. It is kept for good, so nobody's number may stand in it. */
function complaint(v: View, reason: string): string | undefined {
  const { least, most } = REASON_LENGTH;
  if (reason.length < least) return v.say('discard.too-short', { least });
  if (reason.length > most) return v.say('discard.too-long', { most, count: reason.length });
  return freeText(reason) === reason ? undefined : v.say('discard.number');
}

/** `POST /ops/dead-letters/:id/discard`: without a usable reason nothing happens. */
export const postDiscard: Page = (desk) => async (req, res, next) => {
  const c = await loadCase(desk, pathId(req.params));
  if (c === undefined) return missing(desk)(req, res, next);
  const reason = field(req.body, 'reason').trim();
  const here = address(`/dead-letters/${c.id}`);
  const v = { ...viewOf(desk.site, req, res), here };
  const error = c.state === 'open' ? complaint(v, reason) : undefined;
  if (error !== undefined) {
    const content = caseContent(v, c, caseBody(v, c, { error, reason }));
    return show(res, v, { ...content, failed: true }, 422);
  }
  // Closed meanwhile: the verb itself says so, whatever the reason.
  const outcome =
    c.state === 'open' ? await desk.deadLetters.discard(c.id, actorOf(res), reason) : 'not-open';
  back(res, c.id, outcome, 'discarded');
};
