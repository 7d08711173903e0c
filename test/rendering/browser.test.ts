import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { documentHtml } from '../../src/rendering/document.ts';
import { attackLetters } from './attack-letters.ts';
import { NO_BROWSER, openChromium } from './chromium.ts';
import { renderingOf, sample } from './letters.ts';

/** What a page tried: all of it must be nothing. */
interface Tried {
  readonly dialogs: string[];
  readonly requests: string[];
  readonly errors: string[];
}

describe('letters in a browser', function () {
  this.timeout(180_000);
  let browser: Browser;
  let folder: string;

  if (NO_BROWSER !== undefined) {
    // The other tests read the markup strictly; these need the browser that shows it.
    it.skip(NO_BROWSER);
    return;
  }
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'overgang-letters-'));
    browser = await openChromium();
  });
  after(async () => {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Opens a page from a file and moves over everything that can be pointed at. */
  async function open(html: string, width = 1280) {
    const file = path.join(folder, 'letter.html');
    await writeFile(file, html);
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    const page = await context.newPage();
    const tried: Tried = { dialogs: [], requests: [], errors: [] };
    page.on('dialog', (dialog) => {
      tried.dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    page.on('console', (message) => tried.errors.push(message.text()));
    page.on('pageerror', (error) => tried.errors.push(error.message));
    page.on('request', (request) => {
      if (request.url() !== pathToFileURL(file).href) tried.requests.push(request.url());
    });
    await page.goto(pathToFileURL(file).href, { waitUntil: 'load' });
    return { page, tried, close: () => context.close() };
  }

  /** Without the policy of the document: the escaping has to hold by itself. */
  const undefended = (html: string): string => html.replace(/<meta\s+http-equiv[^>]*>/, '');

  it('run nothing, ask nobody and load nothing, with no policy to help them', async () => {
    let pages = 0;
    for (const letter of attackLetters()) {
      const html = undefended(documentHtml(letter));
      expect(html).not.to.match(/<meta\s+http-equiv/);
      const { page, tried, close } = await open(html);
      const found = await page.evaluate(
        `({
          strange: document.querySelectorAll(
            'script,iframe,object,embed,img,svg,math,link,form,input,base,video,audio').length,
          handlers: [...document.querySelectorAll('*')].filter((one) =>
            one.getAttributeNames().some((name) => name.startsWith('on') || name === 'style')).length,
          links: [...document.querySelectorAll('a')].filter((one) =>
            !['tel:', 'mailto:'].includes(one.protocol)).length,
          bodies: document.querySelectorAll('main > article.letter').length,
        })`,
      );
      expect(found).to.eql({ strange: 0, handlers: 0, links: 0, bodies: 1 });
      expect(tried).to.eql({ dialogs: [], requests: [], errors: [] });
      await close();
      pages += 1;
    }
    expect(pages).to.be.greaterThan(5);
  });

  it('would be seen to run something', async () => {
    const { letter } = renderingOf(sample('LOG_INNLAGT/1.6-new.xml'));
    const html = undefended(letter ? documentHtml(letter) : '').replace(
      '</main>',
      '<img src="nothing.png" onerror="alert(1)"></main>',
    );
    const { tried, close } = await open(html);
    expect(tried.dialogs).to.eql(['1']);
    expect(tried.requests).to.have.length(1);
    await close();
  });

  // Which font a reader has is not ours to say: one that is wide must fit as well.
  for (const font of ['', 'monospace'])
    it(`fit a screen of 320 pixels without sideways scrolling ${font}`.trim(), async () => {
      for (const name of [
        'LOG_INNLAGT/1.6-new.xml',
        'APPREC/1.1-refused.xml',
        'LOG_UTSKREVET/1.6-new.xml',
      ]) {
        const { letter } = renderingOf(sample(name));
        const { page, close } = await open(letter ? documentHtml(letter) : '', 320);
        if (font !== '')
          await page.addStyleTag({ content: `* { font-family: ${font} !important }` });
        expect(await page.evaluate('document.documentElement.scrollWidth'), name).to.equal(320);
        await close();
      }
    });
});
