/** What the page of a stay says of the proposals that were recorded before. */
export const PAYMENT_RECORDED = {
  'payment.section.recorded': {
    nb: 'Forslag som er loggført',
    nn: 'Framlegg som er loggførte',
    en: 'Recorded proposals',
  },
  'payment.record': {
    nb: 'Loggfør forslaget, eller se det som er loggført',
    nn: 'Loggfør framlegget, eller sjå det som er loggført',
    en: 'Record the proposal, or see what was recorded',
  },
  'payment.column.recordedAt': { nb: 'Loggført', nn: 'Loggført', en: 'Recorded' },
  'payment.column.by': { nb: 'Av', nn: 'Av', en: 'By' },
  'payment.column.kroner': { nb: 'Beløp', nn: 'Beløp', en: 'Amount' },
  'payment.column.rules': { nb: 'Regler og satser', nn: 'Reglar og satsar', en: 'Rules and rates' },
  'payment.column.hash': {
    nb: 'Kontrollsum av grunnlaget',
    nn: 'Kontrollsum av grunnlaget',
    en: 'Hash of the evidence',
  },
  'payment.fact.recorded': { nb: 'Loggføring', nn: 'Loggføring', en: 'Record' },
  'payment.recorded.none': {
    nb: 'ikke loggført: bare regnet ut nå',
    nn: 'ikkje loggført: berre rekna ut no',
    en: 'not recorded: only computed now',
  },
  'payment.recorded.same': {
    nb: 'som det sist loggførte forslaget',
    nn: 'som det sist loggførte framlegget',
    en: 'as the last recorded proposal',
  },
  'payment.recorded.other': {
    nb: 'ikke loggført: avviker fra det sist loggførte forslaget',
    nn: 'ikkje loggført: avvik frå det sist loggførte framlegget',
    en: 'not recorded: differs from the last recorded proposal',
  },
} as const;
