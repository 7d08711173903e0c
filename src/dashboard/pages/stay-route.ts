import { createHash } from 'node:crypto';
import { instant } from '../../domain/ids.ts';
import { paymentOfEpisode } from '../../domain/payment/episode.ts';
import { bundleOf } from '../../domain/payment/index.ts';
import { settingsOfKommune } from '../../municipality-settings.ts';
import { loadEvents } from '../../store/sql/pathways.ts';
import { field } from '../guard.ts';
import { markupOf } from '../html.ts';
import { organisationName, pathwayPage as readPathway } from '../queries/pathways.ts';
import type { PathwayPageRow } from '../queries/pathways.ts';
import { STAY_LANGUAGES } from '../texts/payment.ts';
import type { StayLanguage } from '../texts/payment.ts';
import { missing, pathId, uuid } from './desk.ts';
import type { Desk, Page } from './desk.ts';
import { stayPage, STAY_STYLE } from './stay-page.ts';

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

const SMALL = /^[1-9]\d{0,3}$/;

/** The nth stay of a pathway, over all its episodes, from 1. */
function stayAt({ view }: PathwayPageRow, n: number) {
  const stays = (view?.episodes ?? []).flatMap((episode) =>
    episode.stays.map((_stay, index) => ({ episode, index })),
  );
  return stays[n - 1];
}

async function bundle(desk: Desk, pathway: PathwayPageRow, n: number) {
  const { store } = desk;
  const found = stayAt(pathway, n);
  if (pathway.view === null || found === undefined) return undefined;
  const events = (await loadEvents(store, [pathway.id])).get(pathway.id) ?? [];
  const of = await settingsOfKommune(store, pathway.kommuneHer, desk.settings);
  const { earlyNoticeHours } = of.pathway;
  const settings = { ...of.payment, earlyNoticeHours, asOf: instant(desk.site.now()) };
  const { stays } = paymentOfEpisode(pathway.view, found.episode, events, settings);
  const stay = stays[found.index];
  if (stay === undefined) return undefined;
  const hospital = await organisationName(store, stay.evidence.hospital);
  return bundleOf(stay, {
    ...(hospital === undefined ? {} : { hospital }),
    ...(pathway.kommune === null ? {} : { kommune: pathway.kommune }),
    stay: `${pathway.id}/${n}`,
  });
}

const languageOf = (asked: unknown): StayLanguage | undefined =>
  STAY_LANGUAGES.find((one) => one === asked);

/** `GET /ops/pathways/:id/stays/:number`: what two parties lay on the table; no patient on it. */
export const stayRoute: Page = (desk) => async (req, res, next) => {
  const id = uuid(pathId(req.params));
  const number = field(req.params, 'number');
  const pathway = id === undefined ? undefined : await readPathway(desk.store, id);
  const found =
    pathway === undefined || !SMALL.test(number)
      ? undefined
      : await bundle(desk, pathway, Number(number));
  if (found === undefined) return missing(desk)(req, res, next);
  const language = languageOf(req.query['lang']) ?? desk.site.languages.of(req);
  const page = stayPage(found, language);
  res.setHeader('content-language', language);
  res.setHeader('content-security-policy', POLICY);
  res.type('html').send(markupOf(page));
};
