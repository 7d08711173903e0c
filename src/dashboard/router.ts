import { fileURLToPath } from 'node:url';
import express from 'express';
import type { ErrorRequestHandler, Router } from 'express';
import type { DeadLetters } from '../dead-letter.ts';
import type { PathwaySettings } from '../domain/settings.ts';
import { errorFields } from '../log.ts';
import type { Log } from '../log.ts';
import { LETTER_STYLE } from '../rendering/style.ts';
import { databaseAway } from '../store/store.ts';
import { openContent } from './content.ts';
import type { ContentParts } from './content.ts';
import { formBody, ownForm, sameOrigin, signedIn } from './guard.ts';
import { securityHeaders } from './headers.ts';
import { openLanguages, variesByLanguage } from './languages.ts';
import { alertPage, postAttention } from './pages/alert-page.ts';
import { alertsPage } from './pages/alerts-page.ts';
import { postAppointment } from './pages/appointment-verb.ts';
import { auditPage } from './pages/audit-page.ts';
import { casePage } from './pages/case-page.ts';
import { postDiscard, postRetry } from './pages/case-verbs.ts';
import { casesPage } from './pages/cases-page.ts';
import { checklistPage, postItem } from './pages/checklist-page.ts';
import { contentPage, postAttachment, postContent } from './pages/content-page.ts';
import type { Desk, Page } from './pages/desk.ts';
import { missing } from './pages/desk.ts';
import { postLanguage } from './pages/language-form.ts';
import { logPage, postCall, postOverride } from './pages/log-page.ts';
import { messagePage } from './pages/message-page.ts';
import { messagesPage } from './pages/messages-page.ts';
import { overduePage } from './pages/overdue-page.ts';
import { overviewPage } from './pages/overview-page.ts';
import { pathwayPage } from './pages/pathway-page.ts';
import { postProposal, proposalsPage } from './pages/proposals-page.ts';
import { refusalsPage } from './pages/refusals-page.ts';
import { repliesPage } from './pages/replies-page.ts';
import { getSignIn, postSignIn, postSignOut } from './pages/sign-in-page.ts';
import { stayRoute } from './pages/stay-route.ts';
import { showError, viewOf } from './respond.ts';
import type { ErrorStatus, Site } from './respond.ts';
import { openSessions } from './session.ts';
import { openSignIn } from './sign-in.ts';

export interface Dashboard extends ContentParts {
  readonly deadLetters: DeadLetters;
  readonly log: Log;
  /** Address by which people reach the pages: what `Origin` of a form must say. */
  readonly publicUrl: string;
  /** Reached by https: the cookie is `Secure` and bound to this host. */
  readonly secure: boolean;
  /** Shown on every page, so that nobody takes a test for the real thing. */
  readonly environment: string;
  /** False: no mail server is set, alerts wait in the outbox. */
  readonly mail: boolean;
  readonly now: () => Date;
  readonly settings: PathwaySettings;
  readonly newId: (now: Date) => string;
}

/** The style sheet is read from the source tree, like the migrations: it is not compiled. */
const ASSETS = fileURLToPath(new URL('../../../src/dashboard/assets', import.meta.url));

/** Pages that show. None of them changes anything; only the session's "seen at" moves. */
export const PAGES: readonly (readonly [string, Page])[] = [
  ['/', overviewPage],
  ['/messages', messagesPage],
  ['/messages/:id', messagePage],
  ['/messages/:id/content', contentPage],
  ['/dead-letters', casesPage],
  ['/dead-letters/:id', casePage],
  ['/refusals', refusalsPage],
  ['/overdue', overduePage],
  ['/replies', repliesPage],
  ['/alerts', alertsPage],
  ['/alerts/:id', alertPage],
  ['/pathways/:id', pathwayPage],
  ['/pathways/:id/log', logPage],
  ['/pathways/:id/checklists/:list', checklistPage],
  ['/pathways/:id/stays/:number', stayRoute],
  ['/pathways/:id/stays/:number/proposals', proposalsPage],
  ['/audit', auditPage],
];

/** Forms that do something. */
const VERBS: readonly (readonly [string, Page])[] = [
  ['/dead-letters/:id/retry', postRetry],
  ['/dead-letters/:id/discard', postDiscard],
  ['/pathways/:id/checklists/:list', postItem],
  ['/pathways/:id/appointment', postAppointment],
  ['/pathways/:id/log/call', postCall],
  ['/pathways/:id/log/override', postOverride],
  ['/pathways/:id/stays/:number/proposals', postProposal],
  ['/alerts/:id/acknowledge', postAttention('acknowledge')],
  ['/alerts/:id/snooze', postAttention('snooze')],
  ['/messages/:id/content', postContent],
  ['/messages/:id/attachments/:number', postAttachment],
];

const statusOf = (error: unknown): number | undefined =>
  typeof error === 'object' && error !== null && 'status' in error
    ? Number(error.status)
    : undefined;

function errorPage(site: Site, log: Log): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    // Half a page is out: Express closes the connection, which is all that is left to do.
    if (res.headersSent) return next(error);
    const away = databaseAway(error);
    const refused = (statusOf(error) ?? 500) < 500;
    if (!refused) log[away ? 'warn' : 'error']('dashboard.failed', { away, ...errorFields(error) });
    const status: ErrorStatus = refused ? 400 : away ? 503 : 500;
    showError(res, viewOf(site, req, res), status);
  };
}

/**
 * The operator's pages, to be mounted at `/ops`. Everything but the style sheet, the sign-in and the
 * choice of language asks for a session, and every form for the session's own token.
 */
export function openDashboard(d: Dashboard): Router {
  const { store, deadLetters, now, settings, newId } = d;
  const languages = openLanguages(d.secure);
  const site: Site = { environment: d.environment, mail: d.mail, now, languages };
  const desk: Desk = { store, deadLetters, content: openContent(d), site, settings, newId };
  const sessions = openSessions(store, d.secure);
  const signIn = openSignIn({ store, sessions, now });
  const router = express.Router();

  router.use(securityHeaders);
  router.get('/assets/letter.css', (_req, res) => void res.type('css').send(LETTER_STYLE));
  router.use(
    '/assets',
    express.static(ASSETS, { index: false, redirect: false, cacheControl: false }),
  );
  router.use(variesByLanguage);
  router.use(sameOrigin(site, d.publicUrl));
  router.get('/sign-in', getSignIn(site, sessions));
  router.post('/sign-in', formBody, postSignIn(site, signIn));
  router.post('/language', formBody, postLanguage(languages));
  router.use(signedIn(sessions));
  for (const [path, page] of PAGES) router.get(path, page(desk));
  router.post('/{*any}', formBody, ownForm(site));
  router.post('/sign-out', postSignOut(store, sessions));
  for (const [path, verb] of VERBS) router.post(path, verb(desk));
  router.use(missing(desk));
  router.use(errorPage(site, d.log));
  return router;
}
