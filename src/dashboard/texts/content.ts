/** Opening the content of a message. */
export const CONTENT = {
  'content.link': { nb: 'Vis innholdet' },
  'content.title': { nb: 'Innhold: {name}' },
  'content.message': { nb: 'meldingen' },
  'content.open': { nb: 'Åpne innholdet' },
  'content.audited': {
    nb: 'Innholdet er helseopplysninger om en pasient. Åpne det bare når arbeidet krever det. Hvem du er, tidspunktet og begrunnelsen skrives i revisjonsloggen før innholdet vises.',
  },
  'content.reason': { nb: 'Hvorfor må innholdet åpnes?' },
  'content.language': { nb: 'Språk i overskrifter' },
  'content.submit': { nb: 'Vis innholdet' },
  'content.gone': { nb: 'Innholdet i meldingen er ikke lagret lenger.' },
  'content.unreadable': {
    nb: 'Innholdet kan ikke vises: dokumentet kan ikke leses som en melding.',
  },
  'content.downloads': { nb: 'Last ned vedlegg' },
  'content.downloads-text': {
    nb: 'Vedlegg åpnes aldri her. Hver nedlasting skrives i revisjonsloggen.',
  },
  'content.download': { nb: 'Last ned vedlegg {number}' },
} as const;
