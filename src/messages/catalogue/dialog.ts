import type { CatalogueRow, ExpectedAnswer } from './row.ts';

type Version = '1.0' | '1.1';
const DATES = { '1.0': '2006-10-11', '1.1': '2013-01-23' } as const;

interface DialogType {
  readonly type: string;
  readonly name: string;
  readonly choice: 'Foresporsel' | 'Notat';
  readonly his: string;
  /** The version its profile names first; a type is read in every version listed. */
  readonly versions: readonly Version[];
  readonly answer?: ExpectedAnswer;
}

/** Where the code of the question or theme stands. */
const TOPICS = {
  Foresporsel: ['Foresporsel', 'TypeForesp'],
  Notat: ['Notat', 'TemaKodet'],
} as const;

const TYPES: readonly DialogType[] = [
  {
    type: 'DIALOG_FORESPORSEL',
    name: 'Forespørsel',
    choice: 'Foresporsel',
    his: '1152',
    versions: ['1.0', '1.1'],
    // Three days to a GP; between hospital and municipality local agreement decides.
    answer: {
      types: [
        'DIALOG_SVAR',
        'MEDISINSKE_OPPLYSNINGER',
        'HELSEOPPL_SOKNAD',
        'HELSEOPPLYSNINGER_LEGE',
        'INNLEGGELSESRAPPORT',
        'ORIENTERING_TJENESTETILBUD',
      ],
      within: { hours: 72, from: 'sent' },
    },
  },
  {
    type: 'DIALOG_SVAR',
    name: 'Svar på forespørsel',
    choice: 'Notat',
    his: '1152',
    versions: ['1.0', '1.1'],
  },
  {
    type: 'DIALOG_NOTAT',
    name: 'Notat',
    choice: 'Notat',
    his: '1209',
    versions: ['1.0', '1.1'],
  },
  {
    type: 'DIALOG_AVVIK',
    name: 'Tilbakemelding om feil i mottatt melding',
    choice: 'Notat',
    his: '1151',
    versions: ['1.0', '1.1'],
  },
  {
    type: 'DIALOG_HELSEFAGLIG',
    name: 'Helsefaglig dialog',
    choice: 'Notat',
    his: '1077',
    versions: ['1.1'],
  },
  {
    type: 'DIALOG_STATUS_HENVISNING',
    name: 'Status på henvisning',
    choice: 'Notat',
    his: '1206',
    versions: ['1.1'],
  },
];

/** Dialogue messages (HIS 80603); AppRec follows the version (R055). */
export const DIALOG: readonly CatalogueRow[] = TYPES.flatMap(({ versions, ...one }) =>
  versions.map((version) => ({
    ...one,
    version,
    namespace: `http://www.kith.no/xmlstds/dialog/${DATES[version]}`,
    root: 'Dialogmelding',
    appRecVersion: version,
    statuses: [],
    from: ['any'],
    to: ['any'],
    topic: TOPICS[one.choice],
  })),
);
