import type { Operation, Parameter } from './operation.ts';
import { JSON_BODY } from './operation.ts';
import { KEY, PATHWAY_ID } from './pathway-operations.ts';
import { ref, UUID } from './schema.ts';

const ALERT_ID: Parameter = {
  name: 'alertId',
  in: 'path',
  required: true,
  schema: UUID,
  says: 'id of the alert',
  example: '0190a5d2-7c31-7000-8000-000000000003',
};

interface Attention {
  readonly act: string;
  readonly id: string;
  readonly says: string;
  readonly schema: string;
  readonly example: Readonly<Record<string, string>>;
}

const attention = ({ act, id, says, schema, example }: Attention): Operation => ({
  tag: 'pathways',
  scope: 'partner',
  method: 'post',
  path: `/pathways/{id}/alerts/{alertId}/${act}`,
  id,
  says,
  parameters: [PATHWAY_ID, ALERT_ID, KEY],
  bodies: [{ media: 'application/json', schema: ref(schema), examples: { [`${act}-1`]: example } }],
  answers: [
    { status: 201, says: 'said; the alert', schema: ref('Alert') },
    { status: 200, says: 'it had been said', schema: ref('Alert') },
  ],
  failures: [...JSON_BODY, 'content-type', 'not-found'],
});

/** The alerts of a pathway, and what people say of them. */
export const ALERT_OPERATIONS: readonly Operation[] = [
  {
    tag: 'pathways',
    scope: 'partner',
    method: 'get',
    path: '/pathways/{id}/alerts',
    id: 'getAlerts',
    says: 'The alerts of a pathway, with what people said of them',
    parameters: [PATHWAY_ID],
    answers: [{ status: 200, says: 'oldest first', schema: ref('Alerts') }],
    failures: ['not-found'],
  },
  attention({
    act: 'acknowledge',
    id: 'acknowledgeAlert',
    says: 'Somebody has it; the deadline stays open until the step is done',
    schema: 'Acknowledgement',
    example: { reason: 'Hjemmetjenesten ringer i dag' },
  }),
  attention({
    act: 'snooze',
    id: 'snoozeAlert',
    says: 'No mail of this deadline, nor of its escalations, before a time at most 7 days away',
    schema: 'Snooze',
    example: { reason: 'Avtalt besøk i morgen', until: '2026-03-29T08:00:00+02:00' },
  }),
];
