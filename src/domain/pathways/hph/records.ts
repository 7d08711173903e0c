import type { Recorder } from '../../course.ts';
import type { Anchors, Stay } from '../../episode.ts';
import { leaves } from './guards.ts';

const without = <T extends object, K extends keyof T>(value: T, key: K): Omit<T, K> => {
  const copy = { ...value };
  delete copy[key];
  return copy;
};

const atHome = (anchors: Anchors, on: Anchors['homecomingOn'], inferred: boolean): Anchors => ({
  ...without(anchors, 'homecomingInferred'),
  ...(on === undefined ? {} : { homecomingOn: on }),
  ...(inferred ? { homecomingInferred: true } : {}),
});

/** What a row writes down from its event: about the stay, and the dates the timers count from. */
export const RECORDS = {
  admission: ({ stay, anchors }, { item }) => ({
    stay: { ...stay, admittedAt: item.event?.occurredAt ?? item.at },
    anchors: { ...anchors, admittedAt: item.event?.occurredAt ?? item.at },
  }),
  readiness: ({ stay, anchors }, { item }) => ({
    stay: { ...stay, readyAt: item.event?.occurredAt ?? item.at },
    anchors: { ...anchors, readyAt: item.event?.occurredAt ?? item.at },
  }),
  'no readiness': ({ stay, anchors }) => ({
    stay: without(stay, 'readyAt'),
    anchors: without(anchors, 'readyAt'),
  }),
  discharge: ({ stay, anchors }, situation) => {
    const { at, on, event } = situation.item;
    const to = event?.data?.dischargedTo;
    const known: Stay = { ...without(stay, 'inferred'), dischargedOn: on, dischargedAt: at };
    return {
      stay: to === undefined ? known : { ...known, dischargedTo: to },
      anchors: leaves(situation) ? { ...anchors, dischargedOn: on } : anchors,
    };
  },
  'inferred discharge': ({ stay, anchors }, { item }) => ({
    stay: { ...stay, dischargedOn: item.on, dischargedAt: item.at, inferred: true },
    anchors: { ...anchors, dischargedOn: item.on },
  }),
  homecoming: ({ stay, anchors }, { item }) => ({ stay, anchors: atHome(anchors, item.on, false) }),
  'inferred homecoming': ({ stay, anchors }, { item }) => ({
    stay,
    anchors: atHome(anchors, item.on, true),
  }),
  'not home': ({ stay, anchors }) => ({
    stay,
    anchors: without(without(anchors, 'homecomingOn'), 'homecomingInferred'),
  }),
  'not discharged': ({ stay, anchors }) => ({ stay, anchors: without(anchors, 'dischargedOn') }),
} satisfies Record<string, Recorder>;
export type RecordName = keyof typeof RECORDS;
