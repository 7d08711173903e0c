// Generated from schemas/ by src/schema/derive.ts. Do not edit; `npm run derive` writes it.
import type { Fk1HealthcareProfessional } from './fk1.gen.ts';
import type { KithCS, KithPQ, KithTS } from './kith.gen.ts';

/** Record components for medication. */

/** The patient's medication. */
export interface Epj3Legemidler {
  /** Kind of record component. */
  readonly "@m1:basiskomponenttype": "EPJ sak";
  /** Identifier of the component's definition. */
  readonly "@m1:komponenttype": "2.16.578.1.12.4.1.6.14.50302.0";
  /** Category of information the component belongs to. */
  readonly "@m1:informasjonskategori"?: "Cave/allergier" | "Legemidler" | "Andre notater" | "Uspesifisert";
  readonly "@komponentID": string;
  readonly "@referanseViktigTilleggsinfo"?: string;
  readonly "Legemiddelinfo"?: readonly Epj3Legemiddelinfo[];
  readonly "LegemidlerAdministrertVedOverforing"?: readonly Epj3LegemidlerAdministrertVedOverforing[];
}

/** One medicine in use or lately ended. */
export interface Epj3Legemiddelinfo {
  /** Kind of record component. */
  readonly "@m1:basiskomponenttype": "EPJ dokument";
  /** Identifier of the component's definition. */
  readonly "@m1:komponenttype": "2.16.578.1.12.4.1.6.13.10301.0";
  /** Category of information the component belongs to. */
  readonly "@m1:informasjonskategori"?: "Cave/allergier" | "Legemidler" | "Andre notater" | "Uspesifisert";
  readonly "@komponentID": string;
  readonly "@referanseViktigTilleggsinfo"?: string;
  readonly "ForenkletForskrivning": Epj3ForenkletForskrivning;
}

/** Medicines given on the day of transfer. */
export interface Epj3LegemidlerAdministrertVedOverforing {
  /** Kind of record component. */
  readonly "@m1:basiskomponenttype": "EPJ dokument";
  /** Identifier of the component's definition. */
  readonly "@m1:komponenttype": "2.16.578.1.12.4.1.6.13.10302.0";
  /** Category of information the component belongs to. */
  readonly "@m1:informasjonskategori"?: "Cave/allergier" | "Legemidler" | "Andre notater" | "Uspesifisert";
  readonly "@komponentID": string;
  readonly "@referanseViktigTilleggsinfo"?: string;
  readonly "#content": readonly ({ readonly "AdmAvHelsepersonell": Epj3AdmAvHelsepersonell } | { readonly "Egenadministrering": Epj3Egenadministrering })[];
}

/** A prescription in short form. */
export interface Epj3ForenkletForskrivning {
  /** Code list 9104. */
  readonly "StatusTilForskrivningen"?: KithCS;
  /** Code list 9103. */
  readonly "InngaarIMultidose"?: KithCS;
  readonly "ReseptId"?: string;
  readonly "Merknad"?: string;
  readonly "Forskriver"?: Fk1HealthcareProfessional;
  readonly "Forskrivningsinfo": Epj3Forskrivningsinfo;
}

/** What is prescribed: name, strength, form, dosage and period. */
export interface Epj3Forskrivningsinfo {
  readonly "BruksomradeTekst"?: string;
  readonly "DosVeiledEnkel"?: string;
  readonly "Nr"?: string;
  readonly "Navn": string;
  readonly "GeneriskNavn"?: string;
  /** Code list 7180. */
  readonly "Atc"?: KithCS;
  /** Code list 7448. */
  readonly "Legemiddelform"?: KithCS;
  /** Code list 9090. */
  readonly "Styrke"?: KithPQ;
  /** Code list 9101. */
  readonly "Bruk"?: KithCS;
  readonly "DoseringStarttidspunkt"?: KithTS;
  readonly "DoseringSluttidspunkt"?: KithTS;
  readonly "SkalIkkeTasSammenMedAnnetLegemiddel"?: string;
}

/** A dose given by a professional. */
export interface Epj3AdmAvHelsepersonell {
  /** Code list 9090. */
  readonly "AdmEnkeltdose"?: KithPQ;
  readonly "AdmStart": KithTS;
  readonly "AdmSlutt"?: KithTS;
  readonly "AdministrertAv"?: Fk1HealthcareProfessional;
  /** Code list 9083. */
  readonly "AdmStatus"?: KithCS;
  readonly "AdministrertLegemiddel"?: Epj3AdministrertLegemiddel;
  readonly "Forskrivningsinfo"?: Epj3Forskrivningsinfo;
}

/** Medicine handed out for the patient to take alone. */
export interface Epj3Egenadministrering {
  /** Code list 9090. */
  readonly "AdmEnkeltdose"?: KithPQ;
  readonly "AdmStart": KithTS;
  readonly "AdmSlutt"?: KithTS;
  readonly "AdministrertAv"?: Fk1HealthcareProfessional;
  readonly "UtlevertLegemiddel": readonly Epj3UtlevertLegemiddel[];
  readonly "Forskrivningsinfo"?: Epj3Forskrivningsinfo;
}

/** How much was given. */
export interface Epj3AdministrertLegemiddel {
  readonly "Kvantum"?: string;
}

/** How many single doses were handed out. */
export interface Epj3UtlevertLegemiddel {
  readonly "AntEnkeltdoser": string;
}
