const DIGEST = /^alert\/[0-9a-f-]{36}\/\d{1,10}\/L[1-3]\/\d{10}$/;
const MESSAGE_ID = /<(alert\.[0-9a-f-]{36}\.\d{1,10}\.L[1-3]\.\d{10})@overgang>/;

/** The same for every try: a mail system may drop the second of two. */
export function messageIdOf(digestId: string): string {
  if (!DIGEST.test(digestId)) throw new Error('not the id of a digest');
  return `<${digestId.replaceAll('/', '.')}@overgang>`;
}

/** The digest that the Message-ID in a text names, or undefined. */
export const digestNamedIn = (text: string): string | undefined =>
  MESSAGE_ID.exec(text)?.[1]?.replaceAll('.', '/');
