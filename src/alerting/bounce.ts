import { digestNamedIn } from './message-id.ts';

/** What is read of a notification; the rest, most often the returned mail, is not looked at. */
export const MOST_BOUNCE_BYTES = 262_144;
const MOST_PARTS = 10;

/** A digest of ours that did not arrive, and at which addresses. */
export interface Bounce {
  readonly digestId: string;
  /** In lower case. */
  readonly recipients: readonly string[];
  /** Of the first of them, such as `5.1.1`. */
  readonly status: string;
}

type Fields = ReadonlyMap<string, string>;

/** Header fields by their names in lower case; a folded line is put together, the first one counts. */
function fieldsOf(text: string): Fields {
  const fields = new Map<string, string>();
  for (const line of text.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const found = /^([!-9;-~]{1,60}):[ \t]*(.*)$/.exec(line);
    const name = found?.[1]?.toLowerCase();
    if (name !== undefined && !fields.has(name)) fields.set(name, found?.[2]?.trim() ?? '');
  }
  return fields;
}

interface Part {
  readonly fields: Fields;
  readonly body: string;
}

function partOf(text: string): Part {
  const end = text.search(/\n\n/);
  return end < 0
    ? { fields: fieldsOf(text), body: '' }
    : { fields: fieldsOf(text.slice(0, end)), body: text.slice(end + 2) };
}

const typeOf = ({ fields }: Part): string => (fields.get('content-type') ?? '').toLowerCase();

function partsOf(report: Part): Part[] {
  const boundary = /boundary="?([^";\s]{1,70})"?/i.exec(
    report.fields.get('content-type') ?? '',
  )?.[1];
  if (boundary === undefined) return [];
  return `\n${report.body}`
    .split(`\n--${boundary}`)
    .slice(1, MOST_PARTS + 1)
    .map((part) => partOf(part.replace(/^[^\n]*\n/, '')));
}

/** The recipients that a `message/delivery-status` says have failed for good (RFC 3464 §2.3). */
function failedIn(status: Part): { readonly address: string; readonly status: string }[] {
  return status.body.split(/\n\n+/).flatMap((group) => {
    const fields = fieldsOf(group);
    const code = /^5\.\d{1,3}\.\d{1,3}/.exec(fields.get('status') ?? '')?.[0];
    const address = /^rfc822;\s*<?([^<>\s]{3,254})>?$/i.exec(
      fields.get('final-recipient') ?? '',
    )?.[1];
    return fields.get('action')?.toLowerCase() === 'failed' && code && address
      ? [{ address: address.toLowerCase(), status: code }]
      : [];
  });
}

/**
 * Reads a delivery status notification (RFC 3464), as a mail server sends it to the sender
 * address; undefined when it is none, is about no digest of ours, or only tells of a delay.
 */
export function bounceIn(bytes: Buffer): Bounce | undefined {
  const text = bytes.subarray(0, MOST_BOUNCE_BYTES).toString('latin1').replace(/\r\n/g, '\n');
  const report = partOf(text);
  if (!/^multipart\/report\b.*report-type="?delivery-status"?/.test(typeOf(report)))
    return undefined;
  const parts = partsOf(report);
  const failed = parts
    .filter((part) => typeOf(part).startsWith('message/delivery-status'))
    .flatMap(failedIn);
  const returned = parts.find((part) =>
    /^(message\/rfc822|text\/rfc822-headers)\b/.test(typeOf(part)),
  );
  const digestId = digestNamedIn(partOf(returned?.body ?? '').fields.get('message-id') ?? '');
  const [first] = failed;
  if (first === undefined || digestId === undefined) return undefined;
  return { digestId, recipients: failed.map(({ address }) => address), status: first.status };
}
