import type { Node, Tree } from '../schema/facts.ts';
import type { CatalogueRow } from './catalogue/index.ts';
import { attribute, childCode, childText } from './parties.ts';
import { present } from './present.ts';
import type { Code, MessageContent, TimedEvent } from './reading.ts';

/** Facts of a payload that route and move a pathway, at the places its catalogue row names. */
export function readContent(tree: Tree, payload: Node, row: CatalogueRow): MessageContent {
  const at = (from: Node, path: readonly string[] | undefined): readonly Node[] =>
    path ? walk(tree, from, path) : [];
  const [sending = 0] = at(payload, row.sending);
  const [chosen = 0] = at(payload, row.choice === undefined ? undefined : [row.choice]);
  const [discharged = 0] = at(chosen, ['UtskrevetTil']);
  const [request = 0] = at(sending === 0 ? chosen : sending, ['Foresporsel', 'TypeForesp']);
  const [topic = 0] = at(payload, row.topic);
  return present({
    status: childCode(tree, sending, 'Forsendelsesstatus'),
    choice: choiceOf(tree, payload),
    events: at(payload, row.events).map((one) => readEvent(tree, one)),
    dischargedTo: childCode(tree, discharged, 'UtTil'),
    outcome: childCode(tree, discharged, 'Uttilstand'),
    topic: readCode(tree, topic),
    headings: row.headings && at(payload, row.headings).flatMap((one) => readCode(tree, one) ?? []),
    answersRequest: isTrue(childText(tree, sending, 'SvarPaaForesporsel')) || undefined,
    request: readCode(tree, request),
  });
}

/** The last element of the payload's own namespace: where there is a choice, it ends the payload. */
function choiceOf(tree: Tree, payload: Node): string | undefined {
  const own = tree.namespace(payload);
  let last = 0;
  for (let at = tree.firstElement(payload); at !== 0; at = tree.nextElement(at))
    if (tree.namespace(at) === own) last = at;
  return tree.name(last) || undefined;
}

/**
 * All elements at the end of a path of local names. Which namespace a step is in is left to the
 * schema: components stand in another than the payload, and under another URI in each version.
 */
function walk(tree: Tree, from: Node, path: readonly string[]): readonly Node[] {
  return path.reduce<Node[]>(
    (nodes, name) => nodes.flatMap((one) => named(tree, one, name)),
    [from],
  );
}

function named(tree: Tree, parent: Node, name: string): Node[] {
  const found: Node[] = [];
  for (let at = tree.firstElement(parent); at !== 0; at = tree.nextElement(at))
    if (tree.isNamed(at, name)) found.push(at);
  return found;
}

function readCode(tree: Tree, node: Node): Code | undefined {
  const code = tree.attribute(node, 'V');
  return code === undefined ? undefined : present({ code, system: attribute(tree, node, 'S') });
}

/** xs:boolean is written as true, false, 1 or 0. */
const isTrue = (text: string | undefined): boolean => ['true', '1'].includes(text?.trim() ?? '');

function readEvent(tree: Tree, node: Node): TimedEvent {
  return present({
    code: childCode(tree, node, 'Hendelsekode'),
    // An attribute in the versions in use, text in the one that was never taken into use.
    time:
      childCode(tree, node, 'TidspunktForHendelse') ??
      childText(tree, node, 'TidspunktForHendelse') ??
      '',
    estimate: isTrue(childText(tree, node, 'Anslag')),
  });
}
