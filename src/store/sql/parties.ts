import type { HerId } from '../../domain/ids.ts';
import type { ServiceKind } from '../../messages/catalogue/index.ts';
import type { Db, Sql } from '../store.ts';

export type TransportName = 'inbox' | 'webhook';

/** One row of the partner book. */
export interface PartyRow {
  readonly herId: HerId;
  readonly orgId: string;
  readonly organisationHer: HerId;
  readonly organisationKind: 'hospital' | 'kommune' | 'gp' | 'operator';
  readonly name: string;
  readonly kind: 'service' | 'person' | 'organisation';
  readonly transport: TransportName;
  readonly endpoint: string | null;
  /** Who answers: the receiving system itself, or we when its transport has acknowledged. */
  readonly apprec: 'receiver' | 'broker';
  /** Whether the same MsgId twice has one effect there (R048); only then an unsure send is repeated. */
  readonly dropsDuplicates: boolean;
  readonly alertEmail: string | null;
  /** Its kind of service, where the book says it (R017). */
  readonly service: ServiceKind | null;
  /** Kinds of service at which its organisation takes a message type, where it differs (R019). */
  readonly addressing: Readonly<Record<string, readonly ServiceKind[]>>;
}

export interface OrganisationRow {
  readonly id: string;
  readonly herId: HerId;
  readonly name: string;
  readonly kind: PartyRow['organisationKind'];
}

const PARTIES: Sql = {
  name: 'parties',
  text: `
select p.her_id as "herId", p.org_id as "orgId", o.her_id as "organisationHer",
  o.kind as "organisationKind", p.name, p.kind, p.transport, p.endpoint, p.apprec,
  p.drops_duplicates as "dropsDuplicates", coalesce(p.alert_email, o.alert_email) as "alertEmail",
  p.service, o.addressing
from party p join organisation o on o.id = p.org_id
where p.her_id = any($1::int[])`,
};

const ORGANISATIONS: Sql = {
  name: 'organisations',
  text: 'select id, her_id as "herId", name, kind from organisation where her_id = any($1::int[])',
};

const ORGANISATION: Sql = {
  name: 'organisation-by-id',
  text: 'select id, her_id as "herId", name, kind from organisation where id = $1',
};

export const organisationById = async (db: Db, id: string): Promise<OrganisationRow | undefined> =>
  (await db.rows<OrganisationRow>(ORGANISATION, [id]))[0];

const ALL_PARTIES: Sql = {
  name: 'all-parties',
  text: PARTIES.text.replace('where p.her_id = any($1::int[])', 'order by o.her_id, p.her_id'),
};

/** What the partner book says of some HER-ids. */
export interface Book {
  readonly parties: ReadonlyMap<number, PartyRow>;
  readonly organisations: ReadonlyMap<number, OrganisationRow>;
}

/** Looks up parts and their organisations; what is not there is simply absent. */
export async function lookUp(
  db: Db,
  parts: readonly number[],
  organisations: readonly number[],
): Promise<Book> {
  const [found, orgs] = await Promise.all([
    db.rows<PartyRow>(PARTIES, [parts]),
    organisations.length > 0 ? db.rows<OrganisationRow>(ORGANISATIONS, [organisations]) : [],
  ]);
  return {
    parties: new Map(found.map((row) => [row.herId, row])),
    organisations: new Map(orgs.map((row) => [row.herId, row])),
  };
}

export type LookUp = (parts: readonly number[], organisations: readonly number[]) => Promise<Book>;

/** What the book said is believed this long; what it did not know is asked for each time. */
const REMEMBER_MS = 1_000;
const MOST_REMEMBERED = 10_000;

/** The partner book with a short memory: every message asks for the same few parties. */
export function openBook(db: Db, now: () => number): LookUp {
  const parties = new Map<number, { readonly row: PartyRow; readonly until: number }>();
  const organisations = new Map<
    number,
    { readonly row: OrganisationRow; readonly until: number }
  >();

  const known = <R>(
    from: ReadonlyMap<number, { row: R; until: number }>,
    hers: readonly number[],
  ) =>
    hers.flatMap((her) => {
      const hit = from.get(her);
      return hit && hit.until > now() ? [[her, hit.row] as const] : [];
    });
  const keep = <R>(into: Map<number, { row: R; until: number }>, rows: ReadonlyMap<number, R>) => {
    if (into.size > MOST_REMEMBERED) into.clear();
    for (const [her, row] of rows) into.set(her, { row, until: now() + REMEMBER_MS });
  };

  return async (parts, orgs) => {
    const found = { parties: known(parties, parts), organisations: known(organisations, orgs) };
    const missing = (hers: readonly number[], have: readonly (readonly [number, unknown])[]) => {
      const had = new Set(have.map(([her]) => her));
      return hers.filter((her) => !had.has(her));
    };
    const ask = [missing(parts, found.parties), missing(orgs, found.organisations)] as const;
    const asked =
      ask[0].length + ask[1].length > 0
        ? await lookUp(db, ask[0], ask[1])
        : {
            parties: new Map<number, PartyRow>(),
            organisations: new Map<number, OrganisationRow>(),
          };
    keep(parties, asked.parties);
    keep(organisations, asked.organisations);
    return {
      parties: new Map([...found.parties, ...asked.parties]),
      organisations: new Map([...found.organisations, ...asked.organisations]),
    };
  };
}

export const allParties = (db: Db): Promise<PartyRow[]> => db.rows<PartyRow>(ALL_PARTIES);
