import { expect } from 'chai';
import fc from 'fast-check';
import type { Instant, LocalDate, MsgId } from '../../src/domain/ids.ts';
import type { Alert, Episode, PathwayEvent, PathwayView } from '../../src/domain/pathway.ts';
import { HALF_HOUR, draft, few, history, made, moment, shuffled, wild } from './histories.ts';
import { comparable, straightforward } from './straightforward.ts';
import { strays } from './waiting.ts';

/** What the properties are asked of: ours, or one that is broken on purpose. */
export type Fold = (events: readonly PathwayEvent[], now: Instant) => PathwayView;

export interface Property {
  readonly says: string;
  /** Histories of it for each thousand that are asked for; the dearest has fewest. */
  readonly perThousand: number;
  /** Throws for a history for which it does not hold of the fold. */
  readonly of: (fold: Fold, tried: () => void) => fc.IProperty<unknown>;
}

const alertsOf = ({ episodes, withdrawn }: PathwayView): Alert[] => [
  ...episodes.flatMap(({ alerts }) => alerts),
  ...withdrawn,
];

/** Which alerts stand; when each was sent is of the record, for a wrong message may have held it back. */
const raisedOf = ({ alerts }: Episode) =>
  alerts
    .filter(({ status }) => status === 'raised')
    .map(({ key }) => key)
    .toSorted();

const anyOrder: Property = {
  says: 'gives the same view in any order and with any repetition',
  perThousand: 1_000,
  of: (fold, tried) =>
    fc.property(history, fc.nat(), moment, (events, salt, now) => {
      tried();
      const again = shuffled(events, salt + 1).slice(0, events.length / 2);
      const more = [...shuffled(events, salt), ...again];
      expect(JSON.stringify(fold(more, now))).to.equal(JSON.stringify(fold(events, now)));
    }),
};

/** What a store keeps of alerts: a row when one is raised first, and what became of it. */
type Rows = Map<string, Pick<Alert, 'at' | 'status'>>;

function record(rows: Rows, view: PathwayView): void {
  for (const { key, at, status } of alertsOf(view)) {
    const row = rows.get(key);
    if (row !== undefined) rows.set(key, { ...row, status });
    else if (status === 'raised') rows.set(key, { at, status });
  }
}

const restarts: Property = {
  says: 'gives the same view after any restarts on the way, and keeps every alert sent before them',
  perThousand: 800,
  of: (fold, tried) =>
    fc.property(
      history,
      moment,
      fc.array(moment, { maxLength: 3 }),
      fc.nat(),
      (events, now, stops, salt) => {
        tried();
        const rows: Rows = new Map();
        for (const stop of stops.filter((at) => at < now).toSorted())
          record(
            rows,
            fold(
              shuffled(events, salt).filter(({ receivedAt }) => receivedAt <= stop),
              stop,
            ),
          );
        const after = fold(shuffled(events, salt), now);
        const known = new Set(alertsOf(after).map(({ key }) => key));
        expect([...rows.keys()].filter((key) => !known.has(key))).to.deep.equal([]);
        expect(JSON.stringify(after)).to.equal(JSON.stringify(fold(events, now)));
      },
    ),
};

/** The instants at which a broker folds: at every receipt, and whenever the last fold said. */
function live(fold: Fold, events: readonly PathwayEvent[], until: Instant): Rows {
  const rows: Rows = new Map();
  const receipts = [...new Set(events.map(({ receivedAt }) => receivedAt))].toSorted();
  let wakeAt: Instant | undefined;
  for (;;) {
    const heard = receipts[0];
    const at = wakeAt === undefined || (heard ?? '~') <= wakeAt ? heard : wakeAt;
    if (at === undefined || at > until) return rows;
    if (at === heard) receipts.shift();
    const known = events.filter(({ receivedAt }) => receivedAt <= at);
    const view = fold(known, at);
    record(rows, view);
    wakeAt = view.nextDueAt;
  }
}

const everyInstant: Property = {
  says: 'sends, woken at each receipt and when it asked to be, exactly the alerts that one fold at the end knows of',
  perThousand: 150,
  of: (fold, tried) =>
    fc.property(few, moment, (events, now) => {
      tried();
      const rows = live(fold, events, now);
      // The last one may have been woken before an alert of the end was retracted or sent.
      record(rows, fold(events, now));
      const told = [...rows].map(([key, { at, status }]) => `${key} ${at} ${status}`);
      const known = alertsOf(fold(events, now)).map(
        ({ key, at, status }) => `${key} ${at} ${status}`,
      );
      expect(told.toSorted()).to.deep.equal(known.toSorted());
    }),
};

const reference: Property = {
  says: 'gives what the straightforward fold gives',
  perThousand: 300,
  of: (fold, tried) =>
    fc.property(few, moment, (events, now) => {
      tried();
      expect(JSON.stringify(comparable(fold(events, now)))).to.equal(
        JSON.stringify(straightforward(events, now)),
      );
    }),
};

/** What stands of a view, without the record of how it came to be. */
function standing({ episodes, parked, nextDueAt }: PathwayView) {
  const real = episodes
    .filter(({ state }) => state.E !== 'VOID')
    .map((episode) => ({ ...episode, alerts: raisedOf(episode) }));
  return { episodes: real, parked, nextDueAt };
}

const cancellation: Property = {
  says: 'is not changed but in its records by a message and its cancellation',
  perThousand: 900,
  of: (fold, tried) =>
    fc.property(history, draft, moment, fc.nat(96), (events, extra, now, later) => {
      const isChange = /^(MsgCancelled|NegativeAppRec|FaultReport)$/.test(extra.kind);
      fc.pre(!isChange && extra.data.replaces !== true);
      // In a conversation of its own: one that another cancellation waits for would be taken by that.
      const names = { ref: 'wrong' as MsgId, refConversation: 'wrong' as MsgId };
      const wrong: PathwayEvent = {
        ...made({ ...extra, ...names, message: true, linked: false }, 900),
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
      tried();
      expect(standing(fold([...events, wrong, undo], now))).to.deep.equal(
        standing(fold(events, now)),
      );
    }),
};

const reasons: Property = {
  says: 'has an alert or a reason for every deadline of an active episode that has passed',
  perThousand: 1_500,
  of: (fold, tried) =>
    fc.property(history, moment, (events, now) => {
      tried();
      for (const episode of fold(events, now).episodes) {
        for (const { timer, dueAt, status, leftAt } of episode.deadlines) {
          expect(status === 'open', `${timer} open`).to.equal(status === 'open' && dueAt > now);
          if (status !== 'overdue' || leftAt === dueAt) continue;
          const raised = episode.alerts.filter((x) => x.dueAt === dueAt && x.timer === timer);
          expect(raised.filter((x) => x.status === 'raised')).not.to.deep.equal([]);
        }
      }
    }),
};

const noStrays: Property = {
  says: 'leaves no deadline running that nothing waits for, and none out that something does',
  perThousand: 1_500,
  of: (fold, tried) =>
    fc.property(history, moment, (events, now) => {
      tried();
      expect(fold(events, now).episodes.flatMap(strays)).to.deep.equal([]);
    }),
};

const waking: Property = {
  says: 'says when a new fold gives something else, and nothing changes before',
  perThousand: 900,
  of: (fold, tried) =>
    fc.property(history, moment, (events, now) => {
      tried();
      const { nextDueAt, ...at } = fold(events, now);
      const end = Date.parse(nextDueAt ?? '2030-01-01T00:00:00Z');
      const justBefore = new Date(end - 1).toISOString() as Instant;
      const { nextDueAt: same, ...later } = fold(events, justBefore);
      expect([later, same]).to.deep.equal([at, nextDueAt]);
    }),
};

const neverThrows: Property = {
  says: 'never makes the fold throw, whatever stands in it',
  perThousand: 1_000,
  of: (fold, tried) =>
    fc.property(fc.array(wild, { maxLength: 12 }), history, moment, (odd, events, now) => {
      tried();
      const { episodes } = fold([...odd, ...events], now);
      const dates: readonly (LocalDate | undefined)[] = episodes.flatMap((e) =>
        e.deadlines.map(({ anchorOn }) => anchorOn),
      );
      expect(dates.every((on) => /^\d{4}-\d\d-\d\d$/.test(on ?? ''))).to.equal(true);
    }),
};

export const PROPERTIES = {
  anyOrder,
  restarts,
  everyInstant,
  reference,
  cancellation,
  reasons,
  noStrays,
  waking,
  neverThrows,
} as const satisfies Readonly<Record<string, Property>>;
export type PropertyName = keyof typeof PROPERTIES;
