import { shipped } from './make.ts';

/** The general practitioner's seven points (measures §5). */
export const GP = shipped({
  list: 'GP',
  step: 'HPH3',
  title: {
    nb: 'Fastlegens sju punkter',
    nn: 'Dei sju punkta til fastlegen',
    en: 'The general practitioner’s seven points',
  },
  opensOn: ['GPConsultationHeld'],
  due: { timer: 'tPlan' },
  items: [
    {
      id: 'patients-view',
      nb: 'Pasienten har fortalt hva som er viktig, og hva som mangler',
      nn: 'Pasienten har fortalt kva som er viktig, og kva som manglar',
      en: 'The patient has told what matters and what is missing',
    },
    {
      id: 'documents-read',
      nb: 'Epikrise og informasjon fra hjemmetjenesten forelå ved konsultasjonen',
      nn: 'Epikrise og informasjon frå heimetenesta låg føre ved konsultasjonen',
      en: 'Discharge summary and home care’s information were there at the consultation',
      due: { after: 'consultationAt', hours: 0 },
      evidence: { events: ['Epikrise', 'HealthInfoToGP'], need: 'all', inTime: true },
    },
    {
      id: 'medicines-reconciled',
      nb: 'Legemidlene i bruk er avstemt, og ny liste er sendt',
      nn: 'Legemidla i bruk er avstemde, og ny liste er send',
      en: 'Medicines in use are reconciled, and a new list is sent',
      evidence: { events: ['MedicationList'], sentBy: 'gp', since: 'consultationOn' },
    },
    {
      id: 'medicines-review',
      nb: 'Legemiddelgjennomgang er gjort eller planlagt',
      nn: 'Legemiddelgjennomgang er gjord eller planlagd',
      en: 'A medicines review is done or planned',
    },
    {
      id: 'orders',
      nb: 'Prøver, behandling og andre tjenester er rekvirert etter behov',
      nn: 'Prøver, behandling og andre tenester er rekvirerte etter behov',
      en: 'Tests, treatment and other services are ordered as needed',
    },
    {
      id: 'plan-and-control',
      nb: 'Det er en plan for behandling og forverring, med ny kontroll eller grunn til ingen',
      nn: 'Det er ein plan for behandling og forverring, med ny kontroll eller grunn til ingen',
      en: 'There is a plan for treatment and deterioration, with a next check or a reason for none',
      demands: ['controlAt', 'noControlReason'],
      important: true,
    },
    {
      id: 'copy-sent',
      nb: 'Hjemmetjenesten har fått notat med plan',
      nn: 'Heimetenesta har fått notat med plan',
      en: 'Home care has got the note with the plan',
      evidence: { events: ['MedicalInfo'], since: 'consultationOn' },
      important: true,
    },
  ],
});
