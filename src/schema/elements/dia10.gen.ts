// Generated from schemas/ by src/schema/derive.ts. Do not edit; `npm run derive` writes it.
import type { AnyContent } from '../json.ts';
import type { Fk1Address, Fk1Ident, Fk1TeleCom } from './fk1.gen.ts';
import type { KithCS, KithCV } from './kith.gen.ts';

/** Dialogmelding 1.0 (HIS 80603:2006): requests, answers and notes between professionals. */

/** Root of the payload: one or more notes or requests. */
export interface Dia10Dialogmelding {
  readonly "SakstypeKodet"?: KithCV;
  readonly "Sakstype"?: string;
  readonly "Foresporsel"?: readonly Dia10Foresporsel[];
  readonly "Notat"?: readonly Dia10Notat[];
}

/** A note: its theme, its text and who wrote it. */
export interface Dia10Notat {
  /** Code lists 9069, 7321, 8117. */
  readonly "TemaKodet": KithCV;
  readonly "Tema"?: string;
  readonly "TekstNotatInnhold"?: AnyContent;
  readonly "Merknad"?: string;
  readonly "DokIdNotat"?: string;
  readonly "DatoNotat"?: string;
  readonly "Foresporsel"?: Dia10Foresporsel;
  readonly "RollerRelatertNotat"?: readonly Dia10RollerRelatertNotat[];
}

/** A question: what kind, and in words. */
export interface Dia10Foresporsel {
  /** Code lists 8331, 9065, 9152, 9153. */
  readonly "TypeForesp": KithCV;
  readonly "Sporsmal"?: string;
  /** Code list 9068. */
  readonly "Formål"?: KithCV;
  readonly "Begrunnelse"?: string;
  /** Code list 9067. */
  readonly "Hastegrad"?: KithCS;
  readonly "FraDato"?: string;
  readonly "TilDato"?: string;
  /** Code list 9066. */
  readonly "TypeJournalinfo"?: KithCV;
  readonly "DokIdForesp"?: string;
  readonly "RollerRelatertNotat"?: readonly Dia10RollerRelatertNotat[];
}

/** Who has to do with a note or request, and as what. */
export interface Dia10RollerRelatertNotat {
  /** Code list 9057. */
  readonly "RolleNotat"?: KithCV;
  /** Code lists 9034, 8422. */
  readonly "RoleToPatient"?: KithCV;
  readonly "HealthcareProfessional"?: Dia10HealthcareProfessional;
  readonly "Person"?: Dia10Person;
}

/** A health professional, with role towards the patient. */
export interface Dia10HealthcareProfessional {
  /** Code list 9060. */
  readonly "TypeHealthcareProfessional"?: KithCS;
  /** Code list 9034. */
  readonly "RoleToPatient"?: KithCV;
  readonly "FamilyName"?: string;
  readonly "MiddleName"?: string;
  readonly "GivenName"?: string;
  readonly "DateOfBirth"?: string;
  /** Code list 3101. */
  readonly "Sex"?: KithCS;
  /** Code list 9043. */
  readonly "Nationality"?: KithCS;
  readonly "Ident"?: readonly Fk1Ident[];
  readonly "Address"?: Fk1Address;
  readonly "TeleCom"?: readonly Fk1TeleCom[];
}

/** A person who is not the patient. */
export interface Dia10Person {
  readonly "GivenName"?: string;
  readonly "MiddleName"?: string;
  readonly "FamilyName"?: string;
  readonly "DateOfBirth"?: string;
  /** Code list 3101. */
  readonly "Sex"?: KithCS;
  /** Code list 9043. */
  readonly "Nationality"?: KithCS;
  readonly "Ident"?: readonly Fk1Ident[];
  readonly "Address"?: Fk1Address;
  readonly "TeleCom"?: readonly Fk1TeleCom[];
}
