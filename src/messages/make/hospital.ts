import type { Sok15HelseopplysningerVedSoknad } from '../../schema/elements/sok15.gen.ts';
import type { Sok16HelseopplysningerVedSoknad } from '../../schema/elements/sok16.gen.ts';
import type { Uts15TverrfagligEpikrise } from '../../schema/elements/uts15.gen.ts';
import type { Uts16TverrfagligEpikrise } from '../../schema/elements/uts16.gen.ts';
import { coded, cs } from './codes.ts';
import { diagnoses, functions, nursingNote, practical, whatIsNeeded } from './findings.ts';
import { cave, givenToday, medication, note, text } from './journal.ts';
import { timed } from './logistics.ts';
import { dayFrom, momentFrom, type Making } from './making.ts';
import { opening } from './opening.ts';
import { person, physiotherapist, responsible } from './people.ts';
import { usualTopic } from './topics.ts';

const extra = ({ input }: Making) =>
  input.remark === undefined ? [] : [text(9141, '88', input.remark)];

const stay = ({ input }: Making) => input.events.map((one) => ({ TidsfestetHendelse: timed(one) }));

/** Notice and updated information from the hospital to the case handlers (HIS 1144). */
export function notice(m: Making) {
  const { story } = m;
  const dice = m.dice('notice');
  const changed = [
    'Endret siden forrige melding: antatt utskrivningsdato og hjelpebehov.',
    'Endret siden forrige melding: pasienten trenger korttidsopphold før hjemreise.',
  ];
  const shared = {
    ...opening(m),
    OpplysningerTilSoknad: { EgensoknadSendt: String(dice.chance(0.3)) },
    InfoMedisinskDiagnose: [diagnoses(7110, story.icd)],
    MedisinskfagligeOpplysninger: {
      Cave: cave(dice),
      GenereltJournalnotat: [
        note(dice, [
          text(9145, '1', story.state),
          text(9145, '2', story.expected),
          ...(m.input.status === 'M' ? [text(9141, '88', dice.pick(changed))] : []),
          ...extra(m),
        ]),
      ],
    },
    Sykepleierdokumentasjon: nursingNote(m, [text(9141, '8', story.nursing)]),
    OpplysningerAndreFaggrupper: [
      {
        AndreFagrapporter: {
          AnsvarligRapport: physiotherapist(m),
          Journaltekst: [{ Notat: dice.pick(TRAINING) }],
        },
      },
    ],
    InfoKartleggingFunksjonsniva: functions(m),
    TjenesteBehov: whatIsNeeded(m),
  };
  // 1.5 says neither what kind of notice it is nor when the stay ends.
  if (m.old) return shared satisfies Sok15HelseopplysningerVedSoknad;
  return {
    ...shared,
    TypeInnholdIMelding: { TypeInnhold: coded(m.input.topic ?? usualTopic(m)) },
    OpplysningOpphold: stay(m),
  } satisfies Sok16HelseopplysningerVedSoknad;
}

const TRAINING = [
  'Trener med fysioterapeut daglig. Går i gangbane med støtte, og øver på å reise seg fra stol.',
  'Vurdert av fysioterapeut. God framgang i balanse, bør fortsette med trening to ganger i uken.',
  'Ergoterapeut har prøvd ut hjelpemidler. Trenger toalettforhøyer og dusjstol hjemme.',
];

const OWN_VIEWS = [
  'Ønsker helst å komme hjem til egen bolig, og er trygg på at det vil gå med hjelp morgen og kveld.',
  'Gruer seg for å være alene om natten. Ønsker trygghetsalarm.',
  'Er fornøyd med oppholdet og opptatt av å komme i gang med trening.',
];

/** The interdisciplinary discharge report (HIS 1148). */
export function dischargeReport(m: Making) {
  const { story } = m;
  const dice = m.dice('discharge');
  return {
    ...opening(m),
    TypeInnholdIMelding: { TypeInnhold: coded(m.input.topic ?? usualTopic(m)) },
    OpplysningOpphold: stay(m),
    InfoMedisinskDiagnose: [diagnoses(7110, story.icd)],
    MedisinskfagligeOpplysninger: {
      Cave: cave(dice),
      GenereltJournalnotat: [
        note(dice, [
          text(9142, 'PROB', story.problem),
          text(9142, 'FO', story.course),
          text(9142, 'FU', story.findings),
          text(9142, 'OP', story.plan),
          ...extra(m),
        ]),
      ],
    },
    Legemiddelinfo: medication(m, 'stopped'),
    Sykepleierdokumentasjon: {
      ...nursingNote(m, [
        text(9141, '8', story.nursing),
        text(9141, '12', story.atDischarge),
        text(9141, '13', dice.pick(OWN_VIEWS)),
        text(9141, '14', practical(m)),
      ]),
      LegemidlerAdministrertVedOverforing: givenToday(m),
    },
    OpplysningerAndreFaggrupper: [
      {
        AndreFagrapporter: {
          StatusInnleggelse: 'Trengte hjelp av to ved forflytning.',
          AnsvarligRapport: physiotherapist(m),
          Journaltekst: [{ Notat: dice.pick(TRAINING) }],
        },
      },
    ],
    TjenesteBehov: whatIsNeeded(m),
    InfoInformasjonGitt: [informed(m)],
    InfoKontrolltime: [appointment(m)],
    OpplysningerOmHjelpemidler: {
      StatusHjelpemiddel: [
        { Status: cs(8230, '6'), Hjelpemiddelbeskrivelse: { BetegnelseHjelpemiddel: story.aid } },
      ],
    },
  } satisfies Uts16TverrfagligEpikrise & Uts15TverrfagligEpikrise;
}

function informed(m: Making) {
  const dice = m.dice('informed');
  return {
    InformasjonGitt: [
      {
        BeskrivelseInformasjon:
          'Pasient og pårørende har fått muntlig og skriftlig informasjon om legemidler, oppfølging og hvem som skal ringes.',
        MuntligInformasjon: 'true',
        InformasjonGittTil: person(dice, m.input.patient?.familyName),
        InformasjonGittDato: dayFrom(m.input, 0),
        InformasjonGittAv: responsible(m),
      },
    ],
  };
}

const TOLD = { PasientInformert: 'true', ParorendeInformert: 'true' };

/** A control that is booked, to be booked, or (1.6) only thought of. */
function appointment(m: Making) {
  const dice = m.dice('appointment');
  const place = m.story.clinic;
  if (!m.old && dice.chance(0.3))
    return {
      InformasjonOmTentativTime: {
        TentativtTidspunktTime: 'Om seks til åtte uker, innkalling kommer i posten',
        StedTime: place,
        InformertOm: TOLD,
      },
    };
  if (dice.chance(0.25))
    return { KontrolltimeBestill: { PasientParorendeBestiller: 'true', InformertOm: TOLD } };
  return {
    InformasjonOmTime: {
      BestiltKontrolltime: 'true',
      TidspunktTime: momentFrom(m.input, dice.between(10, 45), dice.pick(['09:15:00', '13:30:00'])),
      Varighet: dice.pick(['30', '45', '60']),
      StedTime: place,
      InformertOm: TOLD,
    },
  };
}
