import type { Recorder } from '../../course.ts';
import type { Anchors, Stay } from '../../episode.ts';
import type { Instant } from '../../ids.ts';
import { leaves } from './guards.ts';

const without = <T extends object, K extends keyof T>(value: T, key: K): Omit<T, K> => {
  const copy = { ...value };
  delete copy[key];
  return copy;
};

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);

const atHome = (anchors: Anchors, on: Anchors['homecomingOn'], inferred: boolean): Anchors => ({
  ...without(anchors, 'homecomingInferred'),
  ...(on === undefined ? {} : { homecomingOn: on }),
  ...(inferred ? { homecomingInferred: true } : {}),
});

/** What a row writes down from its event: about the stay, and the dates the timers count from. */
export const RECORDS = {
  admission: ({ stay, anchors }, { item }) => ({
    stay: {
      ...stay,
      admittedAt: item.event?.occurredAt ?? item.at,
      admissionKnownAt: item.event?.receivedAt ?? item.at,
    },
    anchors: { ...anchors, admittedAt: item.event?.occurredAt ?? item.at },
  }),
  readiness: ({ stay, anchors }, { item }) => ({
    stay: {
      ...without(stay, 'readyMsgId'),
      readyAt: item.event?.occurredAt ?? item.at,
      readyKnownAt: item.event?.receivedAt ?? item.at,
      ...(item.event?.msgId === undefined ? {} : { readyMsgId: item.event.msgId }),
    },
    anchors: { ...anchors, readyAt: item.event?.occurredAt ?? item.at },
  }),
  'no readiness': ({ stay, anchors }) => ({
    stay: without(without(without(stay, 'readyAt'), 'readyKnownAt'), 'readyMsgId'),
    anchors: without(anchors, 'readyAt'),
  }),
  discharge: ({ stay, anchors }, situation) => {
    const { at, on, event } = situation.item;
    const to = event?.data?.dischargedTo;
    const known: Stay = { ...without(stay, 'inferred'), dischargedOn: on, dischargedAt: at };
    return {
      stay: to === undefined ? known : { ...known, dischargedTo: to },
      anchors: leaves(situation) ? { ...anchors, dischargedOn: on, dischargedAt: at } : anchors,
    };
  },
  'inferred discharge': ({ stay, anchors }, { item }) => ({
    stay: { ...stay, dischargedOn: item.on, dischargedAt: item.at, inferred: true },
    anchors: { ...anchors, dischargedOn: item.on, dischargedAt: item.at },
  }),
  // Nobody knows when: no date is made up, and nothing is counted from it.
  'lost discharge': ({ stay }) => ({ stay: { ...stay, inferred: true } }),
  homecoming: ({ anchors }, { item }) => ({ anchors: atHome(anchors, item.on, false) }),
  'inferred homecoming': ({ anchors }, { item }) => ({ anchors: atHome(anchors, item.on, true) }),
  'not home': ({ anchors }) => ({
    anchors: without(without(anchors, 'homecomingOn'), 'homecomingInferred'),
  }),
  'not discharged': ({ anchors }) => ({
    anchors: without(without(anchors, 'dischargedOn'), 'dischargedAt'),
  }),
  'left the institution': ({ anchors }, { item }) => ({
    anchors: { ...anchors, dischargedOn: item.on, dischargedAt: item.at },
  }),
  'home from the institution': ({ anchors }, { item }) => ({
    anchors: atHome({ ...anchors, dischargedOn: item.on, dischargedAt: item.at }, item.on, false),
  }),
  report: ({ stay }, { item }) =>
    item.event?.msgId === undefined
      ? {}
      : { stay: { ...stay, reportMsgIds: [...(stay.reportMsgIds ?? []), item.event.msgId] } },
  appointment: ({ anchors }, { item }) => {
    const at = item.event?.data?.appointedAt;
    const booked = { ...without(anchors, 'appointedAt'), bookedAt: item.at };
    return { anchors: at === undefined ? booked : { ...booked, appointedAt: at } };
  },
  'no appointment': ({ anchors }) => ({
    anchors: without(without(anchors, 'bookedAt'), 'appointedAt'),
  }),
  // What is dated ahead is meant to be sent, and is not sent yet.
  contact: ({ anchors }, { item }) => {
    const at = later(item.at, item.event?.occurredAt ?? item.at);
    const isFirst = anchors.contactedAt === undefined || at < anchors.contactedAt;
    return isFirst ? { anchors: { ...anchors, contactedAt: at } } : {};
  },
  'no contact': ({ anchors }) => ({ anchors: without(anchors, 'contactedAt') }),
  'medical information': ({ anchors }, { item }) => ({
    anchors: { ...anchors, informedOn: item.on },
  }),
  death: ({ anchors }, { item }) => ({ anchors: { ...anchors, diedOn: item.on } }),
  consultation: ({ anchors }, { item }) => ({
    anchors: { ...anchors, consultedOn: item.on },
  }),
  review: ({ anchors }, { item }) => ({
    anchors: { ...anchors, reviewedOn: item.on },
  }),
  'admit deteriorations': ({ incidents }) => ({
    incidents: incidents.map((one) =>
      ['X_OPEN', 'X_ASSESSED'].includes(one.state) ? { ...one, state: 'X_ADMITTED' } : one,
    ),
  }),
} satisfies Record<string, Recorder>;
export type RecordName = keyof typeof RECORDS;
