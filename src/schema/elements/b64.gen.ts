// Generated from schemas/ by src/schema/derive.ts. Do not edit; `npm run derive` writes it.

/** Container for an attachment carried inside a message as base64. */

/** The bytes of an attachment. */
export type B64Base64Container = string;
