import { STEP_TIMERS } from '../../domain/steps.ts';
import { EVENT_EXAMPLES, eventSchemaName } from './event-schemas.ts';
import { exampleNumber } from './example-message.ts';
import type { Operation, Parameter } from './operation.ts';
import { JSON_BODY } from './operation.ts';
import { code, FLAG, HER_ID, ref, TEXT, TIME, UUID } from './schema.ts';

export const PATHWAY_ID: Parameter = {
  name: 'id',
  in: 'path',
  required: true,
  schema: UUID,
  says: 'id of the pathway',
  example: '0190a5d2-7c31-7000-8000-000000000002',
};
export const KEY: Parameter = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  schema: { type: 'string', maxLength: 200 },
  says: "the caller's own id of the report; or field `key` in the body",
  example: '4711-visit',
};
const query = (name: string, of: Omit<Parameter, 'name' | 'in' | 'required'>): Parameter => ({
  name,
  in: 'query',
  required: false,
  ...of,
});
const part = (name: string, says: string, example: string): Parameter => ({
  name,
  in: 'path',
  required: true,
  schema: TEXT,
  says,
  example,
});
const OF_PATHWAYS = { tag: 'pathways', scope: 'partner' } as const;
const OF_LISTS = { tag: 'checklists', scope: 'partner' } as const;

const OTHERS: readonly Operation[] = [
  {
    ...OF_PATHWAYS,
    method: 'get',
    path: '/pathways',
    id: 'listPathways',
    says: "The municipality's pathways, oldest first",
    parameters: [
      query('message', { schema: TEXT, says: 'the one that this id or MsgId moved' }),
      query('unit', { schema: HER_ID, says: 'of this unit', example: 2011 }),
      query('step', { schema: code(...STEP_TIMERS.keys()), says: 'with this step owed' }),
      query('overdue', {
        schema: FLAG,
        says: 'with an overdue deadline that can still be met, or with one that is not',
      }),
      query('toClassify', {
        schema: FLAG,
        says: 'with a free-text reply that a person must read, or with none',
      }),
      query('dueBefore', { schema: TIME, says: 'with a deadline before this' }),
      query('limit', {
        schema: { type: 'integer', minimum: 1, maximum: 100, default: 50 },
        says: 'at most so many',
        example: 10,
      }),
      query('after', { schema: UUID, says: 'the `next` of the answer before' }),
    ],
    answers: [{ status: 200, says: 'a page', schema: ref('PathwayPage') }],
    failures: ['bad-request'],
  },
  {
    ...OF_PATHWAYS,
    method: 'get',
    path: '/pathways/{id}',
    id: 'getPathway',
    says: 'State, steps, deadlines, alerts, payment proposal and what led to them',
    parameters: [PATHWAY_ID],
    answers: [{ status: 200, says: 'the pathway', schema: ref('PathwayAccount') }],
    failures: ['not-found'],
  },
  {
    ...OF_LISTS,
    method: 'get',
    path: '/pathways/{id}/checklists',
    id: 'getChecklists',
    says: 'Every checklist of every episode',
    parameters: [
      PATHWAY_ID,
      query('list', { schema: TEXT, says: 'only this list', example: 'HPH2' }),
    ],
    answers: [{ status: 200, says: 'by episode', schema: ref('Checklists') }],
    failures: ['not-found'],
  },
  {
    ...OF_LISTS,
    method: 'post',
    path: '/pathways/{id}/checklists/{list}/items/{item}',
    id: 'postItem',
    says: 'Register one item of a list',
    parameters: [
      PATHWAY_ID,
      part('list', 'id of the list', 'HPH2'),
      part('item', 'id of the item', 'medicines-in-use'),
      KEY,
    ],
    bodies: [
      {
        media: 'application/json',
        schema: ref('Registration'),
        examples: {
          done: {
            status: 'UTFORT',
            at: '2026-03-28T10:15:00',
            by: 'sykepleier-4711',
            profession: 'SP',
          },
        },
      },
    ],
    answers: [
      { status: 201, says: 'registered; the list', schema: ref('Checklist') },
      { status: 200, says: 'it was registered before', schema: ref('Checklist') },
    ],
    failures: [...JSON_BODY, 'content-type', 'not-found'],
  },
  {
    ...OF_PATHWAYS,
    method: 'post',
    path: '/pathways/{id}/events',
    id: 'postPathwayEvent',
    says: 'Report what no PLO message carries',
    parameters: [PATHWAY_ID, KEY],
    bodies: [
      {
        media: 'application/json',
        schema: {
          oneOf: Object.keys(EVENT_EXAMPLES).map((kind) => ref(eventSchemaName(kind))),
          discriminator: {
            propertyName: 'kind',
            mapping: Object.fromEntries(
              Object.keys(EVENT_EXAMPLES).map((kind) => [
                kind,
                `#/components/schemas/${eventSchemaName(kind)}`,
              ]),
            ),
          },
        },
        examples: EVENT_EXAMPLES,
      },
    ],
    answers: [
      { status: 201, says: 'applied; the pathway', schema: ref('Pathway') },
      { status: 200, says: 'it was known', schema: ref('Pathway') },
    ],
    failures: [...JSON_BODY, 'content-type', 'not-found'],
  },
  {
    ...OF_PATHWAYS,
    method: 'post',
    path: '/pathways/{id}/stays/{stay}/proposals',
    id: 'postProposal',
    says: 'Record the payment proposal of a stay as it is given out',
    parameters: [
      PATHWAY_ID,
      {
        name: 'stay',
        in: 'path',
        required: true,
        schema: { type: 'integer', minimum: 1 },
        says: 'number of the stay',
        example: 1,
      },
    ],
    answers: [
      { status: 201, says: 'recorded', schema: ref('RecordedProposal') },
      { status: 200, says: 'the last one recorded is the same', schema: ref('RecordedProposal') },
    ],
    failures: ['not-found'],
  },
];

/** Its example is made when the document is. */
const postDeterioration = (): Operation => ({
  method: 'post',
  path: '/hph4/deteriorations',
  id: 'postDeterioration',
  tag: 'hph4',
  scope: 'hph4',
  says: 'Report a deterioration at home (HPH4)',
  bodies: [
    {
      media: 'application/json',
      schema: ref('Deterioration'),
      examples: {
        fall: {
          id: 'alarm-20260328-17',
          patient: exampleNumber(),
          occurredAt: '2026-03-28T10:15:00+01:00',
          kind: 'FALL',
          source: 'VELFERDSTEKNOLOGI',
          severity: 'HASTER',
        },
      },
    },
  ],
  answers: [
    { status: 201, says: 'HPH4 is open', schema: ref('DeteriorationTaken') },
    { status: 202, says: 'kept; no episode is open', schema: ref('DeteriorationTaken') },
    { status: 200, says: 'as it was answered before', schema: ref('DeteriorationTaken') },
  ],
  failures: [...JSON_BODY, 'content-type', 'patient-synthetic', 'report-reused', 'too-many'],
});

/** The pathways of the client's municipality, and what is reported into them. */
export const pathwayOperations = (): readonly Operation[] => [...OTHERS, postDeterioration()];
