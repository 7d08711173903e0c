import type { Due } from '../definition.ts';
import { shipped } from './make.ts';

/** Lists for preparing the consultation (ME-23); for those who want them. */
const BEFORE_VISIT: Due = { after: 'consultationAt', hours: 0 };

export const GP_PREP = shipped({
  list: 'GP-PREP',
  step: 'HPH3',
  optional: true,
  title: {
    nb: 'Fastlegens forberedelse',
    nn: 'Førebuinga til fastlegen',
    en: 'The general practitioner’s preparation',
  },
  due: BEFORE_VISIT,
  items: [
    {
      id: 'time-set-aside',
      nb: 'Det er satt av nok tid',
      nn: 'Det er sett av nok tid',
      en: 'Enough time is set aside',
    },
    {
      id: 'papers-ready',
      nb: 'Epikrise og hjemmetjenestens opplysninger er lest',
      nn: 'Epikrise og opplysningane frå heimetenesta er lesne',
      en: 'The discharge summary and home care’s information are read',
    },
    {
      id: 'medication-list-ready',
      nb: 'Legemiddellisten er hentet frem',
      nn: 'Legemiddellista er henta fram',
      en: 'The medication list is at hand',
    },
  ],
});

export const NURSE_PREP = shipped({
  list: 'NURSE-PREP',
  step: 'HPH3',
  optional: true,
  title: {
    nb: 'Hjemmetjenestens forberedelse',
    nn: 'Førebuinga til heimetenesta',
    en: 'Home care’s preparation',
  },
  due: BEFORE_VISIT,
  items: [
    {
      id: 'booked',
      nb: 'Time er bestilt',
      nn: 'Time er tinga',
      en: 'An appointment has been asked for',
      evidence: { events: ['AppointmentRequested', 'AppointmentConfirmed'] },
    },
    {
      id: 'purpose',
      nb: 'Hensikten er forklart for pasienten',
      nn: 'Føremålet er forklart for pasienten',
      en: 'The purpose is explained to the patient',
    },
    {
      id: 'place',
      nb: 'Sted er valgt: legekontor eller hjemme',
      nn: 'Stad er vald: legekontor eller heime',
      en: 'The place is chosen: the surgery or at home',
    },
    {
      id: 'companion',
      nb: 'Følge er avtalt',
      nn: 'Følgje er avtalt',
      en: 'Company is arranged',
    },
    {
      id: 'information-sent',
      nb: 'Opplysninger er sendt, helst skrevet sammen med pasienten',
      nn: 'Opplysningar er sende, helst skrivne saman med pasienten',
      en: 'Information is sent, best written together with the patient',
      evidence: { events: ['HealthInfoToGP'] },
    },
    {
      id: 'form-left',
      nb: 'Skjemaet om hva som er viktig, er levert og fulgt opp',
      nn: 'Skjemaet om kva som er viktig, er levert og følgt opp',
      en: 'The form on what matters is handed out and followed up',
    },
  ],
});

export const PATIENT_PREP = shipped({
  list: 'PATIENT-PREP',
  step: 'HPH3',
  optional: true,
  title: {
    nb: 'Pasientens og pårørendes forberedelse',
    nn: 'Førebuinga til pasient og pårørande',
    en: 'The patient’s and relatives’ preparation',
  },
  due: BEFORE_VISIT,
  items: [
    {
      id: 'form-filled-in',
      nb: 'Skjemaet om hva som er viktig, er fylt ut',
      nn: 'Skjemaet om kva som er viktig, er fylt ut',
      en: 'The form on what matters is filled in',
    },
    {
      id: 'questions',
      nb: 'Spørsmål til legen er skrevet ned',
      nn: 'Spørsmål til legen er skrivne ned',
      en: 'Questions for the doctor are written down',
    },
  ],
});
