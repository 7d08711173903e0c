import type { JsonObject } from '../schema/parse.ts';
import type { Plan } from '../schema/plan.ts';
import type { AppRecFacts, MessageFacts } from '../messages/reading.ts';
import { arrange, leafFact } from './arrange.ts';
import { attachmentsOf, sizeText } from './attachments.ts';
import type { Block, Fact, Letter } from './block.ts';
import { textOfCode } from './code-lists/index.ts';
import { groupOf, itemOf, textOf, theirs } from './item.ts';
import type { Group, Item, Leaf } from './item.ts';
import { labelOf } from './labels/index.ts';
import type { Language } from './language.ts';
import { HEAD_VALUES, PLACES } from './layout-rules.ts';
import { newNotes } from './notes.ts';
import type { Notes } from './notes.ts';
import { isParty, partyFact } from './party.ts';
import { readDocument } from './read.ts';
import { technicalBlocks } from './technical.ts';
import { say } from './words.ts';

/** What a letter is made from. */
export interface Source {
  readonly plan: Plan;
  /** The root by its name, as `contentJson` gives it. */
  readonly content: JsonObject;
  readonly facts: MessageFacts | AppRecFacts;
  readonly language: Language;
  /** The document breaks a rule: readers are told. */
  readonly faulty?: boolean;
}

const isLeaf = (item: Item): item is Leaf => item.kind === 'leaf';
const isGroup = (item: Item): item is Group => item.kind === 'group';

/** Parts of a message sorted by where they go on the page. */
interface Sorted {
  readonly head: Fact[];
  readonly patient: Item[];
  readonly contacts: Item[];
  readonly body: Item[];
  readonly technical: Leaf[];
}

const section = (heading: string, blocks: readonly Block[]): Block[] =>
  blocks.length === 0 ? [] : [{ kind: 'section', heading, blocks }];

/** Sender or receiver: always a fact of the head, though it may name nobody. */
function partyOrFacts(group: Group, sorted: Sorted, notes: Notes): void {
  if (isParty(group)) sorted.head.push(partyFact(group));
  else sorted.body.push({ ...group, label: labelOf(group.name, notes.language) });
}

function sortInfo(info: Group | undefined, sorted: Sorted, notes: Notes): void {
  for (const item of info?.items ?? []) {
    if (['Sender', 'Receiver', 'OtherReceiver'].includes(item.name) && isGroup(item))
      partyOrFacts(item, sorted, notes);
    else if (item.name === 'Patient' && isGroup(item)) sorted.patient.push(...item.items);
    else if (item.name === 'ConversationRef' && isGroup(item))
      sorted.technical.push(...item.items.filter(isLeaf));
    else if (!isLeaf(item)) sorted.body.push(item);
    else if (HEAD_VALUES.has(item.name)) sorted.head.push(leafFact(item));
    else sorted.technical.push(item);
  }
}

/** The leaves of a group and of the groups within it. */
const leavesOf = (group: Group): Leaf[] =>
  group.items.flatMap((one) => (isLeaf(one) ? [one] : leavesOf(one)));

function sortPayload(payload: Group, sorted: Sorted): void {
  for (const item of payload.items) {
    const place = Object.hasOwn(PLACES, item.name) ? PLACES[item.name] : 'body';
    if (place === 'head' && isGroup(item) && !item.items.some((one) => isGroup(one)))
      sorted.head.push(...leavesOf(item).map((one) => leafFact(one)));
    else if (place === 'patient' && isGroup(item)) sorted.patient.push(...item.items);
    else if (place === 'contacts') sorted.contacts.push(item);
    else sorted.body.push(item);
  }
}

const isAttachment = (item: Item): boolean =>
  item.name === 'Base64Container' || (isGroup(item) && item.items.some(isAttachment));

/** A choice that the payload consists of says less than its parts: they stand for themselves. */
function opened(payload: Group): Group {
  const [choice] = payload.items.filter(isGroup).filter(({ name }) => !Object.hasOwn(PLACES, name));
  const isChoice = payload.name === 'Pasientlogistikk' || payload.name === 'Dialogmelding';
  const others = payload.items.filter((one) => one !== choice);
  if (!choice || !isChoice || others.some((one) => isGroup(one) && one.name === choice.name))
    return payload;
  return { ...payload, items: [...others, ...choice.items] };
}

function sortDocument(document: Group, sorted: Sorted): void {
  const refDoc = groupOf(document, 'RefDoc');
  const content = groupOf(refDoc, 'Content');
  const attached = isAttachment(document);
  const own = [...document.items, ...(refDoc?.items ?? [])];
  for (const item of own) {
    if (item === refDoc || item === content) continue;
    if (!isLeaf(item)) sorted.body.push(item);
    else if (HEAD_VALUES.has(item.name) && !attached) sorted.head.push(leafFact(item));
    else sorted.technical.push(item);
  }
  for (const payload of content?.items ?? []) {
    if (isAttachment(payload)) continue;
    if (isGroup(payload)) sortPayload(opened(payload), sorted);
    else sorted.body.push(payload);
  }
}

function attachmentTable({ content, language }: Source): Block[] {
  const attachments = attachmentsOf(content);
  if (attachments.length === 0) return [];
  const value = (text: string | undefined, sender = true) => ({
    lines: text === undefined ? [] : [[sender ? theirs(text) : { text }]],
  });
  const heading = say(language, 'attachments');
  return section(heading, [
    {
      kind: 'table',
      caption: heading,
      columns: [
        say(language, 'attachment'),
        labelOf('Description', language),
        labelOf('MimeType', language),
        say(language, 'size'),
      ],
      rows: attachments.map((one) => [
        value(String(one.number), false),
        value(one.description),
        value(one.mimeType),
        value(sizeText(one.size, language), false),
      ]),
    },
  ]);
}

function sortMessage(root: Group, notes: Notes): Sorted {
  const sorted: Sorted = { head: [], patient: [], contacts: [], body: [], technical: [] };
  sortInfo(groupOf(root, 'MsgInfo'), sorted, notes);
  for (const item of root.items)
    if (item.name === 'Document' && isGroup(item)) sortDocument(item, sorted);
    else if (item.name === 'MsgInfo') continue;
    else if (isLeaf(item)) sorted.technical.push(item);
    else sorted.body.push(item);
  return sorted;
}

/** AppRec: who answers whom, what the answer is, and which message it is about. */
function sortReceipt(root: Group, notes: Notes): Sorted {
  const sorted: Sorted = { head: [], patient: [], contacts: [], body: [], technical: [] };
  const inOrder = ['Sender', 'Receiver', 'GenDate', 'Status', 'Error'];
  for (const name of inOrder)
    for (const item of root.items.filter((one) => one.name === name))
      if (isGroup(item)) partyOrFacts(item, sorted, notes);
      else sorted.head.push(leafFact(item));
  for (const item of root.items.filter((one) => !inOrder.includes(one.name)))
    if (isLeaf(item)) sorted.technical.push(item);
    else sorted.body.push(item);
  return sorted;
}

/** Words that must be read first; from facts and not from this reading. */
function noticesOf({ facts, faulty, language }: Source): string[] {
  const message = 'msgId' in facts ? facts : undefined;
  return [
    ...(faulty ? [say(language, 'faulty')] : []),
    ...(message?.content?.status === 'C' ? [say(language, 'cancelled')] : []),
    ...(['T', 'D'].includes(message?.processingStatus ?? '')
      ? [say(language, 'not-production')]
      : []),
  ];
}

/** DN of the type is the sender's; the list's own text comes first, in the reader's language. */
function titleOf(root: Group, { facts, language }: Source): string {
  if (!('msgId' in facts)) return labelOf('AppRec', language);
  const type = itemOf(groupOf(root, 'MsgInfo'), 'Type');
  return (
    textOfCode(['8279'], facts.type, language) ??
    facts.typeName ??
    (type?.kind === 'leaf' ? textOf(type) : undefined) ??
    say(language, 'message')
  );
}

/** A message or receipt as people read it; nothing of its content is left out. */
export function letterOf(source: Source): Letter {
  const { plan, content, facts, language } = source;
  const notes = newNotes(plan, language);
  const root = readDocument(content, notes);
  const sorted = 'msgId' in facts ? sortMessage(root, notes) : sortReceipt(root, notes);
  return {
    language,
    title: titleOf(root, source),
    notices: noticesOf(source),
    head: sorted.head,
    blocks: [
      ...section(labelOf('Patient', language), arrange(sorted.patient, language)),
      ...section(say(language, 'contacts'), arrange(sorted.contacts, language)),
      ...bodyBlocks(sorted.body, language),
      ...attachmentTable(source),
    ],
    technical: technicalBlocks(sorted.technical, notes),
  };
}

/** Values that stand directly in the payload get a heading, so that the patient's list ends. */
function bodyBlocks(items: readonly Item[], language: Language): Block[] {
  const blocks = arrange(items, language);
  const values = blocks.filter(({ kind }) => kind !== 'section');
  const sections = blocks.filter(({ kind }) => kind === 'section');
  return [...section(say(language, 'contents'), values), ...sections];
}
