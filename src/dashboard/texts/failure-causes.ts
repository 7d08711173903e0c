import type { FailureCode } from '../../domain/failure.ts';
import type { Text } from '../texts.ts';

/** What went wrong, for every failure there is: a new one without words does not compile. */
export const FAILURE_CAUSES = {
  'cause.empty-body': {
    nb: 'Forespørselen hadde ikke innhold',
    nn: 'Førespurnaden hadde ikkje innhald',
    en: 'The request had no content',
  },
  'cause.content-type': {
    nb: 'Feil Content-Type',
    nn: 'Feil Content-Type',
    en: 'Wrong Content-Type',
  },
  'cause.bad-request': {
    nb: 'Forespørselen følger ikke dokumentasjonen',
    nn: 'Førespurnaden følgjer ikkje dokumentasjonen',
    en: 'The request does not follow the documentation',
  },
  'cause.bad-base64': {
    nb: 'Dokumentet er ikke gyldig base64',
    nn: 'Dokumentet er ikkje gyldig base64',
    en: 'The document is not valid base64',
  },
  'cause.too-large': {
    nb: 'Dokumentet er for stort',
    nn: 'Dokumentet er for stort',
    en: 'The document is too large',
  },
  'cause.encoding-unsupported': {
    nb: 'Tegnsettet støttes ikke',
    nn: 'Teiknsettet er ikkje støtta',
    en: 'The character set is not supported',
  },
  'cause.encoding-conflict': {
    nb: 'Tegnsettet er oppgitt på ulike måter',
    nn: 'Teiknsettet er oppgitt på ulike måtar',
    en: 'The character set is stated in different ways',
  },
  'cause.encoding-invalid': {
    nb: 'Innholdet passer ikke med oppgitt tegnsett',
    nn: 'Innhaldet passar ikkje med oppgitt teiknsett',
    en: 'The content does not match the stated character set',
  },
  'cause.doctype': {
    nb: 'DOCTYPE er ikke tillatt',
    nn: 'DOCTYPE er ikkje tillate',
    en: 'DOCTYPE is not allowed',
  },
  'cause.processing-instruction': {
    nb: 'Prosesseringsinstruksjon er ikke tillatt',
    nn: 'Prosesseringsinstruksjon er ikkje tillaten',
    en: 'A processing instruction is not allowed',
  },
  'cause.too-deep': {
    nb: 'Elementene er nøstet for dypt',
    nn: 'Elementa er nøsta for djupt',
    en: 'The elements are nested too deeply',
  },
  'cause.too-wide': {
    nb: 'For mange elementer eller attributter',
    nn: 'For mange element eller attributt',
    en: 'Too many elements or attributes',
  },
  'cause.not-well-formed': {
    nb: 'Ikke gyldig XML',
    nn: 'Ikkje gyldig XML',
    en: 'Not well-formed XML',
  },
  'cause.not-a-message': {
    nb: 'Verken hodemelding eller AppRec',
    nn: 'Verken hovudmelding eller AppRec',
    en: 'Neither a MsgHead nor an AppRec',
  },
  'cause.head-unreadable': {
    nb: 'Avsender, mottaker, type eller MsgId kan ikke leses',
    nn: 'Avsendar, mottakar, type eller MsgId kan ikkje lesast',
    en: 'Sender, receiver, type or MsgId cannot be read',
  },
  'cause.unauthorised': {
    nb: 'Mangler gyldig tilgangsnøkkel',
    nn: 'Manglar gyldig tilgangsnøkkel',
    en: 'No valid access token',
  },
  'cause.sender-not-yours': {
    nb: 'Klienten kan ikke sende for denne HER-id-en',
    nn: 'Klienten kan ikkje sende for denne HER-id-en',
    en: 'The client may not send for this HER-id',
  },
  'cause.not-found': { nb: 'Finnes ikke', nn: 'Finst ikkje', en: 'Does not exist' },
  'cause.msgid-reused': {
    nb: 'MsgId er brukt før med annet innhold',
    nn: 'MsgId er brukt før med anna innhald',
    en: 'The MsgId was used before with other content',
  },
  'cause.not-in-scope': {
    nb: 'Klienten har ikke adgang til dette',
    nn: 'Klienten har ikkje tilgang til dette',
    en: 'The client has no access to this',
  },
  'cause.report-reused': {
    nb: 'Id-en er brukt før på en annen hendelse',
    nn: 'Id-en er brukt før på ei anna hending',
    en: 'The id was used before for another event',
  },
  'cause.too-many': {
    nb: 'For mange forespørsler',
    nn: 'For mange førespurnader',
    en: 'Too many requests',
  },
  'cause.unplaced': {
    nb: 'Forverring meldt for en pasient uten åpent forløp',
    nn: 'Forverring meld for ein pasient utan ope forløp',
    en: 'Deterioration reported for a patient without an open pathway',
  },
  'cause.apprec-on-apprec': {
    nb: 'AppRec på en AppRec',
    nn: 'AppRec på ein AppRec',
    en: 'An AppRec of an AppRec',
  },
  'cause.apprec-already': {
    nb: 'Mottakeren har allerede svart',
    nn: 'Mottakaren har alt svart',
    en: 'The receiver has already answered',
  },
  'cause.busy': {
    nb: 'Formidleren kunne ikke lagre akkurat da',
    nn: 'Formidlaren kunne ikkje lagre akkurat då',
    en: 'The broker could not store just then',
  },
  'cause.schema-violation': {
    nb: 'Meldingen følger ikke skjemaet',
    nn: 'Meldinga følgjer ikkje skjemaet',
    en: 'The message does not follow its schema',
  },
  'cause.type-unsupported': {
    nb: 'Meldingstypen eller versjonen støttes ikke',
    nn: 'Meldingstypen eller versjonen er ikkje støtta',
    en: 'The message type or version is not supported',
  },
  'cause.msgid-not-uuid': {
    nb: 'MsgId er ikke en UUID',
    nn: 'MsgId er ikkje ein UUID',
    en: 'The MsgId is not a UUID',
  },
  'cause.patient-insufficient': {
    nb: 'Pasienten er ikke godt nok identifisert',
    nn: 'Pasienten er ikkje godt nok identifisert',
    en: 'The patient is not identified well enough',
  },
  'cause.attachment-unsupported': {
    nb: 'Vedlegget er av en type som ikke tas imot',
    nn: 'Vedlegget er av ein type som ikkje blir teken imot',
    en: 'The attachment is of a type that is not received',
  },
  'cause.patient-synthetic': {
    nb: 'Pasienten har et syntetisk nummer',
    nn: 'Pasienten har eit syntetisk nummer',
    en: 'The patient has a synthetic number',
  },
  'cause.receiver-unknown': {
    nb: 'Mottakeren finnes ikke i virksomheten',
    nn: 'Mottakaren finst ikkje i verksemda',
    en: 'The receiver does not exist in the organisation',
  },
  'cause.no-route': {
    nb: 'Mottakeren står ikke i partnerboken',
    nn: 'Mottakaren står ikkje i partnarboka',
    en: 'The receiver is not in the partner book',
  },
  'cause.apprec-orphan': {
    nb: 'AppRec for en ukjent melding',
    nn: 'AppRec for ei ukjend melding',
    en: 'AppRec for an unknown message',
  },
  'cause.original-missing': {
    nb: 'Kanselleringen gjelder en melding som ikke har kommet',
    nn: 'Kanselleringa gjeld ei melding som ikkje har kome',
    en: 'The cancellation is of a message that has not come',
  },
  'cause.apprec-status': {
    nb: 'AppRec med ukjent status',
    nn: 'AppRec med ukjend status',
    en: 'AppRec with an unknown status',
  },
  'cause.apprec-overdue': {
    nb: 'AppRec har ikke kommet i tide',
    nn: 'AppRec har ikkje kome i tide',
    en: 'The AppRec has not come in time',
  },
  'cause.receiver-refused': {
    nb: 'Mottakersystemet avviste leveringen',
    nn: 'Mottakarsystemet avviste leveringa',
    en: 'The receiving system refused the delivery',
  },
  'cause.receiver-unreachable': {
    nb: 'Fikk ikke kontakt med mottakersystemet',
    nn: 'Fekk ikkje kontakt med mottakarsystemet',
    en: 'The receiving system could not be reached',
  },
  'cause.receiver-unavailable': {
    nb: 'Mottakersystemet ba oss vente',
    nn: 'Mottakarsystemet bad oss vente',
    en: 'The receiving system asked us to wait',
  },
  'cause.receiver-silent': {
    nb: 'Mottakersystemet bekreftet ikke i tide',
    nn: 'Mottakarsystemet stadfesta ikkje i tide',
    en: 'The receiving system did not acknowledge in time',
  },
  'cause.destination-forbidden': {
    nb: 'Leveringsadressen er ikke tillatt',
    nn: 'Leveringsadressa er ikkje tillaten',
    en: 'The delivery address is not allowed',
  },
  'cause.no-address': {
    nb: 'Enheten mangler varslingsadresse',
    nn: 'Eininga manglar varslingsadresse',
    en: 'The unit has no address for alerts',
  },
  'cause.mail-refused': {
    nb: 'E-posttjeneren avviste varselet',
    nn: 'E-posttenaren avviste varselet',
    en: 'The mail server refused the alert',
  },
  'cause.engine-exhausted': {
    nb: 'Valideringen gikk tom for minne',
    nn: 'Valideringa gjekk tom for minne',
    en: 'The validation ran out of memory',
  },
  'cause.internal': { nb: 'Feil hos oss', nn: 'Feil hos oss', en: 'A fault of ours' },
} as const satisfies Record<`cause.${FailureCode}`, Text>;
