import { createHash } from 'node:crypto';
import { bundleOf } from '../../domain/payment/index.ts';
import { markupOf } from '../html.ts';
import { address } from '../pieces.ts';
import { organisationName } from '../queries/pathways.ts';
import { STAY_LANGUAGES } from '../texts/payment.ts';
import type { StayLanguage } from '../texts/payment.ts';
import { missing } from './desk.ts';
import type { Desk, Page } from './desk.ts';
import { stayPage, STAY_STYLE } from './stay-page.ts';
import { stayPayment } from './stay-payment.ts';
import type { StayPayment } from './stay-payment.ts';

/** What stands between the tags of the style, which is what a browser compares. */
const STYLE = markupOf(STAY_STYLE).replace(/^<style>|<\/style>$/g, '');

/** The page carries its own style, so that it can be kept and sent on; only that one is let in. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

async function bundle({ store }: Desk, { pathway, stay, payment, recorded }: StayPayment) {
  const hospital = await organisationName(store, payment.evidence.hospital);
  const names = {
    ...(hospital === undefined ? {} : { hospital }),
    ...(pathway.kommune === null ? {} : { kommune: pathway.kommune }),
    stay: `${pathway.id}/${stay}`,
  };
  return bundleOf(payment, names, recorded);
}

const languageOf = (asked: unknown): StayLanguage | undefined =>
  STAY_LANGUAGES.find((one) => one === asked);

/**
 * `GET /ops/pathways/:id/stays/:number`: what two parties lay on the table; no patient on it. To look
 * records nothing; the sheet says whether what stands on it was recorded, and where that is done.
 */
export const stayRoute: Page = (desk) => async (req, res, next) => {
  const found = await stayPayment(desk, req);
  if (found === undefined) return missing(desk)(req, res, next);
  const language = languageOf(req.query['lang']) ?? desk.site.languages.of(req);
  const record = address(`/pathways/${found.pathway.id}/stays/${found.stay}/proposals`);
  const page = stayPage(await bundle(desk, found), language, record);
  res.setHeader('content-language', language);
  res.setHeader('content-security-policy', POLICY);
  res.type('html').send(markupOf(page));
};
