import { standing } from '../../domain/payment/recorded.ts';
import type { RecordedProposal } from '../../domain/payment/recorded.ts';
import { recordProposal } from '../../record-proposal.ts';
import { html } from '../html.ts';
import type { Html, Part } from '../html.ts';
import { address, time } from '../pieces.ts';
import { seeOther, show, viewOf } from '../respond.ts';
import { facts, table } from '../table.ts';
import { number } from '../texts.ts';
import { PAYMENT } from '../texts/payment.ts';
import type { View } from '../view.ts';
import { sayActor } from './alert-page.ts';
import { missing, reporter } from './desk.ts';
import type { Page } from './desk.ts';
import { stayPayment } from './stay-payment.ts';
import type { StayPayment } from './stay-payment.ts';

const pathOf = ({ pathway, stay }: StayPayment): string => `/pathways/${pathway.id}/stays/${stay}`;

const amount = (v: View, kroner: number | null): string =>
  kroner === null ? v.say('proposals.no-rate') : number(kroner, v.language);

const flags = (v: View, { disputes }: RecordedProposal['proposal']): Part =>
  disputes.length === 0
    ? '–'
    : html`<ul class="plain">
        ${disputes.map((code) => html`<li>${PAYMENT[`payment.dispute.${code}`][v.language]}</li>`)}
      </ul>`;

function now(v: View, found: StayPayment): Html {
  const { proposal } = found.payment;
  const stands = standing(proposal, found.recorded);
  return html`<section>
    <h2>${v.say('proposals.now')}</h2>
    ${facts([
      [v.say('proposals.days'), number(proposal.days.length, v.language)],
      [v.say('proposals.kroner'), amount(v, proposal.kroner)],
      [v.say('proposals.flags'), flags(v, proposal)],
      [v.say('proposals.standing'), PAYMENT[`payment.recorded.${stands}`][v.language]],
    ])}
    <p><a href="${address(pathOf(found))}">${v.say('proposals.stays')}</a></p>
  </section>`;
}

const before = (v: View, rows: readonly RecordedProposal[]): Html =>
  table<RecordedProposal>({
    caption: v.say('proposals.caption'),
    rows,
    none: v.say('proposals.none'),
    columns: [
      {
        head: v.say('proposals.at'),
        kind: 'name',
        cell: ({ recordedAt }) => time(v, new Date(recordedAt)),
      },
      { head: v.say('proposals.by'), cell: ({ actor }) => sayActor(actor) },
      {
        head: v.say('proposals.days'),
        kind: 'number',
        cell: ({ proposal }) => number(proposal.days.length, v.language),
      },
      {
        head: v.say('proposals.kroner'),
        kind: 'number',
        cell: ({ proposal }) => amount(v, proposal.kroner),
      },
      { head: v.say('proposals.flags'), cell: ({ proposal }) => flags(v, proposal) },
      {
        head: v.say('proposals.rules'),
        cell: ({ ruleVersion, rateVersion }) => `${ruleVersion}, ${rateVersion}`,
      },
      {
        head: v.say('proposals.evidence'),
        cell: ({ evidence }) => html`<code>${evidence.slice(0, 16)}</code>`,
      },
    ],
  });

const form = (v: View, found: StayPayment): Html =>
  html`<section>
    <h2>${v.say('proposals.record')}</h2>
    <p>${v.say('proposals.record-text')}</p>
    <form class="entry" method="post" action="${address(`${pathOf(found)}/proposals`)}">
      <input type="hidden" name="csrf" value="${v.signedIn?.csrf}" />
      <p><button class="button" type="submit">${v.say('proposals.submit')}</button></p>
    </form>
  </section>`;

/** `GET /ops/pathways/:id/stays/:number/proposals`: what was proposed of a stay, and when. */
export const proposalsPage: Page = (desk) => async (req, res, next) => {
  const found = await stayPayment(desk, req);
  if (found === undefined) return missing(desk)(req, res, next);
  const v = viewOf(desk.site, req, res);
  show(res, v, {
    title: v.say('proposals.title', { n: found.stay }),
    lead: v.say('proposals.lead'),
    back: { href: address(`/pathways/${found.pathway.id}`), where: v.say('pathway.title') },
    body: [now(v, found), before(v, found.recorded), form(v, found)],
  });
};

/** `POST` of the form: records what is proposed now, and shows the sheet that is given out. */
export const postProposal: Page = (desk) => async (req, res, next) => {
  const found = await stayPayment(desk, req);
  if (found === undefined) return missing(desk)(req, res, next);
  const { pathway, stay } = found;
  const of = { pathwayId: pathway.id, kommuneHer: pathway.kommuneHer, stay };
  const parts = { now: desk.site.now, settings: desk.settings };
  await recordProposal(desk.store, of, reporter(res), parts);
  seeOther(res, address(pathOf(found)));
};
