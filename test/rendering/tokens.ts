/**
 * A strict reader of the markup we write, apart from the writer: what it does not know is an error.
 * It is no HTML parser; it accepts only our own dialect of well-formed tags in double quotes.
 */
const TEXT_ATTRIBUTE = /^[^"<>]*$/;

/** Every tag and attribute a letter may have, and what the attribute may say. */
const ALLOWED: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  a: { href: /^(tel:\+?[\d.-]+|mailto:[\w.+-]+@[\w.-]+)$/ },
  article: { class: /^letter$/, lang: /^(nb|nn|en)$/ },
  blockquote: {},
  br: {},
  caption: {},
  code: {},
  dd: {},
  details: {},
  div: { lang: /^no$/, class: /^prose$/ },
  dl: { class: /^values$/ },
  dt: {},
  em: {},
  h2: {},
  h3: {},
  h4: {},
  h5: {},
  h6: {},
  hr: {},
  li: {},
  ol: {},
  p: { class: /^warning$/, role: /^note$/ },
  q: {},
  section: { class: /^technical$/ },
  small: {},
  span: { class: /^(line|quiet)$/, lang: /^no$/ },
  strong: {},
  sub: {},
  summary: {},
  sup: {},
  table: { role: /^table$/ },
  tbody: { role: /^rowgroup$/ },
  td: { role: /^cell$/, class: /^(cell|empty)$/, 'data-label': TEXT_ATTRIBUTE },
  th: {
    role: /^(rowheader|columnheader)$/,
    scope: /^(row|col)$/,
    'data-label': TEXT_ATTRIBUTE,
  },
  thead: { role: /^rowgroup$/ },
  tr: { role: /^row$/ },
  ul: {},
};
const VOID = new Set(['br', 'hr']);

export interface Token {
  readonly tag?: string;
  readonly end?: boolean;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#96;': '`',
};

function decoded(text: string): string {
  const stray = text.replace(/&(amp|lt|gt|quot|#39|#96);/g, '').match(/[<>&`]/);
  if (stray) throw new Error(`unescaped ${stray[0]} in ${JSON.stringify(text.slice(0, 80))}`);
  return text.replace(/&[^;]+;/g, (entity) => ENTITIES[entity] ?? '');
}

function attributesOf(tag: string, text: string): Record<string, string> {
  const found: Record<string, string> = {};
  const rest = text.replace(/\s+([a-z-]+)="([^"]*)"/g, (_all, name: string, value: string) => {
    const rule = ALLOWED[tag]?.[name];
    if (!rule?.test(value)) throw new Error(`<${tag} ${name}="${value.slice(0, 80)}">`);
    found[name] = decoded(value);
    return '';
  });
  if (rest.trim() !== '') throw new Error(`<${tag}> has ${JSON.stringify(rest.slice(0, 80))}`);
  return found;
}

/** Tags and texts of a letter. @throws Error naming what is not allowed or not closed. */
export function tokens(markup: string): Token[] {
  const found: Token[] = [];
  const open: string[] = [];
  let at = 0;
  for (const match of markup.matchAll(
    /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+="[^"]*")*)\s*(\/?)>/g,
  )) {
    const [whole, slash, tag = '', attributes = ''] = match;
    found.push({ attributes: {}, text: decoded(markup.slice(at, match.index)) });
    at = match.index + whole.length;
    if (!Object.hasOwn(ALLOWED, tag)) throw new Error(`<${tag}>`);
    const end = slash === '/';
    if (end && open.pop() !== tag) throw new Error(`</${tag}> closes another element`);
    if (!end && !VOID.has(tag)) open.push(tag);
    found.push({ tag, end, attributes: attributesOf(tag, attributes), text: '' });
  }
  found.push({ attributes: {}, text: decoded(markup.slice(at)) });
  if (open.length > 0) throw new Error(`not closed: ${open.join(' ')}`);
  return found;
}

const INLINE = new Set(['a', 'code', 'em', 'q', 'small', 'span', 'strong', 'sub', 'sup']);

const apart = ({ tag, attributes }: Token): boolean =>
  tag !== undefined && (!INLINE.has(tag) || attributes['class'] === 'line');

/** Text as it is read: entities decoded, white space as one space, blocks apart. */
export const readText = (markup: string): string =>
  tokens(markup)
    .map((token) => (apart(token) ? ' ' : token.text))
    .join('')
    .replace(/\s+/g, ' ');
