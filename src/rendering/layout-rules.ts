/**
 * How classes of the standard are laid out, by local name. What is in none of these tables gets a
 * heading and a list of its values.
 */

/** Classes shown as tables, with their columns in order; what else they hold comes last. */
export const TABLES: Readonly<Record<string, readonly string[]>> = {
  Legemiddelinfo: [
    'Navn',
    'StatusTilForskrivningen',
    'Styrke',
    'Legemiddelform',
    'DosVeiledEnkel',
    'Bruk',
    'DoseringStarttidspunkt',
    'DoseringSluttidspunkt',
  ],
  AdmAvHelsepersonell: ['Navn', 'Styrke', 'Legemiddelform', 'DosVeiledEnkel', 'AdmStart'],
  Egenadministrering: ['Navn', 'Styrke', 'Legemiddelform', 'DosVeiledEnkel', 'AdmStart'],
  MedisinskDiagnose: ['Diagnosekode', 'DiagnoseBeskrivelse', 'Hoveddiagnose'],
  TidligereSykdomFragment: ['TidligereSykdom', 'Diagnosekode'],
  TidsperiodeDiagnose: ['Diagnosekode', 'StartdatoDiagnose', 'SluttdatoDiagnose'],
  TidsfestetHendelse: [
    'Hendelsekode',
    'BeskrivelseAvHendelse',
    'TidspunktForHendelse',
    'StedHendelse',
    'Merknad',
  ],
  OpplysningOpphold: [
    'Hendelsekode',
    'BeskrivelseAvHendelse',
    'TidspunktForHendelse',
    'StedHendelse',
    'Merknad',
  ],
  Allerginotat: ['AllergiskMot', 'VirkestoffLegemiddel'],
  ParorendeForesatt: ['Referanseperson', 'Slektskap', 'Omsorgsfunksjon', 'Merknad'],
  KartlagtFunksjon: ['Funksjonsvariabel', 'Vurdering'],
  Enkeltvurdering: ['Funksjonsområde', 'KodetVurdering', 'VurderingTekst'],
  EksisterendeTjeneste: [
    'BetegnelseTjeneste',
    'IPLOStjenestetype',
    'TjenestenLevertAv',
    'Startdato',
    'Sluttdato',
  ],
  TjenesteBehov: ['BetegnelseTjeneste', 'IPLOStjenestetype', 'BeskrivelseAvTjeneste'],
  StatusHjelpemiddel: ['BetegnelseHjelpemiddel', 'HjelpemiddelkodeRTV', 'Status'],
  InformasjonGitt: ['TypeInformasjon', 'BeskrivelseInformasjon', 'InformasjonGittDato'],
  SendtDokument: ['Opplysning', 'DatoSendt', 'TypeMottaker', 'NavnMottaker'],
};

/** With more columns than this a table cannot be read; the rest goes into the last one. */
export const MOST_COLUMNS = 6;

/** Classes whose heading is one of their values. */
export const HEADED_BY: Readonly<Record<string, string>> = { Journaltekst: 'Overskriftskode' };

/** Classes that only hold others: what they hold takes their place. */
export const HOISTED: ReadonlySet<string> = new Set([
  'Content',
  'GenereltJournalnotat',
  'InfoFraSykepleier',
  'Notater',
  'RefDoc',
]);

/** Values that are the text itself and need no name. */
export const PROSE: ReadonlySet<string> = new Set(['Notat', 'TekstNotatInnhold']);

/** Values that name a person or an organisation. */
export const NAMES: ReadonlySet<string> = new Set(['PersonName', 'OrganisationName', 'Name']);

/** Classes that lead to somebody without a name of their own. */
export const LEADS_TO_PARTY: ReadonlySet<string> = new Set([
  'HCP',
  'OtherReceiver',
  'Receiver',
  'Sender',
]);

/** Parts of an organisation: what they are is plain from the order of the names. */
export const PARTS_OF_PARTY: ReadonlySet<string> = new Set(['Dept', 'HCP', 'Inst', 'Organisation']);

/** Parts of a payload that belong to something else on the page. */
export const PLACES: Readonly<Record<string, 'head' | 'patient' | 'contacts'>> = {
  InformasjonOmForsendelsen: 'head',
  TypeInnholdIMelding: 'head',
  InnholdKonsultasjon: 'head',
  TilleggsopplysningPasient: 'patient',
  TilknyttetEnhet: 'contacts',
  KontaktpersonHelsepersonell: 'contacts',
  AnsvarForRapport: 'contacts',
};

/** Values of MsgInfo, Document and RefDoc that readers want; all others are technical. */
export const HEAD_VALUES: ReadonlySet<string> = new Set([
  'GenDate',
  'RequestedPriority',
  'Consent',
  'Annotation',
  'ContentDescription',
  'Description',
]);
