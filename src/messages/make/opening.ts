import type { Fk1Person } from '../../schema/elements/fk1.gen.ts';
import type { Po15AnsvarForRapport } from '../../schema/elements/po15.gen.ts';
import type { Po16ParorendeForesatt } from '../../schema/elements/po16.gen.ts';
import { coded, cs } from './codes.ts';
import { dayFrom, placeOf, type Making } from './making.ts';
import { contactDoctor, person, responsible, unit } from './people.ts';
import { questionOf } from './questions.ts';

/** Why a message was taken back; the body is kept, the reason stands in words too (R043). */
const CANCELLED = [
  'Kansellering: meldingen ble sendt på feil pasient',
  'Kansellering: meldingen ble sendt ved en feil',
  'Kansellering: meldingen gikk til feil mottaker',
];

/** The reason when it is a cancellation. */
export const cancelled = ({ input, dice }: Making): string | undefined =>
  input.status === 'C' ? dice('cancelled').pick(CANCELLED) : undefined;

const sending = ({ input, dice }: Making) => ({
  Forsendelsesstatus: cs(7309, input.status),
  ...(input.request
    ? {
        SvarPaaForesporsel: 'true',
        Foresporsel: {
          TypeForesp: coded(input.request),
          Sporsmal: questionOf(input.request, dice('question')),
        },
      }
    : {}),
});

/** Unit and professional that answer for it, both with a telephone number (H1174). */
const answerable = (m: Making, remark: string | undefined) =>
  ({
    AnsvarligRapport: responsible(m),
    ...(m.row.his === '1149' ? {} : { GodkjentDato: dayFrom(m.input, 0) }),
    ...(remark === undefined ? {} : { Merknad: remark }),
  }) satisfies Po15AnsvarForRapport;

/**
 * What every PLO payload begins with. Logistics say no more; reports add who lives with the
 * patient, the next of kin and a doctor to ask.
 */
export function briefOpening(m: Making) {
  const remark = m.input.remark;
  return {
    InformasjonOmForsendelsen: sending(m),
    TilknyttetEnhet: [
      { Kontaktenhet: unit(m), ...(remark === undefined ? {} : { Merknad: remark }) },
    ],
    AnsvarForRapport: [answerable(m, undefined)],
  };
}

export function opening(m: Making) {
  const dice = m.dice('opening');
  const alone = dice.chance(0.5);
  const widowed = alone && dice.chance(0.5);
  return {
    InformasjonOmForsendelsen: sending(m),
    TilleggsopplysningPasient: {
      ...(widowed ? { SivilStatus: cs(8724, '6') } : {}),
      BorAlene: String(alone),
    },
    ParorendeForesatt: nextOfKin(m, alone),
    TilknyttetEnhet: [{ Kontaktenhet: unit(m) }],
    // A GP answers alone; elsewhere there is a doctor to ask beside who signs.
    ...(placeOf(m.input.sender) === 'gp'
      ? {}
      : { KontaktpersonHelsepersonell: [{ Kontaktperson: contactDoctor(m) }] }),
    AnsvarForRapport: [answerable(m, cancelled(m))],
  };
}

interface Kin {
  readonly Slektskap: ReturnType<typeof cs>;
  readonly Referanseperson: Fk1Person;
  readonly Merknad?: string;
  readonly FodselsarMindrearigParorende?: string;
}

const REMARKS = [
  'Er informert og ønsker å bli ringt ved endringer.',
  'Treffes best etter kl. 16.',
  'Arbeider offshore og er hjemme annenhver måned.',
  'Har fremtidsfullmakt.',
];

function nextOfKin(m: Making, alone: boolean): readonly Kin[] {
  const dice = m.dice('next of kin');
  const family = m.input.patient?.familyName;
  const closest: Kin = {
    Slektskap: cs(9033, alone ? dice.pick(['DA', 'SO']) : dice.pick(['EF', 'SA'])),
    Referanseperson: person(dice, family),
    Merknad: dice.pick(REMARKS),
  };
  const kin = [closest];
  if (dice.chance(0.4))
    kin.push({
      Slektskap: cs(9033, dice.pick(['DA', 'SO'])),
      Referanseperson: person(dice, family),
    });
  // One entry for each child below 18: the hospital has duties towards them (1.6 only).
  if (!m.old && dice.chance(0.1))
    kin.push({
      Slektskap: cs(9033, 'DA'),
      FodselsarMindrearigParorende: String(Number(dayFrom(m.input, 0).slice(0, 4)) - 9),
      Referanseperson: person(dice, family),
    } satisfies Po16ParorendeForesatt);
  return kin;
}
