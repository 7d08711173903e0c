import type { CodeLists } from './table.ts';

/** AppRec: the answer and its reasons. */
export const ANSWERS: CodeLists = {
  '8258': {
    '1': ['OK', 'OK', 'OK'],
    '2': ['Avvist', 'Avvist', 'Refused'],
    '3': ['OK, feil i delmelding', 'OK, feil i delmelding', 'OK, error in a part'],
  },
  '8221': {
    T01: ['Ikke lesbar XML', 'Ikkje lesbar XML', 'Not readable XML'],
    T02: ['XML validerer ikke', 'XML validerer ikkje', 'XML is not valid'],
    T10: ['Støtter ikke meldingsformatet', 'Støttar ikkje meldingsformatet', 'Unsupported format'],
    T99: ['Annen feil på format', 'Annan feil på format', 'Other error of format'],
    S01: ['Feil på signatur', 'Feil på signatur', 'Error in signature'],
    S02: ['Ugyldig sertifikat', 'Ugyldig sertifikat', 'Invalid certificate'],
    S03: ['Tilbaketrukket sertifikat', 'Tilbaketrekt sertifikat', 'Revoked certificate'],
    S99: [
      'Annen feil på signatur eller sertifikat',
      'Annan feil på signatur eller sertifikat',
      'Other error of signature or certificate',
    ],
    E10: ['Ugyldig meldingsidentifikator', 'Ugyldig meldingsidentifikator', 'Invalid message id'],
    E20: ['Lege finnes ikke', 'Legen finst ikkje', 'The doctor does not exist'],
    E21: ['Mottaker finnes ikke', 'Mottakaren finst ikkje', 'The receiver does not exist'],
    E30: [
      'Pasientens fødselsnummer mangler',
      'Fødselsnummeret til pasienten manglar',
      'The national number of the patient is missing',
    ],
    E31: [
      'Pasientens fødselsnummer er feil',
      'Fødselsnummeret til pasienten er feil',
      'The national number of the patient is wrong',
    ],
    E32: [
      'Pasientens navn mangler',
      'Namnet til pasienten manglar',
      'Name of the patient is missing',
    ],
    E33: ['Pasientens etternavn mangler', 'Etternamnet manglar', 'Family name is missing'],
    E34: ['Pasientens fornavn mangler', 'Førenamnet manglar', 'Given name is missing'],
    E35: [
      'Pasienten finnes ikke i mottakersystemet',
      'Pasienten finst ikkje i mottakarsystemet',
      'The receiver does not know the patient',
    ],
    E36: [
      'Pasientopplysninger er utilstrekkelige',
      'Pasientopplysningane er ikkje gode nok',
      'What is said of the patient does not suffice',
    ],
    E40: ['Mottaker er ikke korrekt', 'Mottakaren er ikkje rett', 'The receiver is not correct'],
    E53: [
      'Fødselsnummer eller D-nummer finnes ikke i Folkeregisteret',
      'Fødselsnummer eller D-nummer finst ikkje i Folkeregisteret',
      'The number is not in the national register',
    ],
    E54: [
      'Pasientens fødselsnummer er ikke registrert i mottakersystemet',
      'Fødselsnummeret er ikkje registrert i mottakarsystemet',
      'The number is not registered with the receiver',
    ],
    X99: ['Annen feil', 'Annan feil', 'Other error'],
  },
};
