import { fold } from '../../src/domain/pathway.ts';
import type { PathwayEvent } from '../../src/domain/pathway-event.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import type { HerId, Instant, LocalDate } from '../../src/domain/ids.ts';
import { newId } from '../../src/new-id.ts';
import { hashPassword } from '../../src/password.ts';
import { upsertOperator } from '../../src/store/sql/operators.ts';
import { putInDigests } from '../../src/store/sql/digests.ts';
import { savePathways } from '../../src/store/sql/save-pathways.ts';
import type { Store } from '../../src/store/store.ts';

/** Rows as the spine writes them, one function for each thing a page shows. */
export const HOSPITAL = 1011;
export const NURSES = 2011;
export const GP = 3011;
export const KOMMUNE = 2001;

const HOUR_MS = 3_600_000;
export const hoursAgo = (hours: number): Date => new Date(Date.now() - hours * HOUR_MS);

const insert = (store: Store, table: string, row: Readonly<Record<string, unknown>>) => {
  const names = Object.keys(row);
  const places = names.map((_, i) => `$${i + 1}`);
  const text = `insert into ${table} (${names.join(', ')}) values (${places.join(', ')})`;
  return store.pool.query(text, Object.values(row));
};

/** Makes an account; the name is its password too. */
export async function account(store: Store, name: string): Promise<void> {
  const ids = { org: newId(new Date()), operator: newId(new Date()) };
  await upsertOperator(store, ids, name, await hashPassword(name));
}

export async function partners(store: Store, nurses = 'Sykepleietjeneste'): Promise<void> {
  const orgs = [
    {
      her: 1001,
      name: 'Fjordvik sykehus',
      kind: 'hospital',
      parts: [[HOSPITAL, 'Medisinsk sengepost', 'inbox']],
    },
    { her: KOMMUNE, name: 'Fjordvik kommune', kind: 'kommune', parts: [[NURSES, nurses, 'inbox']] },
    { her: 3001, name: 'Fjordvik legesenter', kind: 'gp', parts: [[GP, 'Fastlege', 'webhook']] },
  ] as const;
  for (const { her, name, kind, parts } of orgs) {
    const id = newId(new Date());
    await insert(store, 'organisation', { id, her_id: her, name, kind });
    for (const [part, title, transport] of parts)
      await insert(store, 'party', {
        her_id: part,
        org_id: id,
        name: title,
        kind: 'service',
        transport,
        endpoint: transport === 'webhook' ? 'https://lege.example/inn' : null,
      });
  }
}

export interface MessageGiven {
  readonly at?: Date;
  readonly type?: string;
  readonly state?: string;
  readonly failure?: string;
  readonly msgId?: string;
  readonly places?: readonly object[];
  readonly receivers?: readonly number[];
}

export async function message(store: Store, given: MessageGiven = {}): Promise<string> {
  const at = given.at ?? new Date();
  const id = newId(at);
  await insert(store, 'message', {
    id,
    org_id: newId(at),
    kind: 'message',
    origin: 'client',
    received_at: at,
    sha256: Buffer.alloc(32, 7),
    size: 21_034,
    charset: 'utf-8',
    sender_her: HOSPITAL,
    receiver_hers: given.receivers ?? [NURSES],
    msg_id: given.msgId ?? newId(at),
    type: given.type ?? 'LOG_UTSKREVET',
    gen_date: at.toISOString(),
    state: given.state ?? 'decided',
    due_at: at,
    decided_at: given.state === 'accepted' ? null : at,
    failure: given.failure,
    places: given.places ? JSON.stringify(given.places) : null,
  });
  await history(store, id, { what: 'accepted', at, her: HOSPITAL });
  return id;
}

export const history = (
  store: Store,
  id: string,
  row: { what: string; at?: Date; her?: number; detail?: string; actor?: string },
) =>
  insert(store, 'history', {
    message_id: id,
    at: row.at ?? new Date(),
    what: row.what,
    her_id: row.her,
    detail: row.detail,
    actor: row.actor,
  });

export interface LegGiven {
  readonly her?: number;
  readonly forward: string;
  readonly receipt: string;
  readonly inbox?: number;
  readonly errors?: readonly object[];
  readonly apprec?: string;
}

export const leg = (store: Store, messageId: string, given: LegGiven) =>
  insert(store, 'leg', {
    message_id: messageId,
    receiver_her: given.her ?? NURSES,
    role: 'PRIM',
    forward: given.forward,
    forward_at: given.forward === 'owed' ? null : new Date(),
    receipt: given.receipt,
    receipt_at: ['confirmed', 'refused'].includes(given.receipt) ? new Date() : null,
    receipt_errors: given.errors ? JSON.stringify(given.errors) : null,
    apprec_id: given.apprec,
    inbox_seq: given.inbox,
  });

/** A delivery that stopped, with its tries and its case; gives the number of the case. */
export async function stuck(
  store: Store,
  messageId: string,
  given: { her: number; failure: string; detail?: string },
): Promise<string> {
  const id = `${messageId}/${given.her}`;
  await insert(store, 'effect', {
    id,
    kind: 'forward',
    message_id: messageId,
    receiver_her: given.her,
    state: 'stuck',
    attempts: 2,
    failure: given.failure,
  });
  for (const n of [1, 2])
    await insert(store, 'attempt', {
      effect_id: id,
      n,
      failure: given.failure,
      detail: given.detail,
    });
  return deadLetter(store, { ...given, messageId, effectId: id });
}

export async function deadLetter(
  store: Store,
  given: { messageId?: string; effectId?: string; failure: string; detail?: string; at?: Date },
): Promise<string> {
  const text = `insert into dead_letter (key, message_id, effect_id, failure, detail, opened_at)
    values ($1, $2, $3, $4, $5, $6) returning id::text`;
  const key = given.effectId ?? `message/${given.messageId}`;
  const { messageId, effectId, failure, detail, at = new Date() } = given;
  const { rows } = await store.pool.query<{ id: string }>(text, [
    key,
    messageId,
    effectId,
    failure,
    detail,
    at,
  ]);
  return rows[0]?.id ?? '';
}

export const refusal = (
  store: Store,
  given: { failure: string; client?: string; places?: readonly object[] },
) =>
  insert(store, 'refusal', {
    client: given.client ?? 'sykehus',
    http: 422,
    failure: given.failure,
    size: 912,
    places: JSON.stringify(given.places ?? []),
  });

const oslo = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' });

/** An admission and a discharge, so many days ago; with no homecoming the discharge date stands. */
export async function pathway(
  store: Store,
  given: {
    daysAgo: number;
    readmittedDaysAgo?: number;
    messageId?: string;
    mail?: boolean;
    falls?: number;
    /** What was heard after the discharge, an hour apart. */
    then?: readonly PathwayEvent['kind'][];
  },
): Promise<string> {
  const at = hoursAgo(given.daysAgo * 24);
  const id = newId(at);
  const her = HOSPITAL as HerId;
  const event = (
    kind: PathwayEvent['kind'],
    when: Date,
    data?: PathwayEvent['data'],
  ): PathwayEvent => ({
    key: `msg:${HOSPITAL}:${newId(when)}`,
    kind,
    occurredAt: when.toISOString() as Instant,
    occurredOn: oslo.format(when) as LocalDate,
    sentAt: when.toISOString() as Instant,
    receivedAt: when.toISOString() as Instant,
    source: 'message',
    sender: her,
    hospital: 1001 as HerId,
    ...(data && { data }),
  });
  const events = [
    event('AdmissionNotified', new Date(at.getTime() - 48 * HOUR_MS)),
    event('Discharged', at, { dischargedTo: '1' }),
    ...Array.from({ length: given.falls ?? 0 }, (_, i) =>
      event('DeteriorationReported', new Date(at.getTime() + (i + 1) * HOUR_MS), {
        deterioration: 'FALL',
      }),
    ),
    ...(given.then ?? []).map((kind, i) => event(kind, new Date(at.getTime() + (i + 1) * HOUR_MS))),
    ...(given.readmittedDaysAgo === undefined
      ? []
      : [event('AdmissionNotified', hoursAgo(given.readmittedDaysAgo * 24))]),
  ];
  const key = Buffer.from(newId(at).padEnd(32, '0').slice(0, 32));
  await insert(store, 'pathway', { id, patient_key: key, kommune_her: KOMMUNE, unit_her: NURSES });
  for (const one of events)
    await insert(store, 'pathway_event', {
      pathway_id: id,
      key: one.key,
      event: JSON.stringify(one),
      message_id: one.kind === 'Discharged' ? given.messageId : null,
    });
  const view = fold(events, new Date().toISOString() as Instant, DEFAULT_SETTINGS);
  const folded = [{ id, orgId: undefined, unitHer: NURSES, view }];
  const now = new Date();
  await savePathways(store, folded, { newId: () => newId(now), tzVersion: 'test', now });
  if (given.mail)
    await store.pool.query(
      `update alert set told = 'overdue', told_at = now() where pathway_id = $1`,
      [id],
    );
  await putInDigests(store, now, { gatherSeconds: 0, spreadSeconds: 0, mail: false });
  return id;
}
