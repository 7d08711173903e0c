/** The form in which a person enters what a free-text reply about an appointment says. */
export const APPOINTMENT = {
  'appointment.title': {
    nb: 'Svar om time hos fastlegen',
    nn: 'Svar om time hos fastlegen',
    en: 'Reply about an appointment with the GP',
  },
  'appointment.lead': {
    nb: 'Svaret er fritekst, og ingen kode sier hva det betyr. Les meldingen, og før det den sier.',
    nn: 'Svaret er fritekst, og ingen kode seier kva det tyder. Les meldinga, og før det ho seier.',
    en: 'The reply is free text, and no code says what it means. Read the message, and enter what it says.',
  },
  'appointment.message': { nb: 'Les meldingen', nn: 'Les meldinga', en: 'Read the message' },
  'appointment.outcome': {
    nb: 'Hva sier svaret?',
    nn: 'Kva seier svaret?',
    en: 'What does the reply say?',
  },
  'appointment.outcome.CONFIRMED': {
    nb: 'Timen er bekreftet',
    nn: 'Timen er stadfesta',
    en: 'An appointment is confirmed',
  },
  'appointment.outcome.DECLINED': {
    nb: 'Avslått: det gis ingen time',
    nn: 'Avslått: det blir ikkje gitt time',
    en: 'Declined: no appointment is given',
  },
  'appointment.at': {
    nb: 'Dato og klokkeslett for timen',
    nn: 'Dato og klokkeslett for timen',
    en: 'Date and time of the appointment',
  },
  'appointment.at-hint': {
    nb: 'Bare når timen er bekreftet. Norsk tid.',
    nn: 'Berre når timen er stadfesta. Norsk tid.',
    en: 'Only when an appointment is confirmed. Norwegian time.',
  },
  'appointment.submit': { nb: 'Før svaret', nn: 'Før svaret', en: 'Enter the reply' },
  'appointment.fault.outcome': {
    nb: 'Velg hva svaret sier.',
    nn: 'Vel kva svaret seier.',
    en: 'Choose what the reply says.',
  },
  'appointment.fault.missing': {
    nb: 'Skriv dato og klokkeslett for timen.',
    nn: 'Skriv dato og klokkeslett for timen.',
    en: 'Enter the date and time of the appointment.',
  },
  'appointment.fault.unreadable': {
    nb: 'Dato og klokkeslett kan ikke leses.',
    nn: 'Dato og klokkeslett kan ikkje lesast.',
    en: 'The date and time cannot be read.',
  },
  'appointment.fault.early': {
    nb: 'Timen kan ikke være før svaret kom.',
    nn: 'Timen kan ikkje vere før svaret kom.',
    en: 'The appointment cannot be before the reply came.',
  },
  'appointment.fault.far': {
    nb: 'Timen er mer enn ett år fram i tid. Er året riktig?',
    nn: 'Timen er meir enn eitt år fram i tid. Er året rett?',
    en: 'The appointment is more than a year away. Is the year right?',
  },
  'appointment.fault.contradicts': {
    nb: 'Når det ikke gis noen time, skal dato og klokkeslett stå tomt.',
    nn: 'Når det ikkje blir gitt time, skal dato og klokkeslett stå tomt.',
    en: 'When no appointment is given, leave the date and time empty.',
  },
  'appointment.done.done': {
    nb: 'Svaret er ført.',
    nn: 'Svaret er ført.',
    en: 'The reply has been entered.',
  },
  'appointment.done.known': {
    nb: 'Svaret var ført fra før.',
    nn: 'Svaret var ført frå før.',
    en: 'The reply had been entered before.',
  },
  'appointment.done.over': {
    nb: 'Svaret venter ikke lenger: noen har ført det i mellomtiden.',
    nn: 'Svaret ventar ikkje lenger: nokon har ført det i mellomtida.',
    en: 'The reply waits no longer: somebody has entered it meanwhile.',
  },
} as const;
