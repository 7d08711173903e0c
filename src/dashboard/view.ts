import type { Language, Say } from './texts.ts';

/** Who is signed in, and the secret that every form of the session carries. */
export interface SignedIn {
  readonly name: string;
  readonly orgId: string;
  readonly csrf: string;
}

/** What every page may know beside its rows. */
export interface View {
  readonly language: Language;
  readonly say: Say;
  readonly now: Date;
  readonly environment: string;
  /** False: no mail server is set, alerts wait in the outbox. */
  readonly mail: boolean;
  /** Path and query of this page, for the reload link. */
  readonly here: string;
  /** Absent on the sign-in page and on errors before it. */
  readonly signedIn?: SignedIn;
}

/** Where the pages are mounted. */
export const ROOT = '/ops';
