/** Eleven digits, also written as six and five, that are no part of an identifier in hex. */
const NATIONAL_NUMBER = /(?<![0-9a-f-])\d{6}[ .-]?\d{5}(?![0-9a-f])/gi;

/**
 * Text that others wrote: codes and places as a rule, but nothing keeps a sender from putting a
 * national number into a message id, or an operator into a reason. It is hidden here.
 */
export const freeText = (text: string | null | undefined): string =>
  (text ?? '').replace(NATIONAL_NUMBER, '***********');
