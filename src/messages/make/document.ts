import { buildXml } from '../../schema/build.ts';
import type { Plan } from '../../schema/plan.ts';
import { keyOf } from '../../schema/json-names.ts';
import { readXsds } from '../../schema/xsd-files.ts';
import type { MhDocument } from '../../schema/elements/mh.gen.ts';
import { compileXsd } from '../../schema/xsd.ts';
import { SCHEMA_FOLDER } from '../folder.ts';
import { PREFIXES } from '../prefixes.ts';
import { cs, cv } from './codes.ts';
import { head } from './head.ts';
import type { Making } from './making.ts';
import { PAYLOADS } from './payloads.ts';
import { pdfOf } from './pdf.ts';

/**
 * As the published samples write them, but that the components of PLO keep a prefix: what is
 * quoted of a message, or changed in one by a test, shows by itself where it belongs.
 */
const COMPONENTS = 'po';

interface Language {
  readonly plan: Plan;
  readonly prefixes: ReadonlyMap<string, string>;
}

let compiled: Language | undefined;
/** The schemas as data; compiled when the first message is made. */
function language(): Language {
  if (compiled) return compiled;
  const plan = compileXsd(readXsds(SCHEMA_FOLDER), PREFIXES);
  const prefixes = [...plan.written].map(([namespace, prefix]): [string, string] => [
    namespace,
    namespace.includes('/poKomponent/') ? COMPONENTS : prefix,
  ]);
  return (compiled = { plan, prefixes: new Map(prefixes) });
}

function structured(m: Making): MhDocument {
  const payload = PAYLOADS[m.row.root];
  if (!payload) throw new Error(`no content is known for ${m.row.root}`);
  const po = m.row.his !== undefined && m.row.root !== 'Dialogmelding';
  return {
    // The older version asks for it; in logistics there is nothing to consent to.
    ...(po && m.old ? { Consent: cv(9064, m.row.his === '1149' ? '2' : '1') } : {}),
    RefDoc: {
      IssueDate: { '@V': m.input.genDate },
      MsgType: cs(8114, 'XML'),
      Content: { [keyOf(language().plan, m.row.namespace, m.row.root)]: payload(m) },
    },
  };
}

/** Attachments follow the structured document (R008, R095). */
const attached = ({ input, dice }: Making, index: number): MhDocument => ({
  RefDoc: {
    MsgType: cs(8114, 'A'),
    Id: dice(`attachment ${index}`).uuid(),
    MimeType: 'application/pdf',
    Description: `Vedlegg ${index + 1}`,
    Content: {
      'b64:Base64Container': Buffer.from(
        pdfOf(`Syntetisk vedlegg ${index + 1} til ${input.type}`),
      ).toString('base64'),
    },
  },
});

/** Leaves out what is absent, so that no element is empty unless it was asked to be (R099). */
function kept(value: unknown): unknown {
  if (value === undefined || typeof value === 'string') return value;
  if (Array.isArray(value)) {
    const all = value.map(kept).filter((one) => one !== undefined);
    return all.length === 0 ? undefined : all;
  }
  const own = Object.entries(value as object).flatMap(([key, one]) => {
    const left = kept(one);
    return left === undefined ? [] : [[key, left] as const];
  });
  return own.length === 0 ? undefined : Object.fromEntries(own);
}

/** The whole message as UTF-8 text with XML declaration; the encoding asked for stands in it. */
export function documentOf(m: Making): string {
  const { attachments = 0, encoding = 'UTF-8', indent = false } = m.input;
  const { plan, prefixes } = language();
  const value = kept({
    MsgInfo: head(m),
    Document: [
      structured(m),
      ...Array.from({ length: attachments }, (_, index) => attached(m, index)),
    ],
  });
  const text = buildXml(plan, 'mh:MsgHead', value, { prefixes, indent });
  const root = text.slice(text.indexOf('?>') + 2).trim();
  return `<?xml version="1.0" encoding="${encoding}"?>\n${root}\n`;
}
