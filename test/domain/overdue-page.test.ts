import { expect } from 'chai';
import type { Calendar } from '../../src/domain/calendar.ts';
import { readTime } from '../../src/domain/calendar.ts';
import type { EventKind, PathwaySettings } from '../../src/domain/pathway.ts';
import { EVENT_KINDS } from '../../src/domain/pathway-event.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { UTC_DAYS } from './broken-calendars.ts';
import { read, tableIn } from './document.ts';
import { alerts, deadline, event, view } from './history.ts';
import { plainInstant } from './written.ts';

const PAGE = read('overdue.md');

/** `hph3Days 7`: one setting that a row of the page has otherwise. */
function settingsOf(text: string): Partial<PathwaySettings> {
  const [name = '', value = ''] = text.split(' ');
  if (name === '') return {};
  expect(DEFAULT_SETTINGS).to.have.property(name);
  const isList = Array.isArray(DEFAULT_SETTINGS[name as keyof PathwaySettings]);
  return { [name]: isList ? [value] : Number(value) };
}

/** `Discharged 2026-03-28T20:00 to 99`: what happened, told as it happened; home unless it says. */
function episodeOf(from: string, now: string, settings = '', calendar?: Calendar) {
  const [kind = '', at = '', , dischargedTo = '1'] = from.split(' ');
  expect(EVENT_KINDS).to.include(kind);
  const told = event(kind as EventKind, at, { data: { dischargedTo } });
  return view([told], now, calendar, settingsOf(settings)).episodes[0];
}

const justBefore = (due: string): string => new Date(Date.parse(due) - 1).toISOString();

describe('The page on how an overdue is decided', () => {
  for (const [section, rows] of [
    ['days', 9],
    ['hours', 4],
    ['answers', 4],
  ] as const) {
    it(`has ${rows} examples of ${section}`, () => {
      expect(tableIn(PAGE, section)).to.have.length(rows);
    });

    for (const [timer = '', from = '', settings = '', due = ''] of tableIn(PAGE, section))
      it(`is right: ${timer} from ${from} ${settings} is due before ${due}`, () => {
        expect(deadline(episodeOf(from, justBefore(due), settings), timer)).to.equal(`open ${due}`);
        expect(deadline(episodeOf(from, due, settings), timer)).to.equal(`overdue ${due}`);
      });
  }

  it('would be wrong on every day by a calendar of UTC days', () => {
    const right = tableIn(PAGE, 'days').filter(
      ([timer = '', from = '', settings = '', due = '']) =>
        deadline(episodeOf(from, due, settings, UTC_DAYS), timer) === `overdue ${due}`,
    );
    expect(right).to.deep.equal([]);
  });

  for (const [timer = '', from = '', sent = ''] of tableIn(PAGE, 'warnings'))
    it(`is right: ${timer} from ${from} alerts ${sent}`, () => {
      const times = sent.split(', ');
      const now = times.at(-1)?.split(' ')[1] ?? '';
      const all = alerts(episodeOf(from, now), 't3');
      expect(all).to.deep.equal(times.map((one) => `${timer} ${one} raised`));
    });

  for (const [text = '', at = ''] of tableIn(PAGE, 'written'))
    it(`is right: ${text} is read as ${at}`, () => {
      expect(plainInstant(readTime(text)?.at ?? '')).to.equal(at);
    });
});
