/** What can happen in a pathway, as a nurse would say it: every kind of event, and every lapse. */
export const PATHWAY_EVENTS = {
  'event.AdmissionNotified': { nb: 'Innlagt', nn: 'Innlagd', en: 'Admitted' },
  'event.AdmissionReportSent': {
    nb: 'Innleggelsesrapport sendt til sykehuset',
    nn: 'Innleggingsrapport send til sjukehuset',
    en: 'Admission report sent to the hospital',
  },
  'event.NeedAssessed': {
    nb: 'Behov for kommunal hjelp vurdert',
    nn: 'Behov for kommunal hjelp vurdert',
    en: 'Need of municipal help assessed',
  },
  'event.ReadinessDocumented': {
    nb: 'Vurdering som utskrivningsklar dokumentert',
    nn: 'Vurdering som utskrivingsklar dokumentert',
    en: 'Assessment of readiness documented',
  },
  'event.EarlyNotice': {
    nb: 'Tidligmelding fra sykehuset',
    nn: 'Tidlegmelding frå sjukehuset',
    en: 'Early notice from the hospital',
  },
  'event.HealthInfoUpdated': {
    nb: 'Oppdaterte helseopplysninger fra sykehuset',
    nn: 'Oppdaterte helseopplysningar frå sjukehuset',
    en: 'Updated health information from the hospital',
  },
  'event.DischargeReady': {
    nb: 'Meldt utskrivningsklar',
    nn: 'Meld utskrivingsklar',
    en: 'Reported ready for discharge',
  },
  'event.KommuneAnswer': {
    nb: 'Kommunen svarte om den kan ta imot',
    nn: 'Kommunen svarte om han kan ta imot',
    en: 'The municipality answered whether it can receive',
  },
  'event.KommuneReplied': {
    nb: 'Svar fra kommunen, må leses av et menneske',
    nn: 'Svar frå kommunen, må lesast av eit menneske',
    en: 'Reply of the municipality, to be read by a person',
  },
  'event.DischargeReadyWithdrawn': {
    nb: 'Utskrivningsklar trukket',
    nn: 'Utskrivingsklar trekt',
    en: 'Ready for discharge withdrawn',
  },
  'event.DischargeReport': {
    nb: 'Utskrivningsrapport mottatt',
    nn: 'Utskrivingsrapport motteken',
    en: 'Discharge report received',
  },
  'event.Epikrise': { nb: 'Epikrise mottatt', nn: 'Epikrise motteken', en: 'Epicrisis received' },
  'event.MedicationList': {
    nb: 'Legemiddelliste mottatt',
    nn: 'Legemiddelliste motteken',
    en: 'List of medication received',
  },
  'event.Discharged': { nb: 'Utskrevet', nn: 'Utskriven', en: 'Discharged' },
  'event.Homecoming': { nb: 'Kom hjem', nn: 'Kom heim', en: 'Came home' },
  'event.ServiceDecision': {
    nb: 'Vedtak om tjenester',
    nn: 'Vedtak om tenester',
    en: 'Decision on services',
  },
  'event.HPH0Completed': {
    nb: 'Utskrivelse fra sykehus er fulgt opp (HPH0)',
    nn: 'Utskriving frå sjukehus er følgd opp (HPH0)',
    en: 'Discharge from hospital seen to (HPH0)',
  },
  'event.HPH1Completed': {
    nb: 'Forberedelse utført (HPH1)',
    nn: 'Førebuing utført (HPH1)',
    en: 'Preparation done (HPH1)',
  },
  'event.HPH2Completed': {
    nb: 'Sykepleiers besøk utført (HPH2)',
    nn: 'Besøk av sjukepleiar utført (HPH2)',
    en: 'Visit of the nurse done (HPH2)',
  },
  'event.HealthInfoToGP': {
    nb: 'Helseopplysninger sendt til fastlegen',
    nn: 'Helseopplysningar sende til fastlegen',
    en: 'Health information sent to the GP',
  },
  'event.AppointmentRequested': {
    nb: 'Time hos fastlegen bestilt',
    nn: 'Time hos fastlegen bestilt',
    en: 'Appointment with the GP requested',
  },
  'event.AppointmentAnswered': {
    nb: 'Svar om time fra fastlegen, må leses av et menneske',
    nn: 'Svar om time frå fastlegen, må lesast av eit menneske',
    en: 'Reply about an appointment, to be read by a person',
  },
  'event.AppointmentConfirmed': {
    nb: 'Time hos fastlegen bekreftet',
    nn: 'Time hos fastlegen stadfesta',
    en: 'Appointment with the GP confirmed',
  },
  'event.AppointmentDeclined': {
    nb: 'Fastlegen kan ikke gi time',
    nn: 'Fastlegen kan ikkje gi time',
    en: 'The GP cannot give an appointment',
  },
  'event.AppointmentCancelled': {
    nb: 'Time hos fastlegen avlyst',
    nn: 'Time hos fastlegen avlyst',
    en: 'Appointment with the GP cancelled',
  },
  'event.GPConsultationHeld': {
    nb: 'Konsultasjon hos fastlegen holdt (HPH3)',
    nn: 'Konsultasjon hos fastlegen halden (HPH3)',
    en: 'Consultation with the GP held (HPH3)',
  },
  'event.MedicalInfo': {
    nb: 'Medisinske opplysninger fra fastlegen',
    nn: 'Medisinske opplysningar frå fastlegen',
    en: 'Medical information from the GP',
  },
  'event.HPH5Completed': {
    nb: 'Evaluering utført (HPH5)',
    nn: 'Evaluering utført (HPH5)',
    en: 'Review done (HPH5)',
  },
  'event.DeteriorationReported': {
    nb: 'Forverring meldt (HPH4)',
    nn: 'Forverring meld (HPH4)',
    en: 'Deterioration reported (HPH4)',
  },
  'event.HPH4Completed': {
    nb: 'Forverring vurdert (HPH4)',
    nn: 'Forverring vurdert (HPH4)',
    en: 'Deterioration assessed (HPH4)',
  },
  'event.DeteriorationResolved': {
    nb: 'Forverring over',
    nn: 'Forverring over',
    en: 'Deterioration over',
  },
  'event.MovedToInstitution': {
    nb: 'Flyttet til institusjon',
    nn: 'Flytta til institusjon',
    en: 'Moved to an institution',
  },
  'event.LeftInstitution': {
    nb: 'Reist fra institusjonen',
    nn: 'Reist frå institusjonen',
    en: 'Left the institution',
  },
  'event.MovedKommune': {
    nb: 'Flyttet til en annen kommune',
    nn: 'Flytta til ein annan kommune',
    en: 'Moved to another municipality',
  },
  'event.Declined': {
    nb: 'Pasienten takket nei',
    nn: 'Pasienten takka nei',
    en: 'The patient declined',
  },
  'event.Died': { nb: 'Dødsfall meldt', nn: 'Dødsfall meldt', en: 'Death reported' },
  'event.MsgCorrected': { nb: 'Melding rettet', nn: 'Melding retta', en: 'Message corrected' },
  'event.PositiveAppRec': {
    nb: 'Mottakeren bekreftet meldingen',
    nn: 'Mottakaren stadfesta meldinga',
    en: 'The receiver confirmed the message',
  },
  'event.NegativeAppRec': {
    nb: 'Mottakeren avviste meldingen',
    nn: 'Mottakaren avviste meldinga',
    en: 'The receiver refused the message',
  },
  'event.FaultReport': { nb: 'Avvik meldt', nn: 'Avvik meldt', en: 'Fault reported' },
  'event.Override': {
    nb: 'Rettet av operatør',
    nn: 'Retta av operatør',
    en: 'Put right by an operator',
  },
  'event.MsgCancelled': { nb: 'Melding kansellert', nn: 'Melding kansellert', en: 'Cancelled' },
  'lapse.t24': {
    nb: 'Tidligmelding har ikke kommet fra sykehuset',
    nn: 'Tidlegmelding har ikkje kome frå sjukehuset',
    en: 'No early notice has come from the hospital',
  },
  'lapse.t6': {
    nb: 'Innleggelsesrapport er ikke sendt i tide (HPH6)',
    nn: 'Innleggingsrapport er ikkje send i tide (HPH6)',
    en: 'The admission report was not sent in time (HPH6)',
  },
  'lapse.tAns': {
    nb: 'Kommunen har ikke svart sykehuset',
    nn: 'Kommunen har ikkje svart sjukehuset',
    en: 'The municipality has not answered the hospital',
  },
  'lapse.tHome': {
    nb: 'Ingen har bekreftet hvor pasienten er',
    nn: 'Ingen har stadfesta kvar pasienten er',
    en: 'Nobody has confirmed where the patient is',
  },
  'lapse.tAway': {
    nb: 'Det er ikke meldt hva som skjedde etter institusjonen',
    nn: 'Det er ikkje meldt kva som skjedde etter institusjonen',
    en: 'It has not been reported what followed the institution',
  },
  'lapse.t2': {
    nb: 'Sykepleiers besøk er ikke meldt utført i tide (HPH2)',
    nn: 'Besøk av sjukepleiar er ikkje meldt utført i tide (HPH2)',
    en: 'The visit of the nurse was not reported in time (HPH2)',
  },
  'lapse.t3': {
    nb: 'Konsultasjon hos fastlegen er ikke meldt holdt i tide (HPH3)',
    nn: 'Konsultasjon hos fastlegen er ikkje meld halden i tide (HPH3)',
    en: 'The consultation with the GP was not reported in time (HPH3)',
  },
  'lapse.tPlan': {
    nb: 'Opplysninger fra fastlegen har ikke kommet etter konsultasjonen',
    nn: 'Opplysningar frå fastlegen har ikkje kome etter konsultasjonen',
    en: 'The information of the GP has not come after the consultation',
  },
  'lapse.t4': {
    nb: 'Forverring er ikke meldt vurdert i tide (HPH4)',
    nn: 'Forverring er ikkje meld vurdert i tide (HPH4)',
    en: 'The deterioration was not reported as assessed in time (HPH4)',
  },
  'lapse.t5open': {
    nb: 'Tid for evaluering (HPH5)',
    nn: 'Tid for evaluering (HPH5)',
    en: 'Time for the review (HPH5)',
  },
  'lapse.t5due': {
    nb: 'Evaluering er ikke meldt utført innen fristen (HPH5)',
    nn: 'Evaluering er ikkje meld utført innan fristen (HPH5)',
    en: 'The review was not reported by its deadline (HPH5)',
  },
  'lapse.t5over': {
    nb: 'Evaluering er ikke meldt utført innen siste frist (HPH5)',
    nn: 'Evaluering er ikkje meld utført innan siste frist (HPH5)',
    en: 'The review was not reported by its last deadline (HPH5)',
  },
  'lapse.tPeriodic': {
    nb: 'Tid for ny vurdering av tjenestene',
    nn: 'Tid for ny vurdering av tenestene',
    en: 'Time to review the services again',
  },
} as const;
