import { shipped } from './make.ts';

/** What the hospital needs from home care when the patient is admitted. */
export const HPH6 = shipped({
  list: 'HPH6',
  step: 'HPH6',
  title: {
    nb: 'Informasjon til sykehuset ved innleggelse',
    nn: 'Informasjon til sjukehuset ved innlegging',
    en: 'Information to the hospital on admission',
  },
  opensOn: ['AdmissionNotified', 'AdmissionReportSent'],
  due: { timer: 't6' },
  items: [
    {
      id: 'report-sent',
      nb: 'Innleggelsesrapport ble sendt innen tre timer',
      nn: 'Innleggingsrapport vart send innan tre timar',
      en: 'The admission report was sent within three hours',
      evidence: { events: ['AdmissionReportSent'], inTime: true },
    },
    {
      id: 'report-received',
      nb: 'Sykehuset har kvittert for innleggelsesrapporten',
      nn: 'Sjukehuset har kvittert for innleggingsrapporten',
      en: 'The hospital has acknowledged the admission report',
      evidence: { events: ['AdmissionReportSent'], acknowledged: true },
    },
    {
      id: 'medication-list',
      nb: 'Oppdatert legemiddelliste er sendt med',
      nn: 'Oppdatert legemiddelliste er send med',
      en: 'An updated medication list went with it',
    },
    {
      id: 'services-described',
      nb: 'Tjenester og vanlig funksjon hjemme er beskrevet',
      nn: 'Tenester og vanleg funksjon heime er skildra',
      en: 'Services and usual function at home are described',
    },
    {
      id: 'contacts',
      nb: 'Sykehuset vet hvem de skal ringe i kommunen og av pårørende',
      nn: 'Sjukehuset veit kven dei skal ringje i kommunen og av pårørande',
      en: 'The hospital knows whom to call in the municipality and among relatives',
    },
    {
      id: 'contingency-plan',
      nb: 'Plan for forverring er sendt med, hvis den finnes',
      nn: 'Plan for forverring er send med, om han finst',
      en: 'The plan for deterioration went with it, if there is one',
    },
  ],
});
