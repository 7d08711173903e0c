import { isForbiddenXhtml, isUnwrappedXhtml } from './xhtml.ts';
import { when, type RuleRow, type SeenElement } from './row.ts';

const has = ({ attributes }: SeenElement, name: string): boolean =>
  attributes.some((one) => one.name === name);

const valueOf = ({ attributes }: SeenElement): string =>
  attributes.find(({ name }) => name === 'V')?.value ?? '';

const BLANK_END = /\s$/;
/** A line feed before which no carriage return stands, between words. */
const LONE_BREAK = /[^\r]\n\s*\S/;
const TELEPHONE = /^(?:tel|fax|mailto):\S+$/;

/** L. Encoding and text. */
export const TEXT: readonly RuleRow[] = [
  {
    rule: 'R098',
    about: 'UTF-8 is sent; UTF-8 and ISO-8859-1 are received',
    severity: 'note',
    where: 'src/schema/encoding.ts',
    checks: [
      {
        on: 'message',
        says: 'the document is in ISO-8859-1; UTF-8 is what should be sent',
        find: ({ about }) => when(about.encoding !== 'UTF-8'),
      },
    ],
  },
  {
    rule: 'R099',
    about: 'no empty elements, no blanks at the end of attributes, line breaks as CR and LF',
    severity: 'note',
    checks: [
      {
        on: 'element',
        among: ['leaves'],
        says: 'an empty element',
        is: ({ text, attributes }) => attributes.length === 0 && text.trim() === '',
      },
      {
        on: 'element',
        among: ['attributed'],
        says: 'an attribute ends with a blank',
        is: ({ attributes }) => attributes.some(({ value }) => BLANK_END.test(value)),
      },
      {
        on: 'element',
        among: ['leaves'],
        says: 'a line break in a text that is not written as CR and LF character references',
        is: ({ text }) => text.includes('\n') && LONE_BREAK.test(text),
      },
    ],
  },
  {
    rule: 'R100',
    about: 'CV is S, V and DN, or OT when uncoded; CS is V and DN; TeleAddress has its prefix',
    severity: 'note',
    checks: [
      {
        on: 'element',
        among: ['CV'],
        says: 'a code without the list it is of (S)',
        is: (of) => has(of, 'V') && !has(of, 'S'),
      },
      {
        on: 'element',
        among: ['CV'],
        says: 'neither a code (V) nor a text for what is uncoded (OT)',
        is: (of) => !has(of, 'V') && !has(of, 'OT'),
      },
      {
        on: 'element',
        among: ['CS', 'CV'],
        says: 'a code without its text (DN)',
        is: (of) => has(of, 'V') && !has(of, 'DN'),
      },
      {
        on: 'element',
        among: ['TeleAddress'],
        says: 'TeleAddress needs tel:, fax: or mailto: before it, and holds no blanks',
        is: (of) => !TELEPHONE.test(valueOf(of)),
      },
    ],
  },
  {
    rule: 'R101',
    about: 'XHTML in texts keeps to a list of elements, within a div',
    severity: 'note',
    checks: [
      {
        on: 'element',
        among: ['xhtml'],
        says: 'an XHTML element that texts may not hold: it will not be shown',
        is: isForbiddenXhtml,
      },
      {
        on: 'element',
        among: ['xhtml'],
        says: 'XHTML that is not within a div',
        is: isUnwrappedXhtml,
      },
    ],
  },
  {
    rule: 'R102',
    about: 'the original stays retrievable as it came, and its receipt is on record',
    severity: 'structural',
    where: 'tables body and history (src/store/migrations/0002_messages.sql)',
  },
];
