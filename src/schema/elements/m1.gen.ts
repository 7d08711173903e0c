// Generated from schemas/ by src/schema/derive.ts. Do not edit; `npm run derive` writes it.

/** Record metadata carried as attributes on the components of a patient record. */
export {};
