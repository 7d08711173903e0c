/** The page on which an operator records the payment proposal of a stay. */
export const PROPOSALS = {
  'proposals.title': {
    nb: 'Betalingsforslag for opphold {n}',
    nn: 'Betalingsframlegg for opphald {n}',
    en: 'Payment proposals for stay {n}',
  },
  'proposals.lead': {
    nb: 'Forslaget regnes ut på nytt hver gang det vises. Det som gis ut, loggføres, så det senere kan vises hva som ble foreslått da.',
    nn: 'Framlegget blir rekna ut på nytt kvar gong det blir vist. Det som blir gitt ut, blir loggført, så det seinare kan visast kva det var framlegg om då.',
    en: 'The proposal is computed anew each time it is shown. What is given out is recorded, so that what was proposed then can be shown later.',
  },
  'proposals.stays': {
    nb: 'Se grunnlaget nå',
    nn: 'Sjå grunnlaget no',
    en: 'See the evidence now',
  },
  'proposals.now': { nb: 'Forslaget nå', nn: 'Framlegget no', en: 'The proposal now' },
  'proposals.days': { nb: 'Døgn', nn: 'Døgn', en: 'Days' },
  'proposals.kroner': { nb: 'Beløp (kr)', nn: 'Beløp (kr)', en: 'Amount (NOK)' },
  'proposals.no-rate': { nb: 'sats mangler', nn: 'sats manglar', en: 'no rate' },
  'proposals.standing': { nb: 'Loggføring', nn: 'Loggføring', en: 'Record' },
  'proposals.none': {
    nb: 'Ingen forslag er loggført for dette oppholdet.',
    nn: 'Ingen framlegg er loggførte for dette opphaldet.',
    en: 'No proposal of this stay has been recorded.',
  },
  'proposals.caption': {
    nb: 'Loggførte forslag, eldste først',
    nn: 'Loggførte framlegg, eldste først',
    en: 'Recorded proposals, oldest first',
  },
  'proposals.at': { nb: 'Loggført', nn: 'Loggført', en: 'Recorded' },
  'proposals.by': { nb: 'Av', nn: 'Av', en: 'By' },
  'proposals.rules': { nb: 'Regler og satser', nn: 'Reglar og satsar', en: 'Rules and rates' },
  'proposals.flags': {
    nb: 'Det partene kan være uenige om',
    nn: 'Det partane kan vere usamde om',
    en: 'What the parties may contest',
  },
  'proposals.evidence': {
    nb: 'Kontrollsum av grunnlaget',
    nn: 'Kontrollsum av grunnlaget',
    en: 'Hash of the evidence',
  },
  'proposals.record': {
    nb: 'Loggfør forslaget',
    nn: 'Loggfør framlegget',
    en: 'Record the proposal',
  },
  'proposals.record-text': {
    nb: 'Det som foreslås nå, føres i loggen, og grunnlaget åpnes for utskrift. Er forslaget det samme som det siste, føres ingenting nytt.',
    nn: 'Det framlegget er no, blir ført i loggen, og grunnlaget blir opna for utskrift. Er framlegget det same som det siste, blir ikkje noko nytt ført.',
    en: 'What is proposed now goes into the log, and the evidence opens for printing. If the proposal is the same as the last one, nothing new is recorded.',
  },
  'proposals.submit': {
    nb: 'Loggfør og åpne for utskrift',
    nn: 'Loggfør og opne for utskrift',
    en: 'Record, and open for printing',
  },
  'pathway.proposals': {
    nb: 'Loggførte forslag for opphold {n}',
    nn: 'Loggførte framlegg for opphald {n}',
    en: 'Recorded proposals for stay {n}',
  },
} as const;
