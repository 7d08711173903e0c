import { shipped } from './make.ts';

/** What home care needs before the patient leaves the hospital. */
export const HPH0 = shipped({
  list: 'HPH0',
  step: 'HPH0',
  title: {
    nb: 'Utskriving fra sykehus',
    nn: 'Utskriving frå sjukehus',
    en: 'Discharge from hospital',
  },
  opensOn: ['DischargeReady', 'Discharged', 'Homecoming', 'HPH0Completed'],
  due: { after: 'dischargedAt', hours: 0 },
  items: [
    {
      id: 'early-notice',
      nb: 'Kommunen fikk tidligmelding innen ett døgn etter innleggelsen',
      nn: 'Kommunen fekk tidlegmelding innan eitt døgn etter innlegginga',
      en: 'The municipality got the early notice within a day of admission',
      due: { timer: 't24' },
      evidence: { events: ['EarlyNotice'], inTime: true },
    },
    {
      id: 'function-described',
      nb: 'Sykehuset har beskrevet funksjon og behov for hjelp hjemme',
      nn: 'Sjukehuset har skildra funksjon og behov for hjelp heime',
      en: 'The hospital has described function and need for help at home',
      evidence: { events: ['DischargeReport', 'HealthInfoUpdated'], sentBy: 'hospital' },
    },
    {
      id: 'first-days-agreed',
      nb: 'Det er klart hva tjenesten må følge med på de første dagene',
      nn: 'Det er klart kva tenesta må følgje med på dei første dagane',
      en: 'It is clear what the service must watch during the first days',
    },
    {
      id: 'epicrisis-received',
      nb: 'Epikrisen, eventuelt en foreløpig, kom før pasienten dro',
      nn: 'Epikrisen, eventuelt ein førebels, kom før pasienten drog',
      en: 'The discharge summary, if need be a preliminary one, came before departure',
      evidence: { events: ['Epikrise'], inTime: true },
    },
    {
      id: 'medication-list-received',
      nb: 'Legemiddellisten fra sykehuset kom før pasienten dro',
      nn: 'Legemiddellista frå sjukehuset kom før pasienten drog',
      en: 'The medication list from the hospital came before departure',
      evidence: { events: ['MedicationList'], inTime: true, sentBy: 'hospital' },
    },
    {
      id: 'meeting-considered',
      nb: 'Behovet for møte mellom sykehus og kommune er vurdert',
      nn: 'Behovet for møte mellom sjukehus og kommune er vurdert',
      en: 'The need for a meeting between hospital and municipality has been considered',
    },
    {
      id: 'equipment-ordered',
      nb: 'Behandlingsutstyr er bestilt, og opplæring i bruken er avtalt',
      nn: 'Behandlingsutstyr er tinga, og opplæring i bruken er avtalt',
      en: 'Treatment equipment is ordered and training in its use is agreed',
    },
    {
      id: 'transport-agreed',
      nb: 'Tid for hjemreise og transport er avtalt',
      nn: 'Tid for heimreise og transport er avtalt',
      en: 'The time of the journey home and the transport are agreed',
    },
    {
      id: 'relatives-told',
      nb: 'Pårørende vet når pasienten kommer hjem, hvis pasienten vil det',
      nn: 'Pårørande veit når pasienten kjem heim, om pasienten vil det',
      en: 'Relatives know when the patient comes home, if the patient wishes so',
    },
    {
      id: 'first-visit-told',
      nb: 'Avdelingen og pasienten vet når første hjemmebesøk kommer',
      nn: 'Avdelinga og pasienten veit når første heimebesøk kjem',
      en: 'The ward and the patient know when the first home visit will be',
    },
  ],
});
