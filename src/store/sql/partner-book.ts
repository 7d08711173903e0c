import type { ServiceKind } from '../../messages/catalogue/index.ts';
import type { Language } from '../../rendering/language.ts';
import type { ClientScope } from './clients.ts';
import type { Db, Sql } from '../store.ts';

/** Who is told of deadlines that have passed; absent: as the organisation, then the municipality. */
export interface AlertRecipients {
  /** L1: the unit. */
  readonly alertEmail?: string;
  /** L2: its leader. */
  readonly leaderEmail?: string;
  /** L3: whoever keeps the board. */
  readonly boardEmail?: string;
  /** Every level, as JSON. */
  readonly alertWebhook?: string;
  /** Of the mails; at last bokmål. */
  readonly alertLanguage?: Language;
}

/** One organisation of a partner file, with its parties and the client that acts for them. */
export interface PartnerEntry extends AlertRecipients {
  readonly herId: number;
  readonly name: string;
  readonly kind: 'hospital' | 'kommune' | 'gp' | 'operator';
  /** Name of the client that sends and receives for all parties below. */
  readonly client?: string;
  /** Message type to the kinds of service that take it here, where the profile says others (R019). */
  readonly addressing?: Readonly<Record<string, readonly ServiceKind[]>>;
  readonly parties: readonly PartnerParty[];
}

export interface PartnerParty extends AlertRecipients {
  readonly herId: number;
  readonly name: string;
  readonly kind?: 'service' | 'person' | 'organisation';
  readonly transport?: 'inbox' | 'webhook';
  readonly endpoint?: string;
  readonly apprec?: 'receiver' | 'broker';
  readonly dropsDuplicates?: boolean;
  /** Kind of service (R017): tells the services of one organisation apart. */
  readonly service?: ServiceKind;
}

const UPSERT: Sql = {
  name: 'upsert-partners',
  text: `
with given as (
  select r.* from jsonb_to_recordset($1::jsonb) as r(id uuid, her_id int, name text, kind text, alert_email text,
    leader_email text, board_email text, alert_webhook text, alert_language text, addressing jsonb)
), orgs as (
  insert into organisation (id, her_id, name, kind, alert_email, leader_email, board_email, alert_webhook,
    alert_language, addressing)
  select id, her_id, name, kind, alert_email, leader_email, board_email, alert_webhook, alert_language, addressing
  from given
  on conflict (her_id) do update set name = excluded.name, kind = excluded.kind,
    alert_email = excluded.alert_email, leader_email = excluded.leader_email,
    board_email = excluded.board_email, alert_webhook = excluded.alert_webhook,
    alert_language = excluded.alert_language, addressing = excluded.addressing
  returning id, her_id
)
insert into party (her_id, org_id, name, kind, transport, endpoint, apprec, drops_duplicates, alert_email,
  leader_email, board_email, alert_webhook, alert_language, service, updated_at)
select p.her_id, o.id, p.name, p.kind, p.transport, p.endpoint, p.apprec, p.drops_duplicates, p.alert_email,
  p.leader_email, p.board_email, p.alert_webhook, p.alert_language, p.service, now()
from jsonb_to_recordset($2::jsonb) as p(organisation_her int, her_id int, name text, kind text,
  transport text, endpoint text, apprec text, drops_duplicates boolean, alert_email text,
  leader_email text, board_email text, alert_webhook text, alert_language text, service text)
join orgs o on o.her_id = p.organisation_her
on conflict (her_id) do update set org_id = excluded.org_id, name = excluded.name, kind = excluded.kind,
  transport = excluded.transport, endpoint = excluded.endpoint, apprec = excluded.apprec,
  drops_duplicates = excluded.drops_duplicates, alert_email = excluded.alert_email,
  leader_email = excluded.leader_email, board_email = excluded.board_email,
  alert_webhook = excluded.alert_webhook, alert_language = excluded.alert_language,
  service = excluded.service, updated_at = now()
returning her_id`,
};

const recipientsOf = (of: AlertRecipients) => ({
  alert_email: of.alertEmail,
  leader_email: of.leaderEmail,
  board_email: of.boardEmail,
  alert_webhook: of.alertWebhook,
  alert_language: of.alertLanguage,
});

const TRY_ADDRESSES: Sql = {
  name: 'try-addresses-anew',
  text: `
update effect set detail = null
where state = 'held' and kind = 'alert' and failure = 'no-address' and detail is not null`,
};

/**
 * Writes organisations and parties into the partner book; those not named are left as they are.
 * The clock releases the digests that waited for an address (`digests.ts`).
 */
export async function upsertPartners(
  db: Db,
  entries: readonly PartnerEntry[],
  newId: () => string,
): Promise<number> {
  const orgs = entries.map((e) => ({
    id: newId(),
    her_id: e.herId,
    name: e.name,
    kind: e.kind,
    ...recipientsOf(e),
    addressing: e.addressing ?? {},
  }));
  const parties = entries.flatMap((e) =>
    e.parties.map((p) => ({
      organisation_her: e.herId,
      her_id: p.herId,
      name: p.name,
      kind: p.kind ?? 'service',
      transport: p.transport ?? 'inbox',
      endpoint: p.endpoint,
      apprec: p.apprec ?? 'receiver',
      drops_duplicates: p.dropsDuplicates ?? true,
      ...recipientsOf(p),
      service: p.service,
    })),
  );
  await db.rows(TRY_ADDRESSES);
  return (await db.rows(UPSERT, [JSON.stringify(orgs), JSON.stringify(parties)])).length;
}

const UPSERT_CLIENT: Sql = {
  name: 'upsert-client',
  text: `
insert into client (id, org_id, name, token_sha256, her_ids, scope)
select $1, o.id, $3, $4, $5::int[], $7 from organisation o where o.her_id = $2
on conflict (name) do update set her_ids = excluded.her_ids, disabled_at = null,
  token_sha256 = case when $6 then client.token_sha256 else excluded.token_sha256 end
where client.org_id = excluded.org_id and client.scope = excluded.scope
returning token_sha256 = $4 as current`,
};

export interface NewClient {
  readonly id: string;
  readonly organisationHer: number;
  readonly name: string;
  readonly tokenSha256: Buffer;
  readonly herIds: readonly number[];
  readonly scope: ClientScope;
  /** A client that exists keeps its token: its system goes on working. */
  readonly keepToken: boolean;
}

/**
 * Makes a client, or changes the one of that name and organisation. `refused`: its organisation
 * is not in the book, or the name belongs to a client of another organisation or scope.
 */
export async function upsertClient(
  db: Db,
  c: NewClient,
): Promise<'token-set' | 'token-kept' | 'refused'> {
  const values = [c.id, c.organisationHer, c.name, c.tokenSha256, c.herIds, c.keepToken, c.scope];
  const [row] = await db.rows<{ current: boolean }>(UPSERT_CLIENT, values);
  if (row === undefined) return 'refused';
  return row.current ? 'token-set' : 'token-kept';
}

const COUNTS: Sql = {
  name: 'start-counts',
  text: `
select (select count(*)::int from organisation where kind <> 'operator') as organisations,
  (select count(*)::int from operator_account) as operators`,
};

export async function startCounts(db: Db): Promise<{ organisations: number; operators: number }> {
  const [row] = await db.rows<{ organisations: number; operators: number }>(COUNTS);
  return row ?? { organisations: 0, operators: 0 };
}
