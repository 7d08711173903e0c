import { LANGUAGES } from '../rendering/language.ts';
import { html } from './html.ts';
import type { Html, Part } from './html.ts';
import { LANGUAGE_NAMES } from './texts.ts';
import type { Language, TextKey } from './texts.ts';
import { clock } from './times.ts';
import { ROOT } from './view.ts';
import type { View } from './view.ts';

/** In this order: the frame, its parts, what narrow screens change, and a message's content. */
const STYLES = ['ops', 'parts', 'forms', 'letter'] as const;

/** The main menu, in the order of what an operator looks at first. */
const MENU: readonly {
  readonly path: string;
  readonly text: TextKey;
  /** A page without an entry of its own that belongs here. */
  readonly also?: string;
}[] = [
  { path: '', text: 'nav.overview' },
  { path: '/dead-letters', text: 'nav.cases' },
  { path: '/messages', text: 'nav.messages' },
  { path: '/overdue', text: 'nav.overdue', also: '/pathways' },
  { path: '/alerts', text: 'nav.alerts' },
  { path: '/refusals', text: 'nav.refusals' },
  { path: '/audit', text: 'nav.audit' },
];

/** Whether this page lies under the menu's page: `page` stands on it, `true` below it. */
function current(v: View, { path, also }: (typeof MENU)[number]): 'page' | 'true' | undefined {
  const here = v.here.split('?')[0] ?? '';
  const at = `${ROOT}${path}`;
  if (here === at || here === `${at}/`) return 'page';
  const below = [path, also].filter((one) => one !== undefined && one !== '');
  return below.some((one) => here.startsWith(`${ROOT}${one}/`)) ? 'true' : undefined;
}

function menuItem(v: View, item: (typeof MENU)[number]): Html {
  const { path, text } = item;
  const at = current(v, item);
  const mark = at && html` aria-current="${at}"`;
  return html`<li><a href="${ROOT}${path}" ${mark}>${v.say(text)}</a></li>`;
}

const menu = (v: View): Html =>
  html` <nav class="menu" aria-label="${v.say('nav.label')}">
    <ul class="wide">
      ${MENU.map((item) => menuItem(v, item))}
    </ul>
  </nav>`;

const account = (v: View, name: string, csrf: string): Html =>
  html` <form class="account" method="post" action="${ROOT}/sign-out">
    <input type="hidden" name="csrf" value="${csrf}" />
    <span>${v.say('sign-in.as', { name })}</span>
    <button class="button quiet" type="submit">${v.say('sign-out.submit')}</button>
  </form>`;

const languageButton = (v: View, one: Language): Html =>
  html`<button
    type="submit"
    name="language"
    value="${one}"
    lang="${one}"
    ${one === v.language && html` aria-current="true"`}
  >
    ${LANGUAGE_NAMES[one]}
  </button>`;

const DOT = html`<span aria-hidden="true">·</span>`;

/** On every page, so that nobody has to read a language to leave it. */
const languages = (v: View): Html =>
  html` <form
    class="languages"
    method="post"
    action="${ROOT}/language"
    aria-label="${v.say('language.label')}"
  >
    <input type="hidden" name="next" value="${v.here}" />
    ${LANGUAGES.map((one, i) => [i > 0 && DOT, languageButton(v, one)])}
  </form>`;

/** Production is told from all else by its words first, by colour second. */
const isProduction = (environment: string): boolean => /^prod/i.test(environment);

const environmentBand = (v: View): Html =>
  html` <div
    class="environment ${isProduction(v.environment) ? 'production' : 'other'}"
    role="region"
    aria-label="${v.say('app.environment-label')}"
  >
    <p class="wide">${v.say('app.environment', { environment: v.environment })}</p>
  </div>`;

const updated = (v: View): Html =>
  html` <p class="updated">
    ${v.say('app.updated', { time: clock(v.now) })}
    <a href="${v.here}">${v.say('app.reload')}</a>
  </p>`;

export interface Content {
  readonly title: string;
  readonly lead?: string;
  /** Above the heading: the way back. */
  readonly back?: { readonly href: string; readonly where: string };
  readonly body: Part;
  /** A form could not be taken: said first of all, in the title. */
  readonly failed?: boolean;
}

const back = (v: View, to: Content['back']): Part =>
  to &&
  html`<p class="back"><a href="${to.href}">${v.say('nav.back', { where: to.where })}</a></p>`;

/** A whole page. There is no script, no inline style and nothing from another host. */
export function page(v: View, content: Content): Html {
  const { say, signedIn } = v;
  const title = content.failed ? say('form.error', { text: content.title }) : content.title;
  return html`<!doctype html>
    <html lang="${v.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${say('app.page-title', { title })}</title>
        <link rel="icon" href="${ROOT}/assets/mark.svg" type="image/svg+xml" />
        ${STYLES.map((name) => html`<link rel="stylesheet" href="${ROOT}/assets/${name}.css" />`)}
      </head>
      <body>
        <a class="skip" href="#content">${say('app.skip')}</a>
        ${environmentBand(v)}
        <header class="top">
          <div class="wide">
            <p class="brand">
              <a href="${ROOT}"
                ><strong>${say('app.name')}</strong> <span>${say('app.what')}</span></a
              >
            </p>
            ${languages(v)} ${signedIn && account(v, signedIn.name, signedIn.csrf)}
          </div>
        </header>
        ${signedIn && menu(v)}
        <main id="content" class="wide" tabindex="-1">
          ${back(v, content.back)}
          <div class="heading">
            <h1>${content.title}</h1>
            ${signedIn && updated(v)}
          </div>
          ${content.lead && html`<p class="lead">${content.lead}</p>`} ${content.body}
        </main>
        <footer class="bottom"><p class="wide">${say('app.footer')}</p></footer>
      </body>
    </html> `;
}
