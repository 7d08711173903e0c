import { key, namespaceOf, nameOf, XS, type Plan } from './plan.ts';
import type { XsdFile } from './xsd-files.ts';

export const DRIVER = 'urn:overgang:driver';

/** What the driver has beside its imports, and where it finds the files. */
export interface DriverOptions {
  /** Address of one file of the set. */
  readonly locate: (file: XsdFile) => string;
  /** Declarations of its own. */
  readonly elements?: readonly string[];
}

/**
 * A schema that imports all others: MsgHead's Content is strict, and MsgHead itself imports no
 * payload.
 */
export function driverOf(
  heads: ReadonlyMap<string, XsdFile>,
  plan: Plan,
  { locate, elements = [] }: DriverOptions,
): string {
  const imports = [...heads].map(
    ([uri, head]) =>
      `<xs:import namespace="${quoted(uri)}" schemaLocation="${quoted(locate(head))}"/>`,
  );
  const namespaces = [...plan.prefixes];
  const declared = namespaces.map(([uri, prefix]) => ` xmlns:${prefix}="${quoted(uri)}"`).join('');
  return `<xs:schema xmlns:xs="${XS}"${declared} targetNamespace="${DRIVER}">${imports.join('')}${elements.join('')}</xs:schema>`;
}

/** As it stands between the quotes of an attribute. */
export const quoted = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

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
