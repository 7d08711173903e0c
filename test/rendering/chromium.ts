import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';

/**
 * Why tests in a browser cannot run here; undefined where they can. Where TEST_NEED_BROWSER says so
 * they run all the same, and fail.
 */
export const NO_BROWSER: string | undefined =
  process.env['TEST_NEED_BROWSER'] === '1' || existsSync(CHROMIUM)
    ? undefined
    : `need ${CHROMIUM}, which is not on this machine`;

export const openChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
