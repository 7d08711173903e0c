import { ORGANISATION_IDS, PERSON_IDS } from '../namespaces.ts';
import type { Ident, MessageFacts, Party } from '../reading.ts';
import { isMalformed, isMiscounted, isSynthetic } from './national-number.ts';
import { when, type Addressed, type Place, type Places, type RuleRow } from './row.ts';

interface End {
  readonly party: Party;
  readonly place: Place;
}

/** Sender and receivers, each with where it stands. */
const endsOf = ({ sender, receivers }: MessageFacts): End[] => [
  { party: sender, place: ['MsgInfo', 'Sender', 'Organisation'] },
  ...receivers.map((party, index) => ({
    party,
    place:
      index === 0
        ? ['MsgInfo', 'Receiver', 'Organisation']
        : ['MsgInfo', 'OtherReceiver', index, 'Organisation'],
  })),
];

const endsThat = (facts: MessageFacts, is: (party: Party) => boolean): Places =>
  endsOf(facts).flatMap(({ party, place }) => when(is(party), ...place));

const ofOtherList = (idents: readonly Ident[], ...lists: readonly string[]): boolean =>
  idents.some(({ system }) => system !== undefined && !lists.includes(system));

const patientIdents = ({ patient }: MessageFacts, is: (ident: Ident) => boolean): Places =>
  (patient?.idents ?? []).flatMap((ident, index) =>
    when(is(ident), 'MsgInfo', 'Patient', 'Ident', index + 1),
  );

const SENDER = ['MsgInfo', 'Sender', 'Organisation'] as const;

/** The book's kinds of a party, none of which the type is meant for; unknown kinds say nothing. */
const unexpected = (services: readonly string[], meant: readonly string[]): boolean =>
  services.length > 0 &&
  meant.length > 0 &&
  !meant.includes('any') &&
  !services.some((one) => meant.includes(one));

const receiverPlace = ({ facts, receiver }: Addressed): Place => {
  const index = facts.receivers.indexOf(receiver.party);
  return index <= 0
    ? ['MsgInfo', 'Receiver', 'Organisation']
    : ['MsgInfo', 'OtherReceiver', index, 'Organisation'];
};

const isElsewhere = (stated: Party, organisation: number | undefined): boolean =>
  organisation !== undefined &&
  stated.organisation.herId !== undefined &&
  stated.organisation.herId !== organisation;

/** B. Identifiers and addressing: levels and parts. */
const ADDRESSES: readonly RuleRow[] = [
  {
    rule: 'R013',
    about: 'a party is named by HER-id at two levels: virksomhet and communicating part',
    severity: 'warn',
    checks: [
      {
        on: 'message',
        says: 'the virksomhet above the part has no HER-id',
        find: ({ facts }) =>
          endsThat(
            facts,
            ({ kind, organisation, herId }) =>
              herId !== undefined && kind !== 'organisation' && organisation.herId === undefined,
          ),
      },
    ],
  },
  {
    rule: 'R014',
    about: 'a service or a person is nested in its virksomhet, each with its name',
    severity: 'warn',
    checks: [
      {
        on: 'message',
        says: 'the virksomhet holds both a service and a person: which one is addressed?',
        find: ({ about }) => about.twofold(),
      },
      {
        on: 'message',
        severity: 'note',
        says: 'the virksomhet, or the part within it, has no name',
        find: ({ facts }) =>
          endsThat(
            facts,
            ({ name, organisation, herId }) =>
              herId !== undefined &&
              (name === '' || (organisation.idents.length > 0 && organisation.name === '')),
          ),
      },
    ],
  },
  {
    rule: 'R015',
    about: 'a HER-id is digits only; a bare virksomhet is no address',
    severity: 'warn',
    where: 'src/domain/ids.ts',
    checks: [
      {
        on: 'message',
        says: 'a virksomhet without a service or person within it is no address',
        find: ({ facts }) => endsThat(facts, ({ kind }) => kind === 'organisation'),
      },
    ],
  },
  {
    rule: 'R016',
    about: 'a part belongs to the virksomhet named above it',
    severity: 'warn',
    checks: [
      {
        on: 'routing',
        says: 'the partner book has the sender in another virksomhet',
        find: ({ sender }) => when(isElsewhere(sender.party, sender.organisation), ...SENDER),
      },
      {
        on: 'routing',
        says: 'the partner book has the receiver in another virksomhet',
        find: (of) =>
          when(isElsewhere(of.receiver.party, of.receiver.organisation), ...receiverPlace(of)),
      },
    ],
  },
  {
    rule: 'R017',
    about: 'a type goes from and to the kinds of service its profile names',
    severity: 'note',
    checks: [
      {
        on: 'routing',
        says: 'the profile of this type names another kind of sender',
        find: ({ facts, sender }) =>
          when(unexpected(sender.services, facts.catalogue?.from ?? []), ...SENDER),
      },
      {
        on: 'routing',
        says: 'the profile of this type names another kind of receiver',
        find: (of) => {
          const { facts, receiver } = of;
          if (receiver.party.role !== 'PRIM' || receiver.addressing[facts.type]) return [];
          const meant = facts.catalogue?.to ?? [];
          return when(unexpected(receiver.services, meant), ...receiverPlace(of));
        },
      },
    ],
  },
  {
    rule: 'R018',
    about: 'an answer goes to the address that the message answered came from',
    severity: 'structural',
    where: 'src/answer.ts, src/decide-apprec.ts',
  },
  {
    rule: 'R019',
    about: 'which service of a virksomhet takes a type can be set for each virksomhet',
    severity: 'note',
    setting: 'addressing, in the partner book',
    checks: [
      {
        on: 'routing',
        says: 'the receiving virksomhet takes this type at another service',
        find: (of) => {
          const { facts, receiver } = of;
          const meant = receiver.addressing[facts.type] ?? [];
          if (receiver.party.role !== 'PRIM') return [];
          return when(unexpected(receiver.services, meant), ...receiverPlace(of));
        },
      },
    ],
  },
];

/** B. Identifiers and addressing: identifiers of organisations and persons. */
const IDENTIFIERS: readonly RuleRow[] = [
  {
    rule: 'R020',
    about: 'types of organisation identifiers are of list 9051',
    severity: 'note',
    checks: [
      {
        on: 'message',
        says: 'the type of an identifier of a virksomhet or service is not of list 9051',
        find: ({ facts }) =>
          endsThat(
            facts,
            ({ kind, idents, organisation }) =>
              ofOtherList(organisation.idents, ORGANISATION_IDS) ||
              (kind === 'service' && ofOtherList(idents, ORGANISATION_IDS)),
          ),
      },
    ],
  },
  {
    rule: 'R021',
    about: 'types of person identifiers are of list 8116; a HER-id of a person may be of 9051',
    severity: 'note',
    checks: [
      {
        on: 'message',
        says: 'the type of an identifier of a person is neither of list 8116 nor of 9051',
        find: ({ facts }) => [
          ...endsThat(
            facts,
            ({ kind, idents }) =>
              kind === 'person' && ofOtherList(idents, PERSON_IDS, ORGANISATION_IDS),
          ),
          ...patientIdents(facts, (ident) => ofOtherList([ident], PERSON_IDS)),
        ],
      },
    ],
  },
  {
    rule: 'R022',
    about: 'a national number has the form of its kind; control digits are read leniently',
    severity: 'warn',
    setting: 'OVERGANG_SYNTHETIC_PATIENTS',
    checks: [
      {
        on: 'message',
        says: 'the number has not the form of its kind (FNR, DNR, HNR or FHN)',
        find: ({ facts }) => patientIdents(facts, isMalformed),
      },
      {
        on: 'message',
        says: 'the control digits do not agree with the number',
        find: ({ facts }) => patientIdents(facts, isMiscounted),
      },
      {
        on: 'message',
        says: 'the number is synthetic, and this installation is for real patients',
        find: ({ facts, settings }) =>
          settings.syntheticPatients === 'warn' ? patientIdents(facts, isSynthetic) : [],
      },
      {
        on: 'message',
        severity: 'refuse',
        code: 'patient-synthetic',
        says: 'the number is synthetic, and this installation is for real patients',
        find: ({ facts, settings }) =>
          settings.syntheticPatients === 'hold' ? patientIdents(facts, isSynthetic) : [],
      },
    ],
  },
  {
    rule: 'R023',
    about: 'where the date of birth is sent, so is the sex',
    severity: 'warn',
    checks: [
      {
        on: 'message',
        says: 'DateOfBirth is given without Sex',
        find: ({ facts: { patient } }) =>
          when(
            patient?.dateOfBirth !== undefined && patient.sex === undefined,
            'MsgInfo',
            'Patient',
            'DateOfBirth',
          ),
      },
    ],
  },
  {
    rule: 'R024',
    about:
      'dialogue 1.1 names the patient by number; date of birth and sex only when there is none',
    severity: 'structural',
    where: 'the check of R065 is the same for every type',
  },
];

export const ADDRESSING: readonly RuleRow[] = [...ADDRESSES, ...IDENTIFIERS];
