import type { CodeLists } from './table.ts';

/** Kinds of messages, of sendings and of documents. */
export const MESSAGE: CodeLists = {
  '8279': {
    LOG_INNLAGT: ['Melding om innlagt pasient', 'Melding om innlagd pasient', 'Patient admitted'],
    LOG_UTSKRIVNINGSKLAR: [
      'Melding om utskrivningsklar pasient',
      'Melding om utskrivingsklar pasient',
      'Patient ready for discharge',
    ],
    LOG_AVMELDING: [
      'Avmelding av utskrivningsklar pasient',
      'Avmelding av utskrivingsklar pasient',
      'Patient no longer ready for discharge',
    ],
    LOG_UTSKREVET: [
      'Melding om utskrevet pasient',
      'Melding om utskriven pasient',
      'Patient discharged',
    ],
    LOG_DOD: ['Orientering om dødsfall', 'Orientering om dødsfall', 'Notice of death'],
    INNLEGGELSESRAPPORT: ['Innleggelsesrapport', 'Innleggingsrapport', 'Admission report'],
    HELSEOPPL_SOKNAD: ['Helseopplysninger', 'Helseopplysningar', 'Health information'],
    HELSEOPPLYSNINGER_LEGE: [
      'Helseopplysninger til lege',
      'Helseopplysningar til lege',
      'Health information for the doctor',
    ],
    ORIENTERING_TJENESTETILBUD: [
      'Orientering om tjenestetilbud',
      'Orientering om tenestetilbod',
      'Notice of services offered',
    ],
    MEDISINSKE_OPPLYSNINGER: [
      'Medisinske opplysninger',
      'Medisinske opplysningar',
      'Medical information',
    ],
    UTSKRIVNINGSRAPPORT: ['Utskrivningsrapport', 'Utskrivingsrapport', 'Discharge report'],
    FRAVARSMELDING: ['Fraværsmelding', 'Fråværsmelding', 'Notice of absence'],
    DIALOG_FORESPORSEL: ['Forespørsel', 'Førespurnad', 'Request'],
    DIALOG_SVAR: ['Svar på forespørsel', 'Svar på førespurnad', 'Answer to a request'],
    DIALOG_NOTAT: ['Notat', 'Notat', 'Note'],
    DIALOG_AVVIK: [
      'Tilbakemelding om feil i mottatt melding',
      'Tilbakemelding om feil i motteken melding',
      'Report of a fault in a received message',
    ],
    DIALOG_HELSEFAGLIG: ['Helsefaglig dialog', 'Helsefagleg dialog', 'Clinical dialogue'],
    DIALOG_STATUS_HENVISNING: [
      'Status på henvisning',
      'Status på tilvising',
      'Status of a referral',
    ],
    DIALOG_TIL_ARKIVERING: [
      'Til arkivering i pasientens journal',
      'Til arkivering i journalen til pasienten',
      'For the patient record',
    ],
    APPREC: ['Applikasjonskvittering', 'Applikasjonskvittering', 'Application receipt'],
    'EPJ-EKSTRAKT': [
      'Kommunikasjon av EPJ-innhold',
      'Kommunikasjon av EPJ-innhald',
      'Record extract',
    ],
    EPIKRISE: ['Epikrise', 'Epikrise', 'Discharge summary'],
    HENVISNING: ['Henvisning', 'Tilvising', 'Referral'],
  },
  '8213': {
    P: ['Produksjon', 'Produksjon', 'Production'],
    T: ['Opplæring', 'Opplæring', 'Training'],
    D: ['Feilsøking og test', 'Feilsøking og test', 'Debugging and test'],
  },
  '7304': {
    J: ['Ja', 'Ja', 'Yes'],
    N: ['Nei', 'Nei', 'No'],
    F: ['Kun ved feil', 'Berre ved feil', 'Only on error'],
  },
  '8115': {
    L: ['Lav', 'Låg', 'Low'],
    N: ['Normal', 'Normal', 'Normal'],
    H: ['Høy', 'Høg', 'High'],
  },
  '8112': {
    PRIM: ['Primærmottaker', 'Primærmottakar', 'Primary receiver'],
    COP: ['Kopimottaker', 'Kopimottakar', 'Copy receiver'],
    FR: [
      'Mottaker i videresendt melding',
      'Mottakar i vidaresend melding',
      'Receiver of a forward',
    ],
    OR: ['Opprinnelig mottaker', 'Opphavleg mottakar', 'Original receiver'],
    AVS: ['Avsender', 'Avsendar', 'Sender'],
    REQ: ['Rekvirent', 'Rekvirent', 'Requester'],
    SPR: ['Tjenesteyter', 'Tenesteytar', 'Provider'],
  },
  '8114': {
    XML: ['XML-instans', 'XML-instans', 'XML document'],
    A: ['Vedlegg', 'Vedlegg', 'Attachment'],
    REF: ['Referanse', 'Referanse', 'Reference'],
  },
  '8235': {
    EDI: ['Elektronisk', 'Elektronisk', 'Electronic'],
    PST: ['Brev', 'Brev', 'Letter'],
  },
  '7309': {
    N: ['Ny', 'Ny', 'New'],
    M: ['Endring', 'Endring', 'Change'],
    C: ['Kansellering', 'Kansellering', 'Cancellation'],
    A: ['Tillegg', 'Tillegg', 'Addition'],
    H: ['Historikk', 'Historikk', 'History'],
    O: [
      'Oppdatert og erstatter tidligere mottatt melding',
      'Oppdatert og erstattar tidlegare motteken melding',
      'Updated, replaces what was received',
    ],
    X: ['Annet', 'Anna', 'Other'],
  },
  '9064': {
    '1': ['Ja, innhentet', 'Ja, innhenta', 'Yes, obtained'],
    '2': ['Ikke påkrevet', 'Ikkje påkravd', 'Not required'],
    '3': [
      'Svar på forespørsel som pasienten har samtykket til',
      'Svar på førespurnad som pasienten har samtykt til',
      'Answers a request the patient agreed to',
    ],
    '4': ['Nei', 'Nei', 'No'],
  },
};
