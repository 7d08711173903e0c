// Generated from schemas/ by src/schema/derive.ts. Do not edit; `npm run derive` writes it.
import type { DsSignature } from './ds.gen.ts';
import type { Fk1Person } from './fk1.gen.ts';
import type { KithCS, KithCV, KithTS, KithURL } from './kith.gen.ts';

/** MsgHead 1.2 (HIS 80601): the head that addresses a message and carries its documents. */

/** A postal address. */
export interface MhAddress {
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
export interface MhTeleCom {
  /** Code list 9061. */
  readonly "TypeTelecom"?: KithCS;
  readonly "TeleAddress": KithURL;
}

/** One identifier and the kind it is of. */
export interface MhIdent {
  readonly "Id": string;
  /** Code lists 9051, 8116. */
  readonly "TypeId": KithCV;
}

/** Root of every message except AppRec. */
export interface MhMsgHead {
  readonly "MsgInfo": MhMsgInfo;
  readonly "Document"?: readonly MhDocument[];
  readonly "PatientReport"?: readonly MhPatientReport[];
  readonly "Signature"?: DsSignature;
}

/** Who sends what to whom about which patient, and when. */
export interface MhMsgInfo {
  /** Code list 8279. */
  readonly "Type": KithCS;
  readonly "MIGversion": "v1.2 2006-05-24";
  readonly "GenDate": string;
  readonly "MsgId": string;
  /** Code list 8213. */
  readonly "ProcessingStatus"?: KithCS;
  /** Code list 8115. */
  readonly "RequestedPriority"?: KithCS;
  /** Code list 7304. */
  readonly "Ack"?: KithCS;
  readonly "ConversationRef"?: MhConversationRef;
  readonly "Sender": MhSender;
  readonly "Receiver": MhReceiver;
  readonly "OtherReceiver"?: readonly MhOtherReceiver[];
  readonly "Patient"?: MhPatient;
}

/** Documents grouped by patient, for messages about several patients. */
export interface MhPatientReport {
  /** Code list 4702. */
  readonly "DocumentConnection"?: KithCS;
  readonly "CaseNo": string;
  readonly "Document": readonly MhDocument[];
  readonly "Patient"?: MhPatient;
}

/** The sending organisation with the part that sends. */
export interface MhSender {
  /** Code list 8235. */
  readonly "ComMethod"?: KithCS;
  readonly "Organisation": MhOrganisation;
}

/** One more receiver, for instance of a copy. */
export interface MhOtherReceiver {
  /** Code list 8235. */
  readonly "ComMethod"?: KithCS;
  /** Code list 8112. */
  readonly "RoleReceiver": KithCS;
  readonly "Organisation"?: MhOrganisation;
  readonly "Patient"?: MhPatient;
  readonly "Person"?: Fk1Person;
  readonly "HealthcareProfessional"?: MhHealthcareProfessional;
}

/** One document of the message; the first holds the structured content. */
export interface MhDocument {
  /** Code list 4702. */
  readonly "DocumentConnection"?: KithCS;
  readonly "ContentType"?: KithCV;
  readonly "ContentDescription"?: string;
  readonly "ContentCategory"?: KithCV;
  /** Code lists 3109, 9064. */
  readonly "Consent"?: KithCV;
  readonly "Annotation"?: string;
  readonly "FromDate"?: KithTS;
  readonly "ToDate"?: KithTS;
  readonly "OidRef"?: string;
  readonly "EnquiryRefId"?: string;
  readonly "RefDoc": MhRefDoc;
}

/** The document itself, or where it can be found. */
export interface MhRefDoc {
  readonly "IssueDate"?: KithTS;
  /** Code list 8114. */
  readonly "MsgType": KithCS;
  readonly "Id"?: string;
  readonly "MimeType"?: string;
  readonly "Description"?: string;
  /** Code list 1204. */
  readonly "Compression"?: KithCS;
  readonly "FileReference"?: string;
  readonly "Content"?: {
    readonly [other: string]: unknown;
  };
}

/** The message answered and the message that began the conversation (both MsgIds). */
export interface MhConversationRef {
  readonly "RefToParent": string;
  readonly "RefToConversation": string;
}

/** The receiving organisation with the part that receives. */
export interface MhReceiver {
  /** Code list 8235. */
  readonly "ComMethod"?: KithCS;
  readonly "Organisation": MhOrganisation;
}

/** The patient the message is about. */
export interface MhPatient {
  readonly "FamilyName"?: string;
  readonly "MiddleName"?: string;
  readonly "GivenName"?: string;
  readonly "DateOfBirth"?: string;
  /** Code list 3101. */
  readonly "Sex"?: KithCS;
  /** Code list 9043. */
  readonly "Nationality"?: KithCS;
  readonly "Ident"?: readonly MhIdent[];
  readonly "Address"?: MhAddress;
  readonly "TeleCom"?: readonly MhTeleCom[];
}

/** A person who is not the patient. */
export interface MhPerson {
  readonly "FamilyName"?: string;
  readonly "MiddleName"?: string;
  readonly "GivenName"?: string;
  readonly "DateOfBirth"?: string;
  /** Code list 3101. */
  readonly "Sex"?: KithCS;
  /** Code list 9043. */
  readonly "Nationality"?: KithCS;
  readonly "Ident"?: readonly MhIdent[];
  readonly "Address"?: MhAddress;
  readonly "TeleCom"?: readonly MhTeleCom[];
}

/** An organisation or a part of one. */
export interface MhOrganisation {
  readonly "OrganisationName"?: string;
  /** Code list 9040. */
  readonly "TypeOrganisation"?: KithCV;
  readonly "Ident"?: readonly MhIdent[];
  readonly "Address"?: MhAddress;
  readonly "TeleCom"?: readonly MhTeleCom[];
  readonly "Organisation"?: MhOrganisation;
  readonly "HealthcareProfessional"?: MhHealthcareProfessional;
}

/** A health professional, with role towards the patient. */
export interface MhHealthcareProfessional {
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
  readonly "Ident": readonly MhIdent[];
  readonly "Address"?: MhAddress;
  readonly "TeleCom"?: readonly MhTeleCom[];
}
