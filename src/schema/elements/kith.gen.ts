// Generated from schemas/ by src/schema/derive.ts. Do not edit; `npm run derive` writes it.
import type { Content } from '../json.ts';

/** Data types shared by all messages: coded values, quantities, points in time and text. */

/** A truth value given as an attribute. */
export interface KithBL {
  readonly "@V"?: string;
}

/** A decimal number given as an attribute. */
export interface KithREAL {
  readonly "@V"?: string;
}

/** A point in time: full date and time, or only a date, month, year or clock time. */
export interface KithTS {
  readonly "@V"?: string;
}

/** An address, for instance a telephone number (tel:) or e-mail (mailto:). */
export interface KithURL {
  readonly "@V"?: string;
}

/** Ground for the text types below; never used by itself. */
export type Kithbase = Readonly<Record<string, never>>;

/** Text with a stated media type. */
export interface KithED {
  /** Media type of the text. */
  readonly "@kith:MT"?: "text/plain";
  readonly "#text"?: string;
}

/** Text that may point to where it is stored. */
export interface KithTN {
  /** Media type of the text. */
  readonly "@kith:MT"?: "text/plain";
  /** How the text was compressed. */
  readonly "@kith:COMPN"?: "DF" | "GZ" | "ZL" | "Z";
  /** Integrity check of the text. */
  readonly "@kith:IC"?: string;
  /** Algorithm of the integrity check. */
  readonly "@kith:ICA"?: "SHA-1";
  /** Why a value is absent. */
  readonly "@kith:NULL"?: "NI" | "NA" | "UNK" | "NASK" | "ASKU" | "NAV" | "OTH" | "PINF" | "NINF";
  readonly "#content": Content;
}

/** A code from a list that the place of use decides; no list number on the wire. */
export interface KithCS {
  readonly "@V"?: string;
  readonly "@DN"?: string;
}

/** A code together with the list it is taken from, or original text when uncoded. */
export interface KithCV {
  readonly "@V"?: string;
  readonly "@S"?: string;
  readonly "@DN"?: string;
  readonly "@OT"?: string;
}

/** A physical quantity: number and unit. */
export interface KithPQ {
  readonly "@V"?: string;
  readonly "@U"?: string;
}

/** An amount of money and its currency. */
export interface KithMO {
  readonly "@V"?: string;
  readonly "@U"?: string;
}

/** A ratio of two whole numbers. */
export interface KithRTO {
  readonly "NUM"?: string;
  readonly "DENOM"?: string;
}

/** Where the text is stored. */
export type KithREF = KithURL;
