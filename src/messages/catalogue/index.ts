import { APPREC_10, APPREC_11 } from '../namespaces.ts';
import { DIALOG } from './dialog.ts';
import { PLO } from './plo.ts';
import type { CatalogueRow } from './row.ts';

export type { CatalogueRow, ExpectedAnswer, ServiceKind } from './row.ts';

/** Every message type in every version; of one type, the version to send comes first. */
export const CATALOGUE: readonly CatalogueRow[] = [...PLO, ...DIALOG];

/** Versions of AppRec that are read: a root of its own, not wrapped in MsgHead. */
export const APPREC = [
  {
    type: 'APPREC',
    name: 'Applikasjonskvittering',
    version: '1.1',
    mig: 'v1.1 2012-02-15',
    namespace: APPREC_11,
    root: 'AppRec',
  },
  {
    type: 'APPREC',
    name: 'Applikasjonskvittering',
    version: '1.0',
    mig: '1.0 2004-11-21',
    namespace: APPREC_10,
    root: 'AppRec',
  },
] as const;

/** Published names of types that are known of and not supported: for showing, not for routing. */
const KNOWN_TYPES: Readonly<Record<string, string>> = {
  EPIKRISE: 'Epikrise',
  HENVISNING: 'Henvisning',
  'EPJ-EKSTRAKT': 'Kommunikasjon av EPJ-innhold',
  DIALOG_TIL_ARKIVERING: 'Til arkivering i pasientens journal',
};

/** Looks up the row of a type as it is carried; undefined: not supported (T10). */
export type Catalogue = (
  type: string,
  payload: { readonly namespace: string; readonly root: string } | undefined,
) => CatalogueRow | undefined;

/** @throws Error when two rows claim the same type in the same namespace and root. */
export function openCatalogue(rows: readonly CatalogueRow[]): Catalogue {
  const found = new Map<string, CatalogueRow>();
  for (const row of rows) {
    const own = `${row.type} ${row.namespace} ${row.root}`;
    if (found.has(own)) throw new Error(`the catalogue has ${own} twice`);
    found.set(own, row);
  }
  return (type, payload) => payload && found.get(`${type} ${payload.namespace} ${payload.root}`);
}

/** The published name of a type, supported or not. */
export const typeName = (type: string): string | undefined =>
  CATALOGUE.find((row) => row.type === type)?.name ??
  APPREC.find((row) => row.type === type)?.name ??
  KNOWN_TYPES[type];
