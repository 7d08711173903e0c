import { CRITERIA, NOTICE_FIELDS } from '../pathway-event.ts';
import type { EvidenceItem, EvidenceParts } from './evidence.ts';

const has = (items: readonly EvidenceItem[]): boolean => items.length > 0;
const left = ({ discharges }: EvidenceParts): boolean => has(discharges);

/** What was said of §9, with the readiness or apart from it. */
const criteriaTold = ({ readiness, assessments }: EvidenceParts): readonly (readonly string[])[] =>
  [...readiness, ...assessments].flatMap(({ data }) =>
    data?.criteria === undefined ? [] : [data.criteria],
  );

/** A list that is told in part; one that nobody tells of has a gap of its own. */
const lacks = (all: readonly string[], told: readonly (readonly string[] | undefined)[]): boolean =>
  all.some((one) => !told.some((list) => list?.includes(one)));

/** What a party to a dispute would look for and not find (law.md L-3, L-5, L-8, L-18). */
const GAPS = [
  { code: 'ADMISSION_UNKNOWN', of: (e: EvidenceParts) => !has(e.admissions) },
  {
    code: 'NOTICE_8_INCOMPLETE',
    of: ({ notices8 }: EvidenceParts) =>
      notices8.some(({ data }) => data?.fields !== undefined) &&
      lacks(
        NOTICE_FIELDS,
        notices8.map(({ data }) => data?.fields),
      ),
  },
  {
    code: 'NOTICE_8_NOT_ACKNOWLEDGED',
    of: ({ notices8 }: EvidenceParts) => unproven(notices8),
  },
  {
    code: 'READINESS_NOT_DOCUMENTED',
    of: (parts: EvidenceParts, criteriaExpected: boolean) =>
      has(parts.readiness) &&
      (criteriaExpected || criteriaTold(parts).length > 0) &&
      lacks(CRITERIA, criteriaTold(parts)),
  },
  {
    // No message has a place for them: that nobody has told is not that nobody has assessed.
    code: 'READINESS_NOT_KNOWN',
    of: (parts: EvidenceParts, criteriaExpected: boolean) =>
      has(parts.readiness) && !criteriaExpected && criteriaTold(parts).length === 0,
  },
  {
    code: 'NOTICE_10_NOT_ACKNOWLEDGED',
    of: ({ readiness }: EvidenceParts) => unproven(readiness),
  },
  {
    code: 'NO_ANSWER',
    of: (e: EvidenceParts) => has(e.readiness) && !has(e.answers),
  },
  { code: 'EPIKRISE_MISSING', of: (e: EvidenceParts) => left(e) && !has(e.epikrises) },
  {
    code: 'DISCHARGE_REPORT_MISSING',
    of: (e: EvidenceParts) => left(e) && !has(e.dischargeReports),
  },
  {
    code: 'MEDICATION_LIST_MISSING',
    of: (e: EvidenceParts) => left(e) && !has(e.medicationLists),
  },
] as const;
export type GapCode = (typeof GAPS)[number]['code'];
export const GAP_CODES: readonly GapCode[] = GAPS.map(({ code }) => code);

/** Sent as messages, and no AppRec proves that one of them came. */
const unproven = (items: readonly EvidenceItem[]): boolean => {
  const messages = items.filter(({ channel }) => channel === 'message');
  return has(messages) && messages.every(({ acknowledged }) => acknowledged === undefined);
};

/** The gaps of a stay, in the order of the table. */
export const gapsOf = (parts: EvidenceParts, criteriaExpected: boolean): GapCode[] =>
  GAPS.filter(({ of }) => of(parts, criteriaExpected)).map(({ code }) => code);
