// Generated from schemas/ by src/schema/derive.ts. Do not edit; `npm run derive` writes it.

/** AppRec 1.0 (HIS 80415:2004): the receipt one receiver gives for one message. */

/** A code together with the list it is taken from, or original text when uncoded. */
export interface Ar10CV {
  readonly "@V"?: string;
  readonly "@S"?: string;
  readonly "@DN"?: string;
  readonly "@OT"?: string;
}

/** A code from a list that the place of use decides. */
export interface Ar10CS {
  readonly "@V"?: string;
  readonly "@DN"?: string;
}

/** An address, for instance a telephone number (tel:) or e-mail (mailto:). */
export interface Ar10URL {
  readonly "@V"?: string;
}

/** Root of the receipt: status, errors and the message it answers. */
export interface Ar10AppRec {
  /** Code list 8279. */
  readonly "MsgType": Ar10CS;
  readonly "MIGversion": string;
  readonly "SoftwareName"?: string;
  readonly "SoftwareVersion"?: string;
  readonly "GenDate": string;
  readonly "Id": string;
  readonly "Sender": {
    readonly "Role"?: Ar10Role;
    readonly "HCP": Ar10HCP;
  };
  readonly "Receiver": {
    readonly "Role"?: Ar10Role;
    readonly "HCP": Ar10HCP;
  };
  /** Code list 8258. */
  readonly "Status": Ar10CS;
  /** Code lists 8221, 8223. */
  readonly "Error"?: readonly Ar10CV[];
  readonly "OriginalMsgId": Ar10OriginalMsgId;
}

/** The message that is answered. */
export interface Ar10OriginalMsgId {
  /** Code list 8279. */
  readonly "MsgType": Ar10CS;
  readonly "IssueDate": string;
  readonly "Id": string;
}

/** The party: an institution or a self-standing professional. */
export interface Ar10HCP {
  readonly "Inst"?: Ar10Inst;
  readonly "HCProf"?: Ar10HCProf;
  /** Code lists 8451, 7426. */
  readonly "MedSpeciality"?: Ar10CV;
  readonly "Address"?: Ar10Address;
}

/** A professional who is addressed without an institution. */
export interface Ar10HCProf {
  /** Code list 9060. */
  readonly "Type"?: Ar10CS;
  readonly "Name"?: string;
  readonly "Id"?: string;
  /** Code list 8116. */
  readonly "TypeId"?: Ar10CS;
  readonly "AdditionalId"?: readonly Ar10AdditionalId[];
}

/** A professional within an institution. */
export interface Ar10HCPerson {
  readonly "Name"?: string;
  readonly "Id"?: string;
  /** Code list 8116. */
  readonly "TypeId"?: Ar10CS;
  readonly "AdditionalId"?: readonly Ar10AdditionalId[];
}

/** A service or department within an institution. */
export interface Ar10Dept {
  /** Code list 8624. */
  readonly "Type"?: Ar10CS;
  readonly "Name"?: string;
  readonly "Id"?: string;
  /** Code list 8268. */
  readonly "TypeId"?: Ar10CS;
  readonly "AdditionalId"?: readonly Ar10AdditionalId[];
}

/** An institution, with the service or person addressed in it. */
export interface Ar10Inst {
  readonly "Name"?: string;
  readonly "Id"?: string;
  /** Code list 9051. */
  readonly "TypeId"?: Ar10CS;
  readonly "Dept"?: readonly Ar10Dept[];
  readonly "AdditionalId"?: readonly Ar10AdditionalId[];
  readonly "HCPerson"?: readonly Ar10HCPerson[];
}

/** Postal address and ways to reach the party. */
export interface Ar10Address {
  /** Code list 3401. */
  readonly "Type": Ar10CS;
  readonly "StreetAdr"?: string;
  readonly "PostalCode"?: string;
  readonly "City"?: string;
  readonly "County"?: Ar10CS;
  /** Code list 9043. */
  readonly "Country"?: Ar10CS;
  /** Code list 3403. */
  readonly "CityDistr"?: Ar10CS;
  readonly "TeleAddress"?: readonly Ar10URL[];
}

/** Whether the answering party is requester, provider or copy receiver. */
export type Ar10Role = Ar10CS;

/** A further identifier of the same party. */
export interface Ar10AdditionalId {
  readonly "Id": string;
  /** Code list 8268. */
  readonly "Type": Ar10CS;
}
