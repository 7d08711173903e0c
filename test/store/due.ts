import { randomUUID } from 'node:crypto';
import type { Instant, LocalDate } from '../../src/domain/ids.ts';
import type { EventData, EventKind, PathwayEvent } from '../../src/domain/pathway.ts';
import { OSLO } from '../../src/domain/calendar.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import type { LogFields } from '../../src/log.ts';
import { newId } from '../../src/new-id.ts';
import { advance } from '../../src/pathways.ts';
import type { Store } from '../../src/store/store.ts';
import type { Sweeping } from '../../src/sweep.ts';
import { ORG } from './rows.ts';

export const DAY_MS = 86_400_000;

/** An event that a record system told of at the moment it happened. */
export function told(kind: EventKind, at: Date, data?: EventData): PathwayEvent {
  const when = at.toISOString() as Instant;
  return {
    key: `api:test:${kind}:${when}`,
    kind,
    occurredAt: when,
    occurredOn: OSLO.dateOf(when) as LocalDate,
    sentAt: when,
    receivedAt: when,
    source: 'api',
    ...(data === undefined ? {} : { data }),
  };
}

export interface Told {
  readonly event: string;
  readonly fields: LogFields;
}

/** A clock process as it would be at an instant; what it logs can be read. */
export function clockAt(store: Store, now: Date): Sweeping & { readonly said: Told[] } {
  const said: Told[] = [];
  const say = (event: string, fields: LogFields = {}) => void said.push({ event, fields });
  return {
    store,
    queue: {
      ring: () => undefined,
      work: () => Promise.resolve(),
      stopWorking: () => Promise.resolve(),
      close: () => Promise.resolve(),
    },
    log: { debug: say, info: say, warn: say, error: say },
    now: () => now,
    newId,
    settings: DEFAULT_SETTINGS,
    said,
  };
}

/** A patient who was discharged and came home at an instant, as the broker stored it then. */
export async function cameHome(store: Store, at: Date): Promise<string> {
  const pathwayId = randomUUID();
  const patientKey = randomUUID().replaceAll('-', '').repeat(2);
  const events = [
    told('Discharged', new Date(at.getTime() - 3_600_000), { dischargedTo: '1' }),
    told('Homecoming', at),
  ];
  await store.tx((db) =>
    advance(
      db,
      events.map((event) => ({
        pathwayId,
        patientKey,
        kommuneHer: 2001,
        orgId: ORG,
        unitHer: 2091,
        event,
      })),
      clockAt(store, at),
    ),
  );
  return pathwayId;
}
