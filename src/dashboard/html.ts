/** The one template that escapes; it lives with the rendering of messages, which is below the pages. */
export { html, markupOf } from '../rendering/html.ts';
export type { Html, Part } from '../rendering/html.ts';
