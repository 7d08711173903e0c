import type { Epj1Allerginotat, Epj1Cave } from '../../schema/elements/epj1.gen.ts';
import type { Epj2GenereltJournalnotat, Epj2Journaltekst } from '../../schema/elements/epj2.gen.ts';
import type {
  Epj3Forskrivningsinfo,
  Epj3Legemiddelinfo,
  Epj3LegemidlerAdministrertVedOverforing,
} from '../../schema/elements/epj3.gen.ts';
import { cs, cv } from './codes.ts';
import type { Dice } from './dice.ts';
import { drugOf, type Drug } from './drugs.ts';
import { dayFrom, momentFrom, type Making } from './making.ts';

/** A piece of text under a heading: list 9141 (nursing), 9142 (medical) or 9145 (notice). */
export const text = (
  list: 9141 | 9142 | 9145,
  heading: string,
  Notat: string,
): Epj2Journaltekst => ({
  Overskriftskode: cv(list, heading),
  Notat,
});

export const note = (dice: Dice, Journaltekst: readonly Epj2Journaltekst[]) =>
  ({
    '@m1:basiskomponenttype': 'EPJ dokument',
    '@m1:komponenttype': '2.16.578.1.12.4.1.6.13.11009.0',
    '@m1:informasjonskategori': 'Andre notater',
    '@komponentID': dice.uuid(),
    Journaltekst,
  }) satisfies Epj2GenereltJournalnotat;

const KEYWORDS = [
  ['Trimetoprim', 'Utslett over hele kroppen.'],
  ['Erytromycin', 'Uttalt kvalme.'],
  ['Sulfa', 'Utslett og feber.'],
  ['Kodein', 'Uttalt kvalme.'],
  ['Røntgenkontrast', 'Elveblest ved undersøkelse.'],
] as const;
const ALLERGIES = [
  { to: 'Veps', medicine: false, food: false, contact: false, sting: true },
  { to: 'Skalldyr', medicine: false, food: true, contact: false, sting: false },
  { to: 'Nikkel og plaster', medicine: false, food: false, contact: true, sting: false },
  { to: 'Nøtter', medicine: false, food: true, contact: false, sting: false },
] as const;

function allergy(dice: Dice): Epj1Allerginotat {
  const one = dice.pick(ALLERGIES);
  return {
    '@m1:basiskomponenttype': 'EPJ dokument',
    '@m1:komponenttype': '2.16.578.1.12.4.1.6.13.11036.1',
    '@m1:informasjonskategori': 'Cave/allergier',
    '@komponentID': dice.uuid(),
    Allergi: {
      HensynVedForskrivning: String(one.medicine),
      HensynMatDrikke: String(one.food),
      Kontaktallergi: String(one.contact),
      PollenInnsektstikk: String(one.sting),
      AllergiskMot: one.to,
    },
  };
}

/** What must be known before anything is given; the messages that have it always carry it. */
export function cave(dice: Dice): Epj1Cave {
  const [word, text] = dice.pick(KEYWORDS);
  const year = dice.between(1998, 2024);
  return {
    '@m1:basiskomponenttype': 'EPJ sak',
    '@m1:komponenttype': '2.16.578.1.12.4.1.6.14.50001.0',
    '@m1:informasjonskategori': 'Cave/allergier',
    '@komponentID': dice.uuid(),
    SakshodeCave: {
      '@m1:basiskomponenttype': 'EPJ dokument',
      '@m1:komponenttype': '2.16.578.1.12.4.1.6.13.10028.0',
      '@m1:informasjonskategori': 'Cave/allergier',
      '@komponentID': dice.uuid(),
      StikkordCave: [{ CaveStikkord: `${word}. ${text} Registrert ${year}.` }],
    },
    ...(dice.chance(0.5) ? { Allerginotat: [allergy(dice)] } : {}),
  };
}

function prescribed(drug: Drug): Epj3Forskrivningsinfo {
  const { strength } = drug;
  return {
    DosVeiledEnkel: drug.dose,
    Navn: drug.name,
    GeneriskNavn: drug.generic,
    Atc: { '@V': drug.atc, '@DN': drug.generic },
    ...(drug.tablet ? { Legemiddelform: cs(7448, '53') } : {}),
    ...(strength ? { Styrke: { '@V': strength[0], '@U': strength[1] } } : {}),
    Bruk: cs(9101, drug.use),
  };
}

const entry = (dice: Dice, forskrivning: Epj3Legemiddelinfo['ForenkletForskrivning']) =>
  ({
    '@m1:basiskomponenttype': 'EPJ dokument',
    '@m1:komponenttype': '2.16.578.1.12.4.1.6.13.10301.0',
    '@m1:informasjonskategori': 'Legemidler',
    '@komponentID': dice.uuid(),
    ForenkletForskrivning: forskrivning,
  }) satisfies Epj3Legemiddelinfo;

/** The medicines in use; `stopped` adds what was ended, as a discharge report must tell. */
export function medication(m: Making, also?: 'stopped'): readonly Epj3Legemiddelinfo[] {
  const dice = m.dice('medication');
  const { drugs, cure, stopped } = m.story;
  const inUse = [...drugs, ...(cure === undefined ? [] : [cure])].map((name) => {
    const drug = drugOf(name);
    const packed = drug.tablet && drug.use === '1' && dice.chance(0.4);
    const begun = dayFrom(m.input, drug.use === '2' ? -4 : -dice.between(5, 900));
    return entry(dice, {
      InngaarIMultidose: cs(9103, packed ? '2' : '1'),
      ...(drug.remark === undefined ? {} : { Merknad: drug.remark }),
      Forskrivningsinfo: {
        BruksomradeTekst: drug.against,
        ...prescribed(drug),
        DoseringStarttidspunkt: { '@V': begun },
        ...(drug.use === '2' ? { DoseringSluttidspunkt: { '@V': dayFrom(m.input, 5) } } : {}),
      },
    });
  });
  if (also === undefined) return inUse;
  const ended = entry(dice, {
    StatusTilForskrivningen: cs(9104, '2'),
    InngaarIMultidose: cs(9103, '1'),
    Merknad: 'Avsluttet under oppholdet, se forløp og behandling.',
    Forskrivningsinfo: prescribed(drugOf(stopped)),
  });
  return [...inUse, ended];
}

/** What the patient was given on the day of discharge, before leaving. */
export function givenToday(m: Making): Epj3LegemidlerAdministrertVedOverforing {
  const dice = m.dice('given today');
  const drugs = m.story.drugs
    .map(drugOf)
    .filter(({ use, dose }) => use === '1' && dose.includes('kl. 08'));
  return {
    '@m1:basiskomponenttype': 'EPJ dokument',
    '@m1:komponenttype': '2.16.578.1.12.4.1.6.13.10302.0',
    '@m1:informasjonskategori': 'Legemidler',
    '@komponentID': dice.uuid(),
    // The two ways of giving may alternate, hence the list in order.
    '#content': dice.some(drugs, 3).map((drug) => ({
      AdmAvHelsepersonell: {
        AdmStart: { '@V': momentFrom(m.input, 0, '08:00:00') },
        Forskrivningsinfo: { DosVeiledEnkel: 'Gitt kl. 08 på utskrivningsdagen', Navn: drug.name },
      },
    })),
  };
}
