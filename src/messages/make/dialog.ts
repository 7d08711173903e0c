import type { AnyContent } from '../../schema/json.ts';
import type { KithCV } from '../../schema/elements/kith.gen.ts';
import { coded, cv } from './codes.ts';
import { dayFrom, type Making } from './making.ts';
import { responsible, unit } from './people.ts';
import { answerOf, questionOf, subjectOf } from './questions.ts';
import { usualTopic } from './topics.ts';

/** Author with name and telephone; 1.1 has a place for the unit too. */
function author(m: Making) {
  const { RoleToPatient, ...rest } = responsible(m);
  return {
    RolleNotat: cv(9057, '1', 'Forfatter'),
    ...(RoleToPatient === undefined ? {} : { RoleToPatient }),
    ...(m.row.version === '1.1' ? { TilknyttetEnhet: { Kontaktenhet: unit(m) } } : {}),
    HealthcareProfessional: rest,
  };
}

const plain = (text: string): AnyContent => ({ '#content': [text] });

/** Text only in 1.0, of any content in 1.1. */
const question = (m: Making, text: string) => (m.row.version === '1.1' ? plain(text) : text);

function asking(m: Making) {
  const { input } = m;
  const topic = input.topic ?? usualTopic(m);
  const dice = m.dice('question');
  return {
    TypeForesp: coded(topic),
    ...(m.row.version === '1.1' ? { EmneSporsmal: subjectOf(topic, dice) } : {}),
    Sporsmal: question(m, questionOf(topic, dice)),
    ...(input.remark === undefined ? {} : { Begrunnelse: input.remark }),
    RollerRelatertNotat: [author(m)],
  };
}

interface Note {
  readonly heading: string;
  readonly texts: readonly string[];
}

/** What notes say, by type; an answer takes its words from the question instead. */
const NOTES: Readonly<Record<string, Note>> = {
  DIALOG_SVAR: {
    heading: 'Svar på forespørsel',
    texts: ['Henvendelsen er vurdert. Ingen endringer nå.'],
  },
  DIALOG_NOTAT: {
    heading: 'Tilbakemelding om mottak av utskrivningsklar pasient',
    texts: [
      'Kommunen kan ta imot pasienten på meldt dato. Hjemmesykepleien er klar fra kl. 14.',
      'Kommunen kan ta imot pasienten to dager etter meldt dato, på korttidsplass.',
      'Kommunen kan ikke ta imot på meldt dato. Ny melding sendes så snart plass er avklart.',
      'Plass på korttidsavdelingen er nå klar. Pasienten kan komme i morgen før kl. 15.',
    ],
  },
  DIALOG_AVVIK: {
    heading: 'Feil i mottatt melding',
    texts: [
      'Meldingen gjelder en pasient som ikke hører til vår kommune. Den er ikke journalført hos oss.',
      'Meldingen er sendt til feil tjeneste. Ber om at den sendes på nytt til saksbehandler.',
    ],
  },
  DIALOG_HELSEFAGLIG: {
    heading: 'Oppfølging',
    texts: [
      'Pasienten har trappet ned smertestillende raskere enn planlagt, og fungerer bra. Ønsker råd om den faste dosen om kvelden bør fortsette.',
      'Såret ser fint ut, men væsker litt mer enn ved utreise. Bilder kan sendes ved behov. Når ønskes stiftene fjernet?',
      'Pasienten spiser lite etter hjemkomst og har gått ned 1,8 kg. Hvilken ernæringsplan ble brukt på sykehuset?',
    ],
  },
  DIALOG_STATUS_HENVISNING: {
    heading: 'Status på henvisning',
    texts: [
      'Henvisningen er mottatt og vurdert. Pasienten får time innen fire uker.',
      'Henvisningen er mottatt. Det trengs svar på blodprøver før vurdering.',
    ],
  },
};

/** List 9148 is not published with the standard: that theme is written, not coded (R100). */
const theme = (m: Making): KithCV =>
  m.row.type === 'DIALOG_STATUS_HENVISNING' && m.input.topic === undefined
    ? { '@OT': 'Henvisningen er vurdert' }
    : coded(m.input.topic ?? usualTopic(m));

function words(m: Making): { heading: string; text: string } {
  const { input, row } = m;
  const note = NOTES[row.type];
  if (!note) throw new Error(`no note is known for ${row.type}`);
  const text = input.request
    ? answerOf(input.request, m.dice('question'))
    : m.dice('note').pick(note.texts);
  return { heading: note.heading, text };
}

function telling(m: Making) {
  const { input } = m;
  const { heading, text } = words(m);
  return {
    TemaKodet: theme(m),
    Tema: heading,
    TekstNotatInnhold: m.row.type === 'DIALOG_HELSEFAGLIG' ? marked(m, text) : plain(text),
    ...(input.remark === undefined ? {} : { Merknad: input.remark }),
    DatoNotat: dayFrom(input, 0),
    ...(input.request
      ? {
          Foresporsel: {
            TypeForesp: coded(input.request),
            Sporsmal: question(m, questionOf(input.request, m.dice('question'))),
          },
        }
      : {}),
    RollerRelatertNotat: [author(m)],
  };
}

const XHTML = '{http://www.w3.org/1999/xhtml}';

/** Some systems write formatted text; only elements of R101 are in it. */
function marked(m: Making, text: string): AnyContent {
  if (m.dice('format').chance(0.6)) return plain(text);
  const paragraphs = text.split(/(?<=\.) /).map((one, index) => ({
    [`${XHTML}p`]: {
      '#content': [index === 0 ? { [`${XHTML}strong`]: { '#content': [one] } } : one],
    },
  }));
  return { '#content': [{ [`${XHTML}div`]: { '#content': paragraphs } }] };
}

/** Dialogmelding: a question or a note (HIS 80603). */
export const dialogue = (m: Making) =>
  m.row.choice === 'Foresporsel' ? { Foresporsel: [asking(m)] } : { Notat: [telling(m)] };
