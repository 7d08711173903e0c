import type {
  Fk1HealthcareProfessional,
  Fk1Organisation,
  Fk1Person,
  Fk1TeleCom,
} from '../../schema/elements/fk1.gen.ts';
import { IDENT_NAMES } from '../idents.ts';
import { ORGANISATION_IDS, PERSON_IDS } from '../namespaces.ts';
import { cs, cv } from './codes.ts';
import type { Dice } from './dice.ts';
import { placeOf, type Making } from './making.ts';
import { FAMILY, GIVEN } from './patient.ts';

/** Numbers that begin so are given to nobody. */
const phone = (dice: Dice): string => `tel:0000${dice.between(1000, 9999)}`;

export const telecom = (dice: Dice, type: 'HP' | 'MC'): Fk1TeleCom => ({
  TypeTelecom: cs(9061, type),
  TeleAddress: { '@V': phone(dice) },
});

/** A relative; of the patient's own name where that is known. */
export const person = (dice: Dice, familyName: string = dice.pick(FAMILY)) =>
  ({
    FamilyName: familyName,
    GivenName: dice.pick(GIVEN),
    TeleCom: [telecom(dice, 'MC')],
  }) satisfies Fk1Person;

/** HPR numbers of this form are only ours. */
const hpr = (dice: Dice): string => `90000${dice.between(10, 99)}`;

interface Post {
  /** List 9060. */
  readonly profession: 'LE' | 'SP' | 'FT';
  /** List 9034. */
  readonly role: string;
}

const professional = (dice: Dice, { profession, role }: Post) =>
  ({
    TypeHealthcareProfessional: cs(9060, profession),
    RoleToPatient: cv(9034, role),
    FamilyName: dice.pick(FAMILY),
    GivenName: dice.pick(GIVEN),
    Ident: [
      { Id: hpr(dice), TypeId: { ...cv(8116, 'HPR', IDENT_NAMES['HPR']), '@S': PERSON_IDS } },
    ],
    TeleCom: [telecom(dice, 'HP')],
  }) satisfies Fk1HealthcareProfessional;

const POSTS = {
  hospital: { profession: 'SP', role: '11' },
  municipality: { profession: 'SP', role: '9' },
  gp: { profession: 'LE', role: '6' },
} as const;

/** Types whose sender must name the doctor who decides (H1174). */
const DECIDED_BY_DOCTOR = ['LOG_UTSKRIVNINGSKLAR', 'LOG_AVMELDING'];

/** The professional who answers for the message, with a telephone number (H1174). */
export function responsible({ input, dice }: Making): Fk1HealthcareProfessional {
  const own = dice('responsible');
  if (DECIDED_BY_DOCTOR.includes(input.type))
    return professional(own, { profession: 'LE', role: '3' });
  const place = placeOf(input.sender);
  const made = professional(own, POSTS[place]);
  const { familyName, givenName } = input.sender;
  if (place !== 'gp' || familyName === undefined || givenName === undefined) return made;
  return { ...made, FamilyName: familyName, GivenName: givenName };
}

export const contactDoctor = ({ dice }: Making): Fk1HealthcareProfessional =>
  professional(dice('contact'), { profession: 'LE', role: '19' });

export const physiotherapist = ({ dice }: Making): Fk1HealthcareProfessional =>
  professional(dice('physiotherapist'), { profession: 'FT', role: '9' });

const ZONES = [
  'Hjemmetjenesten sone øst',
  'Hjemmetjenesten sone vest',
  'Solvik bo- og mestringssenter',
];

/** The unit that can be asked, with its telephone number; wards are no HER-id of their own. */
export function unit(m: Making): Fk1Organisation {
  const dice = m.dice('unit');
  const place = placeOf(m.input.sender);
  const name =
    place === 'hospital'
      ? m.story.ward
      : place === 'municipality'
        ? dice.pick(ZONES)
        : m.input.sender.organisation.name;
  return {
    OrganisationName: name === '' ? 'Enhet' : name,
    Ident: [
      {
        Id: `ENHET${dice.between(10, 99)}`,
        TypeId: { '@V': 'LAV', '@S': ORGANISATION_IDS, '@DN': IDENT_NAMES['LAV'] ?? '' },
      },
    ],
    TeleCom: [telecom(dice, 'HP')],
  };
}
