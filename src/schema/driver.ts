import { key, namespaceOf, nameOf, XS, type Plan } from './plan.ts';
import type { XsdFile } from './xsd.ts';

export const DRIVER = 'urn:overgang:driver';

/** What the driver has beside its imports, and where it finds the files. */
export interface DriverOptions {
  /** Address of one file of the set. */
  readonly locate: (file: string) => string;
  /** Declarations of its own. */
  readonly elements?: readonly string[];
}

/**
 * A schema that imports all others: MsgHead's Content is strict, and MsgHead itself imports no
 * payload.
 */
export function driverOf(
  files: readonly XsdFile[],
  plan: Plan,
  { locate, elements = [] }: DriverOptions,
): string {
  const namespaces = [...plan.prefixes];
  const locations = new Map(files.map(({ file, text }) => [targetOf(text), locate(file)]));
  const imports = namespaces.map(([uri]) => {
    const location = locations.get(uri);
    return `<xs:import namespace="${uri}"${location === undefined ? '' : ` schemaLocation="${location}"`}/>`;
  });
  const declared = namespaces.map(([uri, prefix]) => ` xmlns:${prefix}="${uri}"`).join('');
  return `<xs:schema xmlns:xs="${XS}"${declared} targetNamespace="${DRIVER}">${imports.join('')}${elements.join('')}</xs:schema>`;
}

const targetOf = (text: string): string => /targetNamespace="([^"]*)"/.exec(text)?.[1] ?? '';

/** For each namespace an element that cannot compile unless something of that namespace is there. */
export function probeElements(plan: Plan): string[] {
  const first = (keys: Iterable<string>, uri: string): string | undefined =>
    [...keys].find((one) => namespaceOf(one) === uri);
  return [...plan.prefixes].map(([uri, prefix]) => {
    const type = first(plan.complexTypes.keys(), uri) ?? first(plan.simpleTypes.keys(), uri);
    const attribute = first(plan.attributes.keys(), uri);
    const name = `<xs:element name="${prefix}"`;
    if (type !== undefined) return `${name} type="${prefix}:${nameOf(type)}"/>`;
    if (attribute === undefined) return '';
    return `${name}><xs:complexType><xs:attribute ref="${prefix}:${nameOf(attribute)}"/></xs:complexType></xs:element>`;
  });
}

/** The key of a declaration of the driver's own. */
export const driverKey = (name: string): string => key(DRIVER, name);
