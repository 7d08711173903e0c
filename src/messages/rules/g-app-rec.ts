import { isUuid } from '../../domain/ids.ts';
import type { AppRecFacts } from '../reading.ts';
import { attachmentsThat } from './k-attachments.ts';
import { isSufficient } from './patient.ts';
import { when, type Places, type RuleRow } from './row.ts';

/** Places of the Errors of an AppRec that are such. */
const errorsThat = (
  { errors }: AppRecFacts,
  is: (one: AppRecFacts['errors'][number]) => boolean,
): Places => errors.flatMap((one, index) => when(is(one), 'Error', index + 1));

/** Roles of the answering party by version (R073). */
const ROLES = { '1.0': ['SPR', 'REQ', 'COP'], '1.1': ['PRIM', 'COP'] } as const;

/** G. AppRec: when and which. */
const WHEN: readonly RuleRow[] = [
  {
    rule: 'R054',
    about: 'an AppRec is made by itself, at import or refusal, and nobody need open the message',
    severity: 'structural',
    where: 'src/decide-message.ts, src/acknowledge.ts',
  },
  {
    rule: 'R055',
    about: 'PLO 1.5 and dialogue 1.0 are answered by AppRec 1.0; PLO 1.6 and dialogue 1.1 by 1.1',
    severity: 'structural',
    where: 'src/messages/app-rec-version.ts, appRecVersion of the catalogue',
    setting: 'OVERGANG_APPREC_VERSION, for types that are not supported',
  },
  {
    rule: 'R056',
    about: 'status 1 says that the receiver has taken over the message, nothing more',
    severity: 'structural',
    where: 'src/acknowledge.ts: never for having stored it here',
  },
  {
    rule: 'R057',
    about: 'status 2 has at least one Error, status 1 none',
    severity: 'warn',
    where: 'src/api/post-apprec.ts, src/answer.ts',
    checks: [
      {
        on: 'apprec',
        says: 'a refusal (status 2) without an Error: nobody knows why',
        find: ({ status, errors }) => when(status === '2' && errors.length === 0, 'Status'),
      },
      {
        on: 'apprec',
        says: 'an OK (status 1) with an Error: it counts as OK',
        find: ({ status, errors }) => when(status === '1' && errors.length > 0, 'Error', 1),
      },
    ],
  },
  {
    rule: 'R058',
    about: 'status 3 is only for Behandlerkrav: read, and never sent',
    severity: 'warn',
    where:
      'src/api/post-apprec.ts; a status that is none goes to the operator (src/decide-apprec.ts)',
    checks: [
      {
        on: 'apprec',
        says: 'status 3 is for Behandlerkrav only: it counts as OK',
        find: ({ status }) => when(status === '3', 'Status'),
      },
      {
        on: 'apprec',
        says: 'the status is none of list 8258: it confirms nothing',
        find: ({ status }) => when(!['1', '2', '3'].includes(status), 'Status'),
      },
    ],
  },
  {
    rule: 'R059',
    about: 'an AppRec is final: never a second one for the same message and receiver',
    severity: 'structural',
    where: 'UNIQUE key of answer (src/store/sql/receipts.ts, settle-sent.ts)',
  },
  {
    rule: 'R060',
    about: 'every message gets an AppRec from each of its receivers',
    severity: 'structural',
    where: 'src/messages/judgement.ts: one receipt leg for each',
  },
  {
    rule: 'R061',
    about:
      '96 hours from GenDate without an AppRec: the sender is to be alerted; a late one counts',
    severity: 'structural',
    where: 'src/domain/receipt-due.ts, src/store/sql/overdue-receipts.ts, src/clock.ts',
    setting: 'OVERGANG_APPREC_HOURS',
  },
  {
    rule: 'R062',
    about: 'an AppRec is never answered with an AppRec',
    severity: 'structural',
    where: 'src/api/post-apprec.ts; receipt leg not-owed (src/answer.ts)',
  },
  {
    rule: 'R063',
    about: 'no AppRec when the address is not ours or the sender cannot be read',
    severity: 'structural',
    where: 'src/accept.ts (HTTP 422), src/messages/judgement.ts',
  },
];

/** G. AppRec: grounds for refusal. */
const GROUNDS: readonly RuleRow[] = [
  {
    rule: 'R064',
    about: 'clinical faults and unknown codes are no grounds for refusal',
    severity: 'structural',
    where: 'no check that refuses asks about them',
  },
  {
    rule: 'R065',
    about: 'always refused: MsgId no UUID (E10, by R003) and patient not identified (E36)',
    severity: 'refuse',
    checks: [
      {
        on: 'message',
        code: 'patient-insufficient',
        says: 'the patient needs a name and either a national number (FNR, DNR, FHN) or date of birth and sex',
        find: ({ facts }) => when(!isSufficient(facts.patient), 'MsgInfo', 'Patient'),
      },
    ],
  },
  {
    rule: 'R066',
    about: 'may be refused: not well-formed (at the door), T02, T10 and E21',
    severity: 'refuse',
    where: 'src/messages/reader.ts, src/messages/judgement.ts; T01 has no readable sender (R063)',
    setting: 'OVERGANG_SCHEMA_INVALID, OVERGANG_UNSUPPORTED_TYPE, OVERGANG_UNKNOWN_PART',
  },
  {
    rule: 'R067',
    about: 'a patient whom nobody knows is no ground for refusal',
    severity: 'structural',
    where: 'E35 is none of the codes of src/domain/failure.ts',
  },
  {
    rule: 'R068',
    about: 'an H-number alone does not identify a patient',
    severity: 'structural',
    where: 'the check of R065 (src/messages/rules/patient.ts)',
  },
  {
    rule: 'R069',
    about: 'an attachment that the flow’s rules do not allow refuses the whole message',
    severity: 'refuse',
    setting: 'OVERGANG_ATTACHMENT_TYPES',
    checks: [
      {
        on: 'message',
        code: 'attachment-unsupported',
        says: 'an attachment is of a type that is not received here',
        find: (of) => {
          const allowed = of.settings.attachmentTypes;
          if (allowed === undefined) return [];
          return attachmentsThat(
            of,
            ({ mimeType }) => !allowed.includes(mimeType ?? ''),
            'MimeType',
          );
        },
      },
    ],
  },
];

/** G. AppRec: its content, and what happens to it. */
const CONTENT: readonly RuleRow[] = [
  {
    rule: 'R070',
    about: 'an Error has the most precise code of list 8221; OT only adds to it',
    severity: 'note',
    where: 'src/messages/judgement.ts, src/answer.ts',
    checks: [
      {
        on: 'apprec',
        says: 'an Error without a code',
        find: (facts) => errorsThat(facts, ({ code }) => code === undefined),
      },
      {
        on: 'apprec',
        says: 'an Error without the text of its code (DN)',
        find: (facts) =>
          errorsThat(facts, ({ code, text }) => code !== undefined && text === undefined),
      },
    ],
  },
  {
    rule: 'R071',
    about: 'an AppRec has a UUID of its own, and type, date and MsgId of what it answers',
    severity: 'note',
    where: 'src/answer.ts',
    checks: [
      {
        on: 'apprec',
        says: 'Id is not a UUID',
        find: ({ id }) => when(!isUuid(id), 'Id'),
      },
      {
        on: 'apprec',
        says: 'the Id of the original is not a UUID',
        find: ({ original }) => when(!isUuid(original.msgId), 'OriginalMsgId', 'Id'),
      },
    ],
  },
  {
    rule: 'R072',
    about: 'the addresses of the message are mirrored, parts and identifiers too',
    severity: 'structural',
    where: 'src/messages/app-rec.ts',
  },
  {
    rule: 'R073',
    about: 'Role of who answers: PRIM or COP in 1.1; SPR, REQ or COP in 1.0',
    severity: 'note',
    where: 'src/messages/app-rec.ts',
    setting: 'OVERGANG_APPREC_10_ROLE',
    checks: [
      {
        on: 'apprec',
        says: 'the role of who answers is none that this version of AppRec has',
        find: ({ role, version }) =>
          when(
            role !== undefined && !(ROLES[version] as readonly string[]).includes(role),
            'Sender',
            'Role',
          ),
      },
    ],
  },
  {
    rule: 'R074',
    about: 'a negative AppRec from a copy receiver calls for action too',
    severity: 'structural',
    where: 'src/store/sql/receipts.ts makes no difference of roles',
  },
  {
    rule: 'R075',
    about: 'every AppRec, sent or received, is on record; negative ones are told',
    severity: 'structural',
    where: 'table history, with its notification',
  },
  {
    rule: 'R076',
    about: 'an AppRec that has been acknowledged is not sent again',
    severity: 'structural',
    where: 'src/store/sql/settle-sent.ts; tries before that have one Idempotency-Key',
  },
  {
    rule: 'R077',
    about:
      'what is found wrong after status 1 is told by DIALOG_AVVIK, which refers to the message',
    severity: 'structural',
    where: 'its row in the catalogue, and the check of R031',
  },
];

export const APPREC_RULES: readonly RuleRow[] = [...WHEN, ...GROUNDS, ...CONTENT];
