// Generated from schemas/ by src/schema/derive.ts. Do not edit; `npm run derive` writes it.
import type { KithCV } from './kith.gen.ts';

/** Record components for free-text notes. */

/** A collection of notes. */
export interface Epj2Notater {
  /** Kind of record component. */
  readonly "@m1:basiskomponenttype": "EPJ sak";
  /** Identifier of the component's definition. */
  readonly "@m1:komponenttype": "2.16.578.1.12.4.1.6.14.50301.0";
  /** Category of information the component belongs to. */
  readonly "@m1:informasjonskategori"?: "Cave/allergier" | "Legemidler" | "Andre notater" | "Uspesifisert";
  readonly "@komponentID": string;
  readonly "@referanseViktigTilleggsinfo"?: string;
  readonly "GenereltJournalnotat": readonly Epj2GenereltJournalnotat[];
}

/** A general note in the record. */
export interface Epj2GenereltJournalnotat {
  /** Kind of record component. */
  readonly "@m1:basiskomponenttype": "EPJ dokument";
  /** Identifier of the component's definition. */
  readonly "@m1:komponenttype": "2.16.578.1.12.4.1.6.13.11009.0";
  /** Category of information the component belongs to. */
  readonly "@m1:informasjonskategori"?: "Cave/allergier" | "Legemidler" | "Andre notater" | "Uspesifisert";
  readonly "@komponentID": string;
  readonly "@referanseViktigTilleggsinfo"?: string;
  readonly "Journaltekst": readonly Epj2Journaltekst[];
}

/** A headed piece of text. */
export interface Epj2Journaltekst {
  /** Code lists 9142, 9141, 9145, 9143. */
  readonly "Overskriftskode"?: KithCV;
  readonly "Notat": string;
  readonly "Merknad"?: string;
}
