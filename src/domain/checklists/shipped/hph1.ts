import { shipped } from './make.ts';

/** Services that stand ready when the patient comes home. */
export const HPH1 = shipped({
  list: 'HPH1',
  step: 'HPH1',
  title: {
    nb: 'Forberede hjemkomsten',
    nn: 'Førebu heimkomsten',
    en: 'Preparing the homecoming',
  },
  opensOn: ['DischargeReady', 'Discharged', 'Homecoming', 'HPH1Completed'],
  due: { after: 'homecomingOn', days: 0 },
  items: [
    {
      id: 'hospital-answered',
      nb: 'Sykehuset har fått svar på når kommunen kan ta imot',
      nn: 'Sjukehuset har fått svar på når kommunen kan ta imot',
      en: 'The hospital has been told when the municipality can receive',
      evidence: { events: ['KommuneAnswer'] },
    },
    {
      id: 'decision-made',
      nb: 'Vedtak om tjenester er gjort',
      nn: 'Vedtak om tenester er gjort',
      en: 'The decision on services has been made',
      evidence: { events: ['ServiceDecision'] },
    },
    {
      id: 'gp-told',
      nb: 'Fastlegen vet hvilke tjenester pasienten får',
      nn: 'Fastlegen veit kva tenester pasienten får',
      en: 'The general practitioner knows which services the patient gets',
    },
    {
      id: 'primary-contact',
      nb: 'Pasienten har fått en primærkontakt',
      nn: 'Pasienten har fått ein primærkontakt',
      en: 'The patient has been given a primary contact',
    },
    {
      id: 'aids-in-place',
      nb: 'Hjelpemidler er på plass i hjemmet',
      nn: 'Hjelpemiddel er på plass i heimen',
      en: 'Aids are in place in the home',
    },
    {
      id: 'medicines-in-place',
      nb: 'Legemidler, eventuelt multidose, er skaffet til første dag',
      nn: 'Legemiddel, eventuelt multidose, er skaffa til første dag',
      en: 'Medicines, in multidose packs if used, are at hand for the first day',
    },
    {
      id: 'access-and-alarm',
      nb: 'Nøkkel og trygghetsalarm er ordnet',
      nn: 'Nøkkel og tryggleiksalarm er ordna',
      en: 'Key and safety alarm are arranged',
    },
    {
      id: 'work-list',
      nb: 'Arbeidslisten viser hva som skal gjøres fra første dag',
      nn: 'Arbeidslista viser kva som skal gjerast frå første dag',
      en: 'The work list shows what is to be done from the first day',
    },
    {
      id: 'visit-planned',
      nb: 'Sykepleierens oppfølgingsbesøk er satt opp',
      nn: 'Oppfølgingsbesøket til sjukepleiaren er sett opp',
      en: 'The nurse’s follow-up visit is scheduled',
    },
  ],
});
