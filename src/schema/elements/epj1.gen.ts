// Generated from schemas/ by src/schema/derive.ts. Do not edit; `npm run derive` writes it.
import type { Epj2Journaltekst } from './epj2.gen.ts';
import type { KithCS, KithCV } from './kith.gen.ts';

/** Record components for warnings (cave) and allergies. */

/** All warnings kept about the patient. */
export interface Epj1Cave {
  /** Kind of record component. */
  readonly "@m1:basiskomponenttype": "EPJ sak";
  /** Identifier of the component's definition. */
  readonly "@m1:komponenttype": "2.16.578.1.12.4.1.6.14.50001.0";
  /** Category of information the component belongs to. */
  readonly "@m1:informasjonskategori"?: "Cave/allergier" | "Legemidler" | "Andre notater" | "Uspesifisert";
  readonly "@komponentID": string;
  readonly "@referanseViktigTilleggsinfo"?: string;
  readonly "SakshodeCave": Epj1SakshodeCave;
  readonly "Allerginotat"?: readonly Epj1Allerginotat[];
}

/** Heading of the warnings: short keywords. */
export interface Epj1SakshodeCave {
  /** Kind of record component. */
  readonly "@m1:basiskomponenttype": "EPJ dokument";
  /** Identifier of the component's definition. */
  readonly "@m1:komponenttype": "2.16.578.1.12.4.1.6.13.10028.0";
  /** Category of information the component belongs to. */
  readonly "@m1:informasjonskategori"?: "Cave/allergier" | "Legemidler" | "Andre notater" | "Uspesifisert";
  readonly "@komponentID": string;
  readonly "@referanseViktigTilleggsinfo"?: string;
  readonly "StikkordCave"?: readonly Epj1StikkordCave[];
}

/** A note about one allergy. */
export interface Epj1Allerginotat {
  /** Kind of record component. */
  readonly "@m1:basiskomponenttype": "EPJ dokument";
  /** Identifier of the component's definition. */
  readonly "@m1:komponenttype": "2.16.578.1.12.4.1.6.13.11036.1";
  /** Category of information the component belongs to. */
  readonly "@m1:informasjonskategori"?: "Cave/allergier" | "Legemidler" | "Andre notater" | "Uspesifisert";
  readonly "@komponentID": string;
  readonly "@referanseViktigTilleggsinfo"?: string;
  readonly "Journaltekst"?: readonly Epj2Journaltekst[];
  readonly "Allergi": Epj1Allergi;
}

/** What the patient is allergic to and what to take care of. */
export interface Epj1Allergi {
  readonly "HensynVedForskrivning"?: string;
  readonly "HensynMatDrikke"?: string;
  readonly "Kontaktallergi"?: string;
  readonly "PollenInnsektstikk"?: string;
  readonly "AllergiskMot": string;
  /** Code list 7180. */
  readonly "VirkestoffLegemiddel"?: KithCV;
  readonly "KodeAnnetStoff"?: KithCV;
  /** Code list 1103. */
  readonly "AnafylaktiskeReaksjoner"?: KithCS;
}

/** One warning as a keyword, with an optional note. */
export interface Epj1StikkordCave {
  readonly "CaveStikkord": string;
  readonly "Journaltekst"?: Epj2Journaltekst;
}
