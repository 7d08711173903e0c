import type { FailureCode } from '../../domain/failure.ts';
import type { Text } from '../texts.ts';

/** What to do about every failure there is: a new one without advice does not compile. */
export const FAILURE_HINTS = {
  'hint.empty-body': {
    nb: 'Klienten må sende dokumentet i forespørselen.',
    nn: 'Klienten må sende dokumentet i førespurnaden.',
    en: 'The client must send the document in the request.',
  },
  'hint.content-type': {
    nb: 'Klienten må sende application/json eller application/xml.',
    nn: 'Klienten må sende application/json eller application/xml.',
    en: 'The client must send application/json or application/xml.',
  },
  'hint.bad-request': {
    nb: 'Leverandøren av klienten må rette kallet.',
    nn: 'Leverandøren av klienten må rette kallet.',
    en: 'The supplier of the client must correct the call.',
  },
  'hint.bad-base64': {
    nb: 'Leverandøren av klienten må rette kodingen av businessDocument.',
    nn: 'Leverandøren av klienten må rette kodinga av businessDocument.',
    en: 'The supplier of the client must correct the encoding of businessDocument.',
  },
  'hint.too-large': {
    nb: 'Se største tillatte størrelse i oppsettet, og avklar med avsenderen.',
    nn: 'Sjå største tillatne storleik i oppsettet, og avklar med avsendaren.',
    en: 'See the largest size allowed in the configuration, and settle it with the sender.',
  },
  'hint.encoding-unsupported': {
    nb: 'Avsenderen må bruke UTF-8 eller ISO-8859-1.',
    nn: 'Avsendaren må bruke UTF-8 eller ISO-8859-1.',
    en: 'The sender must use UTF-8 or ISO-8859-1.',
  },
  'hint.encoding-conflict': {
    nb: 'Avsenderen må oppgi samme tegnsett overalt.',
    nn: 'Avsendaren må oppgi same teiknsett overalt.',
    en: 'The sender must state the same character set everywhere.',
  },
  'hint.encoding-invalid': {
    nb: 'Avsenderen må rette tegnsettet.',
    nn: 'Avsendaren må rette teiknsettet.',
    en: 'The sender must correct the character set.',
  },
  'hint.doctype': {
    nb: 'Avsenderen må fjerne DOCTYPE fra dokumentet.',
    nn: 'Avsendaren må fjerne DOCTYPE frå dokumentet.',
    en: 'The sender must remove DOCTYPE from the document.',
  },
  'hint.processing-instruction': {
    nb: 'Avsenderen må fjerne den fra dokumentet.',
    nn: 'Avsendaren må fjerne han frå dokumentet.',
    en: 'The sender must remove it from the document.',
  },
  'hint.too-deep': {
    nb: 'Avsenderen må undersøke hvordan dokumentet er laget.',
    nn: 'Avsendaren må undersøkje korleis dokumentet er laga.',
    en: 'The sender must look into how the document is made.',
  },
  'hint.too-wide': {
    nb: 'Avsenderen må undersøke hvordan dokumentet er laget.',
    nn: 'Avsendaren må undersøkje korleis dokumentet er laga.',
    en: 'The sender must look into how the document is made.',
  },
  'hint.not-well-formed': {
    nb: 'Avsenderen må rette XML-en og sende på nytt.',
    nn: 'Avsendaren må rette XML-en og sende på nytt.',
    en: 'The sender must correct the XML and send it again.',
  },
  'hint.not-a-message': {
    nb: 'Avsenderen må sende en hodemelding eller en applikasjonskvittering.',
    nn: 'Avsendaren må sende ei hovudmelding eller ei applikasjonskvittering.',
    en: 'The sender must send a MsgHead or an AppRec.',
  },
  'hint.head-unreadable': {
    nb: 'Avsenderen må rette hodemeldingen.',
    nn: 'Avsendaren må rette hovudmeldinga.',
    en: 'The sender must correct the MsgHead.',
  },
  'hint.unauthorised': {
    nb: 'Kontroller nøkkelen til klienten, og om den er sperret.',
    nn: 'Kontroller nøkkelen til klienten, og om han er sperra.',
    en: 'Check the client’s token, and whether it has been revoked.',
  },
  'hint.sender-not-yours': {
    nb: 'Kontroller hvilke HER-id-er klienten er registrert med.',
    nn: 'Kontroller kva HER-id-ar klienten er registrert med.',
    en: 'Check which HER-ids the client is registered with.',
  },
  'hint.not-found': {
    nb: 'Klienten spurte etter noe som ikke finnes her.',
    nn: 'Klienten spurde etter noko som ikkje finst her.',
    en: 'The client asked for something that is not here.',
  },
  'hint.msgid-reused': {
    nb: 'Avsenderen må bruke ny MsgId for nytt innhold.',
    nn: 'Avsendaren må bruke ny MsgId for nytt innhald.',
    en: 'The sender must use a new MsgId for new content.',
  },
  'hint.not-in-scope': {
    nb: 'Kontroller hva klienten er opprettet for.',
    nn: 'Kontroller kva klienten er oppretta for.',
    en: 'Check what the client was made for.',
  },
  'hint.report-reused': {
    nb: 'Avsenderen må bruke ny id for en ny hendelse.',
    nn: 'Avsendaren må bruke ny id for ei ny hending.',
    en: 'The sender must use a new id for a new event.',
  },
  'hint.too-many': {
    nb: 'Klienten prøver igjen. Gjentar det seg, se grensen i oppsettet.',
    nn: 'Klienten prøver igjen. Skjer det fleire gonger, sjå grensa i oppsettet.',
    en: 'The client tries again. If it recurs, see the limit in the configuration.',
  },
  'hint.unplaced': {
    nb: 'Varsle tjenesten som følger pasienten. Kommer det et forløp, finner hendelsen det selv. Avslutt saken når den er fulgt opp.',
    nn: 'Varsle tenesta som følgjer pasienten. Kjem det eit forløp, finn hendinga det sjølv. Avslutt saka når ho er følgd opp.',
    en: 'Tell the service that follows the patient. If a pathway comes, the event finds it by itself. Close the case when it has been seen to.',
  },
  'hint.apprec-on-apprec': {
    nb: 'Leverandøren av klienten må rette dette.',
    nn: 'Leverandøren av klienten må rette dette.',
    en: 'The supplier of the client must correct this.',
  },
  'hint.apprec-already': {
    nb: 'Det første svaret gjelder. Ingenting trengs her.',
    nn: 'Det første svaret gjeld. Ingenting trengst her.',
    en: 'The first answer stands. Nothing is needed here.',
  },
  'hint.busy': {
    nb: 'Klienten prøver igjen. Gjentar det seg, undersøk databasen.',
    nn: 'Klienten prøver igjen. Skjer det fleire gonger, undersøk databasen.',
    en: 'The client tries again. If it recurs, look into the database.',
  },
  'hint.schema-violation': {
    nb: 'Se stedet under. Avsenderen må rette feilen og sende en ny melding.',
    nn: 'Sjå staden under. Avsendaren må rette feilen og sende ei ny melding.',
    en: 'See the place below. The sender must correct the fault and send a new message.',
  },
  'hint.type-unsupported': {
    nb: 'Avtal med avsenderen hvilken type og versjon som skal brukes.',
    nn: 'Avtal med avsendaren kva type og versjon som skal brukast.',
    en: 'Agree with the sender which type and version to use.',
  },
  'hint.msgid-not-uuid': {
    nb: 'Avsenderen må bruke en UUID som MsgId.',
    nn: 'Avsendaren må bruke ein UUID som MsgId.',
    en: 'The sender must use a UUID as MsgId.',
  },
  'hint.patient-insufficient': {
    nb: 'Avsenderen må fylle ut pasientopplysningene og sende en ny melding.',
    nn: 'Avsendaren må fylle ut pasientopplysningane og sende ei ny melding.',
    en: 'The sender must complete the patient’s details and send a new message.',
  },
  'hint.attachment-unsupported': {
    nb: 'Avtal med avsenderen hvilke vedlegg som kan sendes. Avsenderen må sende en ny melding.',
    nn: 'Avtal med avsendaren kva vedlegg som kan sendast. Avsendaren må sende ei ny melding.',
    en: 'Agree with the sender which attachments can be sent. The sender must send a new message.',
  },
  'hint.patient-synthetic': {
    nb: 'Avklar med avsenderen. Er det en test, avslutt saken; skal den likevel fram, prøv på nytt.',
    nn: 'Avklar med avsendaren. Er det ein test, avslutt saka; skal ho likevel fram, prøv på nytt.',
    en: 'Settle it with the sender. If it is a test, close the case; if it is to go through after all, redrive it.',
  },
  'hint.receiver-unknown': {
    nb: 'Avsenderen må slå opp riktig HER-id i Adresseregisteret.',
    nn: 'Avsendaren må slå opp rett HER-id i Adresseregisteret.',
    en: 'The sender must look up the right HER-id in the address registry (Adresseregisteret).',
  },
  'hint.no-route': {
    nb: 'Legg mottakeren inn i partnerboken, og prøv på nytt.',
    nn: 'Legg mottakaren inn i partnarboka, og prøv på nytt.',
    en: 'Enter the receiver in the partner book, and redrive.',
  },
  'hint.apprec-orphan': {
    nb: 'Avklar med mottakeren hvilken melding de svarer på.',
    nn: 'Avklar med mottakaren kva melding dei svarer på.',
    en: 'Settle with the receiver which message they are answering.',
  },
  'hint.original-missing': {
    nb: 'Spør avsenderen hvilken melding den gjelder. Kommer den, lukkes saken av seg selv.',
    nn: 'Spør avsendaren kva melding ho gjeld. Kjem meldinga, blir saka lukka av seg sjølv.',
    en: 'Ask the sender which message it is of. If that comes, the case closes by itself.',
  },
  'hint.apprec-status': {
    nb: 'Spør mottakeren om meldingen er godtatt eller avvist. Den er ikke bekreftet.',
    nn: 'Spør mottakaren om meldinga er godteken eller avvist. Ho er ikkje stadfesta.',
    en: 'Ask the receiver whether the message was accepted or refused. It is not confirmed.',
  },
  'hint.apprec-overdue': {
    nb: 'Regn meldingen som avvist og varsle avsenderen. Kommer AppRec senere, gjelder den.',
    nn: 'Rekn meldinga som avvist og varsle avsendaren. Kjem AppRec seinare, gjeld han.',
    en: 'Take the message for refused and tell the sender. If the AppRec comes later, it holds.',
  },
  'hint.receiver-refused': {
    nb: 'Avklar årsaken med mottakeren før du prøver på nytt.',
    nn: 'Avklar årsaka med mottakaren før du prøver på nytt.',
    en: 'Settle the cause with the receiver before you redrive.',
  },
  'hint.receiver-unreachable': {
    nb: 'Kontroller adressen i partnerboken og at mottakeren er oppe. Prøv så på nytt.',
    nn: 'Kontroller adressa i partnarboka og at mottakaren er oppe. Prøv så på nytt.',
    en: 'Check the address in the partner book and that the receiver is up. Then redrive.',
  },
  'hint.receiver-unavailable': {
    nb: 'Prøv på nytt når mottakeren er klar.',
    nn: 'Prøv på nytt når mottakaren er klar.',
    en: 'Redrive when the receiver is ready.',
  },
  'hint.receiver-silent': {
    nb: 'Undersøk hos mottakeren om det kom fram. Prøv bare på nytt hvis det ikke gjorde det.',
    nn: 'Undersøk hos mottakaren om det kom fram. Prøv berre på nytt dersom det ikkje gjorde det.',
    en: 'Ask the receiver whether it arrived. Redrive only if it did not.',
  },
  'hint.destination-forbidden': {
    nb: 'Rett adressen i partnerboken, eller tillat verten i oppsettet.',
    nn: 'Rett adressa i partnarboka, eller tillat verten i oppsettet.',
    en: 'Correct the address in the partner book, or allow the host in the configuration.',
  },
  'hint.no-address': {
    nb: 'Legg inn varslingsadresse eller webhook i partnerboken; da sendes varslene.',
    nn: 'Legg inn varslingsadresse eller webhook i partnarboka; då blir varsla sende.',
    en: 'Enter an alert address or a webhook in the partner book; the alerts are then sent.',
  },
  'hint.mail-refused': {
    nb: 'Rett adressen i partnerboken; da sendes varselet av seg selv. Er adressen riktig, kontroller oppsettet av e-post og prøv på nytt.',
    nn: 'Rett adressa i partnarboka; då blir varselet sendt av seg sjølv. Er adressa rett, kontroller oppsettet av e-post og prøv på nytt.',
    en: 'Correct the address in the partner book; the alert is then sent by itself. If the address is right, check the mail configuration and redrive.',
  },
  'hint.engine-exhausted': {
    nb: 'Feilen er hos oss. Prøv på nytt; gjentar det seg, meld fra til utviklerne.',
    nn: 'Feilen er hos oss. Prøv på nytt; skjer det fleire gonger, meld frå til utviklarane.',
    en: 'The fault is ours. Redrive; if it recurs, tell the developers.',
  },
  'hint.internal': {
    nb: 'Se driftsloggen. Prøv på nytt når feilen er rettet.',
    nn: 'Sjå driftsloggen. Prøv på nytt når feilen er retta.',
    en: 'See the service log. Redrive when the fault has been mended.',
  },
} as const satisfies Record<`hint.${FailureCode}`, Text>;
