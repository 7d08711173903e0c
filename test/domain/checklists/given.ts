import type { Checklist, ItemDefinition } from '../../../src/domain/checklists/definition.ts';
import type { EpisodeEvent, EpisodeFacts } from '../../../src/domain/checklists/facts.ts';
import type { Status, Tick } from '../../../src/domain/checklists/tick.ts';
import type { Instant } from '../../../src/domain/ids.ts';
import type { EventKind } from '../../../src/domain/pathway-event.ts';

/** An instant of March 2026, from `day hour`. */
export const march = (day: number, hour = 12): Instant =>
  new Date(Date.UTC(2026, 2, day, hour)).toISOString() as Instant;

export const words = (nb: string) => ({ nb, nn: nb, en: nb });

export const item = (n: number, more: Partial<ItemDefinition> = {}): ItemDefinition => ({
  id: `i${n}`,
  order: n,
  step: 'HPH2',
  text: words(`Punkt ${n}`),
  ...more,
});

export const checklist = (
  items: readonly ItemDefinition[],
  more: Partial<Checklist> = {},
): Checklist => ({ list: 'TEN', version: '1', title: words('Ti'), items, ...more });

export const tenItems = (more: Partial<ItemDefinition> = {}) =>
  Array.from({ length: 10 }, (_, i) => item(i + 1, more));

let seq = 0;

export const tick = (n: number, status: Status, more: Partial<Tick> = {}): Tick => ({
  seq: (seq += 1),
  episode: 'e',
  list: 'TEN',
  item: `i${n}`,
  version: '1',
  status,
  at: march(1),
  by: 'kari',
  recordedAt: march(1),
  ...more,
});

export const event = (
  kind: EventKind,
  at: Instant,
  more: Partial<EpisodeEvent> = {},
): EpisodeEvent => ({ key: `${kind} ${at}`, kind, at, knownAt: at, acknowledged: false, ...more });

export const facts = (more: Partial<EpisodeFacts> = {}): EpisodeFacts => ({
  id: 'e',
  events: [],
  deteriorations: [],
  deadlines: [],
  anchors: {},
  ...more,
});
