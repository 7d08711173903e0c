import type { KithCS, KithCV } from '../../schema/elements/kith.gen.ts';
import { codeList } from '../namespaces.ts';
import type { Code } from '../reading.ts';

/** Published names of the codes that made messages use, by list; unknown codes go without DN. */
const NAMES: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  3101: { '1': 'Mann', '2': 'Kvinne' },
  7309: { N: 'Ny', M: 'Endring', C: 'Kansellering' },
  7321: { '1': 'Notat om pasient', '6': 'Henvendelse om pasient' },
  7322: { '6': 'Henvendelse om pasient' },
  7448: { '53': 'Tablett' },
  8112: { COP: 'Kopimottaker', FR: 'Mottaker i videresendt melding', OR: 'Opprinnelig mottaker' },
  8114: { XML: 'XML-instans', A: 'Vedlegg' },
  8117: { '1': 'Feil adressat', '9': 'Annet' },
  8213: { P: 'Produksjon', T: 'Opplæring', D: 'Debugging' },
  8230: { '6': 'Aktiv' },
  8329: { '1': 'Egensøknad' },
  8408: {
    '1': 'Bosted/arbeidssted',
    '11': 'Sykehjem/aldershjem/helsehus',
    '21': 'Kommunal akutt døgnenhet (KAD)',
    '88': 'Annet',
  },
  8431: { '1': 'Som levende', '2': 'Som død' },
  8724: { '6': 'Enke/enkemann' },
  9033: { DA: 'Datter', SO: 'Sønn', EF: 'Ektefelle', SA: 'Samboer' },
  9034: {
    '3': 'Behandlingsansvarlig lege',
    '6': 'Fastlege',
    '9': 'Primærkontakt',
    '11': 'Utskrivende sykepleier',
    '15': 'Vikar for fastlege',
    '18': 'Koordinator',
    '19': 'Kontaktlege',
    '24': 'Kontakt hos mottaker',
  },
  9060: { LE: 'Lege', SP: 'Sykepleier', FT: 'Fysioterapeut' },
  9061: { HP: 'Hovedtelefon', MC: 'Mobiltelefon' },
  9064: { '1': 'Ja, innhentet', '2': 'Ikke påkrevet' },
  9069: { '5': 'Svar på forespørsel' },
  9101: { '1': 'Fast', '2': 'Kur', '3': 'Ved behov' },
  9103: {
    '1': 'Legemiddeldosering inngår ikke i en multidose',
    '2': 'Legemiddeldosering inngår i multidose og informasjon er sendt til leverandør',
  },
  9104: { '2': 'Seponering' },
  9111: {
    '1': 'Sosial deltakelse',
    '2': 'Skaffe seg varer og tjenester',
    '3': 'Beslutninger i dagliglivet',
    '4': 'Ivareta egen helse',
    '5': 'Bevege seg innendørs',
    '6': 'Alminnelig husarbeid',
    '7': 'Personlig hygiene',
    '8': 'På- og avkledning',
    '9': 'Lage mat',
    '10': 'Spise',
    '11': 'Toalett',
    '12': 'Bevege seg utendørs',
    '13': 'Syn',
    '14': 'Hørsel',
    '15': 'Hukommelse',
    '16': 'Kommunikasjon',
    '17': 'Styre atferd',
  },
  9121: {
    '1': 'Pasient innlagt',
    '2': 'Pasient utskrevet',
    '3': 'Pasient utskrivningsklar',
    '4': 'Avmelding av utskrivningsklar pasient',
    '13': 'Pasienten er død',
  },
  9137: { '2': 'Statusrapport', '3': 'Ønske om legevurdering' },
  9138: {
    '1': 'Rapport etter konsultasjon',
    '4': 'Svar på forespørsel',
    '5': 'Opplysninger til søknad',
  },
  9139: { '11': 'Utskrivningsrapport' },
  9140: { '1': 'Varsel om innlagt pasient', '2': 'Oppdaterte opplysninger' },
  9141: {
    '8': 'Sykepleiesammenfatning',
    '12': 'Status ved utskrivning',
    '13': 'Pasientens egne vurderinger',
    '14': 'Praktiske opplysninger',
    '88': 'Annet',
  },
  9142: {
    AAI: 'Årsak til innleggelse',
    PROB: 'Aktuell problemstilling',
    FU: 'Funn og undersøkelsesresultat',
    FO: 'Forløp og behandling',
    FA: 'Familie/sosialt',
    OP: 'Planer for videre oppfølging',
    UTRED: 'Forventet/ønsket undersøkelser/behandling',
  },
  9145: { '1': 'Pasientens status', '2': 'Antatt forløp' },
  9151: {
    '1': '[Hjemmetjenester:] Praktisk bistand: daglige gjøremål',
    '5': '[Hjemmetjenester:] Matombringing',
    '15': '[Hjemmetjenester:] Helsetjenester i hjemmet',
    '20': '[Institusjonstjenester:] Tidsbegrenset opphold - annet',
  },
  9152: {
    '1': 'Helseopplysninger',
    '4': 'Legemiddelopplysninger',
    '6': 'Fornye resept(er)',
    '7': 'Time til undersøkelse/behandling',
    '8': 'Status/plan for utskrivning',
    '99': 'Annen henvendelse',
  },
  9153: { '3': 'Tjenestetilbud', '5': 'Tilstandsvurdering', '99': 'Annen henvendelse' },
  9154: {
    '1': 'Helseopplysninger',
    '4': 'Legemiddelopplysninger',
    '8': 'Status/plan om utskrivning',
    '99': 'Annen henvendelse',
  },
};

/** V and DN: a code whose list the place decides (R100). */
export function cs(list: number, code: string): KithCS {
  const name = NAMES[list]?.[code];
  return { '@V': code, ...(name === undefined ? {} : { '@DN': name }) };
}

/** V, S and DN (R100); `name` for codes of lists too large to hold, such as diagnoses. */
export function cv(list: number, code: string, name = NAMES[list]?.[code]): KithCV {
  return { '@V': code, '@S': codeList(list), ...(name === undefined ? {} : { '@DN': name }) };
}

/** A code as it is read: with its list when the place asks for one. */
export function coded({ code, system }: Code): KithCV {
  if (system === undefined) return { '@V': code };
  const name = NAMES[Number(system.slice(system.lastIndexOf('.') + 1))]?.[code];
  return { '@V': code, '@S': system, ...(name === undefined ? {} : { '@DN': name }) };
}
