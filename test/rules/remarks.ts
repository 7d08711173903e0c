import { typeName } from '../../src/messages/catalogue/index.ts';
import { openMessages } from '../../src/messages/reader.ts';
import type { Reading, Remark } from '../../src/messages/reading.ts';
import { DEFAULT_RULES, type RuleSettings } from '../../src/messages/rules/row.ts';
import { aMessage } from '../messages/support.ts';

const readers = new Map<string, ReturnType<typeof openMessages>>();

/** A reader with these settings; opening one compiles every schema, so each is kept. */
function readerWith(settings: Partial<RuleSettings>) {
  const own = JSON.stringify(settings);
  const known = readers.get(own);
  if (known) return known;
  const opened = openMessages('schemas', undefined, { ...DEFAULT_RULES, ...settings });
  readers.set(own, opened);
  return opened;
}

export const reading = (text: string | Buffer, settings: Partial<RuleSettings> = {}): Reading =>
  readerWith(settings).read(Buffer.from(text), { remarks: true });

/** A path without prefixes, and without positions that are the first. */
const short = (xpath: string): string => xpath.replace(/\w+:|\[1\]/g, '').replace(/^\/\w+\/?/, '');

const said = ({ rule, severity, xpath }: Remark): string =>
  `${rule} ${severity} ${short(xpath)}`.trim();

/** `R006 note MsgInfo/Ack` for everything remarked on; throws when the message is refused. */
export function remarks(text: string | Buffer, settings: Partial<RuleSettings> = {}): string[] {
  const found = reading(text, settings);
  if (found.kind === 'unreadable' || found.violations.length > 0)
    throw new Error(JSON.stringify(found.violations));
  return found.remarks.map(said);
}

/** `T02 R008 Document[2]`-like lines for what a message is refused for: failure, rule, place. */
export const refusals = (text: string | Buffer, settings: Partial<RuleSettings> = {}): string[] =>
  reading(text, settings).violations.map(({ code, rule, xpath }) =>
    `${code} ${rule} ${short(xpath)}`.trim(),
  );

/** Replaces once, and throws when there is nothing to replace: a test that changes nothing is none. */
export function change(text: string, from: string | RegExp, to: string): string {
  if (typeof from === 'string' ? !text.includes(from) : text.search(from) < 0)
    throw new Error(`nothing matches ${String(from)}`);
  return text.replace(from, to);
}

const DIALOG = { '1.0': '2006-10-11', '1.1': '2013-01-23' } as const;
const CODED = {
  '1.0': '<TemaKodet V="5" S="2.16.578.1.12.4.1.1.9069" DN="Svar på forespørsel"/>',
  '1.1': '<TemaKodet V="6" S="2.16.578.1.12.4.1.1.7322" DN="Henvendelse om pasient"/>',
};

/** A dialogue message with a note; `text` is markup. */
export function dialog(
  type: string,
  version: '1.0' | '1.1',
  over: Parameters<typeof aMessage>[0] & { readonly note?: string } = {},
): string {
  const { note = 'Pasienten hentes kl. 12.', ...rest } = over;
  const payload = `<Dialogmelding xmlns="http://www.kith.no/xmlstds/dialog/${DIALOG[version]}"><Notat>${CODED[version]}<TekstNotatInnhold>${note}</TekstNotatInnhold></Notat></Dialogmelding>`;
  const typed = change(
    aMessage(rest),
    /<Type [^>]*>/,
    `<Type V="${type}" DN="${typeName(type) ?? ''}"/>`,
  );
  return change(typed, /<p1:Pasientlogistikk.*<\/p1:Pasientlogistikk>/s, payload);
}

/** The message in PLO 1.5: the same but for its namespaces. */
export const inPlo15 = (text: string): string =>
  change(text, /2012-04-01/, '2009-06-30').replaceAll('2012-04-01', '2009-06-30');

/** A further Document, before the end of the message. */
export const withDocument = (text: string, refDoc: string): string =>
  change(text, '</MsgHead>', `<Document><RefDoc>${refDoc}</RefDoc></Document></MsgHead>`);

/** RefDoc of a proper attachment; `over` replaces parts of it. */
export const attachment = (mimeType = 'application/pdf'): string =>
  `<MsgType V="A" DN="Vedlegg"/><MimeType>${mimeType}</MimeType><Description>Kart</Description>` +
  '<Content><Base64Container xmlns="http://www.kith.no/xmlstds/base64container">S2FydA==</Base64Container></Content>';
