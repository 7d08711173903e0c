import type {
  MhConversationRef,
  MhIdent,
  MhMsgInfo,
  MhOrganisation,
  MhPatient,
} from '../../schema/elements/mh.gen.ts';
import { IDENT_NAMES } from '../idents.ts';
import { ORGANISATION_IDS, PERSON_IDS } from '../namespaces.ts';
import type { Ident, Party, PatientFacts } from '../reading.ts';
import { cs } from './codes.ts';
import type { Making } from './making.ts';
import { telecom } from './people.ts';

const idents = (all: readonly Ident[], usual: string): MhIdent[] =>
  all.map(({ id, type, system }) => ({
    Id: id,
    TypeId: {
      '@V': type,
      '@S': system ?? usual,
      ...(IDENT_NAMES[type] === undefined ? {} : { '@DN': IDENT_NAMES[type] }),
    },
  }));

/** Virksomhet and the part within it (R014). */
function organisation(party: Party): MhOrganisation {
  const { organisation: top, kind } = party;
  return {
    OrganisationName: top.name,
    Ident: idents(top.idents, ORGANISATION_IDS),
    ...(kind === 'service'
      ? {
          Organisation: {
            OrganisationName: party.name,
            Ident: idents(party.idents, ORGANISATION_IDS),
          },
        }
      : {}),
    ...(kind === 'person'
      ? {
          HealthcareProfessional: {
            ...(party.familyName === undefined ? {} : { FamilyName: party.familyName }),
            ...(party.givenName === undefined ? {} : { GivenName: party.givenName }),
            Ident: idents(party.idents, PERSON_IDS),
          },
        }
      : {}),
  };
}

const STREETS = ['Strandveien', 'Bakkegata', 'Skolevegen', 'Fjordgløtt', 'Kirkestien'] as const;

/** Invented, and no place has that postal code; only what the seed adds, so not without one. */
function whereabouts({ input, dice }: Making): Pick<MhPatient, 'Address' | 'TeleCom'> {
  if (input.seed === undefined) return {};
  const own = dice('address');
  return {
    Address: {
      StreetAdr: `${own.pick(STREETS)} ${own.between(1, 99)}`,
      PostalCode: '9999',
      City: 'Solvik',
    },
    TeleCom: [telecom(own, 'MC')],
  };
}

function patientOf(m: Making, patient: PatientFacts): MhPatient {
  const { familyName, middleName, givenName, dateOfBirth, sex } = patient;
  return {
    ...(familyName === undefined ? {} : { FamilyName: familyName }),
    ...(middleName === undefined ? {} : { MiddleName: middleName }),
    ...(givenName === undefined ? {} : { GivenName: givenName }),
    ...(dateOfBirth === undefined ? {} : { DateOfBirth: dateOfBirth }),
    ...(sex === undefined ? {} : { Sex: cs(3101, sex) }),
    Ident: idents(patient.idents, PERSON_IDS),
    ...whereabouts(m),
  };
}

function conversation({ input }: Making): { ConversationRef?: MhConversationRef } {
  if (!input.conversation) return {};
  const { parent, conversation } = input.conversation;
  return { ConversationRef: { RefToParent: parent, RefToConversation: conversation } };
}

export function head(m: Making): MhMsgInfo {
  const { input, row } = m;
  return {
    Type: { '@V': row.type, '@DN': row.name },
    MIGversion: 'v1.2 2006-05-24',
    GenDate: input.genDate,
    MsgId: input.msgId,
    ...(input.processingStatus === undefined
      ? {}
      : { ProcessingStatus: cs(8213, input.processingStatus) }),
    ...conversation(m),
    Sender: { Organisation: organisation(input.sender) },
    Receiver: { Organisation: organisation(input.receiver) },
    OtherReceiver: (input.others ?? []).map((other) => ({
      RoleReceiver: cs(8112, 'role' in other ? other.role : 'COP'),
      Organisation: organisation(other),
    })),
    ...(input.patient ? { Patient: patientOf(m, input.patient) } : {}),
  };
}
