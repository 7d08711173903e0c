/** What is beside the ordinary in a pathway, and how its steps stand. */
export const PATHWAY_NOTES = {
  'flag.G_OVERDUE': { nb: 'fristen er passert', nn: 'fristen er passert', en: 'overdue' },
  'flag.G_HELD_LATE': { nb: 'etter fristen', nn: 'etter fristen', en: 'after the deadline' },
  'flag.INFO_SENT': {
    nb: 'fastlegen er orientert',
    nn: 'fastlegen er orientert',
    en: 'the GP is informed',
  },
  'flag.REQUESTED': { nb: 'time er bestilt', nn: 'time er bestilt', en: 'appointment requested' },
  'flag.HAS_REPORT': {
    nb: 'utskrivningsrapport er kommet',
    nn: 'utskrivingsrapport er komen',
    en: 'discharge report has come',
  },
  'flag.HAS_EPIKRISE': { nb: 'epikrise er kommet', nn: 'epikrise er komen', en: 'has epicrisis' },
  'flag.HAS_MEDICATION': {
    nb: 'legemiddelliste er kommet',
    nn: 'legemiddelliste er komen',
    en: 'list of medication has come',
  },
  'flag.SERVICE_DECIDED': {
    nb: 'vedtak om tjenester finnes',
    nn: 'vedtak om tenester finst',
    en: 'services are decided on',
  },
  'flag.HPH4_LATE': {
    nb: 'vurdert etter fristen',
    nn: 'vurdert etter fristen',
    en: 'assessed after the deadline',
  },
  'flag.HPH5_LATE': { nb: 'etter fristen', nn: 'etter fristen', en: 'after the deadline' },
  'flag.NO_EARLY_NOTICE': {
    nb: 'tidligmelding kom ikke i tide',
    nn: 'tidlegmelding kom ikkje i tide',
    en: 'the early notice did not come in time',
  },
  'flag.HOMECOMING_UNCONFIRMED': {
    nb: 'hjemkomst er ikke bekreftet',
    nn: 'heimkomst er ikkje stadfesta',
    en: 'the homecoming is not confirmed',
  },
  'flag.PLAN_OVERDUE': {
    nb: 'opplysninger fra fastlegen mangler',
    nn: 'opplysningar frå fastlegen manglar',
    en: 'the information of the GP is missing',
  },
  'flag.REVIEW_DUE': {
    nb: 'tid for ny vurdering',
    nn: 'tid for ny vurdering',
    en: 'time for another review',
  },
  'flag.TO_CLASSIFY_ANSWER': {
    nb: 'svar fra kommunen må leses',
    nn: 'svar frå kommunen må lesast',
    en: 'a reply of the municipality must be read',
  },
  'flag.TO_CLASSIFY_APPOINTMENT': {
    nb: 'svar om time må leses',
    nn: 'svar om time må lesast',
    en: 'a reply about the appointment must be read',
  },

  'step.HPH0': {
    nb: 'Utskrivelse fra sykehus',
    nn: 'Utskriving frå sjukehus',
    en: 'Discharge from hospital',
  },
  'step.HPH1': { nb: 'Forberedelse', nn: 'Førebuing', en: 'Preparation' },
  'step.HPH2': { nb: 'Sykepleiers besøk', nn: 'Besøk av sjukepleiar', en: 'Visit of the nurse' },
  'step.HPH3': { nb: 'Fastlegekonsultasjon', nn: 'Fastlegekonsultasjon', en: 'The GP' },
  'step.HPH4': { nb: 'Forverring', nn: 'Forverring', en: 'Deterioration' },
  'step.HPH5': {
    nb: 'Evaluering',
    nn: 'Evaluering',
    en: 'Review',
  },
  'step.HPH6': { nb: 'Innleggelsesrapport', nn: 'Innleggingsrapport', en: 'Admission report' },
  'step-status.not-started': { nb: 'ikke startet', nn: 'ikkje starta', en: 'not started' },
  'step-status.open': { nb: 'skal gjøres', nn: 'skal gjerast', en: 'to be done' },
  'step-status.done': { nb: 'utført', nn: 'utført', en: 'done' },
  'step-status.done-late': {
    nb: 'utført etter fristen',
    nn: 'utført etter fristen',
    en: 'done after the deadline',
  },
  'step-status.overdue': { nb: 'over fristen', nn: 'over fristen', en: 'overdue' },
  'step-status.not-applicable': {
    nb: 'ikke aktuelt',
    nn: 'ikkje aktuelt',
    en: 'not applicable',
  },

  'deviation.ADMITTED_AFTER_DEATH': {
    nb: 'Innleggelse meldt etter dødsfall',
    nn: 'Innlegging meld etter dødsfall',
    en: 'Admission reported after death',
  },
  'deviation.ADMITTED_TWICE': {
    nb: 'Innleggelse meldt to ganger',
    nn: 'Innlegging meld to gonger',
    en: 'Admission reported twice',
  },
  'deviation.AFTER_CLOSE': {
    nb: 'Meldt etter at forløpet var avsluttet',
    nn: 'Meldt etter at forløpet var avslutta',
    en: 'Reported after the pathway had ended',
  },
  'deviation.APPOINTMENT_LOST': {
    nb: 'Timen er falt bort',
    nn: 'Timen er fallen bort',
    en: 'The appointment was lost',
  },
  'deviation.BOOKED_AFTER_DUE': {
    nb: 'Timen er etter fristen',
    nn: 'Timen er etter fristen',
    en: 'The appointment is after the deadline',
  },
  'deviation.DISCHARGE_INFERRED': {
    nb: 'Utskrivning ikke meldt; hjemkomst brukt',
    nn: 'Utskriving ikkje meld; heimkomst brukt',
    en: 'Discharge not reported; the homecoming is used',
  },
  'deviation.DOCS_MISSING': {
    nb: 'Utskrevet uten alle dokumenter',
    nn: 'Utskriven utan alle dokument',
    en: 'Discharged without all documents',
  },
  'deviation.EVENT_CODE_MISSING': {
    nb: 'Hendelsestype mangler i meldingen',
    nn: 'Hendingstype manglar i meldinga',
    en: 'The message does not say which event',
  },
  'deviation.FAULT_REPORTED': {
    nb: 'Mottakeren har meldt avvik',
    nn: 'Mottakaren har meldt avvik',
    en: 'The receiver has reported a fault',
  },
  'deviation.GENDATE_UNREADABLE': {
    nb: 'Meldingens dato kan ikke leses; mottakstid brukt',
    nn: 'Datoen i meldinga kan ikkje lesast; mottakstid brukt',
    en: 'The date of the message cannot be read; its receipt is used',
  },
  'deviation.GENDATE_USED': {
    nb: 'Hendelsestid mangler; meldingens dato brukt',
    nn: 'Hendingstid manglar; datoen i meldinga brukt',
    en: 'The time is missing; the date of the message is used',
  },
  'deviation.HOMECOMING_AGAIN': {
    nb: 'Hjemkomst meldt på nytt med annen dato',
    nn: 'Heimkomst meld på nytt med annan dato',
    en: 'Homecoming reported again with another date',
  },
  'deviation.HPH2_BEFORE_HOME': {
    nb: 'Besøk meldt før hjemkomst',
    nn: 'Besøk meldt før heimkomst',
    en: 'Visit reported before the homecoming',
  },
  'deviation.HPH3_BEFORE_DISCHARGE': {
    nb: 'Konsultasjon meldt før utskrivning',
    nn: 'Konsultasjon meld før utskriving',
    en: 'Consultation reported before the discharge',
  },
  'deviation.HPH5_BEFORE_WINDOW': {
    nb: 'Evaluering meldt før tiden for den',
    nn: 'Evaluering meld før tida for henne',
    en: 'Review reported before its time',
  },
  'deviation.NOT_A_NURSE': {
    nb: 'Besøket er ikke meldt av sykepleier',
    nn: 'Besøket er ikkje meldt av sjukepleiar',
    en: 'The visit was not reported by a nurse',
  },
  'deviation.NO_ADMISSION': {
    nb: 'Innleggelse er ikke meldt',
    nn: 'Innlegging er ikkje meld',
    en: 'No admission was reported',
  },
  'deviation.READY_AFTER_DISCHARGE': {
    nb: 'Utskrivningsklar meldt etter utskrivning',
    nn: 'Utskrivingsklar meldt etter utskriving',
    en: 'Ready for discharge reported after the discharge',
  },
  'deviation.REFUSED_BY_RECEIVER': {
    nb: 'Mottakeren avviste meldingen',
    nn: 'Mottakaren avviste meldinga',
    en: 'The receiver refused the message',
  },
  'deviation.REPORTED_TOO_EARLY': {
    nb: 'Meldt før det kan ha skjedd',
    nn: 'Meldt før det kan ha skjedd',
    en: 'Reported before it can have happened',
  },
  'deviation.STATUS_UNEXPECTED': {
    nb: 'Uventet forsendelsesstatus',
    nn: 'Uventa forsendingsstatus',
    en: 'Unexpected status of the message',
  },
  'deviation.UNEXPECTED': {
    nb: 'Uventet hendelse her',
    nn: 'Uventa hending her',
    en: 'Not expected here',
  },
  'deviation.DISCHARGE_LOST': {
    nb: 'Innlagt på nytt uten at utskrivning var meldt',
    nn: 'Innlagd på nytt utan at utskriving var meld',
    en: 'Admitted again, and no discharge had been reported',
  },
  'deviation.IN_THE_FUTURE': {
    nb: 'Avsenders klokke går foran vår',
    nn: 'Klokka til avsendaren går føre vår',
    en: 'The clock of the sender is ahead of ours',
  },
  'deviation.WITHDRAWN_WITHOUT_READY': {
    nb: 'Trukket uten å ha vært meldt utskrivningsklar',
    nn: 'Trekt utan å ha vore meld utskrivingsklar',
    en: 'Withdrawn without having been reported ready',
  },
  'parked.ORIGINAL_MISSING': {
    nb: 'Meldingen den gjelder, har ikke kommet',
    nn: 'Meldinga det gjeld, har ikkje kome',
    en: 'The message it is about has not come',
  },
  'parked.NO_REFERENCE': {
    nb: 'Sier ikke hvilken melding den gjelder',
    nn: 'Seier ikkje kva melding det gjeld',
    en: 'Does not say which message it is about',
  },
  'parked.NO_EPISODE': {
    nb: 'Intet forløp å høre til',
    nn: 'Inkje forløp å høyre til',
    en: 'There is no pathway for it to belong to',
  },
  'parked.UNREADABLE_TIME': {
    nb: 'Tidspunktet kan ikke leses',
    nn: 'Tidspunktet kan ikkje lesast',
    en: 'Its time cannot be read',
  },
} as const;
