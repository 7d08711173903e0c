import type { Words } from '../language.ts';
import type { CodeLists } from './table.ts';

const HEALTH: Words = ['Helseopplysninger', 'Helseopplysningar', 'Health information'];
const MEDICINES: Words = ['Legemiddelopplysninger', 'Legemiddelopplysningar', 'Medication'];
const DISCHARGE: Words = [
  'Status eller plan for utskrivning',
  'Status eller plan for utskriving',
  'State of or plan for discharge',
];
const OTHER_REQUEST: Words = ['Annen henvendelse', 'Annan førespurnad', 'Other request'];
const OTHER: Words = ['Annet', 'Anna', 'Other'];
const ABOUT_PATIENT: Words = [
  'Henvendelse om pasient',
  'Førespurnad om pasient',
  'Inquiry about a patient',
];

/** Dialogmelding: what is asked for, what is answered, and themes of notes. */
export const DIALOGUE: CodeLists = {
  '9152': {
    '1': HEALTH,
    '4': MEDICINES,
    '6': ['Fornye resept', 'Fornye resept', 'Renew a prescription'],
    '7': [
      'Time til undersøkelse eller behandling',
      'Time til undersøking eller behandling',
      'Appointment for examination or treatment',
    ],
    '8': DISCHARGE,
    '99': OTHER_REQUEST,
  },
  '9153': {
    '3': ['Tjenestetilbud', 'Tenestetilbod', 'Services offered'],
    '5': ['Tilstandsvurdering', 'Tilstandsvurdering', 'Assessment of the condition'],
    '99': OTHER_REQUEST,
  },
  '9154': { '1': HEALTH, '4': MEDICINES, '8': DISCHARGE, '99': OTHER_REQUEST },
  '9069': {
    '1': ['Opplysninger er inkludert', 'Opplysningar er inkluderte', 'Information is included'],
    '2': ['Avvist uten begrunnelse', 'Avvist utan grunngiving', 'Refused without reason'],
    '3': ['Har ikke opplysninger', 'Har ikkje opplysningar', 'Has no information'],
    '4': ['Krever samtykke', 'Krev samtykke', 'Consent is needed'],
    '5': ['Svar på forespørsel', 'Svar på førespurnad', 'Answer to a request'],
    '9': OTHER,
  },
  '8117': {
    '1': ['Feil adressat', 'Feil adressat', 'Wrong addressee'],
    '2': ['Mangelfulle opplysninger', 'Mangelfulle opplysningar', 'Information is lacking'],
    '9': OTHER,
  },
  '7321': {
    '1': ['Notat om pasient', 'Notat om pasient', 'Note about a patient'],
    '2': ['Melding om avvik', 'Melding om avvik', 'Report of a deviation'],
    '3': ['Uspesifisert notat', 'Uspesifisert notat', 'Unspecified note'],
    '4': ['Supplerende opplysninger', 'Supplerande opplysningar', 'Further information'],
    '5': ['Overføring av journal', 'Overføring av journal', 'Transfer of the record'],
    '6': ABOUT_PATIENT,
  },
  '7322': { '6': ABOUT_PATIENT },
  '9057': {
    '1': ['Forfatter', 'Forfattar', 'Author'],
    '2': ['Medforfatter', 'Medforfattar', 'Co-author'],
    '3': ['Godkjent av', 'Godkjend av', 'Approved by'],
    '4': ['Forelagt', 'Lagt fram for', 'Laid before'],
  },
  '9067': {
    '1': ['Øyeblikkelig hjelp', 'Augeblikkeleg hjelp', 'Emergency'],
    '2': ['Pågående helsehjelp', 'Pågåande helsehjelp', 'Care under way'],
    '3': ['Innen 24 timer', 'Innan 24 timar', 'Within 24 hours'],
    '9': ['Ubestemt', 'Ubestemt', 'Undecided'],
  },
};
