/** Replies in free text that a person must read. */
export const REPLIES = {
  'replies.title': { nb: 'Svar som må leses', nn: 'Svar som må lesast', en: 'Replies to read' },
  'replies.lead': {
    nb: 'Svar i fritekst som ingen kode forklarer. Les meldingen fra forløpets side. Det den sier, føres i fagsystemet eller på forløpets side; da forsvinner svaret herfra.',
    nn: 'Svar i fritekst som ingen kode forklarer. Les meldinga frå sida til forløpet. Det ho seier, blir ført i fagsystemet eller på sida til forløpet; då forsvinn svaret herifrå.',
    en: 'Replies in free text that no code explains. Read the message from the page of its pathway. What it says is entered in the record system or on the page of the pathway; the reply then leaves this list.',
  },
  'replies.caption': {
    nb: 'Forløp med et ulest svar, eldste forløp først',
    nn: 'Forløp med eit ulese svar, eldste forløp først',
    en: 'Pathways with an unread reply, the oldest pathway first',
  },
  'replies.none': {
    nb: 'Ingen svar venter på å bli lest.',
    nn: 'Ingen svar ventar på å bli lesne.',
    en: 'No reply waits to be read.',
  },
  'replies.what': { nb: 'Hva som må gjøres', nn: 'Kva som må gjerast', en: 'What is to be done' },
  'replies.enter': { nb: 'Skjema', nn: 'Skjema', en: 'Form' },
  'replies.at': { nb: 'Svaret kom', nn: 'Svaret kom', en: 'The reply came' },
  'tile.replies': { nb: 'Svar som må leses', nn: 'Svar som må lesast', en: 'Replies to read' },
  'tile.replies-note': {
    nb: 'Fritekst fra kommune eller fastlege; ingen kode sier hva den betyr',
    nn: 'Fritekst frå kommune eller fastlege; ingen kode seier kva han tyder',
    en: 'Free text from municipality or GP; no code says what it means',
  },
} as const;
