// Generated from schemas/ by src/schema/derive.ts. Do not edit; `npm run derive` writes it.
import type { KithCS, KithCV, KithURL } from './kith.gen.ts';

/** Shared components 1.1: addresses, identifiers, persons and organisations. */

/** A postal address. */
export interface Fk1Address {
  /** Code list 3401. */
  readonly "Type"?: KithCS;
  readonly "StreetAdr"?: string;
  readonly "PostalCode"?: string;
  readonly "City"?: string;
  readonly "Postbox"?: string;
  /** Code list 3402. */
  readonly "County"?: KithCS;
  /** Code list 9043. */
  readonly "Country"?: KithCS;
}

/** A way to reach someone by telephone or electronically. */
export interface Fk1TeleCom {
  /** Code list 9061. */
  readonly "TypeTelecom"?: KithCS;
  readonly "TeleAddress": KithURL;
}

/** One identifier and the kind it is of. */
export interface Fk1Ident {
  readonly "Id": string;
  /** Code lists 9051, 8116. */
  readonly "TypeId": KithCV;
}

/** A person who is not the patient. */
export interface Fk1Person {
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

/** A health professional, with role towards the patient. */
export interface Fk1HealthcareProfessional {
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
  readonly "Ident": readonly Fk1Ident[];
  readonly "Address"?: Fk1Address;
  readonly "TeleCom"?: readonly Fk1TeleCom[];
}

/** An organisation or a part of one. */
export interface Fk1Organisation {
  /** Code list 9040. */
  readonly "TypeOrganisation"?: KithCV;
  readonly "OrganisationName": string;
  readonly "Ident": readonly Fk1Ident[];
  readonly "Address"?: Fk1Address;
  readonly "TeleCom"?: readonly Fk1TeleCom[];
  readonly "Organisation"?: Fk1Organisation;
}
