// Generated from schemas/ by src/schema/derive.ts. Do not edit; `npm run derive` writes it.
import type { KithCS, KithCV, KithURL } from './kith.gen.ts';

/** AppRec 1.1 (HIS 80415): the receipt one receiver gives for one message. */

/** Root of the receipt: status, errors and the message it answers. */
export interface Ar11AppRec {
  /** Code list 8279. */
  readonly "MsgType": KithCS;
  readonly "MIGversion": string;
  readonly "SoftwareName"?: string;
  readonly "SoftwareVersion"?: string;
  readonly "GenDate": string;
  readonly "Id": string;
  readonly "Sender": {
    readonly "Role"?: KithCS;
    readonly "HCP": Ar11HCP;
  };
  readonly "Receiver": {
    readonly "Role"?: KithCS;
    readonly "HCP": Ar11HCP;
  };
  /** Code list 8258. */
  readonly "Status": KithCS;
  /** Code list 8221. */
  readonly "Error"?: readonly KithCV[];
  readonly "OriginalMsgId": Ar11OriginalMsgId;
}

/** The message that is answered. */
export interface Ar11OriginalMsgId {
  /** Code list 8279. */
  readonly "MsgType": KithCS;
  readonly "IssueDate": string;
  readonly "Id": string;
}

/** The party: an institution or a self-standing professional. */
export interface Ar11HCP {
  readonly "Inst"?: Ar11Inst;
  readonly "HCProf"?: Ar11HCProf;
  /** Code lists 8451, 7426. */
  readonly "MedSpeciality"?: KithCV;
  readonly "Address"?: Ar11Address;
}

/** A professional who is addressed without an institution. */
export interface Ar11HCProf {
  /** Code list 9060. */
  readonly "Type"?: KithCS;
  readonly "Name"?: string;
  readonly "Id"?: string;
  /** Code list 8116. */
  readonly "TypeId"?: KithCS;
  readonly "AdditionalId"?: readonly Ar11AdditionalId[];
}

/** A professional within an institution. */
export interface Ar11HCPerson {
  readonly "Name"?: string;
  readonly "Id"?: string;
  /** Code list 8116. */
  readonly "TypeId"?: KithCS;
  readonly "AdditionalId"?: readonly Ar11AdditionalId[];
}

/** A service or department within an institution. */
export interface Ar11Dept {
  /** Code list 8624. */
  readonly "Type"?: KithCS;
  readonly "Name"?: string;
  readonly "Id"?: string;
  /** Code list 8268. */
  readonly "TypeId"?: KithCS;
  readonly "AdditionalId"?: readonly Ar11AdditionalId[];
}

/** An institution, with the service or person addressed in it. */
export interface Ar11Inst {
  readonly "Name"?: string;
  readonly "Id"?: string;
  /** Code list 9051. */
  readonly "TypeId"?: KithCS;
  readonly "Dept"?: readonly Ar11Dept[];
  readonly "AdditionalId"?: readonly Ar11AdditionalId[];
  readonly "HCPerson"?: readonly Ar11HCPerson[];
}

/** Postal address and ways to reach the party. */
export interface Ar11Address {
  /** Code list 3401. */
  readonly "Type": KithCS;
  readonly "StreetAdr"?: string;
  readonly "PostalCode"?: string;
  readonly "City"?: string;
  readonly "County"?: KithCS;
  /** Code list 9043. */
  readonly "Country"?: KithCS;
  /** Code list 3403. */
  readonly "CityDistr"?: KithCS;
  readonly "TeleAddress"?: readonly KithURL[];
}

/** A further identifier of the same party. */
export interface Ar11AdditionalId {
  readonly "Id": string;
  /** Code list 8268. */
  readonly "Type": KithCS;
}
