import type { Fra15MeldingFravar } from '../../schema/elements/fra15.gen.ts';
import type { TimedEvent } from '../reading.ts';
import { cv } from './codes.ts';
import { dayFrom, type Making } from './making.ts';
import { briefOpening, cancelled } from './opening.ts';

export const timed = ({ code, time, estimate }: TimedEvent, description?: string) => ({
  ...(code === undefined ? {} : { Hendelsekode: cv(9121, code) }),
  ...(description === undefined ? {} : { BeskrivelseAvHendelse: description }),
  TidspunktForHendelse: { '@V': time },
  Anslag: String(estimate),
});

const dischargedTo = ({ input }: Making) => ({
  ...(input.outcome === undefined ? {} : { Uttilstand: cv(8431, input.outcome) }),
  UtTil: cv(8408, input.dischargedTo ?? '1'),
});

/** Pasientlogistikk: one purpose, its events, and no health information (HIS 1149). */
export function logistics(m: Making) {
  const events = m.input.events.map((one, index) =>
    timed(one, index === 0 ? cancelled(m) : undefined),
  );
  const discharged = m.row.type === 'LOG_UTSKREVET' ? { UtskrevetTil: dischargedTo(m) } : {};
  return {
    ...briefOpening(m),
    [m.row.choice ?? '']: {
      ...discharged,
      TidsfestetHendelse: events.length === 1 ? events[0] : events,
    },
  };
}

/** Message of absence (1.5): says that the receiver is away, and who has got it instead. */
export function absence(m: Making) {
  const dice = m.dice('absence');
  return {
    ...briefOpening(m),
    Fraversassistent: {
      MottakerFravarende: 'true',
      MeldingVideresendt: String(dice.chance(0.5)),
      FravarendeFraDato: dayFrom(m.input, 0),
      FravarendeTilDato: dayFrom(m.input, dice.between(3, 21)),
      Merknad: dice.pick([
        'Legen er på kurs. Vikar leser meldinger daglig.',
        'Legen har ferie. Ring legekontoret om det haster.',
      ]),
    },
  } satisfies Fra15MeldingFravar;
}
