import type { Code } from '../reading.ts';
import type { Dice } from './dice.ts';

/** Questions and their answers, by list and code of TypeForesp. */
interface Exchange {
  readonly subject: string;
  readonly question: string;
  readonly answer: string;
}

const EXCHANGES: Readonly<Record<string, readonly Exchange[]>> = {
  '9152/1': [
    {
      subject: 'Helseopplysninger til vurdering av tjenester',
      question:
        'Pasienten har søkt om hjelp i hjemmet. Ber om helseopplysninger: aktuelle diagnoser, funksjon slik legen kjenner den, og om det er planlagt undersøkelser eller behandling.',
      answer:
        'Pasienten er kjent med flere kroniske sykdommer og har fått nedsatt funksjon det siste halvåret. Trenger etter min vurdering hjelp til legemidler og dusj. Ingen planlagte innleggelser. Blodprøver tas hos oss hver tredje måned.',
    },
  ],
  '9152/4': [
    {
      subject: 'Gjeldende legemiddelliste',
      question:
        'Listen vår stemmer ikke med det pasienten selv forteller. Ber om gjeldende legemiddelliste, og om betablokker og vanndrivende fortsatt skal gis.',
      answer:
        'Betablokker gis som før, 50 mg om morgenen. Vanndrivende ble halvert ved siste kontroll, til én tablett om morgenen. Ellers ingen endringer. Oppdatert liste er sendt.',
    },
  ],
  '9152/6': [
    {
      subject: 'Fornyelse av resepter',
      question:
        'Pasienten har legemidler for om lag en uke. Ber om fornyelse av resept på blodtrykksmedisin, blodfortynnende og smertestillende.',
      answer:
        'Blodtrykksmedisin og blodfortynnende er fornyet for ett år. For smertestillende ønsker jeg å se pasienten før ny resept, gjerne telefontime i neste uke.',
    },
  ],
  '9152/7': [
    {
      subject: 'Time til kontroll',
      question:
        'Pasienten klarer ikke å bestille selv. Ber om time til kontroll av blodtrykk og blodprøver, helst tirsdag eller torsdag formiddag. Følge av hjemmesykepleien må avtales.',
      answer:
        'Pasienten har fått time torsdag kl. 10.30 hos fastlegen, med blodprøver på laboratoriet kl. 10.00, fastende. Pasienten er informert på telefon.',
    },
  ],
  '9152/8': [
    {
      subject: 'Plan for utskrivning',
      question:
        'Ber om status og plan for utskrivning, så kommunen kan forberede tjenester. Er det avklart når pasienten kan være utskrivningsklar, og hvilket hjelpebehov ventes?',
      answer:
        'Pasienten ventes å være utskrivningsklar mot slutten av uken. Trenger hjelp av én til stell og forflytning. Oppdaterte helseopplysninger sendes når tverrfaglig vurdering er gjort.',
    },
  ],
  '9152/99': [
    {
      subject: 'Blodprøver hjemme',
      question:
        'Pasienten er for dårlig til å reise til legekontoret denne uken. Kan blodprøvene utsettes, eller ønskes de tatt hjemme av hjemmesykepleien?',
      answer:
        'Prøvene bør ikke vente. Fint om dere tar dem hjemme, og leverer på laboratoriet før kl. 13. Rekvisisjon er lagt inn.',
    },
  ],
  '9153/3': [
    {
      subject: 'Tjenester i hjemmet',
      question:
        'Ber om oversikt over hvilke tjenester pasienten har fått innvilget, og om det er planlagt nye tiltak etter siste innleggelse.',
      answer:
        'Pasienten har hjemmesykepleie morgen og kveld, hjelp til dusj en gang i uken, trygghetsalarm og matombringing. Korttidsopphold er vurdert, men pasienten ønsker å være hjemme.',
    },
  ],
  '9153/5': [
    {
      subject: 'Vurdering av tilstanden',
      question:
        'Vanndrivende ble økt for to uker siden. Ber om tilbakemelding på vekt, blodtrykk, ødem og allmenntilstand.',
      answer:
        'Vekten har gått ned 2,1 kg. Blodtrykk 128/70. Mindre hoven i leggene og bedre søvn. Pasienten er fornøyd, men plages av hyppig vannlating før middag.',
    },
  ],
  '9153/99': [
    {
      subject: 'Avtale om målinger',
      question:
        'Kan dere måle blodtrykk hver morgen i to uker og sende resultatene samlet? Pasienten er informert.',
      answer: 'Det ordner vi. Målingene begynner i morgen, og resultatene sendes fredag neste uke.',
    },
  ],
  '9154/1': [
    {
      subject: 'Helseopplysninger ved innleggelse',
      question:
        'Pasienten er innlagt hos oss og kan i liten grad redegjøre selv. Ber om opplysninger om funksjon før innleggelsen, hjelpemidler og hvem som er nærmeste pårørende.',
      answer:
        'Før innleggelsen gikk pasienten med rullator inne, trengte hjelp til dusj og fikk legemidler i dosett. Nærmeste pårørende er oppført i innleggelsesrapporten. Har egen rullator og toalettforhøyer hjemme.',
    },
  ],
  '9154/4': [
    {
      subject: 'Legemidler før innleggelsen',
      question:
        'Legemiddellisten i innleggelsesrapporten mangler dose på to legemidler. Ber om bekreftet liste, og når siste dose ble gitt i dag.',
      answer:
        'Siste doser ble gitt kl. 08 i dag. Begge legemidlene er multidosepakket, én tablett morgen og kveld. Ingen legemidler er gitt ved behov det siste døgnet.',
    },
  ],
  '9154/8': [
    {
      subject: 'Plan for mottak',
      question:
        'Pasienten nærmer seg utskrivningsklar. Når kan kommunen ta imot, og blir det hjem eller korttidsplass?',
      answer:
        'Kommunen planlegger korttidsplass. Plass er ventet ledig i løpet av to dager. Endelig dato meldes så snart den er avklart.',
    },
  ],
  '9154/99': [
    {
      subject: 'Briller og høreapparat',
      question:
        'Pasienten savner briller og høreapparat. Ligger de hjemme, og kan noen komme innom med dem?',
      answer:
        'Briller og høreapparat ligger på nattbordet hjemme. Datteren tar dem med i ettermiddag.',
    },
  ],
};

const ANY: Exchange = {
  subject: 'Henvendelse om pasient',
  question: 'Ber om en vurdering og en kort tilbakemelding.',
  answer: 'Henvendelsen er vurdert. Ingen endringer nå.',
};

function exchangeOf({ code, system = '' }: Code, dice: Dice): Exchange {
  const list = system.slice(system.lastIndexOf('.') + 1);
  const found = EXCHANGES[`${list}/${code}`];
  return found ? dice.pick(found) : ANY;
}

export const subjectOf = (code: Code, dice: Dice): string => exchangeOf(code, dice).subject;
export const questionOf = (code: Code, dice: Dice): string => exchangeOf(code, dice).question;
export const answerOf = (code: Code, dice: Dice): string => exchangeOf(code, dice).answer;
