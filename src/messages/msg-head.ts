import type { MsgId } from '../domain/ids.ts';
import type { Node, Tree } from '../schema/facts.ts';
import type { Catalogue } from './catalogue/index.ts';
import { readContent } from './content.ts';
import {
  attribute,
  childCode,
  childText,
  readIdents,
  readReceivers,
  readSender,
} from './parties.ts';
import { present } from './present.ts';
import type { MessageFacts, PatientFacts } from './reading.ts';

/** Local names from the root down to something that must be there, and is not. */
export type Missing = readonly string[];

/** Facts of a MsgHead, or the path of the first thing without which nobody can be answered. */
export function readMsgHead(
  tree: Tree,
  catalogueRow: Catalogue,
): { facts: MessageFacts } | { missing: Missing } {
  const info = tree.child(tree.root, 'MsgInfo');
  const msgId = childText(tree, info, 'MsgId');
  const type = childCode(tree, info, 'Type');
  const sender = readSender(tree, info);
  const receivers = readReceivers(tree, info);
  if (msgId === undefined) return { missing: ['MsgInfo', 'MsgId'] };
  if (type === undefined) return { missing: ['MsgInfo', 'Type', '@V'] };
  if (sender.herId === undefined)
    return { missing: ['MsgInfo', 'Sender', 'Organisation', 'Ident', 'Id'] };
  if (receivers[0]?.herId === undefined)
    return { missing: ['MsgInfo', 'Receiver', 'Organisation', 'Ident', 'Id'] };
  const content = payloadOf(tree);
  const payload =
    content === 0 ? undefined : { namespace: tree.namespace(content), root: tree.name(content) };
  const catalogue = catalogueRow(type, payload);
  return {
    facts: present({
      msgId: msgId as MsgId,
      type,
      typeName: attribute(tree, tree.child(info, 'Type'), 'DN'),
      genDate: childText(tree, info, 'GenDate') ?? '',
      processingStatus: childCode(tree, info, 'ProcessingStatus'),
      conversation: readConversation(tree, info),
      sender,
      receivers,
      patient: readPatient(tree, tree.child(info, 'Patient')),
      payload,
      catalogue,
      content: catalogue && readContent(tree, content, catalogue),
    }),
  };
}

/** Content of the first Document: the structured message (R008); attachments follow it. */
export const contentOf = (tree: Tree): Node =>
  tree.child(tree.child(tree.child(tree.root, 'Document'), 'RefDoc'), 'Content');

export const payloadOf = (tree: Tree): Node => tree.firstElement(contentOf(tree));

function readConversation(tree: Tree, info: Node): MessageFacts['conversation'] {
  const node = tree.child(info, 'ConversationRef');
  const parent = childText(tree, node, 'RefToParent');
  const conversation = childText(tree, node, 'RefToConversation');
  return parent === undefined || conversation === undefined ? undefined : { parent, conversation };
}

function readPatient(tree: Tree, node: Node): PatientFacts | undefined {
  if (node === 0) return undefined;
  return present({
    idents: readIdents(tree, node),
    familyName: childText(tree, node, 'FamilyName'),
    givenName: childText(tree, node, 'GivenName'),
    middleName: childText(tree, node, 'MiddleName'),
    dateOfBirth: childText(tree, node, 'DateOfBirth')?.trim() || undefined,
    sex: childCode(tree, node, 'Sex'),
  });
}
