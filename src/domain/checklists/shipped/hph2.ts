import { shipped } from './make.ts';

/** The nurse's structured follow-up within three days of homecoming. */
export const HPH2 = shipped({
  list: 'HPH2',
  step: 'HPH2',
  title: {
    nb: 'Sykepleiers oppfølging innen tre dager',
    nn: 'Oppfølging frå sjukepleiar innan tre dagar',
    en: 'The nurse’s follow-up within three days',
  },
  opensOn: ['Discharged', 'Homecoming', 'HPH2Completed'],
  due: { timer: 't2' },
  items: [
    {
      id: 'visited-in-time',
      nb: 'Sykepleier var på besøk innen fristen',
      nn: 'Sjukepleiar var på besøk innan fristen',
      en: 'A nurse visited within the deadline',
      evidence: { events: ['HPH2Completed'], inTime: true },
    },
    {
      id: 'health-problems',
      nb: 'Helseproblemene nå er gått gjennom',
      nn: 'Helseproblema no er gått gjennom',
      en: 'The present health problems have been gone through',
    },
    {
      id: 'what-matters',
      nb: 'Pasienten har sagt hva som er viktig, og satt tall på det første gang',
      nn: 'Pasienten har sagt kva som er viktig, og sett tal på det første gong',
      en: 'The patient has said what matters, and scored it for the first time',
    },
    {
      id: 'medicines-in-use',
      nb: 'Legemidlene som faktisk brukes, er sammenlignet med listen',
      nn: 'Legemidla som faktisk blir brukte, er samanlikna med lista',
      en: 'The medicines actually taken have been compared with the list',
    },
    {
      id: 'function',
      nb: 'Fysisk og kognitiv funksjon er vurdert',
      nn: 'Fysisk og kognitiv funksjon er vurdert',
      en: 'Physical and cognitive function has been assessed',
    },
    {
      id: 'self-care',
      nb: 'Hva pasienten mestrer selv, er avklart',
      nn: 'Kva pasienten meistrar sjølv, er avklart',
      en: 'What the patient manages alone is clear',
    },
    {
      id: 'nutrition',
      nb: 'Ernæring er vurdert',
      nn: 'Ernæring er vurdert',
      en: 'Nutrition has been assessed',
    },
    {
      id: 'risks',
      nb: 'Fare for fall, trykksår, delirium og depresjon er vurdert',
      nn: 'Fare for fall, trykksår, delirium og depresjon er vurdert',
      en: 'Risk of falls, pressure sores, delirium and depression has been assessed',
    },
    {
      id: 'safe-home',
      nb: 'Boligen er vurdert: brann, fremkommelighet, trygghet',
      nn: 'Bustaden er vurdert: brann, framkome, tryggleik',
      en: 'The home has been assessed: fire, access, safety',
    },
    {
      id: 'network',
      nb: 'Familie og nettverk er kartlagt',
      nn: 'Familie og nettverk er kartlagt',
      en: 'Family and network are known',
    },
    {
      id: 'prevention',
      nb: 'Forebyggende tiltak er satt i gang der det trengs',
      nn: 'Førebyggjande tiltak er sette i gang der det trengst',
      en: 'Preventive measures have begun where they are needed',
    },
    {
      id: 'contingency-begun',
      nb: 'Plan for hva som gjøres ved forverring, er påbegynt',
      nn: 'Plan for kva som blir gjort ved forverring, er påbyrja',
      en: 'A plan for what to do on deterioration has been begun',
    },
  ],
});
