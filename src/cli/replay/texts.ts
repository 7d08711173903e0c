/** Headings and sentences of the timeline. */
export const REPLAY_TEXTS = {
  'replay.patient': {
    nb: 'Pasient {n}, {municipality}',
    nn: 'Pasient {n}, {municipality}',
    en: 'Patient {n}, {municipality}',
  },
  'replay.municipality': {
    nb: 'kommune HER-id {her}',
    nn: 'kommune HER-id {her}',
    en: 'municipality HER-id {her}',
  },
  'replay.no-municipality': {
    nb: 'ukjent kommune',
    nn: 'ukjend kommune',
    en: 'municipality unknown',
  },
  'replay.episode': {
    nb: 'Forløp {n}: {state}',
    nn: 'Forløp {n}: {state}',
    en: 'Pathway {n}: {state}',
  },
  'replay.happened': {
    nb: 'Hva som har skjedd',
    nn: 'Kva som har skjedd',
    en: 'What has happened',
  },
  'replay.steps': { nb: 'Stegene', nn: 'Stega', en: 'The steps' },
  'replay.owed': { nb: 'Hva som gjenstår', nn: 'Kva som står att', en: 'What is owed' },
  'replay.notes': { nb: 'Merk', nn: 'Merk', en: 'Note' },
  'replay.aside': { nb: 'Lagt til side', nn: 'Lagt til side', en: 'Set aside' },
  'replay.before': { nb: 'før {time}', nn: 'før {time}', en: 'before {time}' },
  'replay.by-the-end-of': {
    nb: 'innen utgangen av {day}',
    nn: 'innan utgangen av {day}',
    en: 'by the end of {day}',
  },
  'replay.from': { nb: '(HER-id {her})', nn: '(HER-id {her})', en: '(HER-id {her})' },
  'replay.told': { nb: 'meldt {time}', nn: 'meldt {time}', en: 'reported {time}' },
  'replay.alert': {
    nb: 'Varsel {level}: {text}',
    nn: 'Varsel {level}: {text}',
    en: 'Alert {level}: {text}',
  },
  'replay.dropped': {
    nb: 'Fristen gjelder ikke lenger: {text}',
    nn: 'Fristen gjeld ikkje lenger: {text}',
    en: 'No longer owed: {text}',
  },
  'replay.lapsed': { nb: 'fristen er passert', nn: 'fristen er passert', en: 'overdue' },
  'replay.payment': {
    nb: 'Betaling for utskrivningsklar pasient: {days} døgn, {kroner}',
    nn: 'Betaling for utskrivingsklar pasient: {days} døgn, {kroner}',
    en: 'Payment for a patient ready for discharge: {days} days, {kroner}',
  },
  'replay.contested': {
    nb: 'Partene kan være uenige om: {text}',
    nn: 'Partane kan vere usamde om: {text}',
    en: 'The parties may contest: {text}',
  },
  'replay.decided': {
    nb: 'Avgjort av person: {text}',
    nn: 'Avgjort av person: {text}',
    en: 'Decided by a person: {text}',
  },
  'replay.kroner': { nb: '{kroner} kr', nn: '{kroner} kr', en: 'NOK {kroner}' },
  'replay.no-rate': {
    nb: 'døgnprisen er ikke kjent',
    nn: 'døgnprisen er ikkje kjend',
    en: 'the rate is not known',
  },
} as const;
