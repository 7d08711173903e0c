import type { CodedTopic } from '../domain/events.ts';
import type { CatalogueRow, ServiceKind } from './catalogue/index.ts';
import type { Code } from './reading.ts';

/** Which side of a message is the municipality's, by its type. */
export type MunicipalSide = 'sender' | 'receiver' | 'either';

const MUNICIPAL: readonly ServiceKind[] = ['nursing', 'case-handling'];

const isMunicipal = (kinds: readonly ServiceKind[]): boolean =>
  kinds.some((kind) => MUNICIPAL.includes(kind));

/**
 * The side that the profile gives the municipality; `either` where it goes both ways (deaths,
 * dialogue) or the type is unknown.
 */
export function municipalSideOf(row: CatalogueRow | undefined): MunicipalSide {
  const [from, to] = [isMunicipal(row?.from ?? []), isMunicipal(row?.to ?? [])];
  return from === to ? 'either' : from ? 'sender' : 'receiver';
}

/** Whether the other side is a hospital by the type's profile; undefined: it does not say. */
export const hospitalSideOf = (row: CatalogueRow | undefined): 'sender' | 'receiver' | undefined =>
  row?.from.includes('hospital-ward') === true
    ? 'sender'
    : row?.to.includes('hospital-ward') === true
      ? 'receiver'
      : undefined;

/** A code with the number of its list, which ends the OID. */
export const codedTopic = (code: Code | undefined): CodedTopic | undefined =>
  code && { code: code.code, list: code.system?.slice(code.system.lastIndexOf('.') + 1) };
