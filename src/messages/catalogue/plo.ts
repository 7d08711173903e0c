import type { CatalogueRow } from './row.ts';

type Version = '1.5' | '1.6';
const DATES = { '1.5': '2009-06-30', '1.6': '2012-04-01' } as const;
/** PLO 1.5 is answered by AppRec 1.0, PLO 1.6 by 1.1 (R055). */
const APPRECS = { '1.5': '1.0', '1.6': '1.1' } as const;

const carried = (version: Version, schema: string) =>
  ({
    version,
    namespace: `http://www.kith.no/xmlstds/po/${schema}/${DATES[version]}`,
    appRecVersion: APPRECS[version],
    sending: ['InformasjonOmForsendelsen'],
  }) as const;

/** Namespaces that do not bear the schema's usual name in the older version. */
const NAMED = {
  medical: {
    '1.5': 'OverforingMedisinskeOpplysninger',
    '1.6': 'MedisinskeOpplysninger',
  },
  toDoctor: { '1.5': 'Konsultasjon', '1.6': 'HelseopplysningerTilLege' },
} as const;

/** N, M and C (R037), M only where the standard has changes and not cancel-and-send-anew (R038). */
const NEW_OR_CANCELLED = ['N', 'C'] as const;
const CHANGEABLE = ['N', 'M', 'C'] as const;

const THREE_DAYS = 72;

function logistics(version: Version): readonly CatalogueRow[] {
  const shared = {
    ...carried(version, 'Pasientlogistikk'),
    root: 'Pasientlogistikk',
    statuses: NEW_OR_CANCELLED,
    from: ['hospital-ward'],
    his: '1149',
  } as const;
  const about = (choice: string) => ({ choice, events: [choice, 'TidsfestetHendelse'] }) as const;
  return [
    {
      ...shared,
      type: 'LOG_INNLAGT',
      name: 'Melding om innlagt pasient',
      ...about('MeldingInnlagtPasient'),
      to: ['nursing'],
      answer: { types: ['INNLEGGELSESRAPPORT'], within: { hours: 24, from: 'event' } },
    },
    {
      ...shared,
      type: 'LOG_UTSKRIVNINGSKLAR',
      name: 'Melding om utskrivningsklar pasient',
      ...about('MeldingUtskrivningsklarPasient'),
      to: ['case-handling'],
      answer: { types: ['DIALOG_NOTAT', 'DIALOG_SVAR', 'DIALOG_HELSEFAGLIG'] },
    },
    {
      ...shared,
      type: 'LOG_AVMELDING',
      name: 'Avmelding av utskrivningsklar pasient',
      ...about('AvmeldingUtskrivningsklarPasient'),
      to: ['case-handling'],
    },
    {
      ...shared,
      type: 'LOG_UTSKREVET',
      name: 'Melding om utskrevet pasient',
      ...about('MeldingOmUtskrevetPasient'),
      to: ['nursing'],
    },
    {
      ...shared,
      type: 'LOG_DOD',
      name: 'Orientering om dødsfall',
      ...about('OrienteringOmDod'),
      // Between nursing service and GP by profile; read from anyone (K18).
      from: ['nursing', 'gp'],
      to: ['nursing', 'gp'],
    },
  ];
}

const CONTENT_TYPE = ['TypeInnholdIMelding', 'TypeInnhold'] as const;
const STAY = ['OpplysningOpphold', 'TidsfestetHendelse'] as const;
const HEADINGS = [
  'MedisinskfagligeOpplysninger',
  'GenereltJournalnotat',
  'Journaltekst',
  'Overskriftskode',
] as const;

/** What the hospital reports to the municipality. */
function hospitalReports(version: Version): readonly CatalogueRow[] {
  return [
    {
      ...carried(version, 'HelseopplysningerVedSoknad'),
      type: 'HELSEOPPL_SOKNAD',
      name: 'Helseopplysninger',
      root: 'HelseopplysningerVedSoknad',
      statuses: CHANGEABLE,
      from: ['hospital-ward'],
      to: ['case-handling'],
      his: '1144',
      events: STAY,
      topic: CONTENT_TYPE,
      // 1.5 has no place for when the stay ends, so what it lacks says nothing.
      ...(version === '1.6' ? { headings: HEADINGS } : {}),
    },
    {
      ...carried(version, 'TverrfagligEpikrise'),
      type: 'UTSKRIVNINGSRAPPORT',
      name: 'Utskrivningsrapport',
      root: 'TverrfagligEpikrise',
      statuses: CHANGEABLE,
      from: ['hospital-ward'],
      to: ['nursing', 'gp'],
      his: '1148',
      events: STAY,
      topic: CONTENT_TYPE,
    },
  ];
}

/** What municipality and GP tell each other and the hospital. */
function municipalReports(version: Version): readonly CatalogueRow[] {
  return [
    {
      ...carried(version, 'Innleggelsesrapport'),
      type: 'INNLEGGELSESRAPPORT',
      name: 'Innleggelsesrapport',
      root: 'Innleggelsesrapport',
      statuses: CHANGEABLE,
      from: ['nursing'],
      to: ['hospital-ward'],
      his: '1143',
    },
    {
      ...carried(version, NAMED.medical[version]),
      type: 'MEDISINSKE_OPPLYSNINGER',
      name: 'Medisinske opplysninger',
      root: 'OverforingMedisinskeOpplysninger',
      statuses: NEW_OR_CANCELLED,
      from: ['gp'],
      to: ['nursing', 'case-handling'],
      his: '1147',
      topic: CONTENT_TYPE,
    },
    {
      ...carried(version, NAMED.toDoctor[version]),
      type: 'HELSEOPPLYSNINGER_LEGE',
      name: 'Helseopplysninger til lege',
      root: 'Konsultasjon',
      statuses: NEW_OR_CANCELLED,
      from: ['nursing'],
      to: ['gp'],
      his: '1145',
      topic: ['InnholdKonsultasjon', 'TypeInnholdKonsultasjon'],
      answer: {
        types: ['MEDISINSKE_OPPLYSNINGER', 'DIALOG_SVAR'],
        within: { hours: THREE_DAYS, from: 'sent' },
      },
    },
    {
      ...carried(version, 'OrienteringOmTjenestetilbud'),
      type: 'ORIENTERING_TJENESTETILBUD',
      name: 'Orientering om tjenestetilbud',
      root: 'OrienteringOmTjenestetilbud',
      statuses: NEW_OR_CANCELLED,
      from: ['case-handling'],
      to: ['gp'],
      his: '1146',
    },
  ];
}

/** Only in 1.5, without a profile of its own: recognised and passed on (messages of absence). */
const ABSENCE: CatalogueRow = {
  ...carried('1.5', 'MeldingFravar'),
  type: 'FRAVARSMELDING',
  name: 'Fraværsmelding',
  root: 'MeldingFravar',
  statuses: [],
  from: ['any'],
  to: ['any'],
  receiveOnly: true,
};

const carriedIn = (version: Version): readonly CatalogueRow[] => [
  ...logistics(version),
  ...hospitalReports(version),
  ...municipalReports(version),
];

/** Nursing and care messages (HIS 80704), the newer version of a type first. */
export const PLO: readonly CatalogueRow[] = [...carriedIn('1.6'), ...carriedIn('1.5'), ABSENCE];
