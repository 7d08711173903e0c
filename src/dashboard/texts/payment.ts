import type { Word } from '../../domain/payment/index.ts';
import { PAYMENT_CALLS } from './payment-calls.ts';
import { PAYMENT_REASONS } from './payment-reasons.ts';
import { PAYMENT_RECORDED } from './payment-recorded.ts';

/** Languages of the page of a stay. */
export const STAY_LANGUAGES = ['nb', 'nn', 'en'] as const;
export type StayLanguage = (typeof STAY_LANGUAGES)[number];

type Said = Readonly<Record<StayLanguage, string>>;

/** Every word of the page of a stay; the compiler lists those missing. */
export const PAYMENT: Readonly<Record<Word, Said>> = {
  ...PAYMENT_REASONS,
  ...PAYMENT_CALLS,
  ...PAYMENT_RECORDED,
  'payment.title': {
    nb: 'Utskrivningsklar pasient: forslag til betalingsdøgn',
    nn: 'Utskrivingsklar pasient: framlegg til betalingsdøgn',
    en: 'Patient ready for discharge: proposed payment days',
  },
  'payment.lead': {
    nb: 'Et forslag med begrunnelse, ikke en faktura. Dato, ikke timer, avgjør; alle kalenderdager teller.',
    nn: 'Eit framlegg med grunngiving, ikkje ein faktura. Dato, ikkje timar, avgjer; alle kalenderdagar tel.',
    en: 'A proposal with its reasons, not an invoice. Dates decide, not hours; all calendar days count.',
  },
  'payment.none': { nb: 'Ingen.', nn: 'Ingen.', en: 'None.' },
  'payment.yes': { nb: 'Ja', nn: 'Ja', en: 'Yes' },
  'payment.not-counted': { nb: 'teller ikke', nn: 'tel ikkje', en: 'not counted' },
  'payment.no-rate': { nb: 'sats mangler', nn: 'sats manglar', en: 'no rate' },
  'payment.date-only': { nb: 'bare dato', nn: 'berre dato', en: 'date only' },
  'payment.written': { nb: 'skrevet', nn: 'skrive', en: 'written' },
  'payment.from': { nb: 'fra', nn: 'frå', en: 'from' },
  'payment.estimate': { nb: 'anslag', nn: 'overslag', en: 'estimate' },
  'payment.superseded': { nb: 'senere erstattet', nn: 'seinare erstatta', en: 'later replaced' },
  'payment.settled': { nb: 'avgjort', nn: 'avgjort', en: 'settled' },
  'payment.refused': {
    nb: 'avvist (negativ AppRec)',
    nn: 'avvist (negativ AppRec)',
    en: 'refused (negative AppRec)',
  },
  'payment.signed-by': { nb: 'signert', nn: 'signert', en: 'signed' },
  'payment.faulted': {
    nb: 'mottakeren meldte feil (avviksmelding)',
    nn: 'mottakaren melde feil (avviksmelding)',
    en: 'the receiver reported a fault',
  },

  'payment.section.summary': { nb: 'Oppholdet', nn: 'Opphaldet', en: 'The stay' },
  'payment.section.periods': { nb: 'Dag for dag', nn: 'Dag for dag', en: 'Day by day' },
  'payment.section.disputes': {
    nb: 'Det partene kan være uenige om',
    nn: 'Det partane kan vere usamde om',
    en: 'What the parties may contest',
  },
  'payment.section.evidence': { nb: 'Grunnlaget', nn: 'Grunnlaget', en: 'The evidence' },
  'payment.section.gaps': {
    nb: 'Det som ikke er dokumentert',
    nn: 'Det som ikkje er dokumentert',
    en: 'What is not documented',
  },

  'payment.column.from': { nb: 'Fra og med', nn: 'Frå og med', en: 'From' },
  'payment.column.to': { nb: 'Til og med', nn: 'Til og med', en: 'To (included)' },
  'payment.column.days': { nb: 'Døgn', nn: 'Døgn', en: 'Days' },
  'payment.column.rate': { nb: 'Sats', nn: 'Sats', en: 'Rate' },
  'payment.column.sum': { nb: 'Sum', nn: 'Sum', en: 'Sum' },
  'payment.column.why': { nb: 'Hvorfor', nn: 'Kvifor', en: 'Why' },
  'payment.column.payer': { nb: 'Betaler', nn: 'Betalar', en: 'Payer' },
  'payment.column.item': { nb: 'Hva', nn: 'Kva', en: 'What' },
  'payment.column.occurred': { nb: 'Gjelder fra', nn: 'Gjeld frå', en: 'Holds from' },
  'payment.column.sent': { nb: 'Sendt', nn: 'Sendt', en: 'Sent' },
  'payment.column.received': { nb: 'Mottatt', nn: 'Motteke', en: 'Received' },
  'payment.column.acknowledged': { nb: 'AppRec', nn: 'AppRec', en: 'AppRec' },
  'payment.column.said': { nb: 'Innhold', nn: 'Innhald', en: 'Content' },
  'payment.column.source': { nb: 'Kilde', nn: 'Kjelde', en: 'Source' },

  'payment.fact.patient': { nb: 'Pasient', nn: 'Pasient', en: 'Patient' },
  'payment.fact.stay': { nb: 'Opphold', nn: 'Opphald', en: 'Stay' },
  'payment.fact.hospital': { nb: 'Sykehus', nn: 'Sjukehus', en: 'Hospital' },
  'payment.fact.kommune': { nb: 'Kommune', nn: 'Kommune', en: 'Municipality' },
  'payment.fact.status': { nb: 'Status', nn: 'Status', en: 'Status' },
  'payment.fact.days': { nb: 'Foreslåtte døgn', nn: 'Føreslåtte døgn', en: 'Proposed days' },
  'payment.fact.kroner': { nb: 'Beløp', nn: 'Beløp', en: 'Amount' },
  'payment.fact.basis': {
    nb: 'Første dag regnes fra',
    nn: 'Første dag blir rekna frå',
    en: 'First day counted from',
  },
  'payment.fact.inclusive': {
    nb: 'Utskrivningsdagen teller',
    nn: 'Utskrivingsdagen tel',
    en: 'The day of leaving counts',
  },
  'payment.fact.agreement': { nb: 'Avtaleversjon', nn: 'Avtaleversjon', en: 'Agreement version' },
  'payment.fact.rules': {
    nb: 'Regler og satser',
    nn: 'Reglar og satsar',
    en: 'Rules and rates',
  },
  'payment.fact.tz': {
    nb: 'Tidssonedata (Europe/Oslo)',
    nn: 'Tidssonedata (Europe/Oslo)',
    en: 'Time zone data (Europe/Oslo)',
  },

  'payment.item.AdmissionNotified': { nb: 'Innlagt', nn: 'Innlagd', en: 'Admitted' },
  'payment.item.NeedAssessed': {
    nb: 'Behov for kommunal hjelp vurdert (§ 7)',
    nn: 'Behov for kommunal hjelp vurdert (§ 7)',
    en: 'Need of municipal help assessed (section 7)',
  },
  'payment.item.ReadinessDocumented': {
    nb: 'Vurdering etter § 9 dokumentert',
    nn: 'Vurdering etter § 9 dokumentert',
    en: 'Assessment under section 9 documented',
  },
  'payment.item.EarlyNotice': {
    nb: 'Tidligvarsel (§ 8)',
    nn: 'Tidlegvarsel (§ 8)',
    en: 'Early notice (section 8)',
  },
  'payment.item.HealthInfoUpdated': {
    nb: 'Tidligvarsel, ny versjon',
    nn: 'Tidlegvarsel, ny versjon',
    en: 'Early notice, new version',
  },
  'payment.item.DischargeReady': {
    nb: 'Utskrivningsklar (§ 10)',
    nn: 'Utskrivingsklar (§ 10)',
    en: 'Ready for discharge (section 10)',
  },
  'payment.item.KommuneAnswer': {
    nb: 'Kommunens svar (§ 11)',
    nn: 'Svar frå kommunen (§ 11)',
    en: 'Municipality’s answer (section 11)',
  },
  'payment.item.KommuneReplied': {
    nb: 'Kommunens svar i fritekst (§ 11)',
    nn: 'Svar frå kommunen i fritekst (§ 11)',
    en: 'Municipality’s answer in free text (section 11)',
  },
  'payment.item.DischargeReadyWithdrawn': { nb: 'Avmeldt', nn: 'Avmeld', en: 'Withdrawn' },
  'payment.item.Discharged': { nb: 'Utskrevet', nn: 'Utskriven', en: 'Discharged' },
  'payment.item.Died': { nb: 'Død', nn: 'Død', en: 'Died' },
  'payment.item.Homecoming': { nb: 'Hjemkomst', nn: 'Heimkomst', en: 'Homecoming' },
  'payment.item.DischargeReport': {
    nb: 'Utskrivningsrapport',
    nn: 'Utskrivingsrapport',
    en: 'Discharge report',
  },
  'payment.item.Epikrise': { nb: 'Epikrise', nn: 'Epikrise', en: 'Epikrise' },
  'payment.item.MedicationList': {
    nb: 'Legemiddelliste',
    nn: 'Legemiddelliste',
    en: 'Medication list',
  },
  'payment.item.MovedKommune': {
    nb: 'Flyttet til annen kommune',
    nn: 'Flytta til annan kommune',
    en: 'Moved to another municipality',
  },
  'payment.item.Override': {
    nb: 'Avgjort av person',
    nn: 'Avgjort av person',
    en: 'Decided by a person',
  },

  'payment.answer.ACCEPT': { nb: 'kan ta imot', nn: 'kan ta imot', en: 'can receive' },
  'payment.answer.ACCEPT_LATER': {
    nb: 'kan ta imot senere',
    nn: 'kan ta imot seinare',
    en: 'can receive later',
  },
  'payment.answer.REFUSE': {
    nb: 'kan ikke ta imot',
    nn: 'kan ikkje ta imot',
    en: 'cannot receive',
  },
  'payment.answer.UNCLASSIFIED': { nb: 'ikke vurdert', nn: 'ikkje vurdert', en: 'not judged' },
  'payment.field.status': { nb: 'status', nn: 'status', en: 'status' },
  'payment.field.course': { nb: 'forventet forløp', nn: 'venta forløp', en: 'expected course' },
  'payment.field.expectedDischarge': {
    nb: 'forventet utskrivning',
    nn: 'venta utskriving',
    en: 'expected discharge',
  },
  'payment.override.HOSPITAL_DELAYED': {
    nb: 'sykehuset holdt pasienten tilbake',
    nn: 'sjukehuset heldt pasienten tilbake',
    en: 'the hospital kept the patient',
  },
  'payment.override.KOMMUNE_DID_NOT_FETCH': {
    nb: 'kommunen hentet ikke pasienten',
    nn: 'kommunen henta ikkje pasienten',
    en: 'the municipality did not fetch the patient',
  },
  'payment.channel.message': { nb: 'Melding', nn: 'Melding', en: 'Message' },
  'payment.channel.api': { nb: 'Journalsystem', nn: 'Journalsystem', en: 'Record system' },
  'payment.channel.operator': {
    nb: 'Ført av person',
    nn: 'Ført av person',
    en: 'Entered by a person',
  },
  'payment.status.ENDED': { nb: 'Avsluttet', nn: 'Avslutta', en: 'Ended' },
  'payment.status.OPEN': { nb: 'Pågår', nn: 'Går føre seg', en: 'Ongoing' },
  'payment.status.NEVER_READY': {
    nb: 'Ikke meldt utskrivningsklar',
    nn: 'Ikkje meld utskrivingsklar',
    en: 'Never declared ready',
  },
  'payment.basis.DECLARED': {
    nb: 'datoen legen satte',
    nn: 'datoen legen sette',
    en: 'the date the doctor set',
  },
  'payment.basis.NOTIFIED': {
    nb: 'datoen kommunen fikk varsel',
    nn: 'datoen kommunen fekk varsel',
    en: 'the date the municipality was notified',
  },
  'payment.payer.OPPHOLDSKOMMUNE': {
    nb: 'oppholdskommunen',
    nn: 'opphaldskommunen',
    en: 'municipality of residence at the time',
  },
  'payment.payer.FOLKEREGISTRERT_KOMMUNE': {
    nb: 'folkeregistrert kommune',
    nn: 'folkeregistrert kommune',
    en: 'municipality of registration',
  },
};
