import { expect } from 'chai';
import { STEP_TEXTS } from '../../src/alerting/step-texts.ts';
import { WARNING_TEXTS } from '../../src/alerting/warning-texts.ts';
import { PATHWAY_EVENTS } from '../../src/dashboard/texts/pathway-events.ts';
import { PATHWAY_NOTES } from '../../src/dashboard/texts/pathway-notes.ts';
import { PATHWAY_STATES } from '../../src/dashboard/texts/pathway-states.ts';
import { REGIONS, TIMER_NAMES } from '../../src/domain/episode.ts';
import { EVENT_KINDS } from '../../src/domain/pathway-event.ts';
import { HPH } from '../../src/domain/pathways/hph/index.ts';
import { STEP_NAMES } from '../../src/domain/steps.ts';

const TEXTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...PATHWAY_EVENTS,
  ...PATHWAY_NOTES,
  ...PATHWAY_STATES,
  ...STEP_TEXTS,
  ...WARNING_TEXTS,
};

const { steps, initial } = HPH;
const each = (group: string, codes: readonly (string | undefined)[]): string[] =>
  [...new Set(codes)].flatMap((code) => (code === undefined ? [] : [`${group}.${code}`]));

/** Alerts whose level does not say which of several they are, as their keys end. */
const WARNINGS = HPH.timers.flatMap(({ timer, alerts }) =>
  alerts.flatMap(({ level }, i) => {
    const places = alerts.flatMap((other, n) => (other.level === level ? [n] : []));
    const again = places.indexOf(i);
    return places.length < 2 ? [] : [`${timer}.${level}${again === 0 ? '' : `.${again}`}`];
  }),
);

/** All that the tables of the pathway can bring about, and so a page may have to say. */
const NEEDED: readonly string[] = [
  ...each('event', EVENT_KINDS),
  ...each('lapse', TIMER_NAMES),
  ...each('timer', TIMER_NAMES),
  ...each('warning', WARNINGS),
  ...each('region', REGIONS),
  ...each('step', STEP_NAMES),
  ...each('state', [
    ...Object.values(initial),
    ...steps.flatMap(({ to, from, leaving }) => [to, ...from, ...Object.values(leaving ?? {})]),
  ]),
  ...each(
    'flag',
    steps.flatMap(({ flag }) => flag ?? []),
  ),
  ...each(
    'deviation',
    steps.map(({ note }) => note),
  ),
];

describe('the words of the pathway', () => {
  it('say all that its tables can bring about', () => {
    expect(NEEDED.filter((key) => !(key in TEXTS))).to.deep.equal([]);
    expect(NEEDED).to.have.length.above(120);
  });

  it('name no time that is a setting of the municipality', () => {
    const NUMBER = String.raw`(\d+|to|tre|fire|fem|tolv|two|three|four|five|twelve)`;
    const UNIT = String.raw`(time|dag|døgn|uke|veke|hour|day|week)`;
    const times = new RegExp(String.raw`\b${NUMBER}[ -]${UNIT}|samm?e dag|same day`, 'i');
    const said = Object.entries(TEXTS).filter(([, text]) =>
      Object.values(text).some((one) => times.test(one)),
    );
    expect(said).to.deep.equal([]);
    for (const one of ['innen 24 timer', 'etter fire uker', 'Four-week review', 'samme dag'])
      expect(times.test(one), one).to.equal(true);
  });

  it('are there in bokmål, nynorsk and English', () => {
    const missing = Object.entries(TEXTS).filter(([, text]) =>
      ['nb', 'nn', 'en'].some((language) => (text[language] ?? '') === ''),
    );
    expect(missing).to.deep.equal([]);
  });
});
