import type { Letter } from './block.ts';
import { html, markupOf } from './html.ts';
import { LETTER_STYLE, PAGE_STYLE } from './style.ts';
import { letterHtml } from './write-html.ts';

/** Nothing is fetched and nothing runs, also where the file is opened from a disk. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const STYLE_HERE = '<style></style>';

/** A whole document with its own style, for a file or a pipe. */
export function documentHtml(letter: Letter): string {
  const page = html`<!doctype html>
    <html lang="${letter.language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${letter.title}</title>
        <style></style>
      </head>
      <body>
        <main>
          <h1>${letter.title}</h1>
          ${letterHtml(letter)}
        </main>
      </body>
    </html>`;
  // The style is ours and has no place in an escaping template. No text of a sender can be the
  // first such tag: in what is escaped there is no tag at all.
  return markupOf(page).replace(STYLE_HERE, () => `<style>${PAGE_STYLE}${LETTER_STYLE}</style>`);
}
