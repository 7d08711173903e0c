import { buildXml } from '../../schema/build.ts';
import type { Json } from '../../schema/parse.ts';
import type { Plan } from '../../schema/plan.ts';
import { keyOf } from '../../schema/json-names.ts';
import { readXsds } from '../../schema/schema-set.ts';
import type { MhDocument } from '../../schema/types.gen.ts';
import { compileXsd } from '../../schema/xsd.ts';
import { SCHEMA_FOLDER } from '../folder.ts';
import { cs, cv } from './codes.ts';
import { head } from './head.ts';
import type { Making } from './making.ts';
import { PAYLOADS } from './payloads.ts';
import { pdfOf } from './pdf.ts';

const XMLNS = 'http://www.w3.org/2000/xmlns/';
const KITH = 'http://www.kith.no/xmlstds';

/** The prefixes of the published samples, by the payload's root. */
const PREFIXES: Readonly<Record<string, string>> = {
  Pasientlogistikk: 'p1',
  MeldingFravar: 'p2',
  OrienteringOmTjenestetilbud: 'p3',
  OverforingMedisinskeOpplysninger: 'p4',
  HelseopplysningerVedSoknad: 'p5',
  Konsultasjon: 'p6',
  Innleggelsesrapport: 'p7',
  TverrfagligEpikrise: 'p8',
  Dialogmelding: 'dia',
};
const COMPONENTS: Readonly<Record<string, string>> = { '1.5': '2009-06-30', '1.6': '2012-04-01' };
/** Roots that carry parts of a patient record. */
const CLINICAL = ['p4', 'p5', 'p6', 'p7', 'p8'];

/** Declarations around the payload, so that no element within has to carry its own. */
function declared({ row }: Making): Record<string, string> {
  const own = PREFIXES[row.root] ?? 'p';
  const components = COMPONENTS[row.version];
  const prefixes: Record<string, string> = {
    [own]: row.namespace,
    ...(components === undefined ? {} : { po: `${KITH}/po/poKomponent/${components}` }),
    fk1: `${KITH}/felleskomponent1`,
    ...(CLINICAL.includes(own)
      ? {
          epj1: `${KITH}/epj/epj1/2008-02-20`,
          epj2: `${KITH}/epj/epj2/2008-02-20`,
          epj3: `${KITH}/epj/epj3/2008-02-20`,
          m1: `${KITH}/epj/meta/2008-02-20`,
        }
      : {}),
  };
  return Object.fromEntries(
    Object.entries(prefixes).map(([prefix, uri]) => [`@{${XMLNS}}xmlns:${prefix}`, uri]),
  );
}

let compiled: Plan | undefined;
/** The schemas as data; compiled when the first message is made. */
const plan = (): Plan => (compiled ??= compileXsd(readXsds(SCHEMA_FOLDER)));

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
      Content: { ...declared(m), [keyOf(plan(), m.row.namespace, m.row.root)]: payload(m) },
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

/** Leaves out what is absent or empty, so that no element is empty (R099). */
function kept(value: unknown): Json | undefined {
  if (value === undefined || value === '') return undefined;
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) {
    const all = value.flatMap((one) => kept(one) ?? []);
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
  const { attachments = 0, encoding = 'UTF-8' } = m.input;
  const value = kept({
    MsgInfo: head(m),
    Document: [
      structured(m),
      ...Array.from({ length: attachments }, (_, index) => attached(m, index)),
    ],
  });
  const text = buildXml(plan(), 'mh:MsgHead', value ?? {});
  const root = text.slice(text.indexOf('?>') + 2);
  return `<?xml version="1.0" encoding="${encoding}"?>\n${root}\n`;
}
