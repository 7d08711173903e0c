// Generated from schemas/ by src/schema/derive.ts. Do not edit; `npm run derive` writes it.
import type { AnyContent } from '../json.ts';
import type { Fk1Address, Fk1Ident, Fk1Organisation, Fk1TeleCom } from './fk1.gen.ts';
import type { KithCS, KithCV } from './kith.gen.ts';

/** Dialogmelding 1.1 (HIS 80603:2017): as 1.0, with marked-up text and a unit to contact. */

/** Root of the payload: one or more notes or requests. */
export interface Dia11Dialogmelding {
  readonly "SakstypeKodet"?: KithCV;
  readonly "Sakstype"?: string;
  readonly "Foresporsel"?: readonly Dia11Foresporsel[];
  readonly "Notat"?: readonly Dia11Notat[];
}

/** A note: its theme, its text and who wrote it. */
export interface Dia11Notat {
  /** Code lists 9069, 7321, 8117, 7322, 9148. */
  readonly "TemaKodet": KithCV;
  readonly "Tema"?: string;
  readonly "TekstNotatInnhold"?: AnyContent;
  readonly "Merknad"?: string;
  readonly "DokIdNotat"?: string;
  readonly "DatoNotat"?: string;
  readonly "Foresporsel"?: Dia11Foresporsel;
  readonly "RollerRelatertNotat"?: readonly Dia11RollerRelatertNotat[];
}

/** A question: what kind, and in words. */
export interface Dia11Foresporsel {
  /** Code lists 8331, 9065. */
  readonly "TypeForesp": KithCV;
  readonly "EmneSporsmal"?: string;
  readonly "Sporsmal"?: AnyContent;
  /** Code list 9068. */
  readonly "Formål"?: KithCV;
  readonly "Begrunnelse"?: string;
  /** Code list 9067. */
  readonly "Hastegrad"?: KithCS;
  readonly "FraDato"?: string;
  readonly "TilDato"?: string;
  /** Code list 9066. */
  readonly "TypeJournalinfo"?: readonly KithCV[];
  /** Code list 8324. */
  readonly "KodetOpplysning"?: KithCV;
  readonly "DokIdForesp"?: string;
  readonly "RollerRelatertNotat"?: readonly Dia11RollerRelatertNotat[];
}

/** Who has to do with a note or request, and as what. */
export interface Dia11RollerRelatertNotat {
  /** Code list 9057. */
  readonly "RolleNotat"?: KithCV;
  /** Code lists 9034, 8422. */
  readonly "RoleToPatient"?: KithCV;
  readonly "TilknyttetEnhet"?: Dia11TilknyttetEnhet;
  readonly "HealthcareProfessional"?: Dia11HealthcareProfessional;
  readonly "Person"?: Dia11Person;
}

/** The unit to contact about the note. */
export interface Dia11TilknyttetEnhet {
  readonly "Kontaktenhet": Fk1Organisation;
  readonly "Merknad"?: string;
  readonly "HealthcareProfessional"?: Dia11HealthcareProfessional;
  readonly "Person"?: Dia11Person;
}

/** A health professional, with role towards the patient. */
export interface Dia11HealthcareProfessional {
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
export interface Dia11Person {
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
