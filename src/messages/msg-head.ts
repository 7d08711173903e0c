import type { MsgId } from '../domain/ids.ts';
import type { Node, Tree } from '../schema/facts.ts';
import { catalogueRow } from './catalogue.ts';
import { childCode, childText, present, readIdents, readReceivers, readSender } from './parties.ts';
import type { MessageFacts, PatientFacts, TimedEvent } from './reading.ts';

/** Local names from the root down to something that must be there, and is not. */
export type Missing = readonly string[];

/** Facts of a MsgHead, or the path of the first thing without which nobody can be answered. */
export function readMsgHead(tree: Tree): { facts: MessageFacts } | { missing: Missing } {
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
    facts: {
      msgId: msgId as MsgId,
      type,
      ...present('typeName', tree.attribute(tree.child(info, 'Type'), 'DN')),
      genDate: childText(tree, info, 'GenDate') ?? '',
      ...present('processingStatus', childCode(tree, info, 'ProcessingStatus')),
      ...present('conversation', readConversation(tree, info)),
      sender,
      receivers,
      ...present('patient', readPatient(tree, tree.child(info, 'Patient'))),
      ...present('payload', payload),
      ...present('catalogue', catalogue),
      ...(catalogue ? { content: readContent(tree, content) } : {}),
    },
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
  return {
    idents: readIdents(tree, node),
    ...present('familyName', childText(tree, node, 'FamilyName')),
    ...present('givenName', childText(tree, node, 'GivenName')),
    ...present('middleName', childText(tree, node, 'MiddleName')),
    ...present('dateOfBirth', childText(tree, node, 'DateOfBirth')?.trim()),
    ...present('sex', childCode(tree, node, 'Sex')),
  };
}

/** The payload's own namespace has the root and the choice; what they hold is poKomponent's. */
function readContent(tree: Tree, payload: Node): NonNullable<MessageFacts['content']> {
  const own = tree.namespace(payload);
  let components = '';
  let status: string | undefined;
  let choice: Node = 0;
  for (let at = tree.firstElement(payload); at !== 0; at = tree.nextElement(at)) {
    if (tree.namespace(at) === own) choice = at;
    else if (tree.name(at) === 'InformasjonOmForsendelsen') {
      components = tree.namespace(at);
      status = childCode(tree, at, 'Forsendelsesstatus');
    }
  }
  const discharged = tree.child(choice, 'UtskrevetTil', components);
  return {
    ...present('status', status),
    ...present('choice', tree.name(choice)),
    events: tree
      .children(choice, 'TidsfestetHendelse', components)
      .map((one) => readEvent(tree, one)),
    ...present('dischargedTo', childCode(tree, discharged, 'UtTil')),
    ...present('outcome', childCode(tree, discharged, 'Uttilstand')),
  };
}

/** xs:boolean is written as true, false, 1 or 0. */
const isTrue = (text: string | undefined): boolean => ['true', '1'].includes(text?.trim() ?? '');

function readEvent(tree: Tree, node: Node): TimedEvent {
  return {
    ...present('code', childCode(tree, node, 'Hendelsekode')),
    time: childCode(tree, node, 'TidspunktForHendelse') ?? '',
    estimate: isTrue(childText(tree, node, 'Anslag')),
  };
}
