import type { Case } from './case.ts';

export const HIP: Case = {
  ward: 'Ortopedisk sengepost',
  icd: [
    { code: 'S720', name: 'Brudd i lårhals' },
    { code: 'M810', name: 'Postmenopausal osteoporose' },
  ],
  icpc: [{ code: 'L75', name: 'Brudd lårben/lårhals' }],
  sentIn:
    'Falt på badet i natt og klarte ikke å reise seg. Funnet av hjemmesykepleien ved morgenbesøket, våken og klar. Høyre bein var forkortet og utoverrotert, og pasienten hadde sterke smerter i hoften. Ambulanse ble tilkalt. Har gått med rullator inne de siste to årene.',
  state:
    'Innlagt etter fall i eget hjem med brudd i høyre lårhals. Operert med hemiprotese dagen etter innkomst uten komplikasjoner. Mobilisert til stol med to personer første dag etter operasjonen.',
  expected:
    'Ventes å kunne gå korte strekninger med prekestol eller rullator ved utskrivning. Vil trenge døgnbasert rehabilitering før hjemreise, og hjelp til stell, påkledning og forflytning de første ukene.',
  problem:
    'Brudd i høyre lårhals etter fall hjemme. Operert med usementert hemiprotese. Inngrepet gikk greit, blodtapet var lite.',
  course:
    'Tilsett av geriater på grunn av fallene det siste året. Blodtrykket falt ved oppreisning, og vanndrivende ble derfor redusert. To enheter blod andre dag. Ingen tegn til infeksjon. Smertene er avtagende, og opptrapping av mobilisering går etter planen.',
  findings:
    'Røntgenkontroll viser god stilling av protesen. Hemoglobin 10,4 ved utreise mot 12,9 ved innkomst. Kreatinin og elektrolytter normale. EKG med sinusrytme.',
  plan: 'Full belastning på operert bein. Unngå dyp bøyning i hoften og innoverrotasjon i seks uker. Stifter fjernes hos fastlegen eller på korttidsplassen etter tolv dager. Blodfortynnende sprøyter i til sammen 28 dager. Fastlegen bes vurdere behandling for beinskjørhet.',
  nursing:
    'Trenger hjelp av én ved forflytning og på badet. Bruker trykkavlastende madrass. Såret er tørt og rent, bandasjen er skiftet. Spiser lite, får næringsdrikk to ganger daglig. Vannlatingen er i gang etter at kateteret ble fjernet.',
  atDischarge:
    'Går 15 meter med rullator og følge. Klarer overkroppsstell selv ved servant, trenger hjelp til nedentil og til sko og strømper. Orientert og samarbeider godt.',
  atHome:
    'Har vært hjemme i to uker etter hoftebruddet. Smertene har økt de siste dagene, og pasienten vil ikke lenger trene. Det er rødme rundt operasjonssåret, men ingen feber. Ber om legevurdering av såret og av smertelindringen.',
  forGp:
    'Kjent med beinskjørhet og tiltagende ustøhet. Tre fall siste år uten skade før hoftebruddet. Bor i andre etasje uten heis og har vært selvhjulpen med innkjøp fram til i vinter.',
  wanted:
    'Opptrening på dagsenter eller ved innsatsteam. Ber om at kommunen vurderer hjemmebesøk av ergoterapeut med tanke på terskler, belysning og håndtak på badet.',
  drugs: ['Paracet', 'OxyNorm', 'Laktulose', 'Klexane', 'Kalcipos', 'Metoprolol', 'Somac'],
  stopped: 'Furix',
  earlier: [
    { code: 'L95', name: 'Osteoporose', text: 'Beinskjørhet påvist i 2019', chronic: true },
    { code: 'L72', name: 'Brudd underarm', text: 'Håndleddsbrudd, gipset', chronic: false },
  ],
  measures: [
    'Gangtrening med rullator tre ganger daglig.',
    'Fallalarm ved sengen, og nattbelysning er satt opp.',
    'Smerter registreres morgen og kveld.',
  ],
  aid: 'Rullator',
  clinic: 'Fjelltind sykehus, ortopedisk poliklinikk',
};

export const FOOT: Case = {
  ward: 'Karkirurgisk sengepost',
  icd: [
    {
      code: 'E115',
      name: 'Diabetes mellitus type 2 med perifere sirkulatoriske komplikasjoner',
    },
    { code: 'I10', name: 'Essensiell (primær) hypertensjon' },
  ],
  icpc: [{ code: 'T90', name: 'Diabetes type 2' }],
  sentIn:
    'Sår under venstre forfot har blitt større den siste uken, tross daglig stell. Fra i går illeluktende væske, rødme opp til ankelen og feber på 38,6. Blodsukkeret har ligget mellom 15 og 20. Fastlegen ble kontaktet og la inn.',
  state:
    'Innlagt med infisert fotsår og høyt blodsukker. Får antibiotika intravenøst, og såret er renset på operasjonsstuen. Sirkulasjonen i beinet utredes.',
  expected:
    'Sårbehandling ventes å ta flere måneder. Pasienten kan hjem når infeksjonen er under kontroll, men vil trenge sårstell hver dag og avlastende sko. Insulin må trolig settes av hjemmesykepleien den første tiden.',
  problem:
    'Infisert diabetisk fotsår på venstre side med cellulitt. Beinbetennelse er ikke påvist. Nedsatt arteriell sirkulasjon i begge bein.',
  course:
    'Operativ revisjon av såret ved innkomst. Vekst av gule stafylokokker, følsomme for kloksacillin. Etter blokking av lårarterien er sirkulasjonen klart bedre. Blodsukkeret er regulert med langtidsvirkende insulin kveld og hurtigvirkende til måltid.',
  findings:
    'CRP 184 ved innkomst og 22 ved utreise. MR viser ikke tegn til osteomyelitt. HbA1c 78. Kar-undersøkelse etter inngrepet med god strøm til foten.',
  plan: 'Antibiotika som tabletter i ti dager til. Såret skylles og bandasjeres daglig, se eget skjema. All gange med avlastningssko. Blodsukker måles fire ganger i døgnet de første to ukene. Kontroll ved sårpoliklinikken.',
  nursing:
    'Såret er nå to ganger tre centimeter, rent i bunnen, moderat væskende. Trenger hjelp til sårstell og oppsett av insulin, men setter det selv under tilsyn. Har god matlyst og ønsker kostveiledning.',
  atDischarge:
    'Afebril i fem døgn. Går korte strekninger med avlastningssko og krykker. Selvhjulpen i stell unntatt såret.',
  atHome:
    'Såret på foten har fått gulaktig belegg og mer væske de to siste dagene. Temperatur 37,8 i dag morges. Blodsukker fastende 14,2. Ber om legetilsyn og eventuelt bakterieprøve.',
  forGp:
    'Diabetes type 2 i tjue år, med nedsatt følelse i begge føtter. Ser dårlig og oppdager ikke sår selv. Røyker fortsatt, men ønsker hjelp til å slutte.',
  wanted:
    'Daglig tilsyn av føttene og hjelp med insulin til synet er vurdert av øyelege. Henvist til fotterapeut.',
  drugs: ['Metformin', 'Lantus', 'NovoRapid', 'Albyl-E', 'Atorvastatin', 'Ramipril', 'Paracet'],
  cure: 'Diclocil',
  stopped: 'Ibux',
  earlier: [
    { code: 'K86', name: 'Ukomplisert hypertensjon', text: 'Høyt blodtrykk', chronic: true },
    { code: 'F83', name: 'Retinopati', text: 'Laserbehandlet begge øyne', chronic: true },
  ],
  measures: [
    'Sårstell daglig etter prosedyre, fotografert ukentlig.',
    'Blodsukkermåling fire ganger daglig, føres i bok hjemme.',
    'Avlastningssko brukes ved all gange.',
  ],
  aid: 'Avlastningssko og krykker',
  clinic: 'Fjelltind sykehus, sårpoliklinikken',
};
