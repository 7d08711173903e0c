import { cli } from './cli.ts';
import type { Answer } from '../../src/cli/partner-api.ts';
import { openPartnerApi } from '../../src/cli/partner-api.ts';
import type { PartnerApi } from '../../src/cli/partner-api.ts';
import type { Broker } from '../support/broker.ts';
import { hoursAgo } from './letters.ts';

/** The municipality of the local partner book. */
export const KOMMUNE = '2001';

/** A system that reports deteriorations, let in as an operator lets it in. */
export interface Reporter {
  readonly api: PartnerApi;
  readonly token: string;
  report(json: object): Promise<Answer>;
}

export async function openReporter(broker: Broker, name: string): Promise<Reporter> {
  const args = ['clients', 'add', name, '--organisation', KOMMUNE, '--scope', 'hph4'];
  const ran = await cli(broker.dataDir, args);
  if (ran.code !== 0) throw new Error(`clients add: ${ran.err}`);
  const token = ran.out.trim();
  const api = openPartnerApi(broker.url, token);
  return { api, token, report: (json) => api.post('/hph4/deteriorations', { json }) };
}

/** A fall at home an hour ago. */
export const fall = (id: string, patient: string) => ({
  id,
  patient,
  occurredAt: hoursAgo(1),
  kind: 'FALL',
  source: 'VELFERDSTEKNOLOGI',
  severity: 'HASTER',
});
