/** Texts apart by lines and bars. */
const texts = (block: string): ReadonlySet<string> =>
  new Set(
    block
      .split(/[\n|]/)
      .map((text) => text.trim())
      .filter((text) => text !== ''),
  );

/** What is written alike in bokmål and nynorsk; whoever adds a text here has looked it up. */
const NYNORSK = texts(`
  1 døgn | 1 døgn {hours} t | 1–3 døgn | 3–7 døgn | API: {client} | Alder | Alle | Andel | Angre
  AppRec | AppRec-kode | Avvik meldt | Avvist | Avvist (AppRec) | Avvist i dag | Avvist i mottaket
  Avvist i mottaket i dag | Avvist med AppRec i dag | Byte | Del
  Det som har skjedd i forløpet, eldste først | Dokumentet er for stort | Dødsfall meldt | Eldre
  Eldste: {age} | Element | Endring | Evaluering {day} | Fastlegekonsultasjon
  Fastlegekonsultasjon (HPH3) | Fastlegen er orientert | Feil | Feil Content-Type | Feil hos oss
  Feil: {text} | Feilklasse | For driftspersonell med lokal konto.
  For mange forsøk. Prøv igjen om litt. | Forløp | Forløp {n} av {count} | Forløpet
  Forløpet har ingen sjekklister. | Forsøk | Forverring | Forverring (HPH4) | Forverring over
  Forverring vurdert (HPH4) | Framdrift | Frist | Fullført | Følg opp | Gjort | Grad | HER-id
  HER-id {her} | HTTP | I utboksen | Id | Ingen | Ingen saker her. | Ingen varsel
  Ingenting er avvist i mottaket. | Innboks | Kansellering, utført | Kansellert | Klient
  Klienten må sende application/json eller application/xml. | Kode | Kolonne | Kommune
  Konsultasjon {day} | Kvittering | La inn sjekklister | Last inn på nytt | Last ned vedlegg
  Last ned vedlegg {number} | Leverandøren av klienten må rette dette.
  Leverandøren av klienten må rette kallet. | Levering | Levering og kvittering | Levert hit av
  Linje | Logg inn | Logg ut | Låst | Løper | Melding | Melding kansellert | Meldingstype
  Meldt før det kan ha skjedd | Merknad | Miljø | Miljø: {environment} | MsgId | MsgId eller id
  Neste | Nivå | Nullstill | Om forløpet | Om fristen | Oppdatert kl. {time} | Over | Over 7 døgn
  Overgang | Oversikt | Part | Pasientforløp | Passert | Passert frist | Passord | Permanent
  Prøv på nytt | Prøvd på nytt | Prøvd på nytt av operatør | Prøvde sak på nytt | Punkt | På vent
  På vent: pasienten er på institusjon | Regel | Registrer | Registrert.
  Registrerte punkt i sjekkliste | Revisjonslogg | SHA-256 | Sak | Sak {id} | Saker | Sendt
  Sendt (transportkvittert) | Sist levert til | Sjekkliste | Sjekklister
  Sjekklister i dette forløpet | Skjedde | Skjemaet var brukt. Prøv på nytt. | Språk
  Språk i overskrifter | Status | Steg | Ta ansvar | Tidspunkt | Til | Til starten
  Tilbake til {where} | Tilstand | Time er avtalt | Time er bestilt | Time hos fastlegen avlyst
  Time hos fastlegen bestilt | Timen er etter fristen | Transport | Type | Under 1 time | Utført
  Utført av | Utført etter fristen | Utført i tide | Varsel | Varsel kom i retur | Viktig | Vis
  Vurdert | Webhook | etter fristen | fall | fastlegen er orientert | forverring
  fristen er passert | funksjonssvikt | før {time} | helsesvikt | kontakt med AMK
  kontakt med legevakt | og {count} til | om {age} | over fristen | passert | registrert {time}
  tid for ny vurdering | til {receiver} | time er bestilt | under 1 min | utført
  utført etter fristen | {age} over fristen | {by} {time} | {count} byte | {days} døgn
  {days} døgn {hours} t | {done} av {of} ({percent} %) | {hours} t | {hours} t {minutes} min
  {minutes} min | {status}: {item} | {title} – Overgang | {title}: {what} {time} | Årsak
  ≥ {count}
  vurdert etter fristen
  HPH3 konsultasjon hos fastlege | HPH5 evaluering | HPH5 evaluering, siste frist
  Operatør: {operator} | Behov for kommunal hjelp vurdert | Ingen time: avslått eller avlyst
  HPH4 vurdering ved forverring | Evaluering | Evaluering (HPH5) | Evaluering utført (HPH5)
  Tid for evaluering (HPH5)
  Neste kontroll | Neste kontroll {time} | Ingen kontroll: {why} | Telefonsamtale | – | Før | Ført.
  Svar om time hos fastlegen | Dato og klokkeslett for timen | Før svaret | Svaret er ført.
  Skriv dato og klokkeslett for timen. | Skjema
  Svaret kom | Døgn | Beløp (kr) | Loggføring | Loggført | Av | Kontrollsum av grunnlaget
`);

/** What is written alike in bokmål and English. */
const ENGLISH = texts(`
  API: {client} | AppRec | Element | HER-id | HER-id {her} | HTTP | Id | MsgId | Over | Overgang
  Permanent | SHA-256 | Status | Transport | Type | Webhook | fall | {by} {time} | {minutes} min
  {status}: {item} | {title} – Overgang | {title}: {what} {time} | ≥ {count}
  –
`);

/** Texts that are the same as the bokmål ones, by language. */
export const SAME = { nn: NYNORSK, en: ENGLISH } as const;

const wordsOf = (words: string, letters = ''): RegExp =>
  new RegExp(`(?<![\\p{L}-])(${words.trim().split(/\s+/).join('|')})(?!\\p{L})|[${letters}]`, 'iu');

/** Words of bokmål that nynorsk does not have. */
const BOKMÅL = wordsOf(
  `ikke fra hva hvem hvor hvorfor hvilken noe noen en et være ble bare ennå allerede sted steder
   vises sendes lagres avsender avsenderen mottaker mottakeren mottakere meldingen meldinger frister
   fristene lukket stoppet venter opplysninger begrunnelse begrunnelsen uke uker enhet enheten
   hendelse hendelsen hendelser selv kommet gjøre trenger sykehus sykehuset utskrivning
   utskrivningsklar hjemkomst innleggelse innleggelsen timer
   forespørsel navn nåværende ønsker endelig varsler lukkes åpnes kreves`,
);

/** Words and letters that only Norwegian has. */
const NORWEGIAN = wordsOf(
  `og ikke ikkje eller fra frå som med av er har til den det ei eit melding meldinga meldingen frist
   varsel pasient pasienten sak saker lukket`,
  'æøå',
);

/** Words that a text in the language does not have. */
export const FOREIGN = { nn: BOKMÅL, en: NORWEGIAN } as const;
