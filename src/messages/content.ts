import type { Node, Tree } from '../schema/facts.ts';
import type { CatalogueRow } from './catalogue/index.ts';
import { childCode, childText, present } from './parties.ts';
import type { Code, MessageContent, TimedEvent } from './reading.ts';

/** Facts of a payload that route and move a pathway, at the places its catalogue row names. */
export function readContent(tree: Tree, payload: Node, row: CatalogueRow): MessageContent {
  const about = tree.firstElement(payload);
  const sending = tree.name(about) === 'InformasjonOmForsendelsen' ? about : 0;
  const within = walker(tree, tree.namespace(sending));
  const note = row.choice === undefined ? 0 : tree.child(payload, row.choice);
  const discharged = within(note, ['UtskrevetTil'])[0] ?? 0;
  const request = within(sending === 0 ? note : sending, ['Foresporsel', 'TypeForesp'])[0] ?? 0;
  const topic = row.topic ? (within(payload, row.topic)[0] ?? 0) : 0;
  return {
    ...present('status', childCode(tree, sending, 'Forsendelsesstatus')),
    ...present('choice', chosen(tree, payload)),
    events: row.events ? within(payload, row.events).map((one) => readEvent(tree, one)) : [],
    ...present('dischargedTo', childCode(tree, discharged, 'UtTil')),
    ...present('outcome', childCode(tree, discharged, 'Uttilstand')),
    ...present('topic', readCode(tree, topic)),
    ...(isTrue(childText(tree, sending, 'SvarPaaForesporsel')) ? { answersRequest: true } : {}),
    ...present('request', readCode(tree, request)),
  };
}

/** The last element of the payload's own namespace: where there is a choice, it ends the payload. */
function chosen(tree: Tree, payload: Node): string {
  const own = tree.namespace(payload);
  let name = '';
  for (let at = tree.firstElement(payload); at !== 0; at = tree.nextElement(at))
    if (tree.namespace(at) === own) name = tree.name(at);
  return name;
}

/** All elements at the end of a path; a step stays in its parent's namespace or goes to `other`. */
const walker =
  (tree: Tree, other: string) =>
  (from: Node, path: readonly string[]): Node[] =>
    path.reduce<Node[]>(
      (nodes, name) =>
        nodes.flatMap((node) => {
          const own = tree.children(node, name);
          return own.length > 0 || other === '' ? own : tree.children(node, name, other);
        }),
      [from],
    );

function readCode(tree: Tree, node: Node): Code | undefined {
  const code = tree.attribute(node, 'V');
  return code === undefined ? undefined : { code, ...present('system', tree.attribute(node, 'S')) };
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
