import { herId, type HerId } from '../domain/ids.ts';
import type { Node, Tree } from '../schema/facts.ts';
import { ORGANISATION_IDS, PERSON_IDS } from './namespaces.ts';
import { present } from './present.ts';
import type { Ident, Party, Receiver } from './reading.ts';

/** Text of a child, undefined when the child is absent or empty. */
export function childText(tree: Tree, parent: Node, name: string): string | undefined {
  const node = tree.child(parent, name);
  return node === 0 ? undefined : tree.text(node) || undefined;
}

/** Value of an attribute, undefined when it is absent or empty. */
export const attribute = (tree: Tree, node: Node, name: string): string | undefined =>
  tree.attribute(node, name) || undefined;

/** V of a coded child. */
export const childCode = (tree: Tree, parent: Node, name: string): string | undefined =>
  attribute(tree, tree.child(parent, name), 'V');

export function readIdents(tree: Tree, parent: Node): Ident[] {
  return tree.children(parent, 'Ident').map((ident) => {
    const type = tree.child(ident, 'TypeId');
    return present({
      id: childText(tree, ident, 'Id') ?? '',
      type: tree.attribute(type, 'V') ?? '',
      system: attribute(tree, type, 'S'),
    });
  });
}

/** The HER-id among identifiers; for persons both lists are in use, and S may be absent (K14). */
export function herOf(idents: readonly Ident[]): HerId | undefined {
  for (const { id, type, system } of idents)
    if (
      type === 'HER' &&
      (system === undefined || system === ORGANISATION_IDS || system === PERSON_IDS)
    ) {
      const her = herId(id.trim());
      if (her !== undefined) return her;
    }
  return undefined;
}

interface Level {
  readonly herId?: HerId;
  readonly name: string;
  readonly idents: readonly Ident[];
}

function organisationLevel(tree: Tree, node: Node): Level {
  const idents = readIdents(tree, node);
  return present({
    herId: herOf(idents),
    name: childText(tree, node, 'OrganisationName') ?? '',
    idents,
  });
}

const NOWHERE: Level = { name: '', idents: [] };

function person(tree: Tree, node: Node, organisation: Level): Party {
  const idents = readIdents(tree, node);
  const givenName = childText(tree, node, 'GivenName');
  const familyName = childText(tree, node, 'FamilyName');
  return present({
    herId: herOf(idents),
    name: [givenName, familyName].filter(Boolean).join(' '),
    kind: 'person',
    idents,
    organisation,
    givenName,
    familyName,
  });
}

/**
 * The part addressed within a top Organisation (R014): the nested service, or the nested person;
 * the organisation itself when it alone has a HER-id.
 */
export function readOrganisation(tree: Tree, node: Node): Party {
  const organisation = organisationLevel(tree, node);
  const nested = tree.child(node, 'Organisation');
  if (nested !== 0) {
    const service = organisationLevel(tree, nested);
    if (service.herId !== undefined) return { ...service, kind: 'service', organisation };
  }
  const professional = tree.child(node, 'HealthcareProfessional');
  if (professional !== 0) {
    const party = person(tree, professional, organisation);
    if (party.herId !== undefined) return party;
  }
  return { ...organisation, kind: 'organisation', organisation };
}

export const readSender = (tree: Tree, msgInfo: Node): Party =>
  readOrganisation(tree, tree.child(tree.child(msgInfo, 'Sender'), 'Organisation'));

/** The primary receiver and every OtherReceiver, in document order (R025). */
export function readReceivers(tree: Tree, msgInfo: Node): Receiver[] {
  const primary = tree.child(tree.child(msgInfo, 'Receiver'), 'Organisation');
  const others = tree.children(msgInfo, 'OtherReceiver').map((node): Receiver => {
    const role = childCode(tree, node, 'RoleReceiver') ?? 'COP';
    const organisation = tree.child(node, 'Organisation');
    if (organisation !== 0) return { ...readOrganisation(tree, organisation), role };
    // A person without organisation, or a patient: listed, and not addressable without a HER-id.
    const alone = ['HealthcareProfessional', 'Person', 'Patient']
      .map((name) => tree.child(node, name))
      .find((one) => one !== 0);
    return { ...person(tree, alone ?? 0, NOWHERE), role };
  });
  return [{ ...readOrganisation(tree, primary), role: 'PRIM' }, ...others];
}
