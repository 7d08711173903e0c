import { herId } from '../domain/ids.ts';
import type { ServiceKind } from '../messages/catalogue/index.ts';
import { LANGUAGES } from '../rendering/language.ts';
import type { PartnerEntry, PartnerParty } from '../store/sql/partner-book.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Says what is wrong with the value at a place, or undefined. */
type Check = (value: unknown) => string | undefined;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const her: Check = (value) =>
  typeof value === 'number' && herId(String(value)) !== undefined
    ? undefined
    : 'must be a HER-id (a whole number from 1 to 2147483647)';
const name: Check = (value) =>
  typeof value === 'string' && value.trim() !== '' && value.length <= 200
    ? undefined
    : 'must be a text of 1 to 200 characters';
const oneOf =
  (...allowed: readonly string[]): Check =>
  (value) =>
    allowed.includes(value as string) ? undefined : `must be one of ${allowed.join(', ')}`;
const flag: Check = (value) => (typeof value === 'boolean' ? undefined : 'must be true or false');
/** As the mailer has it: one plain address. */
const address: Check = (value) =>
  typeof value === 'string' && /^[^\s@<>(),;:"\\[\]]+@[^\s@<>(),;:"\\[\]]+$/.test(value)
    ? undefined
    : 'must be one plain e-mail address';
const web: Check = (value) =>
  typeof value === 'string' && /^https?:\/\//.test(value) && URL.canParse(value)
    ? undefined
    : 'must be an address beginning with https:// (or http:// on this machine)';
const client: Check = (value) =>
  typeof value === 'string' && /^[a-z0-9][a-z0-9._-]{0,60}$/i.test(value)
    ? undefined
    : 'must be a short name of letters, digits, dots and dashes';
/** Kinds of service of the catalogue, `any` apart: that is none to have. */
const SERVICES: readonly ServiceKind[] = ['hospital-ward', 'nursing', 'case-handling', 'gp'];
const service: Check = oneOf(...SERVICES);
const addressing: Check = (value) =>
  isFields(value) &&
  Object.values(value).every(
    (kinds) => Array.isArray(kinds) && kinds.length > 0 && kinds.every((kind) => !service(kind)),
  )
    ? undefined
    : `must hold, for message types, lists of ${SERVICES.join(', ')}`;
const list: Check = (value) => (Array.isArray(value) ? undefined : 'must be a list');

interface Field {
  readonly name: string;
  readonly check: Check;
  readonly required?: boolean;
}

/** Who is told of a deadline that has passed, by level, in which language, and where it is posted as JSON. */
const RECIPIENTS: readonly Field[] = [
  { name: 'alertEmail', check: address },
  { name: 'leaderEmail', check: address },
  { name: 'boardEmail', check: address },
  { name: 'alertWebhook', check: web },
  { name: 'alertLanguage', check: oneOf(...LANGUAGES) },
];

const ENTRY_FIELDS: readonly Field[] = [
  { name: 'herId', check: her, required: true },
  { name: 'name', check: name, required: true },
  { name: 'kind', check: oneOf('hospital', 'kommune', 'gp', 'operator'), required: true },
  ...RECIPIENTS,
  { name: 'client', check: client },
  { name: 'addressing', check: addressing },
  { name: 'parties', check: list, required: true },
];

const PARTY_FIELDS: readonly Field[] = [
  { name: 'herId', check: her, required: true },
  { name: 'name', check: name, required: true },
  { name: 'kind', check: oneOf('service', 'person', 'organisation') },
  { name: 'transport', check: oneOf('inbox', 'webhook') },
  { name: 'endpoint', check: web },
  { name: 'apprec', check: oneOf('receiver', 'broker') },
  { name: 'dropsDuplicates', check: flag },
  ...RECIPIENTS,
  { name: 'service', check: service },
];

/** Every fault of one object; a field we do not know is most often a misspelt one. */
function faultsOf(value: unknown, at: string, fields: readonly Field[]): string[] {
  if (!isFields(value)) return [`${at} must be an object`];
  const unknown = Object.keys(value)
    .filter((key) => !fields.some((field) => field.name === key))
    .map((key) => `${at}.${key} is not a field of a partner file`);
  const wrong = fields.flatMap(({ name: key, check, required }) => {
    if (value[key] === undefined) return required ? [`${at}.${key} is missing`] : [];
    const fault = check(value[key]);
    return fault === undefined ? [] : [`${at}.${key} ${fault}`];
  });
  return [...unknown, ...wrong];
}

function partyFaults(value: unknown, at: string): string[] {
  const faults = faultsOf(value, at, PARTY_FIELDS);
  const { transport, endpoint } = (isFields(value) ? value : {}) as Partial<PartnerParty>;
  if (transport === 'webhook' && endpoint === undefined)
    faults.push(`${at}.endpoint is missing: transport webhook needs it`);
  if (endpoint !== undefined && transport !== 'webhook')
    faults.push(`${at}.endpoint is only for transport webhook`);
  return faults;
}

/** The same HER-id or client twice would make the second overwrite the first. */
function doubles(entries: readonly PartnerEntry[]): string[] {
  const seen = new Map<string, string>();
  const faults: string[] = [];
  const meet = (key: string, at: string) => {
    const before = seen.get(key);
    if (before === undefined) seen.set(key, at);
    else faults.push(`${at} is the same as ${before}`);
  };
  entries.forEach((entry, i) => {
    meet(`organisation ${entry.herId}`, `[${i}].herId`);
    if (entry.client !== undefined) meet(`client ${entry.client}`, `[${i}].client`);
    entry.parties.forEach((party, j) => meet(`party ${party.herId}`, `[${i}].parties[${j}].herId`));
  });
  return faults;
}

/**
 * Parses a partner file: a JSON list of organisations with their parties.
 * Answers the entries, or every fault with its place, such as `[2].parties[0].herId is missing`.
 */
export function parsePartnerFile(
  text: string,
): { readonly entries: readonly PartnerEntry[] } | { readonly faults: readonly string[] } {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { faults: [`not JSON: ${(error as Error).message}`] };
  }
  if (!Array.isArray(value)) return { faults: ['the file must hold a list of organisations'] };
  if (value.length === 0) return { faults: ['the list is empty'] };
  const faults = value.flatMap((entry: unknown, i) => {
    const at = `[${i}]`;
    const own = faultsOf(entry, at, ENTRY_FIELDS);
    const parties: unknown = isFields(entry) ? entry['parties'] : undefined;
    if (!Array.isArray(parties)) return own;
    return [...own, ...parties.flatMap((p, j) => partyFaults(p, `${at}.parties[${j}]`))];
  });
  if (faults.length > 0) return { faults };
  const entries = value as PartnerEntry[];
  const twice = doubles(entries);
  return twice.length > 0 ? { faults: twice } : { entries };
}
