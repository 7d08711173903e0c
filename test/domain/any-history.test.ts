import { expect } from 'chai';
import fc from 'fast-check';
import { OSLO } from '../../src/domain/calendar.ts';
import type { Instant, LocalDate, MsgId } from '../../src/domain/ids.ts';
import type { Episode, PathwayEvent, RegionName } from '../../src/domain/pathway.ts';
import { fold, foldBy } from '../../src/domain/pathway.ts';
import { HPH } from '../../src/domain/pathways/hph/index.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { B_TO_SHORT_STAY, HOME, OVERLAP } from './cases/given.ts';
import { HALF_HOUR, draft, history, made, moment, shuffled, wild } from './histories.ts';
import { comparable, straightforward } from './straightforward.ts';
import { strays } from './waiting.ts';

/** Histories of each property; the dearest has fewest. */
const RUNS = {
  order: 2_500,
  restart: 2_500,
  reference: 1_500,
  cancellation: 2_500,
  reason: 3_500,
  strays: 3_500,
  waking: 2_500,
  wild: 2_000,
};
const SHARE = Number(process.env.PATHWAY_SHARE ?? '1');
const SEED = Number(process.env.PATHWAY_SEED ?? String(Date.now() % 0x7fffffff));
const check = (runs: number) => ({ numRuns: Math.ceil(runs * SHARE), seed: SEED });

/** Which alerts stand; when each was sent is of the record, for a wrong message may have held it back. */
const raisedOf = ({ alerts }: Episode) =>
  alerts
    .filter(({ status }) => status === 'raised')
    .map(({ key }) => key)
    .toSorted();

const view = (events: readonly PathwayEvent[], now: Instant) => fold(events, now, DEFAULT_SETTINGS);
const json = (events: readonly PathwayEvent[], now: Instant): string =>
  JSON.stringify(view(events, now));

describe(`Any history (seed ${SEED})`, () => {
  it('is tried for twenty thousand histories, all properties together', () => {
    const all = Object.values(RUNS).reduce((sum, runs) => sum + runs, 0);
    expect(all).to.be.at.least(20_000);
  });

  it('gives the same view in any order and with any repetition', () => {
    fc.assert(
      fc.property(history, fc.nat(), moment, (events, salt, now) => {
        const again = shuffled(events, salt + 1).slice(0, events.length / 2);
        const more = [...shuffled(events, salt), ...again];
        expect(json(more, now)).to.equal(json(events, now));
      }),
      check(RUNS.order),
    );
  }).timeout(120_000);

  it('gives the same view after any restart on the way, and keeps every alert sent before it', () => {
    fc.assert(
      fc.property(history, moment, fc.array(moment, { maxLength: 3 }), (events, now, stops) => {
        const sent = new Set<string>();
        for (const stop of stops.filter((at) => at < now).toSorted()) {
          const before = view(events, stop);
          const alerts = [...before.episodes.flatMap((e) => e.alerts), ...before.withdrawn];
          for (const { key, status } of alerts) if (status === 'raised') sent.add(key);
        }
        const after = view(events, now);
        const known = [...after.episodes.flatMap((e) => e.alerts), ...after.withdrawn];
        for (const { key } of known) sent.delete(key);
        expect([...sent]).to.deep.equal([]);
        expect(json(events, now)).to.equal(JSON.stringify(after));
      }),
      check(RUNS.restart),
    );
  }).timeout(120_000);

  it('gives what the straightforward fold gives', () => {
    fc.assert(
      fc.property(history, moment, (events, now) => {
        expect(JSON.stringify(comparable(view(events, now)))).to.equal(
          JSON.stringify(straightforward(events, now)),
        );
      }),
      check(RUNS.reference),
    );
  }).timeout(120_000);

  it('is not changed but in its records by a message and its cancellation', () => {
    fc.assert(
      fc.property(history, draft, moment, fc.nat(96), (events, extra, now, later) => {
        const isChange = /^(MsgCancelled|NegativeAppRec|FaultReport)$/.test(extra.kind);
        fc.pre(!isChange && extra.data.replaces !== true);
        const wrong: PathwayEvent = {
          ...made({ ...extra, message: true, linked: false }, 900),
          msgId: 'wrong' as MsgId,
        };
        const at = new Date(Date.parse(wrong.receivedAt) + later * HALF_HOUR).toISOString();
        const undo: PathwayEvent = {
          ...wrong,
          key: 'undo',
          kind: 'MsgCancelled',
          msgId: 'undo' as MsgId,
          ref: 'wrong' as MsgId,
          refConversation: 'wrong' as MsgId,
          receivedAt: at as Instant,
        };
        fc.pre(undo.receivedAt <= now);
        const raised = (all: readonly PathwayEvent[]) => {
          const { episodes, parked, nextDueAt } = view(all, now);
          const real = episodes
            .filter(({ state }) => state.E !== 'VOID')
            .map((e) => ({ ...e, alerts: raisedOf(e) }));
          return { episodes: real, parked, nextDueAt };
        };
        expect(raised([...events, wrong, undo])).to.deep.equal(raised(events));
      }),
      check(RUNS.cancellation),
    );
  }).timeout(120_000);

  it('has an alert or a reason for every deadline of an active episode that has passed', () => {
    fc.assert(
      fc.property(history, moment, (events, now) => {
        for (const episode of view(events, now).episodes) {
          for (const { timer, dueAt, status, leftAt } of episode.deadlines) {
            expect(status === 'open', `${timer} open`).to.equal(status === 'open' && dueAt > now);
            if (status !== 'overdue' || leftAt === dueAt) continue;
            const raised = episode.alerts.filter((x) => x.dueAt === dueAt && x.timer === timer);
            expect(raised.filter((x) => x.status === 'raised')).not.to.deep.equal([]);
          }
        }
      }),
      check(RUNS.reason),
    );
  }).timeout(120_000);

  it('leaves no deadline running that nothing waits for, and none out that something does', () => {
    fc.assert(
      fc.property(history, moment, (events, now) => {
        expect(view(events, now).episodes.flatMap(strays)).to.deep.equal([]);
      }),
      check(RUNS.strays),
    );
  }).timeout(120_000);

  it('would find a deadline that runs on, and one that is missing', () => {
    const now = '2026-03-10T12:00:00.000Z' as Instant;
    const without = (row: string, region: RegionName, events: readonly PathwayEvent[]) => {
      const steps = HPH.steps.filter((step) => step.row !== row || step.region !== region);
      const rules = { pathway: { ...HPH, steps }, settings: DEFAULT_SETTINGS, calendar: OSLO };
      return foldBy(rules, events, now).episodes.flatMap(strays);
    };
    expect(without('8a', 'R', [...OVERLAP, B_TO_SHORT_STAY])).to.include(
      't5due open in R_WAIT though not at home',
    );
    expect(without('11', 'N', HOME)).to.deep.equal([
      't2 overdue in HPH2_OPEN',
      't2 overdue in HPH2_OPEN',
    ]);
  });

  it('says when a new fold gives something else, and nothing changes before', () => {
    fc.assert(
      fc.property(history, moment, (events, now) => {
        const { nextDueAt, ...at } = view(events, now);
        const end = Date.parse(nextDueAt ?? '2030-01-01T00:00:00Z');
        const justBefore = new Date(end - 1).toISOString() as Instant;
        const { nextDueAt: same, ...later } = view(events, justBefore);
        expect([later, same]).to.deep.equal([at, nextDueAt]);
      }),
      check(RUNS.waking),
    );
  }).timeout(120_000);

  it('never makes the fold throw, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(wild, { maxLength: 12 }), history, moment, (odd, events, now) => {
        const { episodes } = view([...odd, ...events], now);
        const dates: readonly (LocalDate | undefined)[] = episodes.flatMap((e) =>
          e.deadlines.map(({ anchorOn }) => anchorOn),
        );
        expect(dates.every((on) => /^\d{4}-\d\d-\d\d$/.test(on ?? ''))).to.equal(true);
      }),
      check(RUNS.wild),
    );
  }).timeout(120_000);
});
