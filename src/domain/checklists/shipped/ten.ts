import { shipped } from './make.ts';

/** Ten points along the whole pathway, for measuring (measures §1). */
export const TEN = shipped({
  list: 'TEN',
  step: 'HPH2',
  title: {
    nb: 'Ti punkter for et godt pasientforløp',
    nn: 'Ti punkt for eit godt pasientforløp',
    en: 'Ten points of a good pathway',
  },
  opensOn: ['DischargeReady', 'Discharged', 'Homecoming'],
  due: { timer: 't5due' },
  items: [
    {
      id: 'early-notice',
      step: 'HPH0',
      nb: 'Behov ble vurdert tidlig, og kommunen varslet innen ett døgn',
      nn: 'Behov vart vurdert tidleg, og kommunen varsla innan eitt døgn',
      en: 'Needs were assessed early, and the municipality told within a day',
      due: { timer: 't24' },
      evidence: { events: ['EarlyNotice'], inTime: true },
    },
    {
      id: 'information-before-home',
      step: 'HPH0',
      nb: 'Epikrise og legemiddelliste kom før pasienten dro hjem',
      nn: 'Epikrise og legemiddelliste kom før pasienten drog heim',
      en: 'Discharge summary and medication list came before the patient went home',
      due: { after: 'dischargedAt', hours: 0 },
      evidence: {
        events: ['Epikrise', 'MedicationList'],
        need: 'all',
        inTime: true,
        sentBy: 'hospital',
      },
    },
    {
      id: 'services-ready',
      step: 'HPH1',
      nb: 'Tjenestene sto klare da pasienten kom hjem',
      nn: 'Tenestene stod klare da pasienten kom heim',
      en: 'Services stood ready when the patient came home',
      due: { after: 'homecomingOn', days: 0 },
      evidence: { events: ['HPH1Completed'], inTime: true },
    },
    {
      id: 'primary-contact',
      step: 'HPH1',
      nb: 'Pasienten har en navngitt primærkontakt',
      nn: 'Pasienten har ein namngjeven primærkontakt',
      en: 'The patient has a named primary contact',
      due: { after: 'homecomingOn', days: 0 },
    },
    {
      id: 'nurse-visit',
      nb: 'Sykepleier fulgte opp innen tre dager',
      nn: 'Sjukepleiar følgde opp innan tre dagar',
      en: 'A nurse followed up within three days',
      due: { timer: 't2' },
      evidence: { events: ['HPH2Completed'], inTime: true },
    },
    {
      id: 'what-matters',
      nb: 'Pasienten er spurt om hva som er viktig, og har satt tall første gang',
      nn: 'Pasienten er spurd om kva som er viktig, og har sett tal første gong',
      en: 'The patient was asked what matters, and has scored it for the first time',
      due: { after: 'homecomingOn', days: 7 },
    },
    {
      id: 'plan-follows-goals',
      nb: 'Tiltakene bygger på pasientens egne mål',
      nn: 'Tiltaka byggjer på måla til pasienten',
      en: 'The measures build on the patient’s own goals',
      due: { after: 'homecomingOn', days: 14 },
    },
    {
      id: 'gp-visit',
      step: 'HPH3',
      nb: 'Fastlegen så pasienten innen to uker og gikk gjennom legemidlene',
      nn: 'Fastlegen såg pasienten innan to veker og gjekk gjennom legemidla',
      en: 'The general practitioner saw the patient within two weeks and reviewed medicines',
      // A consultation alone does not say that the medicines were gone through.
      due: { timer: 't3' },
    },
    {
      id: 'contingency-plan',
      step: 'HPH4',
      nb: 'Det finnes en plan for forverring som alle kjenner',
      nn: 'Det finst ein plan for forverring som alle kjenner',
      en: 'There is a plan for deterioration that everybody knows',
    },
    {
      id: 'evaluated',
      step: 'HPH5',
      nb: 'Forløpet er evaluert etter fire uker, med tall andre gang',
      nn: 'Forløpet er evaluert etter fire veker, med tal andre gong',
      // A conversation alone does not say that there was a second score.
      en: 'The pathway was evaluated after four weeks, with a second score',
    },
  ],
});
