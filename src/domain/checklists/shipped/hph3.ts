import type { Due } from '../definition.ts';
import { shipped } from './make.ts';

/** After the consultation the plan is to reach those who shall follow it. */
const AFTER_VISIT: Due = { timer: 'tPlan' };

/** The consultation with the general practitioner within two weeks of discharge. */
export const HPH3 = shipped({
  list: 'HPH3',
  step: 'HPH3',
  title: {
    nb: 'Time hos fastlegen innen to uker',
    nn: 'Time hos fastlegen innan to veker',
    en: 'Consultation with the general practitioner within two weeks',
  },
  opensOn: ['Discharged', 'Homecoming', 'GPConsultationHeld'],
  due: { timer: 't3' },
  items: [
    {
      id: 'information-sent',
      nb: 'Fastlegen har fått skriftlig informasjon fra hjemmetjenesten',
      nn: 'Fastlegen har fått skriftleg informasjon frå heimetenesta',
      en: 'The general practitioner has written information from home care',
      due: { after: 'dischargedOn', days: 5 },
      evidence: { events: ['HealthInfoToGP'] },
    },
    {
      id: 'appointment-requested',
      nb: 'Time er bestilt',
      nn: 'Time er tinga',
      en: 'An appointment has been asked for',
      due: { after: 'dischargedOn', days: 5 },
      evidence: { events: ['AppointmentRequested', 'AppointmentConfirmed'] },
    },
    {
      id: 'appointment-confirmed',
      nb: 'Time er bekreftet',
      nn: 'Time er stadfesta',
      en: 'The appointment is confirmed',
      due: { after: 'dischargedOn', days: 7 },
      evidence: { events: ['AppointmentConfirmed'] },
    },
    {
      id: 'purpose-explained',
      nb: 'Pasienten vet hvorfor det er time hos fastlegen',
      nn: 'Pasienten veit kvifor det er time hos fastlegen',
      en: 'The patient knows what the appointment is for',
    },
    {
      id: 'place-decided',
      nb: 'Det er bestemt om legen kommer hjem eller pasienten drar dit',
      nn: 'Det er avgjort om legen kjem heim eller pasienten dreg dit',
      en: 'It is decided whether the doctor comes home or the patient goes there',
    },
    {
      id: 'companion',
      nb: 'Noen er med pasienten til legen, hvis pasienten vil det',
      nn: 'Nokon er med pasienten til legen, om pasienten vil det',
      en: 'Somebody goes with the patient to the doctor, if the patient wishes so',
    },
    {
      id: 'held-in-time',
      nb: 'Konsultasjonen ble holdt innen fristen',
      nn: 'Konsultasjonen vart halden innan fristen',
      en: 'The consultation was held within the deadline',
      evidence: { events: ['GPConsultationHeld'], inTime: true },
    },
    {
      id: 'plan-received',
      nb: 'Hjemmetjenesten har fått legens notat med behandlingsplan',
      nn: 'Heimetenesta har fått notatet til legen med behandlingsplan',
      en: 'Home care has the doctor’s note with a treatment plan',
      due: AFTER_VISIT,
      evidence: { events: ['MedicalInfo'], since: 'consultationOn' },
      important: true,
    },
    {
      id: 'plan-followed',
      nb: 'Planen er lest og lagt inn i tiltakene; hindringer er meldt tilbake',
      nn: 'Planen er lesen og lagd inn i tiltaka; hindringar er melde tilbake',
      en: 'The plan is read and put into the measures; obstacles are reported back',
      due: AFTER_VISIT,
    },
    {
      id: 'next-control',
      nb: 'Neste kontroll er avtalt, eller det står hvorfor ikke',
      nn: 'Neste kontroll er avtalt, eller det står kvifor ikkje',
      en: 'The next check is agreed, or the reason why not is noted',
      demands: ['controlAt', 'noControlReason'],
      due: AFTER_VISIT,
      important: true,
    },
  ],
});
