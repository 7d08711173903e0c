import { Failure } from '../domain/failure.ts';
import {
  callOffDigest,
  digestOf,
  gather,
  lockDigest,
  renewClaim,
  settleDigest,
} from '../store/sql/alerts.ts';
import type { Digest, DigestLine } from '../store/sql/alerts.ts';
import { addressDigest } from '../store/sql/refused-digests.ts';
import type { ClaimedEffect } from '../store/sql/effects.ts';
import type { Store } from '../store/store.ts';
import type { JsonPost } from '../transport/json-post.ts';
import { digestJson } from './digest-json.ts';
import { digestMail } from './digest-mail.ts';
import type { Mailer } from './mailer.ts';
import { messageIdOf } from './message-id.ts';

export interface SendingDigests {
  readonly store: Store;
  readonly mailer: Mailer | undefined;
  readonly webhook: JsonPost;
  /** Address of the pages, to which the lines of a digest lead. */
  readonly publicUrl: string;
  readonly now: () => Date;
}

interface Gathered {
  readonly digest: Digest;
  readonly lines: readonly DigestLine[];
}

/** Whether a digest can go the way it was to go; what that way has lost goes another, if there is one. */
function wayOf({ mailer }: SendingDigests, { kind }: ClaimedEffect, to: Digest): 'open' | 'gone' {
  if (kind === 'alert-webhook') return to.webhook === null ? 'gone' : 'open';
  if (to.email !== null && mailer !== undefined) return 'open';
  if (to.webhook !== null) return 'gone';
  throw new Failure('no-address');
}

/**
 * What a claimed effect has to send. Without a place to send it to the digest stays open, so that
 * a unit without an address is one case, not one for each hour. With nothing to send it is called
 * off in the same transaction: nothing can join it after that.
 */
async function gathered(
  s: SendingDigests,
  effect: ClaimedEffect,
  leaseSeconds: number,
): Promise<Gathered | 'lost' | 'called-off'> {
  return s.store.tx(async (db) => {
    if (!(await renewClaim(db, effect, leaseSeconds))) return 'lost';
    const digest = await lockDigest(db, digestOf(effect));
    if (digest !== undefined && wayOf(s, effect, digest) === 'open') {
      const lines = await gather(db, digest, s.now());
      if (lines.length > 0) {
        if (effect.kind === 'alert') await addressDigest(db, digest);
        return { digest, lines };
      }
    }
    await callOffDigest(db, effect);
    return 'called-off';
  });
}

async function post(s: SendingDigests, effect: ClaimedEffect, found: Gathered): Promise<void> {
  const { digest, lines } = found;
  const body = digestJson(digest, lines, s.publicUrl);
  await s.webhook.send({ key: effect.id, body }, digest.webhook ?? '');
}

async function mail(s: SendingDigests, { digest, lines }: Gathered): Promise<void> {
  const to = digest.email ?? '';
  const { language } = digest;
  const written = digestMail(digest, lines, s.publicUrl);
  await s.mailer?.send({ to, ...written, language, messageId: messageIdOf(digest.id) });
}

/** Sends one digest, one way; a failure is thrown and becomes a next try or a case. */
export async function sendDigest(
  s: SendingDigests,
  effect: ClaimedEffect,
  leaseSeconds: number,
): Promise<void> {
  const found = await gathered(s, effect, leaseSeconds);
  if (found === 'lost' || found === 'called-off') return;
  await (effect.kind === 'alert' ? mail(s, found) : post(s, effect, found));
  await settleDigest(s.store, effect, { now: s.now(), lines: found.lines });
}
