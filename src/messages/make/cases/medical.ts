import type { Case } from './case.ts';

export const HEART: Case = {
  ward: 'Hjertemedisinsk sengepost',
  icd: [
    { code: 'I509', name: 'Uspesifisert hjertesvikt' },
    { code: 'I489', name: 'Uspesifisert atrieflimmer og atrieflutter' },
  ],
  icpc: [{ code: 'K77', name: 'Hjertesvikt' }],
  sentIn:
    'Tiltagende tung pust den siste uken, må sitte oppe om natten. Har lagt på seg fire kilo på ti dager og er hoven i begge legger. I dag morges blek og klam, puls 118 og uregelmessig. Legevakten ble ringt og ba om innleggelse.',
  state:
    'Innlagt med forverret hjertesvikt og hurtig atrieflimmer. God virkning av vanndrivende intravenøst, har gått ned tre kilo. Trenger oksygen om natten, en liter på nesekateter.',
  expected:
    'Ventes utskrevet til hjemmet når vekten er stabil. Vil trenge daglig veiing, hjelp med legemidler og oppfølging av blodprøver. Tåler lite anstrengelse, og behovet for praktisk hjelp har økt.',
  problem:
    'Forverret kronisk hjertesvikt utløst av atrieflimmer med rask hjertefrekvens. Nedsatt pumpefunksjon, ejeksjonsfraksjon 35 prosent.',
  course:
    'Behandlet med vanndrivende intravenøst i fire døgn, deretter tabletter. Frekvensen er regulert med økt betablokker. Startet blodfortynnende for atrieflimmer. Pasient og pårørende har hatt samtale med hjertesviktsykepleier om vekt, væske og varselsymptomer.',
  findings:
    'Røntgen av lungene ved innkomst med stuvning og litt pleuravæske, ved kontroll nesten normalt. ProBNP 5400, ved utreise 2100. Kalium 4,3 og kreatinin 112. Vekt ved utreise 71,4 kg.',
  plan: 'Vekt hver morgen. Ved økning på mer enn to kilo på tre dager gis en ekstra tablett vanndrivende, og lege kontaktes. Væske inntil 1,5 liter i døgnet. Blodprøver hos fastlegen om en uke. Kontroll ved hjertesviktpoliklinikken.',
  nursing:
    'Raskt sliten, tung i pusten ved påkledning. Sover med hevet hodeende. Litt ødem i leggene, bruker støttestrømper på dagtid. Trenger hjelp til strømper og til å få oversikt over nye legemidler.',
  atDischarge:
    'Går i korridor uten stopp i 60 meter. Ikke tung i pusten i hvile. Oksygenmetning 94 prosent uten tilskudd. Klarer personlig stell i eget tempo.',
  atHome:
    'Vekten har økt fra 71,5 til 74,2 kg på fire dager. Tungpusten i trappen og sover dårlig. Har tatt ekstra vanndrivende to dager uten særlig virkning. Ber om vurdering, gjerne i dag.',
  forGp:
    'Hjertesvikt siden 2017, sist vurdert av kardiolog i fjor. Bor alene. Har god innsikt i egen sykdom, men glemmer kveldsdosene. Det er søkt om multidose.',
  wanted:
    'Hjelp til legemidler morgen og kveld, og daglig veiing. Ber om tilbakemelding til legekontoret ved avtalte grenser.',
  drugs: ['Furix', 'Metoprolol', 'Ramipril', 'Eliquis', 'Atorvastatin', 'Imovane', 'Paracet'],
  stopped: 'Albyl-E',
  earlier: [
    { code: 'K75', name: 'Akutt hjerteinfarkt', text: 'Infarkt og stent i 2015', chronic: false },
    { code: 'K78', name: 'Atrieflimmer/flutter', text: 'Anfall siden 2020', chronic: true },
  ],
  measures: [
    'Daglig vekt, føres i permen hjemme.',
    'Legemidler i dosett, gis morgen og kveld.',
    'Støttestrømper på om morgenen og av om kvelden.',
  ],
  aid: 'Sengehest og hevbar hodeende',
  clinic: 'Fjelltind sykehus, hjertesviktpoliklinikken',
};

export const LUNG: Case = {
  ward: 'Lungemedisinsk sengepost',
  icd: [
    {
      code: 'J441',
      name: 'Uspesifisert kronisk obstruktiv lungesykdom med akutt forverring',
    },
    { code: 'J189', name: 'Uspesifisert pneumoni' },
  ],
  icpc: [{ code: 'R95', name: 'Kronisk obstruktiv lungesykdom' }],
  sentIn:
    'Kjent lungesykdom. Økende hoste og gulgrønt slim i fem dager, fra i går feber og uttalt tung pust i hvile. Målte metning 84 prosent uten oksygen. Har brukt inhalasjoner hver time i natt. Ambulanse etter avtale med legevakten.',
  state:
    'Innlagt med forverring av kols og lungebetennelse. Har fått maskebehandling to døgn og er nå over på oksygen på nesekateter. Spiser og drikker selv, men er sliten.',
  expected:
    'Ventes ferdig behandlet i løpet av en uke. Hjemmeoksygen vurderes før utreise. Vil trenge hjelp til dusj og husarbeid, og tilsyn med inhalasjonsteknikk.',
  problem:
    'Akutt forverring av kronisk obstruktiv lungesykdom, utløst av lungebetennelse i høyre underlapp.',
  course:
    'Behandlet med penicillin, kortison og inhalasjoner. To døgn på overvåking med maske på grunn av høy karbondioksid. Deretter jevn bedring. Lungefysioterapeut har gått gjennom pusteteknikk og slimmobilisering.',
  findings:
    'Røntgen viste fortetning i høyre underlapp. CRP 211 ved innkomst, 18 ved utreise. Blodgass uten oksygen ved utreise: pO2 7,6 og pCO2 6,1. Oppvekst av pneumokokker.',
  plan: 'Penicillin i tre dager til og nedtrapping av kortison etter plan. Ikke hjemmeoksygen nå, ny blodgass ved kontroll. Influensa- og pneumokokkvaksine hos fastlegen. Egenbehandlingsplan er gitt og forklart.',
  nursing:
    'Tung pust ved stell og forflytning, trenger pauser. Får hjelp av én til dusj. Engstelig når pusten blir tung, god virkning av ro og leppepust. Tar inhalasjonene riktig når noen er til stede.',
  atDischarge:
    'Metning 90 til 92 prosent uten oksygen i hvile. Går 30 meter med rullator før pause. Uten feber i tre døgn.',
  atHome:
    'Mer slim og hoste siden helgen, bruker hurtigvirkende inhalasjon åtte ganger i døgnet. Metning 88 prosent. Egenbehandlingsplanens gule sone er startet i går. Ber om vurdering av kortisonkur.',
  forGp:
    'Kols i stadium tre, har sluttet å røyke. To innleggelser siste år. Bor sammen med ektefelle, som er sliten og ønsker avlastning.',
  wanted:
    'Trygghetsalarm og hjelp til dusj. Ber om at sykepleier følger opp inhalasjonsteknikk og egenbehandlingsplan en gang i uken.',
  drugs: ['Spiriva', 'Symbicort', 'Ventoline', 'Prednisolon', 'Kalcipos', 'Sobril', 'Paracet'],
  cure: 'Apocillin',
  stopped: 'Metoprolol',
  earlier: [
    { code: 'R81', name: 'Lungebetennelse', text: 'Innlagt vinteren 2024', chronic: false },
    { code: 'P76', name: 'Depressiv lidelse', text: 'Behandlet hos fastlegen', chronic: false },
  ],
  measures: [
    'Inhalasjonsteknikk kontrolleres ved hvert besøk.',
    'Metning og pustefrekvens måles daglig.',
    'Hjelp til dusj to ganger i uken.',
  ],
  aid: 'Rullator med sete',
  clinic: 'Fjelltind sykehus, lungepoliklinikken',
};

export const STROKE: Case = {
  ward: 'Slagenheten',
  icd: [
    { code: 'I639', name: 'Uspesifisert hjerneinfarkt' },
    { code: 'I10', name: 'Essensiell (primær) hypertensjon' },
  ],
  icpc: [{ code: 'K90', name: 'Hjerneslag' }],
  sentIn:
    'Ved morgenbesøket var pasienten utydelig i talen og hang med venstre munnvik. Klarte ikke å løfte venstre arm. Sist sett frisk av nabo kl. 22 i går. Ringte 113 med en gang. Har tidligere klart seg med hjelp til handling.',
  state:
    'Innlagt med hjerneinfarkt på høyre side. Fikk ikke trombolyse på grunn av ukjent tidspunkt. Lammelse i venstre arm og svekket kraft i venstre bein. Svelgvansker, får moset kost og fortykket drikke.',
  expected:
    'Bedring ventes særlig de første månedene. Vil trenge døgnrehabilitering og senere tilrettelegging hjemme. Hjelp av to ved forflytning nå, målet er hjelp av én.',
  problem:
    'Hjerneinfarkt i høyre mediaområde med lammelse på venstre side, lett neglekt og svelgvansker.',
  course:
    'Utredet på slagenheten. Årsaken er trolig forkammerflimmer, som ble påvist på overvåking. Startet blodfortynnende etter kontroll-CT. Tverrfaglig trening daglig. Ernæring sikret etter svelgtest, kosten er nå bløt.',
  findings:
    'CT viser infarkt i høyre mediaområde uten blødning. Ultralyd av halskar uten trange partier. Blodtrykk ved utreise 138/76. Langtids-EKG med flimmer.',
  plan: 'Overføres til rehabilitering i kommunen. Blodtrykk under 140/80. Fortsatt bløt kost og tykkflytende drikke til ny svelgtest. Ikke bilkjøring. Slagkontroll etter tre måneder.',
  nursing:
    'Trenger hjelp av én til to ved forflytning. Overser venstre side og må minnes på den. Spiser selv med tilrettelagt bestikk, sitter oppreist under og etter måltid. Gråter lett, god virkning av samtale.',
  atDischarge:
    'Står med støtte og går noen skritt med hjelp. Venstre arm løftes til skulderhøyde. Tydeligere tale, forstår alt som blir sagt.',
  atHome:
    'Tre uker etter hjerneslaget er pasienten mer trist og trett, vil ikke opp om morgenen og spiser lite. Ingen nye utfall. Blodtrykket har ligget rundt 160/90 denne uken. Ber om vurdering av blodtrykk og stemningsleie.',
  forGp:
    'Tidligere frisk, aktiv i pensjonistforeningen. Høyt blodtrykk i ti år med varierende regulering. Ektefellen er frisk, men har ikke førerkort.',
  wanted:
    'Innsatsteam med fysioterapeut og ergoterapeut, og logopedvurdering. Ber om vurdering av boligen før hjemreise.',
  drugs: ['Eliquis', 'Atorvastatin', 'Ramipril', 'Amlodipin', 'Somac', 'Paracet', 'Laktulose'],
  stopped: 'Albyl-E',
  earlier: [
    { code: 'K86', name: 'Ukomplisert hypertensjon', text: 'Høyt blodtrykk', chronic: true },
    { code: 'L90', name: 'Kneartrose', text: 'Protese i høyre kne 2016', chronic: false },
  ],
  measures: [
    'Trening av venstre arm og hånd etter eget program.',
    'Bløt kost, oppreist stilling i en halv time etter måltid.',
    'Forflytning med dreieskive og to pleiere.',
  ],
  aid: 'Rullestol og dreieskive',
  clinic: 'Fjelltind sykehus, slagpoliklinikken',
};

export const KIDNEY: Case = {
  ward: 'Infeksjonsmedisinsk sengepost',
  icd: [
    { code: 'N10', name: 'Akutt tubulointerstitiell nefritt' },
    { code: 'F051', name: 'Delirium ved demens' },
  ],
  icpc: [{ code: 'U70', name: 'Akutt pyelonefritt/pyelitt' }],
  sentIn:
    'Ble plutselig forvirret i går kveld, ville ut og kjente ikke igjen personalet. I natt frysninger og feber på 39,4. Urinen er grumset og lukter. Drikker nesten ikke. Legevaktlege var på tilsyn og ønsket innleggelse.',
  state:
    'Innlagt med urinveisinfeksjon som har gått i blodet, og delirium. Blodtrykket er stabilt etter væske. Fortsatt urolig om natten, roligere når kjente er til stede.',
  expected:
    'Infeksjonen ventes ferdig behandlet på en uke. Forvirringen vil trolig gå langsommere tilbake. Pasienten har kjent demens, og behovet for tilsyn ventes å bli større enn før innleggelsen.',
  problem:
    'Urosepsis med utgangspunkt i nyrebekkenet. Delirium hos pasient med kjent Alzheimers sykdom.',
  course:
    'Behandlet med ampicillin og gentamicin i tre døgn, deretter tabletter etter resistenssvar. Væske intravenøst i to døgn. Miljøtiltak for delirium med skjerming, faste personer og regulert søvn. Sovemedisin er seponert.',
  findings:
    'Vekst av E. coli i blod og urin. CRP 246 ved innkomst og 31 ved utreise. Ultralyd av nyrer uten hindret avløp. Resturin 60 ml. CT av hodet uten blødning.',
  plan: 'Antibiotika i fem dager til. Ny urinprøve bare ved symptomer. Følg med på drikke, minst 1,5 liter daglig. Unngå sovemedisin og beroligende. Fastlegen bes vurdere demensoppfølgingen om seks uker.',
  nursing:
    'Trenger tilrettelegging og rolig veiledning ved alt stell. Desorientert for tid, kjenner igjen nærmeste pårørende. Bruker bleie om natten. Drikker når glasset settes i hånden. Vandrer på ettermiddagen.',
  atDischarge:
    'Uten feber i fire døgn. Går uten hjelpemiddel, men ustø. Sover fem til seks timer om natten. Fortsatt noe mer forvirret enn vanlig, ifølge pårørende.',
  atHome:
    'Mer urolig og våken om natten den siste uken, har gått ut to ganger. Ingen feber. Urinstiks med leukocytter, men pasienten klager ikke over svie. Pårørende er slitne. Ber om legevurdering før det blir flere tiltak.',
  forGp:
    'Alzheimers sykdom påvist i 2022, moderat grad. Bor med ektefelle. Dagsenter to dager i uken har fungert bra. Ektefellen har selv hjertesykdom.',
  wanted:
    'Korttidsopphold for kartlegging av søvn og uro, deretter vurdering av omsorgsbolig. Ber om avlastning for ektefelle allerede nå.',
  drugs: ['Donepezil', 'Ramipril', 'Levaxin', 'Paracet', 'Laktulose', 'Kalcipos', 'Somac'],
  cure: 'Selexid',
  stopped: 'Imovane',
  earlier: [
    { code: 'P70', name: 'Demens', text: 'Alzheimers sykdom siden 2022', chronic: true },
    { code: 'T86', name: 'Hypotyreose', text: 'Lavt stoffskifte, stabilt', chronic: true },
  ],
  measures: [
    'Drikkeliste, målet er 1,5 liter i døgnet.',
    'Faste personer ved stell, rolig stemme og god tid.',
    'Døralarm om natten etter avtale med pårørende.',
  ],
  aid: 'Døralarm og nattlys med sensor',
  clinic: 'Fjelltind sykehus, geriatrisk poliklinikk',
};
