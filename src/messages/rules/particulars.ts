import type { Node, Tree } from '../../schema/facts.ts';
import { childCode, childText } from '../parties.ts';
import { present } from '../present.ts';

/** One Document of a message, as far as rules ask about it. */
export interface CarriedDocument {
  /** V of RefDoc/MsgType, list 8114: XML, A or REF. */
  readonly msgType?: string;
  readonly mimeType?: string;
  readonly described: boolean;
  /** Where its content is. */
  readonly content: 'here' | 'elsewhere' | 'nowhere';
  /** Local name of the first element of its content. */
  readonly root?: string;
}

/**
 * What rules ask of a document beside its facts; read from the tree that was validated, when a
 * check asks, and only as long as the tree is.
 */
export interface Particulars {
  /** Bytes of the document as it came. */
  readonly size: number;
  readonly encoding: string;
  /** MsgInfo/Ack is there (R006). */
  readonly ack: () => boolean;
  /** A personal signature is there (R094). */
  readonly signed: () => boolean;
  readonly documents: () => readonly CarriedDocument[];
  /** Paths of organisations that name both a service and a person within them (R014). */
  readonly twofold: () => readonly (readonly (string | number)[])[];
  /** Whether a text of the payload begins with "Kansellering" (R043). */
  readonly saysCancelled: () => boolean;
}

export function particularsOf(
  tree: Tree,
  source: { readonly size: number; readonly encoding: string },
): Particulars {
  const { root } = tree;
  let documents: readonly CarriedDocument[] | undefined;
  const refDocs = () => tree.children(root, 'Document').map((one) => tree.child(one, 'RefDoc'));
  return {
    ...source,
    ack: () => tree.child(tree.child(root, 'MsgInfo'), 'Ack') !== 0,
    signed: () => tree.child(root, 'Signature', DSIG) !== 0,
    documents: () => (documents ??= refDocs().map((one) => readCarried(tree, one))),
    twofold: () => readTwofold(tree, tree.child(root, 'MsgInfo')),
    saysCancelled: () => beginsWithin(tree, tree.child(refDocs()[0] ?? 0, 'Content'), CANCELLED),
  };
}

const DSIG = 'http://www.w3.org/2000/09/xmldsig#';

function readCarried(tree: Tree, refDoc: Node): CarriedDocument {
  const content = tree.child(refDoc, 'Content');
  const elsewhere = tree.child(refDoc, 'FileReference') !== 0;
  return present({
    msgType: childCode(tree, refDoc, 'MsgType'),
    mimeType: childText(tree, refDoc, 'MimeType')?.trim().toLowerCase() || undefined,
    described: childText(tree, refDoc, 'Description') !== undefined,
    content: content !== 0 ? 'here' : elsewhere ? 'elsewhere' : 'nowhere',
    root: tree.name(tree.firstElement(content)) || undefined,
  });
}

function readTwofold(tree: Tree, info: Node): (readonly (string | number)[])[] {
  const found: (readonly (string | number)[])[] = [];
  for (const end of ['Sender', 'Receiver', 'OtherReceiver'])
    tree.children(info, end).forEach((node, index) => {
      const organisation = tree.child(node, 'Organisation');
      const both = ['Organisation', 'HealthcareProfessional'].every(
        (name) => tree.child(organisation, name) !== 0,
      );
      if (both) found.push(['MsgInfo', end, index + 1, 'Organisation']);
    });
  return found;
}

const CANCELLED = 'kansellering';

/** Whether any text below a node begins so, whatever the case of its letters. */
function beginsWithin(tree: Tree, node: Node, word: string): boolean {
  const first = tree.firstElement(node);
  if (first === 0) return tree.text(node).trimStart().toLowerCase().startsWith(word);
  for (let at = first; at !== 0; at = tree.nextElement(at))
    if (beginsWithin(tree, at, word)) return true;
  return false;
}
