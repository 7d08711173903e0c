import type { ReportContent } from '../../domain/deterioration-report.ts';
import type { Db, Sql } from '../store.ts';

export interface NewReport {
  readonly clientId: string;
  readonly reportId: string;
  readonly orgId: string;
  /** Keyed hash, in hex. */
  readonly patientKey: string;
  readonly content: ReportContent;
  readonly receivedAt: Date;
}

/** A report as it was stored, and what came of it. */
export interface StoredReport {
  readonly patientKey: string;
  readonly content: ReportContent;
  readonly receivedAt: Date;
  readonly outcome: 'opened' | 'waiting';
}

export const INSERT_REPORT: Sql = {
  name: 'insert-deterioration-report',
  text: `
insert into deterioration_report (client_id, report_id, org_id, patient_key, content, received_at)
values ($1, $2, $3, decode($4, 'hex'), $5, $6)
on conflict do nothing returning report_id`,
};

/** False when the client has used this id; waits for a transaction that is just using it. */
export async function insertReport(db: Db, r: NewReport): Promise<boolean> {
  const values = [r.clientId, r.reportId, r.orgId, r.patientKey, JSON.stringify(r.content)];
  return (await db.rows(INSERT_REPORT, [...values, r.receivedAt])).length > 0;
}

export const REPORT_BY_ID: Sql = {
  name: 'deterioration-report',
  text: `
select encode(patient_key, 'hex') as "patientKey", content, received_at as "receivedAt", outcome
from deterioration_report where client_id = $1 and report_id = $2`,
};

export const reportById = async (
  db: Db,
  clientId: string,
  reportId: string,
): Promise<StoredReport | undefined> =>
  (await db.rows<StoredReport>(REPORT_BY_ID, [clientId, reportId]))[0];

export const FINISH_REPORT: Sql = {
  name: 'finish-deterioration-report',
  text: `
update deterioration_report set pathway_id = $3, outcome = $4 where client_id = $1 and report_id = $2`,
};

/** Says what came of a report; the database takes no second word. */
export async function finishReport(
  db: Db,
  r: Pick<NewReport, 'clientId' | 'reportId'>,
  on: { readonly pathwayId: string; readonly outcome: StoredReport['outcome'] },
): Promise<void> {
  await db.rows(FINISH_REPORT, [r.clientId, r.reportId, on.pathwayId, on.outcome]);
}

const KEEP_PATIENT: Sql = {
  name: 'keep-patient',
  text: `
insert into patient (key, org_id, protected) values (decode($1, 'hex'), $2, $3) on conflict do nothing`,
};

/** Keeps who a report is about; a description from a message says more and stays. */
export async function keepPatient(
  db: Db,
  patient: { readonly key: string; readonly orgId: string; readonly packed: Buffer },
): Promise<void> {
  await db.rows(KEEP_PATIENT, [patient.key, patient.orgId, patient.packed]);
}
