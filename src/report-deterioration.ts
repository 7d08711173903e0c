import { isDeepStrictEqual } from 'node:util';
import { reportedEvent } from './domain/deterioration-report.ts';
import type { Report } from './domain/deterioration-report.ts';
import { Failure } from './domain/failure.ts';
import { instant } from './domain/ids.ts';
import { advance } from './pathways.ts';
import type { Advancing } from './pathways.ts';
import { audit } from './store/sql/audit.ts';
import type { Client } from './store/sql/clients.ts';
import { insertConsequences, noConsequences } from './store/sql/consequences.ts';
import {
  finishReport,
  insertReport,
  keepPatient,
  reportById,
} from './store/sql/deterioration-reports.ts';
import type { StoredReport } from './store/sql/deterioration-reports.ts';
import { organisationById } from './store/sql/parties.ts';
import { pathwayById } from './store/sql/read-pathways.ts';
import type { Protected } from './store/protected.ts';
import type { Db, Store } from './store/store.ts';

export interface Reporting extends Advancing {
  readonly store: Store;
  readonly protect: Protected;
}

/** What came of a report. `again`: it had come before, and this is what came of it then. */
export interface Reported {
  readonly again: boolean;
  readonly receivedAt: Date;
  readonly outcome: StoredReport['outcome'];
}

/** D-numbers have 4 added to their first digit. */
const asPatient = (number: string) => ({
  idents: [{ id: number, type: /^[4-7]/.test(number) ? 'DNR' : 'FNR' }],
});

/**
 * Takes the report of a deterioration (HPH4): stored first, then offered to the pathway of that
 * patient in the client's municipality. Where no episode can take it the event waits in a pathway
 * of its own, as one does whose admission has not come yet, and the operator has a case of it:
 * either way nothing is lost. All of it is one transaction.
 *
 * Throws `report-reused` when the client has used the id for another report.
 */
export async function reportDeterioration(
  r: Reporting,
  client: Client,
  report: Report,
): Promise<Reported> {
  const patient = asPatient(report.patient);
  const patientKey = r.protect.patientKey(patient);
  if (patientKey === undefined) throw new Failure('internal', 'a report of nobody');
  const packed = r.protect.packPatient(patient);
  return r.store.tx((db) => store(db, { r, client, report, patientKey, packed }));
}

interface Storing {
  readonly r: Reporting;
  readonly client: Client;
  readonly report: Report;
  readonly patientKey: string;
  readonly packed: Buffer;
}

async function store(db: Db, s: Storing): Promise<Reported> {
  const { r, client, report, patientKey, packed } = s;
  const receivedAt = r.now();
  const row = { clientId: client.id, reportId: report.id, orgId: client.orgId, patientKey };
  if (!(await insertReport(db, { ...row, content: report.content, receivedAt })))
    return before(db, s);
  await keepPatient(db, { key: patientKey, orgId: client.orgId, packed });
  const placed = await place(db, s, receivedAt);
  await finishReport(db, row, placed);
  return { again: false, receivedAt, outcome: placed.outcome };
}

/** What came of the report that has this id, if it is this one. */
async function before(db: Db, { client, report, patientKey }: Storing): Promise<Reported> {
  const stored = await reportById(db, client.id, report.id);
  if (stored === undefined) throw new Failure('internal', 'a report that is there and is not');
  const same =
    stored.patientKey === patientKey && isDeepStrictEqual(stored.content, report.content);
  if (!same) throw new Failure('report-reused');
  return { again: true, receivedAt: stored.receivedAt, outcome: stored.outcome };
}

/** Gives the event to the patient's pathway; what no episode takes becomes the operator's case. */
async function place(db: Db, { r, client, report, patientKey }: Storing, receivedAt: Date) {
  const municipality = await organisationById(db, client.orgId);
  if (municipality === undefined) throw new Failure('internal', 'a client of nobody');
  const event = reportedEvent(report, { client: client.name, receivedAt: instant(receivedAt) });
  const actor = `client:${client.name}`;
  const into = { pathwayId: r.newId(receivedAt), patientKey, kommuneHer: municipality.herId };
  const { orgId } = client;
  const advanced = await advance(db, [{ ...into, orgId, unitHer: undefined, event, actor }], r);
  const [pathwayId] = advanced.ids.values();
  if (pathwayId === undefined) throw new Failure('internal', 'a report without a pathway');
  const view = (await pathwayById(db, pathwayId))?.view;
  const taken = view?.episodes.some(({ incidents }) => incidents.some((i) => i.key === event.key));
  const out = noConsequences();
  if (taken !== true)
    out.deadLetters.push({ key: `unplaced/${pathwayId}`, orgId, pathwayId, failure: 'unplaced' });
  await insertConsequences(db, out);
  const detail = { kind: event.kind };
  await audit(db, { orgId, actor, action: 'pathway.event', target: pathwayId, detail });
  return { pathwayId, outcome: taken === true ? ('opened' as const) : ('waiting' as const) };
}
