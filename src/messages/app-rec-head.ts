import type { MsgId } from '../domain/ids.ts';
import type { Node, Tree } from '../schema/facts.ts';
import type { Missing } from './msg-head.ts';
import { attribute, childCode, childText, herOf } from './parties.ts';
import { present } from './present.ts';
import type { AppRecError, AppRecFacts, Ident, Party } from './reading.ts';

/** Facts of an AppRec, or the path of the first thing without which it answers nothing. */
export function readAppRec(
  tree: Tree,
  version: AppRecFacts['version'],
): { facts: AppRecFacts } | { missing: Missing } {
  const { root } = tree;
  const id = childText(tree, root, 'Id');
  const original = tree.child(root, 'OriginalMsgId');
  const originalId = childText(tree, original, 'Id');
  const sender = readHcp(tree, tree.child(tree.child(root, 'Sender'), 'HCP'));
  const receiver = readHcp(tree, tree.child(tree.child(root, 'Receiver'), 'HCP'));
  if (id === undefined) return { missing: ['Id'] };
  if (originalId === undefined) return { missing: ['OriginalMsgId', 'Id'] };
  if (sender.herId === undefined) return { missing: ['Sender', 'HCP', 'Inst', 'Id'] };
  if (receiver.herId === undefined) return { missing: ['Receiver', 'HCP', 'Inst', 'Id'] };
  return {
    facts: present({
      id: id as MsgId,
      version,
      genDate: childText(tree, root, 'GenDate') ?? '',
      status: childCode(tree, root, 'Status') ?? '',
      errors: tree.children(root, 'Error').map((one) => readError(tree, one)),
      sender,
      receiver,
      role: childCode(tree, tree.child(root, 'Sender'), 'Role'),
      original: {
        msgId: originalId as MsgId,
        type: childCode(tree, original, 'MsgType') ?? '',
        issueDate: childText(tree, original, 'IssueDate') ?? '',
      },
    }),
  };
}

const OID = /^[0-9]+(\.[0-9]+)+$/;

/** Some systems write the list into V and the code into S; both ways are read. */
export const isSwapped = (code: string | undefined, system: string | undefined): boolean =>
  code !== undefined && OID.test(code) && !OID.test(system ?? '');

function readError(tree: Tree, node: Node): AppRecError {
  const v = tree.attribute(node, 'V');
  const s = tree.attribute(node, 'S');
  const [code, system] = isSwapped(v, s) ? [s, v] : [v, s];
  return present({
    code: code || undefined,
    system: system || undefined,
    text: attribute(tree, node, 'DN'),
    detail: attribute(tree, node, 'OT'),
  });
}

/** Id with TypeId first, then every AdditionalId with its Type. */
function readIds(tree: Tree, node: Node): Ident[] {
  const first = childText(tree, node, 'Id');
  const own =
    first === undefined ? [] : [{ id: first, type: childCode(tree, node, 'TypeId') ?? '' }];
  const additional = tree.children(node, 'AdditionalId').map((one) => ({
    id: childText(tree, one, 'Id') ?? '',
    type: childCode(tree, one, 'Type') ?? '',
  }));
  return [...own, ...additional];
}

function level(tree: Tree, node: Node) {
  const idents = readIds(tree, node);
  return present({
    herId: herOf(idents),
    name: childText(tree, node, 'Name') ?? '',
    idents,
  });
}

/** The part: a Dept, a HCPerson or the Inst itself, or a HCProf who has no institution (R072). */
function readHcp(tree: Tree, hcp: Node): Party {
  const alone = tree.child(hcp, 'HCProf');
  if (alone !== 0)
    return { ...level(tree, alone), kind: 'person', organisation: { name: '', idents: [] } };
  const inst = tree.child(hcp, 'Inst');
  const organisation = level(tree, inst);
  for (const [name, kind] of [
    ['Dept', 'service'],
    ['HCPerson', 'person'],
  ] as const)
    for (const node of tree.children(inst, name)) {
      const part = level(tree, node);
      if (part.herId !== undefined) return { ...part, kind, organisation };
    }
  return { ...organisation, kind: 'organisation', organisation };
}
