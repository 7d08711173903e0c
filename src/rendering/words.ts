import { inLanguage } from './language.ts';
import type { Language, Words } from './language.ts';

/** What the rendering says itself. `{name}` is filled in. */
const WORDS = {
  yes: ['Ja', 'Ja', 'Yes'],
  no: ['Nei', 'Nei', 'No'],
  estimate: ['anslag', 'overslag', 'estimate'],
  'no-estimate': ['ikke anslag', 'ikkje overslag', 'not an estimate'],
  code: ['kode {code}', 'kode {code}', 'code {code}'],
  'code-of': [
    'kode {code} (kodeverk {list})',
    'kode {code} (kodeverk {list})',
    'code {code} (list {list})',
  ],
  telephone: ['Telefon', 'Telefon', 'Telephone'],
  mail: ['E-post', 'E-post', 'E-mail'],
  fax: ['Telefaks', 'Telefaks', 'Fax'],
  other: ['Annet', 'Anna', 'Other'],
  attachment: ['Vedlegg', 'Vedlegg', 'Attachment'],
  'attachment-of': [
    'Vedlegg {number}, {size}',
    'Vedlegg {number}, {size}',
    'Attachment {number}, {size}',
  ],
  attachments: ['Vedlegg', 'Vedlegg', 'Attachments'],
  size: ['Størrelse', 'Storleik', 'Size'],
  message: ['Melding', 'Melding', 'Message'],
  'of-many': [
    '{name} {number} av {count}',
    '{name} {number} av {count}',
    '{name} {number} of {count}',
  ],
  technical: ['Tekniske opplysninger', 'Tekniske opplysningar', 'Technical information'],
  codes: ['Koder i meldingen', 'Kodar i meldinga', 'Codes of the message'],
  field: ['Felt', 'Felt', 'Field'],
  text: ['Tekst', 'Tekst', 'Text'],
  'code-head': ['Kode', 'Kode', 'Code'],
  list: ['Kodeverk', 'Kodeverk', 'Code list'],
  components: ['Journalkomponenter', 'Journalkomponentar', 'Record components'],
  component: ['Komponent', 'Komponent', 'Component'],
  id: ['Id', 'Id', 'Id'],
  contacts: ['Kontakt', 'Kontakt', 'Contacts'],
  contents: ['Innhold', 'Innhald', 'Contents'],
  faulty: [
    'Meldingen følger ikke standarden. Det som vises, kan være ufullstendig.',
    'Meldinga følgjer ikkje standarden. Det som er vist, kan vere ufullstendig.',
    'The message does not follow the standard. What is shown may be incomplete.',
  ],
  cancelled: [
    'Dette er en kansellering: meldingen den viser til, gjelder ikke lenger.',
    'Dette er ei kansellering: meldinga ho viser til, gjeld ikkje lenger.',
    'This is a cancellation: the message it refers to no longer holds.',
  ],
  'not-production': [
    'Dette er ikke en melding fra vanlig drift.',
    'Dette er ikkje ei melding frå vanleg drift.',
    'This is not a message of ordinary production.',
  ],
} as const satisfies Readonly<Record<string, Words>>;

export type Word = keyof typeof WORDS;

export function say(
  language: Language,
  word: Word,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return inLanguage(WORDS[word], language).replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(values[name] ?? whole),
  );
}
