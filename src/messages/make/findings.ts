import type { Epj2Journaltekst } from '../../schema/elements/epj2.gen.ts';
import type { Diagnosis } from './cases/index.ts';
import { cv } from './codes.ts';
import { dayFrom, type Making } from './making.ts';

/** Diagnoses of ICD-10 (7110) from hospitals or ICPC-2 (7170) from GPs; the first is the main one. */
export const diagnoses = (list: 7110 | 7170, all: readonly Diagnosis[]) => ({
  MedisinskDiagnose: all.map(({ code, name }, index) => ({
    // Optional in 1.6, required in 1.5: said in both.
    Hoveddiagnose: String(index === 0),
    Diagnosekode: cv(list, code, name),
  })),
});

const VARIABLES = 17;

/** IPLOS function scores, 1 (no problem) to 5: a level of the patient's own, and around it. */
export function functions(m: Making) {
  const dice = m.dice('functions');
  const level = dice.between(2, 4);
  return {
    SamletVurderingFunksjonsniva: {
      Merknad: `Funksjonsvurdering gjort ${dayFrom(m.input, -dice.between(1, 6))}.`,
    },
    KartlagtFunksjon: Array.from({ length: VARIABLES }, (_, index) => ({
      Funksjonsvariabel: cv(9111, String(index + 1)),
      Vurdering: String(Math.min(5, Math.max(1, level + dice.between(-1, 1)))),
    })),
  };
}

/** Nursing texts, with what help with medicines and dressings is needed (remarks only in 1.6). */
export function nursingNote(m: Making, texts: readonly Epj2Journaltekst[]) {
  const dice = m.dice('follow-up');
  const dressings = dice.chance(0.4);
  return {
    InfoFraSykepleier: {
      OpplysningerRelevantOppfolging: {
        BandasjemateriellEngangsutstyr: String(dressings),
        HjelpLegemiddeladm: 'true',
        ...(m.old
          ? {}
          : {
              ...(dressings
                ? { MerknadTilBandasjemateriell: 'Utstyr for tre dager er sendt med.' }
                : {}),
              MerknadTilLegemiddeladministrering: dice.pick([
                'Legemidler for tre dager er sendt med. Multidose må startes på nytt.',
                'Resepter er sendt elektronisk. Dosett må legges på nytt.',
                'Legemidler er ikke sendt med pasienten.',
              ]),
            }),
      },
      Journaltekst: texts,
    },
  };
}

const PRACTICAL = [
  'Nøkkel til boligen ligger i nøkkelboks ved inngangen.',
  'Pårørende henter pasienten og er til stede ved hjemkomst.',
  'Høreapparat og briller er med i vesken.',
  'Klær og toalettsaker er pakket. Verdisaker er levert til pårørende.',
  'Katten passes av nabo så lenge oppholdet varer.',
  'Pasientreiser er bestilt med følge.',
];

/** A few practical things, as one text. */
export const practical = (m: Making): string => m.dice('practical').some(PRACTICAL, 3).join(' ');

const NEEDS = [
  ['15', 'Hjemmesykepleie', 'Tilsyn, legemidler og stell morgen og kveld', '14', 'besøk i uken'],
  ['1', 'Praktisk bistand', 'Rengjøring og klesvask', '2', 'timer hver annen uke'],
  ['5', 'Matombringing', 'Middag', '7', 'porsjoner i uken'],
  ['20', 'Korttidsopphold', 'Opptrening før hjemreise', '3', 'uker'],
] as const;

/** Services the hospital thinks will be needed. */
export const whatIsNeeded = (m: Making) =>
  m
    .dice('needs')
    .some(NEEDS, 2)
    .map(([code, name, description, count, unit]) => ({
      IPLOStjenestetype: cv(9151, code),
      BetegnelseTjeneste: name,
      BeskrivelseAvTjeneste: description,
      AntallEnheterOnsket: count,
      Enhet: unit,
    }));

/** Services the patient has already. */
export function services(m: Making, most: number) {
  const dice = m.dice('services');
  return dice.some(NEEDS, dice.between(1, most)).map(([code, name, description, count, unit]) => ({
    IPLOStjenestetype: cv(9151, code),
    BetegnelseTjeneste: name,
    PrivatTjeneste: 'false',
    TjenestenLevertAv: dice.pick(['Solvik kommune, sone øst', 'Solvik kommune, sone vest']),
    OpplysningerOmTjenesten: description,
    AntallEnheter: count,
    Enhet: unit,
    Startdato: dayFrom(m.input, -dice.between(20, 700)),
  }));
}
