/** Opening the content of a message. */
export const CONTENT = {
  'content.link': { nb: 'Vis innholdet', nn: 'Vis innhaldet', en: 'Show the content' },
  'content.title': { nb: 'Innhold: {name}', nn: 'Innhald: {name}', en: 'Content: {name}' },
  'content.message': { nb: 'meldingen', nn: 'meldinga', en: 'the message' },
  'content.open': { nb: 'Åpne innholdet', nn: 'Opne innhaldet', en: 'Open the content' },
  'content.audited': {
    nb: 'Innholdet er helseopplysninger om en pasient. Åpne det bare når arbeidet krever det. Hvem du er, tidspunktet og begrunnelsen skrives i revisjonsloggen før innholdet vises.',
    nn: 'Innhaldet er helseopplysningar om ein pasient. Opne det berre når arbeidet krev det. Kven du er, tidspunktet og grunngivinga blir skrivne i revisjonsloggen før innhaldet blir vist.',
    en: 'The content is health information about a patient. Open it only when your work requires it. Who you are, the time and the reason are written to the audit log before the content is shown.',
  },
  'content.reason': {
    nb: 'Hvorfor må innholdet åpnes?',
    nn: 'Kvifor må innhaldet opnast?',
    en: 'Why must the content be opened?',
  },
  'content.language': {
    nb: 'Språk i overskrifter',
    nn: 'Språk i overskrifter',
    en: 'Language of the headings',
  },
  'content.submit': { nb: 'Vis innholdet', nn: 'Vis innhaldet', en: 'Show the content' },
  'content.gone': {
    nb: 'Innholdet i meldingen er ikke lagret lenger.',
    nn: 'Innhaldet i meldinga er ikkje lagra lenger.',
    en: 'The content of the message is no longer stored.',
  },
  'content.unreadable': {
    nb: 'Innholdet kan ikke vises: dokumentet kan ikke leses som en melding.',
    nn: 'Innhaldet kan ikkje visast: dokumentet kan ikkje lesast som ei melding.',
    en: 'The content cannot be shown: the document cannot be read as a message.',
  },
  'content.downloads': {
    nb: 'Last ned vedlegg',
    nn: 'Last ned vedlegg',
    en: 'Download attachments',
  },
  'content.downloads-text': {
    nb: 'Vedlegg åpnes aldri her. Hver nedlasting skrives i revisjonsloggen.',
    nn: 'Vedlegg blir aldri opna her. Kvar nedlasting blir skriven i revisjonsloggen.',
    en: 'Attachments are never opened here. Each download is written to the audit log.',
  },
  'content.download': {
    nb: 'Last ned vedlegg {number}',
    nn: 'Last ned vedlegg {number}',
    en: 'Download attachment {number}',
  },
} as const;
