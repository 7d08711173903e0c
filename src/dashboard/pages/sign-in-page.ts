import type { RequestHandler } from 'express';
import { audit } from '../../store/sql/audit.ts';
import type { Store } from '../../store/store.ts';
import { field } from '../guard.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { nextPage } from '../next-page.ts';
import { address, notice } from '../pieces.ts';
import { localsOf, seeOther, show, viewOf } from '../respond.ts';
import type { Site } from '../respond.ts';
import type { Sessions } from '../session.ts';
import type { SignIn } from '../sign-in.ts';
import type { TextKey } from '../texts.ts';
import { ROOT } from '../view.ts';
import type { View } from '../view.ts';

interface Form {
  readonly next: string;
  readonly name: string;
  readonly error?: TextKey;
  readonly note?: TextKey | undefined;
}

const form = (v: View, { next, name, error, note }: Form): Html =>
  html` ${note && notice('info', v.say(note))}
    <form class="sign-in" method="post" action="${ROOT}/sign-in">
      ${error && html`<div class="notice error" role="alert" id="error"><p>${v.say(error)}</p></div>`}
      <input type="hidden" name="next" value="${next}" />
      <p class="field">
        <label for="name">${v.say('sign-in.name')}</label>
        <input
          id="name"
          name="name"
          value="${name}"
          autocomplete="username"
          autocapitalize="none"
          spellcheck="false"
          required
          maxlength="100"
          ${error && html` aria-describedby="error"`}
        />
      </p>
      <p class="field">
        <label for="password">${v.say('sign-in.password')}</label>
        <input
          id="password"
          name="password"
          type="password"
          autocomplete="current-password"
          required
          maxlength="200"
          ${error && html` aria-describedby="error"`}
        />
      </p>
      <p><button class="button" type="submit">${v.say('sign-in.submit')}</button></p>
    </form>`;

const content = (v: View, of: Form) => ({
  title: v.say('sign-in.title'),
  lead: v.say('sign-in.lead'),
  body: form(v, of),
  failed: of.error !== undefined,
});

const NOTES: Readonly<Record<string, TextKey>> = { expired: 'sign-in.expired', out: 'sign-in.out' };

/** `GET /ops/sign-in`: the form, or straight on for somebody who is signed in. */
export const getSignIn =
  (site: Site, sessions: Sessions): RequestHandler =>
  async (req, res) => {
    const next = nextPage(field(req.query, 'next'));
    if (await sessions.of(req)) return seeOther(res, next);
    const v = viewOf(site, req, res);
    const why = Object.keys(NOTES).find((name) => field(req.query, name) !== '');
    show(res, v, content(v, { next, name: '', note: why === undefined ? undefined : NOTES[why] }));
  };

/** A form cannot be reloaded: the address of the page is where it is filled in. */
const signInPage = (next: string): string => address('/sign-in', { next });

/** `POST /ops/sign-in`. */
export const postSignIn =
  (site: Site, signIn: SignIn): RequestHandler =>
  async (req, res) => {
    const next = nextPage(field(req.body, 'next'));
    const name = field(req.body, 'name');
    const outcome = await signIn(req, { name, password: field(req.body, 'password') });
    if (outcome.kind === 'in') {
      outcome.setCookie(res);
      return seeOther(res, next);
    }
    const v = { ...viewOf(site, req, res), here: signInPage(next) };
    const error = outcome.kind === 'wait' ? 'sign-in.wait' : 'sign-in.wrong';
    show(res, v, content(v, { next, name, error }), outcome.kind === 'wait' ? 429 : 401);
  };

/** `POST /ops/sign-out`: the session ends on the server, not only in the browser. */
export const postSignOut =
  (store: Store, sessions: Sessions): RequestHandler =>
  async (req, res) => {
    const { signedIn } = localsOf(res);
    await store.tx(async (db) => {
      await sessions.end(db, req, res);
      if (!signedIn) return;
      const { name, orgId } = signedIn;
      await audit(db, { orgId, actor: `operator:${name}`, action: 'sign-out' });
    });
    seeOther(res, `${ROOT}/sign-in?out=1`);
  };
