import type { Node, Tree } from './facts.ts';
import {
  ANY_TYPE,
  key,
  namespaceOf,
  nameOf,
  XS,
  type AttributePlan,
  type ComplexPlan,
  type ElementPlan,
  type ElementUse,
  type GroupPlan,
  type Key,
  type Occurs,
  type ParticlePlan,
  type SimplePlan,
  type TypeUse,
} from './plan.ts';
import { namespaceAt } from './xsd-normal.ts';

/** The plan while it grows; references are looked up when every file has been read. */
export interface Draft {
  readonly prefixes: Map<string, string>;
  readonly written: Map<string, string>;
  readonly about: Map<string, string>;
  readonly elements: Map<Key, ElementPlan>;
  readonly complexTypes: Map<Key, ComplexPlan>;
  readonly simpleTypes: Map<Key, SimplePlan>;
  readonly attributes: Map<Key, AttributePlan>;
  readonly attributeGroups: Map<Key, readonly AttributePlan[]>;
  readonly imports: { namespace: string; where: string }[];
  readonly references: { kind: ReferenceKind; to: Key; where: string }[];
}
type ReferenceKind = 'type' | 'element' | 'attribute' | 'group';

export interface Reading {
  readonly tree: Tree;
  readonly file: string;
  readonly draft: Draft;
}

/** Reads one checked file: the constructs are known, so nothing is refused here but references. */
export function readFile(reading: Reading, root: Node): void {
  const { tree } = reading;
  const file: XsdReader = new XsdReader(reading, root);
  for (let at = tree.firstElement(root); at !== 0; at = tree.nextElement(at)) file.global(at);
}

class XsdReader {
  readonly #reading: Reading;
  readonly #tree: Tree;
  readonly #target: string;
  /** Whether local elements and attributes are of the target namespace where they do not say. */
  readonly #qualified: Readonly<Record<'element' | 'attribute', boolean>>;

  constructor(reading: Reading, root: Node) {
    const { tree, draft } = reading;
    this.#reading = reading;
    this.#tree = tree;
    this.#target = tree.attribute(root, 'targetNamespace') ?? '';
    this.#qualified = {
      element: tree.attribute(root, 'elementFormDefault') === 'qualified',
      attribute: tree.attribute(root, 'attributeFormDefault') === 'qualified',
    };
    const { doc } = this.#doc(root);
    if (doc !== undefined && !draft.about.has(this.#target)) draft.about.set(this.#target, doc);
  }

  /** Namespace of a local element or attribute by its `form`. */
  #form(node: Node, kind: 'element' | 'attribute'): string {
    const form = this.#tree.attribute(node, 'form');
    const qualified = form === undefined ? this.#qualified[kind] : form === 'qualified';
    return qualified ? this.#target : '';
  }

  global(node: Node): void {
    const { draft } = this.#reading;
    const own = key(this.#target, this.#tree.attribute(node, 'name') ?? '');
    switch (this.#tree.name(node)) {
      case 'import': {
        const namespace = this.#tree.attribute(node, 'namespace') ?? '';
        draft.imports.push({ namespace, where: this.#where(node) });
        return;
      }
      case 'element':
        draft.elements.set(own, { type: this.#type(node), ...this.#doc(node) });
        return;
      case 'complexType':
        draft.complexTypes.set(own, this.#complex(node));
        return;
      case 'simpleType':
        draft.simpleTypes.set(own, this.#simple(node));
        return;
      case 'attribute':
        draft.attributes.set(own, this.#attribute(node, this.#target));
        return;
      case 'attributeGroup':
        draft.attributeGroups.set(
          own,
          this.#all(node, 'attribute').map((one) => this.#use(one)),
        );
    }
  }

  #where(node: Node): string {
    return `${this.#reading.file}:${this.#tree.line(node)}`;
  }

  #all(node: Node, name: string): Node[] {
    return this.#tree.children(node, name, XS);
  }

  #doc(node: Node): { doc?: string } {
    const annotation = this.#tree.child(node, 'annotation', XS);
    const text = this.#tree.text(this.#tree.child(annotation, 'documentation', XS)).trim();
    return text === '' ? {} : { doc: text.replace(/\s+/g, ' ') };
  }

  #qname(node: Node, text: string, kind: ReferenceKind): Key {
    const name = text.trim();
    const colon = name.indexOf(':');
    const prefix = name.slice(0, Math.max(colon, 0));
    const namespace = namespaceAt(this.#tree, node, prefix);
    const to = key(namespace ?? `undeclared prefix ${prefix}`, name.slice(colon + 1));
    this.#reading.draft.references.push({ kind, to, where: this.#where(node) });
    return to;
  }

  #type(node: Node): TypeUse {
    const named = this.#tree.attribute(node, 'type');
    if (named !== undefined) return { ref: this.#qname(node, named, 'type') };
    const complex = this.#tree.child(node, 'complexType', XS);
    if (complex !== 0) return { complex: this.#complex(complex) };
    const simple = this.#tree.child(node, 'simpleType', XS);
    return simple === 0 ? { ref: ANY_TYPE } : { simple: this.#simple(simple) };
  }

  #simple(node: Node): SimplePlan {
    const union = this.#tree.attribute(this.#tree.child(node, 'union', XS), 'memberTypes');
    if (union !== undefined)
      return {
        union: union
          .trim()
          .split(/\s+/)
          .map((one) => this.#qname(node, one, 'type')),
        ...this.#doc(node),
      };
    const restriction = this.#tree.child(node, 'restriction', XS);
    const values = (facet: string): string[] =>
      this.#all(restriction, facet).map((one) => this.#tree.attribute(one, 'value') ?? '');
    const enumeration = values('enumeration');
    const pattern = values('pattern');
    return {
      base: this.#qname(node, this.#tree.attribute(restriction, 'base') ?? '', 'type'),
      ...(enumeration.length > 0 ? { enumeration } : {}),
      ...(pattern.length > 0 ? { pattern } : {}),
      ...this.#doc(node),
    };
  }

  #complex(node: Node): ComplexPlan {
    const simpleContent = this.#tree.child(node, 'simpleContent', XS);
    const holder = simpleContent || this.#tree.child(node, 'complexContent', XS);
    const extension = this.#tree.child(holder, 'extension', XS);
    const derived = extension || this.#tree.child(holder, 'restriction', XS);
    const body = derived || node;
    const base = this.#tree.attribute(derived, 'base');
    const method = extension === 0 ? 'restriction' : 'extension';
    const group = this.#tree.child(body, 'sequence', XS) || this.#tree.child(body, 'choice', XS);
    return {
      mixed: [node, holder].some((one) => this.#tree.attribute(one, 'mixed') === 'true'),
      abstract: this.#tree.attribute(node, 'abstract') === 'true',
      simpleContent: simpleContent !== 0,
      ...(base === undefined ? {} : { base: { method, type: this.#qname(node, base, 'type') } }),
      ...(group === 0 ? {} : { content: this.#group(group) }),
      attributes: this.#attributes(body),
      ...this.#doc(node),
    };
  }

  #attributes(body: Node): (AttributePlan | { group: Key })[] {
    const groups = this.#all(body, 'attributeGroup').map((one) => ({
      group: this.#qname(one, this.#tree.attribute(one, 'ref') ?? '', 'group'),
    }));
    return [...this.#all(body, 'attribute').map((one) => this.#use(one)), ...groups];
  }

  #attribute(node: Node, namespace: string): AttributePlan {
    return {
      ...this.#usage(node, namespace, this.#tree.attribute(node, 'name')),
      ...this.#typed(node),
    };
  }

  /** An attribute where it is used; of a referenced one, the global declaration says the rest. */
  #use(node: Node): AttributePlan {
    const ref = this.#tree.attribute(node, 'ref');
    if (ref === undefined) return this.#attribute(node, this.#form(node, 'attribute'));
    const to = this.#qname(node, ref, 'attribute');
    return this.#usage(node, namespaceOf(to), nameOf(to));
  }

  #usage(node: Node, namespace: string, name: string | undefined): AttributePlan {
    const use = this.#tree.attribute(node, 'use');
    return {
      namespace,
      name: name ?? '',
      required: use === 'required',
      ...(use === 'prohibited' ? { prohibited: true } : {}),
      ...this.#fixity(node),
      ...this.#doc(node),
    };
  }

  /** The type of an attribute; text where it says none. */
  #typed(node: Node): { type: TypeUse } {
    const type = this.#type(node);
    return { type: 'ref' in type && type.ref === ANY_TYPE ? { ref: key(XS, 'string') } : type };
  }

  #fixity(node: Node): { fixed?: string; default?: string } {
    const fixed = this.#tree.attribute(node, 'fixed');
    const standard = this.#tree.attribute(node, 'default');
    return {
      ...(fixed === undefined ? {} : { fixed }),
      ...(standard === undefined ? {} : { default: standard }),
    };
  }

  #occurs(node: Node): Occurs {
    const max = this.#tree.attribute(node, 'maxOccurs') ?? '1';
    return {
      min: Number(this.#tree.attribute(node, 'minOccurs') ?? '1'),
      max: max === 'unbounded' ? Infinity : Number(max),
    };
  }

  #group(node: Node): GroupPlan {
    const items: ParticlePlan[] = [];
    for (let at = this.#tree.firstElement(node); at !== 0; at = this.#tree.nextElement(at)) {
      const name = this.#tree.name(at);
      if (name === 'element') items.push(this.#element(at));
      else if (name === 'any') items.push({ kind: 'any', ...this.#occurs(at) });
      else if (name !== 'annotation') items.push(this.#group(at));
    }
    const kind = this.#tree.name(node) === 'choice' ? 'choice' : 'sequence';
    return { kind, ...this.#occurs(node), items };
  }

  #element(node: Node): ElementUse {
    const ref = this.#tree.attribute(node, 'ref');
    const occurs = this.#occurs(node);
    if (ref !== undefined) {
      const to = this.#qname(node, ref, 'element');
      return { kind: 'element', ...occurs, namespace: namespaceOf(to), name: nameOf(to) };
    }
    return {
      kind: 'element',
      ...occurs,
      namespace: this.#form(node, 'element'),
      name: this.#tree.attribute(node, 'name') ?? '',
      type: this.#type(node),
      ...this.#fixity(node),
      ...this.#doc(node),
    };
  }
}
