/** A call about a stay: that it was one, and who told whom (law.md L-13). */
export const PAYMENT_CALLS = {
  'payment.told.PHONE': { nb: 'Telefon', nn: 'Telefon', en: 'Telephone' },
  'payment.about': { nb: 'om', nn: 'om', en: 'about' },
  'payment.to': { nb: 'til', nn: 'til', en: 'to' },
  'payment.role.HOSPITAL_DOCTOR': {
    nb: 'lege på sykehuset',
    nn: 'lege på sjukehuset',
    en: 'doctor at the hospital',
  },
  'payment.role.HOSPITAL_NURSE': {
    nb: 'sykepleier på sykehuset',
    nn: 'sjukepleiar på sjukehuset',
    en: 'nurse at the hospital',
  },
  'payment.role.HOSPITAL_OTHER': {
    nb: 'annen på sykehuset',
    nn: 'annan på sjukehuset',
    en: 'other person at the hospital',
  },
  'payment.role.KOMMUNE_CASE_WORKER': {
    nb: 'saksbehandler i kommunen',
    nn: 'saksbehandlar i kommunen',
    en: 'case worker of the municipality',
  },
  'payment.role.KOMMUNE_NURSE': {
    nb: 'sykepleier i kommunen',
    nn: 'sjukepleiar i kommunen',
    en: 'nurse of the municipality',
  },
  'payment.role.KOMMUNE_OTHER': {
    nb: 'annen i kommunen',
    nn: 'annan i kommunen',
    en: 'other person of the municipality',
  },
} as const;
