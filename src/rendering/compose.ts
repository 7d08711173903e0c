import { itemOf, lineText, textOf, theirs } from './item.ts';
import type { Group, Item, Leaf, Line } from './item.ts';
import { labelOf } from './labels/index.ts';
import type { Language } from './language.ts';
import { say } from './words.ts';

/**
 * Several elements that people read as one: a name, an identifier with its kind, an address. What
 * is put together keeps every word of its parts.
 */
const NAME_ORDER = ['GivenName', 'MiddleName', 'FamilyName'] as const;

const leafOf = (group: Group, name: string): Leaf | undefined => {
  const item = itemOf(group, name);
  return item?.kind === 'leaf' && item.rich === undefined ? item : undefined;
};

/** Puts one leaf where the first of some leaves stood, and takes those away. */
function replaced(group: Group, parts: readonly (Leaf | undefined)[], by: Leaf): Group {
  const [first, ...rest] = parts
    .filter((one) => one !== undefined)
    .sort((a, b) => group.items.indexOf(a) - group.items.indexOf(b));
  const gone = new Set<Item>(rest);
  return {
    ...group,
    items: group.items.filter((one) => !gone.has(one)).map((one) => (one === first ? by : one)),
  };
}

function withName(group: Group, language: Language): Group {
  const parts = NAME_ORDER.map((name) => leafOf(group, name));
  const names = parts.filter((one) => one !== undefined);
  if (names.length === 0) return group;
  const text = names.map(textOf).join(' ');
  const name: Leaf = {
    kind: 'leaf',
    name: 'PersonName',
    label: labelOf('PersonName', language),
    lines: [[theirs(text, { tone: 'strong' })]],
  };
  const merged = replaced(group, parts, name);
  // Schemas put the profession first; people look for the name.
  const others = merged.items.filter((one) => one !== name);
  return { ...merged, items: [name, ...others] };
}

/** `HER-id` as the name of the value 59, in place of two values. */
function withIdent(group: Group): Group {
  const id = leafOf(group, 'Id');
  const type = leafOf(group, group.name === 'AdditionalId' ? 'Type' : 'TypeId');
  if (!id || !type) return group;
  return replaced(group, [id, type], { ...id, name: 'Ident', label: textOf(type) });
}

function withAddress(group: Group): Group | Leaf {
  const street = ['StreetAdr', 'Postbox'].map((name) => leafOf(group, name));
  const place = ['PostalCode', 'City'].map((name) => leafOf(group, name));
  const type = leafOf(group, 'Type');
  const shown = new Set<Item | undefined>([...street, ...place, type]);
  const others = group.items.filter((one) => !shown.has(one));
  const parts = [
    ...street.map((one) => one && textOf(one)),
    place
      .filter((one) => one !== undefined)
      .map(textOf)
      .join(' '),
  ].filter((part) => part !== undefined && part !== '');
  const first: Line[] = parts.length === 0 ? [] : [[theirs(parts.join(', '))]];
  const lines = others.flatMap((one): Line[] =>
    one.kind === 'group'
      ? []
      : one.lines.map((line) => [{ text: `${one.label}: `, tone: 'quiet' }, ...line]),
  );
  if (others.some((one) => one.kind === 'group' || one.rich !== undefined)) return group;
  const label = type ? textOf(type) : group.label;
  return { kind: 'leaf', name: 'Address', label, lines: [...first, ...lines] };
}

function withTelecom(group: Group): Group | Leaf {
  const address = leafOf(group, 'TeleAddress');
  const type = leafOf(group, 'TypeTelecom');
  if (!address || group.items.length !== (type ? 2 : 1)) return group;
  return { ...address, name: 'TeleCom', label: type ? textOf(type) : address.label };
}

/** The place of an event after its time, and whether the time is an estimate (K1). */
function withEstimate(group: Group, language: Language): Group {
  const time = leafOf(group, 'TidspunktForHendelse');
  const estimate = leafOf(group, 'Anslag');
  const [line] = time?.lines ?? [];
  if (!time || !estimate || line === undefined || time.lines.length > 1) return group;
  const said = estimate.lines.map(lineText).join();
  const word = said === say(language, 'yes') ? 'estimate' : 'no-estimate';
  if (word === 'no-estimate' && said !== say(language, 'no')) return group;
  const mark = {
    text: ` (${say(language, word)})`,
    tone: word === 'estimate' ? 'strong' : 'quiet',
  };
  return replaced(group, [time, estimate], {
    ...time,
    lines: [[...line, mark as { text: string; tone: 'strong' | 'quiet' }]],
  });
}

/** A group of one identifier is that identifier. */
const single = (group: Group, name: string): Group | Leaf => {
  const [only] = group.items;
  return group.items.length === 1 && only?.kind === 'leaf' && only.name === name ? only : group;
};

/** A group as people read it. */
export function composed(group: Group, language: Language): Item {
  const own = withEstimate(withIdent(withName(group, language)), language);
  if (own.name === 'Ident' || own.name === 'AdditionalId') return single(own, 'Ident');
  if (own.name === 'Address') return withAddress(own);
  if (own.name === 'TeleCom') return withTelecom(own);
  return own;
}
