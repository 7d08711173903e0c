/** The page on which an operator enters a call about a stay, or settles a dispute. */
export const LOG = {
  'log.title': {
    nb: 'Før telefonsamtale eller avgjørelse',
    nn: 'Før telefonsamtale eller avgjerd',
    en: 'Enter a call or a decision',
  },
  'log.lead': {
    nb: 'Det som føres, blir en hendelse i forløpet og et bevis i grunnlaget. Skriv ikke hvem pasienten er.',
    nn: 'Det som blir ført, blir ei hending i forløpet og eit prov i grunnlaget. Skriv ikkje kven pasienten er.',
    en: 'What is entered is an event of the pathway and evidence of the stay. Do not write who the patient is.',
  },
  'log.call': { nb: 'Telefonsamtale', nn: 'Telefonsamtale', en: 'Call' },
  'log.override': {
    nb: 'Avgjør en uenighet',
    nn: 'Avgjer ei usemje',
    en: 'Settle a dispute',
  },
  'log.kind': {
    nb: 'Hva det ble gitt beskjed om',
    nn: 'Kva det vart gitt beskjed om',
    en: 'What was told',
  },
  'log.at': { nb: 'Gjelder fra', nn: 'Gjeld frå', en: 'Holds from' },
  'log.toldAt': {
    nb: 'Samtalen var (tomt: samme tidspunkt)',
    nn: 'Samtalen var (tomt: same tidspunkt)',
    en: 'The call was (empty: the same time)',
  },
  'log.toldBy': { nb: 'Hvem ga beskjed', nn: 'Kven gav beskjed', en: 'Who told' },
  'log.toldTo': { nb: 'Hvem fikk beskjed', nn: 'Kven fekk beskjed', en: 'Who was told' },
  'log.answer': {
    nb: 'Svaret, hvis det er kommunens svar',
    nn: 'Svaret, om det er svaret frå kommunen',
    en: 'The answer, if it is the municipality’s',
  },
  'log.appointedAt': {
    nb: 'Kan ta imot fra',
    nn: 'Kan ta imot frå',
    en: 'Can receive from',
  },
  'log.late': {
    nb: 'Hvorfor et tidligvarsel kom sent',
    nn: 'Kvifor eit tidlegvarsel kom seint',
    en: 'Why an early notice was late',
  },
  'log.because': {
    nb: 'Hvorfor det føres for hånd',
    nn: 'Kvifor det blir ført for hand',
    en: 'Why it is entered by hand',
  },
  'log.overrides': { nb: 'Hva som avgjøres', nn: 'Kva som blir avgjort', en: 'What is settled' },
  'log.settles': { nb: 'Hva som ble funnet', nn: 'Kva som vart funne', en: 'What was found' },
  'log.about': {
    nb: 'Hva avgjørelsen gjelder',
    nn: 'Kva avgjerda gjeld',
    en: 'What the decision is about',
  },
  'log.about-hint': {
    nb: 'Meldingen eller samtalen partene er uenige om. Avgjørelsen gjelder for hele det oppholdet.',
    nn: 'Meldinga eller samtalen partane er usamde om. Avgjerda gjeld for heile det opphaldet.',
    en: 'The message or call on which the parties disagree. The decision holds for the whole of that stay.',
  },
  'log.stay': { nb: 'Opphold {n}', nn: 'Opphald {n}', en: 'Stay {n}' },
  'log.reason': { nb: 'Begrunnelse', nn: 'Grunngiving', en: 'Reason' },
  'log.none': { nb: '–', nn: '–', en: '–' },
  'log.submit': { nb: 'Før', nn: 'Før', en: 'Enter' },
  'log.missing': { nb: '{field}: mangler', nn: '{field}: manglar', en: '{field}: missing' },
  'log.wrong': {
    nb: '{field}: kan ikke leses',
    nn: '{field}: kan ikkje lesast',
    en: '{field}: cannot be read',
  },
  'log.done.done': { nb: 'Ført.', nn: 'Ført.', en: 'Entered.' },
  'log.done.known': {
    nb: 'Det var ført fra før.',
    nn: 'Det var ført frå før.',
    en: 'It had been entered before.',
  },
  'log.done.key-used': {
    nb: 'Skjemaet er brukt til noe annet. Åpne siden på nytt.',
    nn: 'Skjemaet er brukt til noko anna. Opne sida på nytt.',
    en: 'The form has been used for something else. Open the page again.',
  },
} as const;
