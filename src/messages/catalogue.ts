/** A kind of service of Adresseregisteret that sends or receives a type (R017, lists 8663, 8668). */
export type ServiceKind = 'hospital-ward' | 'nursing' | 'case-handling' | 'gp' | 'any';

/** What a message tells the pathway: one kind per choice element. */
export type EventKind = 'admitted' | 'ready-for-discharge' | 'not-ready' | 'discharged' | 'dead';

/** Everything that differs between message types; a type more is a row more and an XSD. */
export interface CatalogueRow {
  /** V of MsgInfo/Type, list 8279 (R007); also the ebXML Action. */
  readonly type: string;
  readonly version: string;
  /** DN of MsgInfo/Type. */
  readonly name: string;
  readonly namespace: string;
  readonly root: string;
  /** The element the payload's choice must hold for this type. */
  readonly choice: string;
  /** Version of the AppRec that answers it (R055). */
  readonly appRecVersion: '1.0' | '1.1';
  /** Forsendelsesstatus values the standard allows to send (R037, R038); others are still read. */
  readonly statuses: readonly string[];
  readonly from: readonly ServiceKind[];
  readonly to: readonly ServiceKind[];
  /** Number of the profile document. */
  readonly his: string;
  /** List 9121: the event this type is about. */
  readonly event: string;
  readonly eventKind: EventKind;
  /** Type that answers it; absent: taken as information. */
  readonly answer?: string;
  /** Hours from the event until the answer is late; absent: none stated. */
  readonly answerHours?: number;
}

const PLO_16 = 'http://www.kith.no/xmlstds/po/Pasientlogistikk/2012-04-01';

const LOGISTICS = {
  version: '1.6',
  namespace: PLO_16,
  root: 'Pasientlogistikk',
  appRecVersion: '1.1',
  statuses: ['N', 'C'],
  from: ['hospital-ward'],
  his: '1149',
} as const;

export const CATALOGUE: readonly CatalogueRow[] = [
  {
    ...LOGISTICS,
    type: 'LOG_INNLAGT',
    name: 'Melding om innlagt pasient',
    choice: 'MeldingInnlagtPasient',
    to: ['nursing'],
    event: '1',
    eventKind: 'admitted',
    answer: 'INNLEGGELSESRAPPORT',
    answerHours: 24,
  },
  {
    ...LOGISTICS,
    type: 'LOG_UTSKRIVNINGSKLAR',
    name: 'Melding om utskrivningsklar pasient',
    choice: 'MeldingUtskrivningsklarPasient',
    to: ['case-handling'],
    event: '3',
    eventKind: 'ready-for-discharge',
    // "At once" in the regulation: no number of hours is stated, so none is here (K12).
    answer: 'DIALOG_NOTAT',
  },
  {
    ...LOGISTICS,
    type: 'LOG_AVMELDING',
    name: 'Avmelding av utskrivningsklar pasient',
    choice: 'AvmeldingUtskrivningsklarPasient',
    to: ['case-handling'],
    event: '4',
    eventKind: 'not-ready',
  },
  {
    ...LOGISTICS,
    type: 'LOG_UTSKREVET',
    name: 'Melding om utskrevet pasient',
    choice: 'MeldingOmUtskrevetPasient',
    to: ['nursing'],
    event: '2',
    eventKind: 'discharged',
  },
  {
    ...LOGISTICS,
    type: 'LOG_DOD',
    name: 'Orientering om dødsfall',
    choice: 'OrienteringOmDod',
    // Between nursing service and GP by profile; read from anyone (K18).
    from: ['nursing', 'gp'],
    to: ['nursing', 'gp'],
    event: '13',
    eventKind: 'dead',
  },
];

/** Versions of AppRec that are read: a root of its own, not wrapped in MsgHead. */
export const APPREC = [
  {
    type: 'APPREC',
    name: 'Applikasjonskvittering',
    version: '1.1',
    namespace: 'http://www.kith.no/xmlstds/apprec/2012-02-15',
    root: 'AppRec',
  },
] as const;

/** Published names of types that are known of but not supported yet: for showing, not for routing. */
export const KNOWN_TYPES: Readonly<Record<string, string>> = {
  HELSEOPPL_SOKNAD: 'Helseopplysninger',
  INNLEGGELSESRAPPORT: 'Innleggelsesrapport',
  UTSKRIVNINGSRAPPORT: 'Utskrivningsrapport',
  MEDISINSKE_OPPLYSNINGER: 'Medisinske opplysninger',
  HELSEOPPLYSNINGER_LEGE: 'Helseopplysninger til lege',
  ORIENTERING_TJENESTETILBUD: 'Orientering om tjenestetilbud',
  DIALOG_FORESPORSEL: 'Forespørsel',
  DIALOG_SVAR: 'Svar på forespørsel',
  DIALOG_NOTAT: 'Notat',
  DIALOG_AVVIK: 'Tilbakemelding om feil i mottatt melding',
  DIALOG_HELSEFAGLIG: 'Helsefaglig dialog',
};

const ROWS = new Map(CATALOGUE.map((row) => [`${row.type} ${row.namespace} ${row.root}`, row]));

/** The row of a type as it is carried; undefined when that combination is not supported (T10). */
export const catalogueRow = (
  type: string,
  payload: { readonly namespace: string; readonly root: string } | undefined,
): CatalogueRow | undefined => payload && ROWS.get(`${type} ${payload.namespace} ${payload.root}`);

/** The published name of a type, supported or not. */
export const typeName = (type: string): string | undefined =>
  CATALOGUE.find((row) => row.type === type)?.name ??
  APPREC.find((row) => row.type === type)?.name ??
  KNOWN_TYPES[type];
