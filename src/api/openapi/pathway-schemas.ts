import { REGIONS, RETRACTIONS, TIMER_NAMES } from '../../domain/episode.ts';
import { BOUNDS, DETAILS } from '../../domain/checklists/definition.ts';
import { STATUSES } from '../../domain/checklists/tick.ts';
import { STEP_NAMES } from '../../domain/steps.ts';
import {
  code,
  DATE,
  FLAG,
  HER_ID,
  INSTANT,
  list,
  object,
  orNull,
  ref,
  TEXT,
  TIME,
  UUID,
  WHOLE,
} from './schema.ts';
import type { Schema } from './schema.ts';

const NUMBER: Schema = { type: 'number' };
const TEXTS = object({ nb: TEXT, nn: TEXT, en: TEXT });
const STATUS = code(...STATUSES);
const DEADLINE_STATUS = code('open', 'met', 'met-late', 'overdue', 'void');
const STEP_STATUS = code('not-started', 'open', 'done', 'done-late', 'overdue', 'not-applicable');
const SCORE = { done: WHOLE, of: WHOLE, percent: orNull(NUMBER) };

const deadline = object(
  { timer: code(...TIMER_NAMES), dueAt: INSTANT, anchorOn: DATE, status: DEADLINE_STATUS },
  { stay: WHOLE, incident: WHOLE, anchorAt: INSTANT, metAt: INSTANT, leftAt: INSTANT },
);
const alert = object(
  {
    key: TEXT,
    episode: TEXT,
    timer: code(...TIMER_NAMES),
    level: code('L0', 'L1', 'L2', 'L3'),
    at: INSTANT,
    dueAt: INSTANT,
    status: code('raised', 'retracted'),
  },
  { retraction: code(...RETRACTIONS) },
);
const alertAction = object(
  { act: code('acknowledged', 'snoozed'), at: INSTANT, reason: TEXT, actor: TEXT },
  { until: INSTANT },
);
const alertStanding = object(
  {
    id: UUID,
    key: TEXT,
    timer: code(...TIMER_NAMES),
    level: code('L0', 'L1', 'L2', 'L3'),
    at: INSTANT,
    dueAt: INSTANT,
    status: code('raised', 'retracted'),
    retraction: orNull(code(...RETRACTIONS)),
    told: orNull(code('overdue', 'snoozed', 'retracted')),
    toldAt: orNull(INSTANT),
    unitHerId: orNull(HER_ID),
    acknowledged: FLAG,
    actions: list(alertAction),
  },
  { snoozedUntil: INSTANT },
);
const incident = object(
  { key: TEXT, state: TEXT, reportedAt: INSTANT },
  { deterioration: TEXT, severity: TEXT },
);

const EPISODE = {
  id: TEXT,
  state: object(Object.fromEntries(REGIONS.map((region) => [region, TEXT]))),
  flags: list(TEXT),
  anchors: object({}),
  stays: list(object({ state: TEXT, report: TEXT })),
  incidents: list(incident),
  gaps: list(TEXT),
  deadlines: list(deadline),
  alerts: list(alert),
  deviations: list(object({ code: TEXT, key: TEXT, kind: TEXT, at: INSTANT })),
  timeline: list(object({ at: INSTANT, what: TEXT, key: TEXT })),
};
const MAYBE = { continues: TEXT, past: list(deadline) };

const ACCOUNT = {
  timeline: list(object({ at: INSTANT, what: TEXT, key: TEXT }, { messageId: UUID, by: TEXT })),
  checklists: list(ref('Checklist')),
  steps: list(
    object(
      { step: code(...STEP_NAMES), status: STEP_STATUS, evidence: list(TEXT) },
      { dueAt: INSTANT },
    ),
  ),
  payment: object({
    days: list(DATE),
    kroner: orNull(NUMBER),
    reasons: list(ref('PaymentReason')),
    disputes: list(TEXT),
    stays: list(ref('StayPayment')),
    settled: list(TEXT),
  }),
};

const pathway = (episode: Schema): Schema =>
  object(
    {
      id: UUID,
      kommuneHerId: HER_ID,
      unitHerId: orNull(HER_ID),
      version: WHOLE,
      openedAt: INSTANT,
      updatedAt: INSTANT,
      episodes: list(episode),
      parked: list(object({ key: TEXT, kind: TEXT, reason: TEXT, since: INSTANT })),
      voided: list(object({ key: TEXT, kind: TEXT, by: TEXT, at: INSTANT })),
      withdrawn: list(alert),
      tzVersion: TEXT,
    },
    { nextDueAt: INSTANT },
  );

/** What pathways and checklists look like; a field may be added to them, none is taken away. */
export const PATHWAY_SCHEMAS: Readonly<Record<string, Schema>> = {
  Episode: object(EPISODE, MAYBE),
  EpisodeAccount: object({ ...EPISODE, ...ACCOUNT }, MAYBE),
  Pathway: pathway(ref('Episode')),
  PathwayAccount: pathway(ref('EpisodeAccount')),
  PathwayPage: object({ pathways: list(ref('Pathway')) }, { next: UUID }),
  Alert: alertStanding,
  Alerts: object({ id: UUID, alerts: list(ref('Alert')) }),
  Acknowledgement: object({ reason: TEXT }, { key: TEXT }),
  Snooze: object({ reason: TEXT, until: TIME }, { key: TEXT }),
  Checklist: object(
    {
      list: TEXT,
      version: TEXT,
      provisional: FLAG,
      optional: FLAG,
      open: FLAG,
      title: TEXTS,
      fulfilment: object(SCORE),
      warnings: list(TEXT),
      items: list(
        object(
          { item: TEXT, order: WHOLE, text: TEXTS, status: STATUS, passed: FLAG },
          {
            step: TEXT,
            source: code('manual', 'derived'),
            at: INSTANT,
            recordedAt: INSTANT,
            by: TEXT,
            profession: TEXT,
            evidence: list(TEXT),
            demands: list(code(...DETAILS)),
            controlAt: INSTANT,
            noControlReason: TEXT,
            dueAt: INSTANT,
          },
        ),
      ),
    },
    {
      deterioration: object({ key: TEXT, reportedAt: INSTANT }, { deterioration: TEXT }),
      final: ref('Score'),
      revisions: list(ref('Score')),
    },
  ),
  Score: object({ revision: WHOLE, at: INSTANT, endedAs: TEXT, ...SCORE, statuses: object({}) }),
  Checklists: object({
    id: UUID,
    episodes: list(object({ episode: TEXT, lists: list(ref('Checklist')) }, { end: object({}) })),
  }),
  Registration: object(
    { status: STATUS, at: TIME, by: TEXT },
    {
      profession: TEXT,
      episode: TEXT,
      about: TEXT,
      controlAt: TIME,
      noControlReason: { ...TEXT, maxLength: BOUNDS.textLength },
      key: TEXT,
    },
  ),
};
