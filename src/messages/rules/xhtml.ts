import type { SeenElement } from './row.ts';

export const XHTML = 'http://www.w3.org/1999/xhtml';

/** Elements that texts may hold (R101); the guide has no others, so no a, img, script or style. */
export const ALLOWED_XHTML: ReadonlySet<string> = new Set(
  [
    'abbr acronym address blockquote br cite code dfn div em h1 h2 h3 h4 h5 h6',
    'kbd p pre q samp span strong var dl dt dd ol ul li',
    'b big hr i small sub sup tt caption table td th tr',
  ].flatMap((line) => line.split(' ')),
);

export const isForbiddenXhtml = ({ name }: SeenElement): boolean => !ALLOWED_XHTML.has(name);

/** The outermost XHTML element must be a div. */
export const isUnwrappedXhtml = ({ tree, node, name }: SeenElement): boolean =>
  name !== 'div' && tree.namespace(tree.parent(node)) !== XHTML;
