import type { Inn15Innleggelsesrapport } from '../../schema/elements/inn15.gen.ts';
import type { Inn16Innleggelsesrapport } from '../../schema/elements/inn16.gen.ts';
import type { Lege15Konsultasjon } from '../../schema/elements/lege15.gen.ts';
import type { Lege16Konsultasjon } from '../../schema/elements/lege16.gen.ts';
import type { Med15OverforingMedisinskeOpplysninger } from '../../schema/elements/med15.gen.ts';
import type { Med16OverforingMedisinskeOpplysninger } from '../../schema/elements/med16.gen.ts';
import type { Tj15OrienteringOmTjenestetilbud } from '../../schema/elements/tj15.gen.ts';
import type { Tj16OrienteringOmTjenestetilbud } from '../../schema/elements/tj16.gen.ts';
import { coded, cs, cv } from './codes.ts';
import { diagnoses, functions, nursingNote, practical, services } from './findings.ts';
import { cave, medication, note, text } from './journal.ts';
import type { Making } from './making.ts';
import { opening } from './opening.ts';
import { usualTopic } from './topics.ts';

const extra = ({ input }: Making) =>
  input.remark === undefined ? [] : [text(9142, 'FA', input.remark)];

/** What the municipality tells the hospital of a patient just admitted (HIS 1143). */
export function admissionReport(m: Making) {
  const { story } = m;
  const dice = m.dice('admission');
  return {
    ...opening(m),
    InfoMedisinskDiagnose: [diagnoses(7170, story.icpc)],
    MedisinskfagligeOpplysninger: {
      Cave: cave(dice),
      GenereltJournalnotat: [note(dice, [text(9142, 'AAI', story.sentIn), ...extra(m)])],
    },
    Legemiddelinfo: medication(m),
    EksisterendeTjeneste: services(m, 3),
    InfoKartleggingFunksjonsniva: functions(m),
    Sykepleierdokumentasjon: nursingNote(m, [
      text(9141, '8', story.measures.join(' ')),
      text(9141, '14', practical(m)),
    ]),
    OpplysningerOmHjelpemidler: {
      FasteHjelpemidler: [
        { Pacemaker: String(dice.chance(0.1)), Merknad: dice.pick(['Briller', 'Høreapparat']) },
      ],
      StatusHjelpemiddel: [
        { Status: cs(8230, '6'), Hjelpemiddelbeskrivelse: { BetegnelseHjelpemiddel: story.aid } },
      ],
    },
  } satisfies Inn16Innleggelsesrapport & Inn15Innleggelsesrapport;
}

/** What the nursing service asks the patient's doctor to look at (HIS 1145). */
export function toDoctor(m: Making) {
  const { story } = m;
  const dice = m.dice('to doctor');
  return {
    ...opening(m),
    InnholdKonsultasjon: {
      TypeInnholdKonsultasjon: cs(9137, (m.input.topic ?? usualTopic(m)).code),
    },
    InfoMedisinskDiagnose: [diagnoses(7170, story.icpc)],
    MedisinskfagligeOpplysninger: {
      Cave: cave(dice),
      GenereltJournalnotat: [note(dice, [text(9142, 'PROB', story.atHome), ...extra(m)])],
    },
    Legemiddelinfo: medication(m),
    Sykepleierdokumentasjon: {
      IverksatteTiltak: story.measures.map((measure) => ({
        Tiltaksbeskrivelse: { IntervensjonTiltakBeskrivelse: measure },
      })),
    },
    InfoKartleggingFunksjonsniva: functions(m),
  } satisfies Lege16Konsultasjon & Lege15Konsultasjon;
}

/** What a GP tells the municipality, of its own accord or as an answer (HIS 1147). */
export function fromDoctor(m: Making) {
  const { story } = m;
  const dice = m.dice('from doctor');
  return {
    ...opening(m),
    SendtDokument: [{ Opplysning: cv(8329, '1'), JaNei: String(dice.chance(0.4)) }],
    TypeInnholdIMelding: { TypeInnhold: coded(m.input.topic ?? usualTopic(m)) },
    InfoMedisinskDiagnose: diagnoses(7170, story.icpc),
    MedisinskfagligeOpplysninger: {
      InfoTidligereSykdommer: story.earlier.map((one) => ({
        TidligereSykdomFragment: {
          FunksjonshemmingKroniskSykdom: String(one.chronic),
          TidligereSykdom: one.text,
          Diagnosekode: cv(7170, one.code, one.name),
        },
      })),
      Cave: cave(dice),
      GenereltJournalnotat: [
        note(dice, [
          text(9142, 'PROB', story.forGp),
          text(9142, 'FU', story.findings),
          text(9142, 'UTRED', story.wanted),
          ...extra(m),
        ]),
      ],
    },
    Legemiddelinfo: medication(m),
  } satisfies Med16OverforingMedisinskeOpplysninger & Med15OverforingMedisinskeOpplysninger;
}

/** Which services the patient gets, from the case handlers to the GP (HIS 1146). */
export function serviceOffer(m: Making) {
  const dice = m.dice('offer');
  const [first, ...more] = services(m, 4);
  const { remark } = m.input;
  return {
    ...opening(m),
    EksisterendeTjeneste: [
      {
        ...first,
        PrivatTjeneste: 'false',
        ...(remark === undefined ? {} : { Merknad: remark }),
      },
      ...more,
    ],
    ...(dice.chance(0.2)
      ? { AssistertKommunikasjon: [{ Horselsvikt: 'true', Merknad: 'Bruker høreapparat' }] }
      : {}),
  } satisfies Tj16OrienteringOmTjenestetilbud & Tj15OrienteringOmTjenestetilbud;
}
