import type { RequestHandler } from 'express';
import { isLanguage } from '../../rendering/language.ts';
import { field } from '../guard.ts';
import type { Languages } from '../languages.ts';
import { nextPage } from '../next-page.ts';
import { seeOther } from '../respond.ts';

/**
 * `POST /ops/language`: keeps the choice and goes back to the page. It asks for no session, so that
 * the sign-in page has it too: it changes a cookie of a closed set of values and nothing else, and the
 * guard has asked where the form came from.
 */
export const postLanguage =
  (languages: Languages): RequestHandler =>
  (req, res) => {
    const asked = field(req.body, 'language');
    if (isLanguage(asked)) languages.remember(res, asked);
    seeOther(res, nextPage(field(req.body, 'next')));
  };
