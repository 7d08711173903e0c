/**
 * Generated from schemas/ by src/schema/emit-types.ts: the JSON form of every element and type.
 * Do not edit; `npm run derive` writes it, and a test fails when it is not current.
 */

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
  readonly "@kith:MT"?: unknown;
  readonly "#text"?: string;
}

/** Text that may point to where it is stored. */
export interface KithTN {
  readonly "@kith:MT"?: unknown;
  readonly "@kith:COMPN"?: unknown;
  readonly "@kith:IC"?: unknown;
  readonly "@kith:ICA"?: unknown;
  readonly "@kith:NULL"?: unknown;
  readonly "#content": readonly unknown[];
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

/** The bytes of an attachment. */
export type B64Base64Container = string;

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
  readonly "TekstNotatInnhold"?: unknown;
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
  readonly "TekstNotatInnhold"?: unknown;
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
  readonly "Sporsmal"?: unknown;
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

/** All warnings kept about the patient. */
export interface Epj1Cave {
  readonly "@m1:basiskomponenttype": "EPJ sak";
  readonly "@m1:komponenttype": "2.16.578.1.12.4.1.6.14.50001.0";
  readonly "@m1:informasjonskategori"?: unknown;
  readonly "@komponentID": string;
  readonly "@referanseViktigTilleggsinfo"?: string;
  readonly "SakshodeCave": Epj1SakshodeCave;
  readonly "Allerginotat"?: readonly Epj1Allerginotat[];
}

/** Heading of the warnings: short keywords. */
export interface Epj1SakshodeCave {
  readonly "@m1:basiskomponenttype": "EPJ dokument";
  readonly "@m1:komponenttype": "2.16.578.1.12.4.1.6.13.10028.0";
  readonly "@m1:informasjonskategori"?: unknown;
  readonly "@komponentID": string;
  readonly "@referanseViktigTilleggsinfo"?: string;
  readonly "StikkordCave"?: readonly Epj1StikkordCave[];
}

/** A note about one allergy. */
export interface Epj1Allerginotat {
  readonly "@m1:basiskomponenttype": "EPJ dokument";
  readonly "@m1:komponenttype": "2.16.578.1.12.4.1.6.13.11036.1";
  readonly "@m1:informasjonskategori"?: unknown;
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

/** A collection of notes. */
export interface Epj2Notater {
  readonly "@m1:basiskomponenttype": "EPJ sak";
  readonly "@m1:komponenttype": "2.16.578.1.12.4.1.6.14.50301.0";
  readonly "@m1:informasjonskategori"?: unknown;
  readonly "@komponentID": string;
  readonly "@referanseViktigTilleggsinfo"?: string;
  readonly "GenereltJournalnotat": readonly Epj2GenereltJournalnotat[];
}

/** A general note in the record. */
export interface Epj2GenereltJournalnotat {
  readonly "@m1:basiskomponenttype": "EPJ dokument";
  readonly "@m1:komponenttype": "2.16.578.1.12.4.1.6.13.11009.0";
  readonly "@m1:informasjonskategori"?: unknown;
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

/** The patient's medication. */
export interface Epj3Legemidler {
  readonly "@m1:basiskomponenttype": "EPJ sak";
  readonly "@m1:komponenttype": "2.16.578.1.12.4.1.6.14.50302.0";
  readonly "@m1:informasjonskategori"?: unknown;
  readonly "@komponentID": string;
  readonly "@referanseViktigTilleggsinfo"?: string;
  readonly "Legemiddelinfo"?: readonly Epj3Legemiddelinfo[];
  readonly "LegemidlerAdministrertVedOverforing"?: readonly Epj3LegemidlerAdministrertVedOverforing[];
}

/** One medicine in use or lately ended. */
export interface Epj3Legemiddelinfo {
  readonly "@m1:basiskomponenttype": "EPJ dokument";
  readonly "@m1:komponenttype": "2.16.578.1.12.4.1.6.13.10301.0";
  readonly "@m1:informasjonskategori"?: unknown;
  readonly "@komponentID": string;
  readonly "@referanseViktigTilleggsinfo"?: string;
  readonly "ForenkletForskrivning": Epj3ForenkletForskrivning;
}

/** Medicines given on the day of transfer. */
export interface Epj3LegemidlerAdministrertVedOverforing {
  readonly "@m1:basiskomponenttype": "EPJ dokument";
  readonly "@m1:komponenttype": "2.16.578.1.12.4.1.6.13.10302.0";
  readonly "@m1:informasjonskategori"?: unknown;
  readonly "@komponentID": string;
  readonly "@referanseViktigTilleggsinfo"?: string;
  readonly "AdmAvHelsepersonell"?: readonly Epj3AdmAvHelsepersonell[];
  readonly "Egenadministrering"?: readonly Epj3Egenadministrering[];
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

/** Where the text is stored. */
export type KithREF = KithURL;

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

/** Root of the payload: the problem, measures taken and medication. */
export interface Lege15Konsultasjon {
  readonly "InformasjonOmForsendelsen": Po15InformasjonOmForsendelsen;
  readonly "TilleggsopplysningPasient"?: Po15TilleggsopplysningPasient;
  readonly "ParorendeForesatt"?: readonly Po15ParorendeForesatt[];
  readonly "TilknyttetEnhet"?: readonly Po15TilknyttetEnhet[];
  readonly "KontaktpersonHelsepersonell"?: readonly Po15KontaktpersonHelsepersonell[];
  readonly "AnsvarForRapport"?: readonly Po15AnsvarForRapport[];
  readonly "SendtDokument"?: readonly Po15SendtDokument[];
  readonly "InnholdKonsultasjon"?: Po15InnholdKonsultasjon;
  readonly "InfoMedisinskDiagnose"?: readonly Po15InfoMedisinskDiagnose[];
  readonly "MedisinskfagligeOpplysninger"?: Po15MedisinskfagligeOpplysninger;
  readonly "Legemiddelinfo"?: readonly Epj3Legemiddelinfo[];
  readonly "InfoAndreViktigeOpplysninger"?: Po15InfoAndreViktigeOpplysninger;
  readonly "Sykepleierdokumentasjon"?: Po15Sykepleierdokumentasjon;
  readonly "InfoKartleggingFunksjonsniva"?: Po15InfoKartleggingFunksjonsniva;
  readonly "InfoInformasjonGitt"?: readonly Po15InfoInformasjonGitt[];
  readonly "InfoAssistertKommunikasjon"?: readonly Po15InfoAssistertKommunikasjon[];
  readonly "InfoReservasjon"?: readonly Po15InfoReservasjon[];
}

/** Root of the payload: status, expected course and expected discharge. */
export interface Sok15HelseopplysningerVedSoknad {
  readonly "InformasjonOmForsendelsen": Po15InformasjonOmForsendelsen;
  readonly "TilleggsopplysningPasient"?: Po15TilleggsopplysningPasient;
  readonly "ParorendeForesatt"?: readonly Po15ParorendeForesatt[];
  readonly "TilknyttetEnhet"?: readonly Po15TilknyttetEnhet[];
  readonly "KontaktpersonHelsepersonell"?: readonly Po15KontaktpersonHelsepersonell[];
  readonly "AnsvarForRapport"?: readonly Po15AnsvarForRapport[];
  readonly "SendtDokument"?: readonly Po15SendtDokument[];
  readonly "OpplysningerTilSoknad": Po15OpplysningerTilSoknad;
  readonly "InfoMedisinskDiagnose"?: readonly Po15InfoMedisinskDiagnose[];
  readonly "MedisinskfagligeOpplysninger"?: Po15MedisinskfagligeOpplysninger;
  readonly "Sykepleierdokumentasjon"?: Po15Sykepleierdokumentasjon;
  readonly "OpplysningerAndreFaggrupper"?: readonly Po15OpplysningerAndreFaggrupper[];
  readonly "InfoKartleggingFunksjonsniva"?: Po15InfoKartleggingFunksjonsniva;
  readonly "InfoAssistertKommunikasjon"?: readonly Po15InfoAssistertKommunikasjon[];
  readonly "InfoInformasjonGitt"?: readonly Po15InfoInformasjonGitt[];
  readonly "TjenesteBehov"?: readonly Po15TjenesteBehov[];
}

/** Root of the payload: reason for admission, function, services and medication. */
export interface Inn15Innleggelsesrapport {
  readonly "InformasjonOmForsendelsen": Po15InformasjonOmForsendelsen;
  readonly "TilleggsopplysningPasient"?: Po15TilleggsopplysningPasient;
  readonly "ParorendeForesatt"?: readonly Po15ParorendeForesatt[];
  readonly "TilknyttetEnhet"?: readonly Po15TilknyttetEnhet[];
  readonly "KontaktpersonHelsepersonell"?: readonly Po15KontaktpersonHelsepersonell[];
  readonly "AnsvarForRapport"?: readonly Po15AnsvarForRapport[];
  readonly "SendtDokument"?: readonly Po15SendtDokument[];
  readonly "InfoMedisinskDiagnose"?: readonly Po15InfoMedisinskDiagnose[];
  readonly "MedisinskfagligeOpplysninger"?: Po15MedisinskfagligeOpplysninger;
  readonly "Legemiddelinfo"?: readonly Epj3Legemiddelinfo[];
  readonly "EksisterendeTjeneste"?: readonly Po15EksisterendeTjeneste[];
  readonly "InfoKartleggingFunksjonsniva"?: Po15InfoKartleggingFunksjonsniva;
  readonly "InfoAndreViktigeOpplysninger"?: Po15InfoAndreViktigeOpplysninger;
  readonly "Sykepleierdokumentasjon"?: Po15Sykepleierdokumentasjon;
  readonly "OpplysningerAndreFaggrupper"?: Po15OpplysningerAndreFaggrupper;
  readonly "OpplysningerOmHjelpemidler"?: Po15OpplysningerOmHjelpemidler;
  readonly "InfoAssistertKommunikasjon"?: readonly Po15InfoAssistertKommunikasjon[];
  readonly "InfoReservasjon"?: readonly Po15InfoReservasjon[];
  readonly "InfoInformasjonGitt"?: readonly Po15InfoInformasjonGitt[];
}

/** Root of the payload: texts, diagnoses, warnings and medication. */
export interface Med15OverforingMedisinskeOpplysninger {
  readonly "InformasjonOmForsendelsen": Po15InformasjonOmForsendelsen;
  readonly "TilleggsopplysningPasient"?: Po15TilleggsopplysningPasient;
  readonly "ParorendeForesatt"?: readonly Po15ParorendeForesatt[];
  readonly "TilknyttetEnhet"?: readonly Po15TilknyttetEnhet[];
  readonly "KontaktpersonHelsepersonell"?: readonly Po15KontaktpersonHelsepersonell[];
  readonly "AnsvarForRapport"?: readonly Po15AnsvarForRapport[];
  readonly "SendtDokument"?: readonly Po15SendtDokument[];
  readonly "TypeInnholdIMelding"?: Po15TypeInnholdIMelding;
  readonly "OpplysningerTilSoknad"?: Po15OpplysningerTilSoknad;
  readonly "InfoMedisinskDiagnose"?: Po15InfoMedisinskDiagnose;
  readonly "MedisinskfagligeOpplysninger"?: Po15MedisinskfagligeOpplysninger;
  readonly "Legemiddelinfo"?: readonly Epj3Legemiddelinfo[];
  readonly "InfoIPLOSrelevantInformasjon"?: Po15InfoIPLOSrelevantInformasjon;
  readonly "OpplysningerAndreFaggrupper"?: readonly Po15OpplysningerAndreFaggrupper[];
  readonly "InfoKartleggingFunksjonsniva"?: Po15InfoKartleggingFunksjonsniva;
  readonly "InfoAssistertKommunikasjon"?: readonly Po15InfoAssistertKommunikasjon[];
  readonly "InfoInformasjonGitt"?: readonly Po15InfoInformasjonGitt[];
  readonly "TjenesteBehov"?: readonly Po15TjenesteBehov[];
  readonly "InfoAndreViktigeOpplysninger"?: Po15InfoAndreViktigeOpplysninger;
  readonly "InfoReservasjon"?: readonly Po15InfoReservasjon[];
}

/** Root of the payload: who is absent, when, and to whom the message went on. */
export interface Fra15MeldingFravar {
  readonly "InformasjonOmForsendelsen": Po15InformasjonOmForsendelsen;
  readonly "TilleggsopplysningPasient"?: Po15TilleggsopplysningPasient;
  readonly "ParorendeForesatt"?: readonly Po15ParorendeForesatt[];
  readonly "TilknyttetEnhet"?: readonly Po15TilknyttetEnhet[];
  readonly "KontaktpersonHelsepersonell"?: readonly Po15KontaktpersonHelsepersonell[];
  readonly "AnsvarForRapport"?: readonly Po15AnsvarForRapport[];
  readonly "SendtDokument"?: readonly Po15SendtDokument[];
  readonly "Fraversassistent": Po15Fraversassistent;
}

/** Root of the payload: the services, one by one. */
export interface Tj15OrienteringOmTjenestetilbud {
  readonly "InformasjonOmForsendelsen": Po15InformasjonOmForsendelsen;
  readonly "TilleggsopplysningPasient"?: Po15TilleggsopplysningPasient;
  readonly "ParorendeForesatt"?: readonly Po15ParorendeForesatt[];
  readonly "TilknyttetEnhet"?: readonly Po15TilknyttetEnhet[];
  readonly "KontaktpersonHelsepersonell"?: readonly Po15KontaktpersonHelsepersonell[];
  readonly "AnsvarForRapport"?: readonly Po15AnsvarForRapport[];
  readonly "SendtDokument"?: readonly Po15SendtDokument[];
  readonly "EksisterendeTjeneste": readonly Po15EksisterendeTjeneste[];
  readonly "AssistertKommunikasjon"?: readonly Po15AssistertKommunikasjon[];
}

/** Root of the payload; the choice at the end says what has happened. */
export interface Pl15Pasientlogistikk {
  readonly "InformasjonOmForsendelsen": Po15InformasjonOmForsendelsen;
  readonly "TilleggsopplysningPasient"?: Po15TilleggsopplysningPasient;
  readonly "ParorendeForesatt"?: readonly Po15ParorendeForesatt[];
  readonly "TilknyttetEnhet"?: readonly Po15TilknyttetEnhet[];
  readonly "KontaktpersonHelsepersonell"?: readonly Po15KontaktpersonHelsepersonell[];
  readonly "AnsvarForRapport"?: readonly Po15AnsvarForRapport[];
  readonly "SendtDokument"?: readonly Po15SendtDokument[];
  readonly "OrienteringOmDod"?: Pl15OrienteringOmDod;
  readonly "MeldingOmUtskrevetPasient"?: Pl15MeldingOmUtskrevetPasient;
  readonly "MeldingUtskrivningsklarPasient"?: Pl15MeldingUtskrivningsklarPasient;
  readonly "AvmeldingUtskrivningsklarPasient"?: Pl15AvmeldingUtskrivningsklarPasient;
  readonly "MeldingInnlagtPasient"?: Pl15MeldingInnlagtPasient;
}

/** The patient has been admitted (LOG_INNLAGT). */
export interface Pl15MeldingInnlagtPasient {
  readonly "TidsfestetHendelse": Po15TidsfestetHendelse;
}

/** The patient has died (LOG_DOD). */
export interface Pl15OrienteringOmDod {
  readonly "TidsfestetHendelse": Po15TidsfestetHendelse;
}

/** The patient is no longer ready for discharge (LOG_AVMELDING). */
export interface Pl15AvmeldingUtskrivningsklarPasient {
  readonly "TidsfestetHendelse": readonly Po15TidsfestetHendelse[];
}

/** The patient has been discharged (LOG_UTSKREVET). */
export interface Pl15MeldingOmUtskrevetPasient {
  readonly "UtskrevetTil": Po15UtskrevetTil;
  readonly "TidsfestetHendelse": Po15TidsfestetHendelse;
  readonly "InfoInformasjonGitt"?: Po15InfoInformasjonGitt;
}

/** The patient is ready for discharge (LOG_UTSKRIVNINGSKLAR). */
export interface Pl15MeldingUtskrivningsklarPasient {
  readonly "TidsfestetHendelse": readonly Po15TidsfestetHendelse[];
}

/** Root of the payload: stay, status, medication and what must be followed up. */
export interface Uts15TverrfagligEpikrise {
  readonly "InformasjonOmForsendelsen": Po15InformasjonOmForsendelsen;
  readonly "TilleggsopplysningPasient"?: Po15TilleggsopplysningPasient;
  readonly "ParorendeForesatt"?: readonly Po15ParorendeForesatt[];
  readonly "TilknyttetEnhet"?: readonly Po15TilknyttetEnhet[];
  readonly "KontaktpersonHelsepersonell"?: readonly Po15KontaktpersonHelsepersonell[];
  readonly "AnsvarForRapport"?: readonly Po15AnsvarForRapport[];
  readonly "SendtDokument"?: readonly Po15SendtDokument[];
  readonly "TypeInnholdIMelding": Po15TypeInnholdIMelding;
  readonly "OpplysningOpphold"?: readonly Po15OpplysningOpphold[];
  readonly "InfoMedisinskDiagnose"?: readonly Po15InfoMedisinskDiagnose[];
  readonly "MedisinskfagligeOpplysninger"?: Po15MedisinskfagligeOpplysninger;
  readonly "Legemiddelinfo"?: readonly Epj3Legemiddelinfo[];
  readonly "InfoAndreViktigeOpplysninger"?: Po15InfoAndreViktigeOpplysninger;
  readonly "Sykepleierdokumentasjon"?: Po15Sykepleierdokumentasjon;
  readonly "OpplysningerAndreFaggrupper"?: readonly Po15OpplysningerAndreFaggrupper[];
  readonly "InfoKartleggingFunksjonsniva"?: Po15InfoKartleggingFunksjonsniva;
  readonly "TjenesteBehov"?: readonly Po15TjenesteBehov[];
  readonly "InfoInformasjonGitt"?: readonly Po15InfoInformasjonGitt[];
  readonly "InfoAssistertKommunikasjon"?: readonly Po15InfoAssistertKommunikasjon[];
  readonly "InfoReservasjon"?: readonly Po15InfoReservasjon[];
  readonly "InfoKontrolltime"?: readonly Po15InfoKontrolltime[];
  readonly "OpplysningerOmHjelpemidler"?: Po15OpplysningerOmHjelpemidler;
}

/** Next of kin or guardian, and children who need follow-up. */
export interface Po15ParorendeForesatt {
  /** Code list 9033. */
  readonly "Slektskap"?: KithCS;
  /** Code list 9050. */
  readonly "Omsorgsfunksjon"?: KithCS;
  readonly "Referanseperson": Fk1Person;
  readonly "Merknad"?: string;
}

/** The unit to contact about the message. */
export interface Po15TilknyttetEnhet {
  readonly "Kontaktenhet": Fk1Organisation;
  readonly "Merknad"?: string;
}

/** A professional to contact. */
export interface Po15KontaktpersonHelsepersonell {
  readonly "Kontaktperson": Fk1HealthcareProfessional;
  readonly "Merknad"?: string;
}

/** Civil status, language and whether the patient lives alone. */
export interface Po15TilleggsopplysningPasient {
  /** Code list 8724. */
  readonly "SivilStatus"?: KithCS;
  readonly "BorAlene"?: string;
  /** Code list 3303. */
  readonly "Sprak"?: KithCS;
}

/** Other documents sent about the same matter, and to whom. */
export interface Po15SendtDokument {
  /** Code list 8329. */
  readonly "Opplysning": KithCV;
  readonly "JaNei": string;
  readonly "DatoSendt"?: string;
  /** Code list 8330. */
  readonly "TypeMottaker"?: KithCV;
  readonly "NavnMottaker"?: string;
  readonly "Merknad"?: string;
}

/** Whether the message is new, changed or cancelled, and what it answers. */
export interface Po15InformasjonOmForsendelsen {
  /** Code list 7309. */
  readonly "Forsendelsesstatus": KithCS;
  readonly "ForbeholdOmVideresending"?: string;
  readonly "SvarPaaForesporsel"?: string;
  readonly "Foresporsel"?: Po15Foresporsel;
}

/** Who answers for the message. */
export interface Po15AnsvarForRapport {
  readonly "AnsvarligRapport": Fk1HealthcareProfessional;
  readonly "GodkjentDato"?: string;
  /** Code list 8254. */
  readonly "TypeRelasjon"?: KithCV;
  readonly "Merknad"?: string;
}

/** The request that is made or answered. */
export interface Po15Foresporsel {
  /** Code lists 9152, 9153, 9065. */
  readonly "TypeForesp": KithCV;
  readonly "Formål"?: KithCV;
  /** Code list 9067. */
  readonly "Hastegrad"?: KithCS;
  /** Code list 9066. */
  readonly "TypeJournalinfo"?: KithCV;
  readonly "Sporsmal"?: string;
  readonly "Begrunnelse"?: string;
  readonly "FraDato"?: string;
  readonly "TilDato"?: string;
  readonly "RefDokIdForesp"?: string;
}

/** Notice that the receiver is absent. */
export interface Po15Fraversassistent {
  readonly "MottakerFravarende": string;
  readonly "MeldingVideresendt"?: string;
  readonly "FravarendeFraDato"?: string;
  readonly "FravarendeTilDato"?: string;
  readonly "VideresendtTil"?: Fk1HealthcareProfessional;
  readonly "Merknad"?: string;
}

/** Whether the patient has applied for services. */
export interface Po15OpplysningerTilSoknad {
  readonly "EgensoknadSendt": string;
  readonly "Merknad"?: string;
}

/** Information given to patient or next of kin. */
export interface Po15InfoInformasjonGitt {
  readonly "InformasjonGitt": readonly Po15InformasjonGitt[];
}

/** Need for help to communicate. */
export interface Po15InfoAssistertKommunikasjon {
  readonly "AssistertKommunikasjon": Po15AssistertKommunikasjon;
}

/** Diagnoses and dates used in national care statistics. */
export interface Po15InfoIPLOSrelevantInformasjon {
  readonly "TidsperiodeDiagnose"?: readonly Po15TidsperiodeDiagnose[];
  readonly "TidsfestetHendelse"?: Po15TidsfestetHendelse;
}

/** Mapping of how the patient functions. */
export interface Po15InfoKartleggingFunksjonsniva {
  readonly "SamletVurderingFunksjonsniva"?: Po15SamletVurderingFunksjonsniva;
  readonly "KartlagtFunksjon": readonly Po15KartlagtFunksjon[];
  readonly "Ansvarlig"?: Po15Ansvarlig;
}

/** A municipal or private service the patient has. */
export interface Po15EksisterendeTjeneste {
  /** Code list 9151. */
  readonly "IPLOStjenestetype"?: KithCV;
  readonly "BetegnelseTjeneste"?: string;
  readonly "PrivatTjeneste": string;
  readonly "TjenestenLevertAv"?: string;
  readonly "OpplysningerOmTjenesten"?: string;
  readonly "AntallEnheter"?: string;
  readonly "Enhet"?: string;
  readonly "Startdato"?: string;
  readonly "Sluttdato"?: string;
  readonly "Merknad"?: string;
}

/** An event with its time; Anslag is true when the time is an estimate. */
export interface Po15TidsfestetHendelse {
  /** Code lists 9121, 9131. */
  readonly "Hendelsekode"?: KithCV;
  readonly "BeskrivelseAvHendelse"?: string;
  readonly "TidspunktForHendelse": KithTS;
  readonly "Anslag": string;
  readonly "Merknad"?: string;
  readonly "StedForHendelse"?: Po15StedForHendelse;
}

/** Where the patient is discharged to, and in which state. */
export interface Po15UtskrevetTil {
  /** Code list 8431. */
  readonly "Uttilstand"?: KithCV;
  /** Code lists 7300, 8408. */
  readonly "UtTil": KithCV;
  readonly "Merknad"?: string;
}

/** Agreement on help with medicines. */
export interface Po15AvtaleOmAdmLegemidler {
  readonly "AvtaleAdmLegemidler": string;
  readonly "AvtaleAdmMultidose": string;
  readonly "Merknad"?: string;
  readonly "AdmInstrukser"?: Po15AdmInstrukser;
  readonly "Tiltaksbeskrivelse"?: readonly Po15Tiltaksbeskrivelse[];
}

/** Medical findings and history. */
export interface Po15MedisinskfagligeOpplysninger {
  readonly "RegistrertBlodtype"?: Po15RegistrertBlodtype;
  readonly "InfoTidligereSykdommer"?: readonly Po15InfoTidligereSykdommer[];
  readonly "Cave"?: Epj1Cave;
  readonly "Allerginotat"?: readonly Epj1Allerginotat[];
  readonly "GenereltJournalnotat"?: readonly Epj2GenereltJournalnotat[];
}

/** Nursing documentation. */
export interface Po15Sykepleierdokumentasjon {
  readonly "InfoFraSykepleier"?: Po15InfoFraSykepleier;
  readonly "LegemidlerAdministrertVedOverforing"?: Epj3LegemidlerAdministrertVedOverforing;
  readonly "InfoAvtaleOmLegemiddeladm"?: Po15InfoAvtaleOmLegemiddeladm;
  readonly "InfoVurderinger"?: readonly Po15InfoVurderinger[];
  readonly "IverksatteTiltak"?: readonly Po15IverksatteTiltak[];
  readonly "AnbefaltVidereTiltak"?: readonly Po15AnbefaltVidereTiltak[];
  readonly "InfoMaalForventetRes"?: readonly Po15InfoMaalForventetRes[];
  readonly "Ansvarlig"?: readonly Po15Ansvarlig[];
}

/** Medical diagnoses. */
export interface Po15InfoMedisinskDiagnose {
  readonly "MedisinskDiagnose": readonly Po15MedisinskDiagnose[];
}

/** The contact or stay. */
export interface Po15InfoKontaktepisode {
  readonly "FellesinfoKontaktepisode": Po15FellesinfoKontaktepisode;
  readonly "TilleggsinfoKontaktepisode"?: Po15TilleggsinfoKontaktepisode;
}

/** Reservations the patient has made. */
export interface Po15InfoReservasjon {
  readonly "ReservasjonOnske": readonly Po15ReservasjonOnske[];
}

/** Other important facts. */
export interface Po15InfoAndreViktigeOpplysninger {
  readonly "GenereltJournalnotat"?: readonly Epj2GenereltJournalnotat[];
  readonly "Allerginotat"?: readonly Epj1Allerginotat[];
}

/** Reports from other professions. */
export interface Po15OpplysningerAndreFaggrupper {
  readonly "AndreFagrapporter"?: Po15AndreFagrapporter;
  readonly "AnbefaltVidereTiltak"?: readonly Po15AnbefaltVidereTiltak[];
  readonly "InfoVurderinger"?: readonly Po15InfoVurderinger[];
}

/** One dated fact about the stay. */
export interface Po15OpplysningOpphold {
  readonly "TidsfestetHendelse": Po15TidsfestetHendelse;
}

/** Appointment for control, booked or to be booked. */
export interface Po15InfoKontrolltime {
  readonly "InformasjonOmTime"?: Po15InformasjonOmTime;
  readonly "KontrolltimeBestill"?: Po15KontrolltimeBestill;
}

/** Aids in use or ordered. */
export interface Po15OpplysningerOmHjelpemidler {
  readonly "FasteHjelpemidler"?: readonly Po15FasteHjelpemidler[];
  readonly "StatusHjelpemiddel"?: readonly Po15StatusHjelpemiddel[];
}

/** A service the patient is thought to need. */
export interface Po15TjenesteBehov {
  /** Code list 9151. */
  readonly "IPLOStjenestetype"?: KithCV;
  readonly "BetegnelseTjeneste"?: string;
  readonly "VedInstitusjon"?: string;
  readonly "BeskrivelseAvTjeneste"?: string;
  readonly "AntallEnheterOnsket"?: string;
  readonly "Enhet"?: string;
}

/** Interpreter and other help to communicate. */
export interface Po15AssistertKommunikasjon {
  readonly "PersonTolkebehov"?: Fk1Person;
  readonly "Horselsvikt"?: string;
  readonly "Synsvikt"?: string;
  /** Code list 3303. */
  readonly "BehovTolkSprak"?: KithCS;
  readonly "PreferertTolk"?: Fk1Person;
  readonly "BehovOpphortDato"?: KithTS;
  readonly "Merknad"?: string;
}

/** One aid. */
export interface Po15Hjelpemiddelbeskrivelse {
  readonly "Sekvensnummer"?: string;
  /** Code list 8151. */
  readonly "HjelpemiddelkodeRTV"?: KithCV;
  readonly "BetegnelseHjelpemiddel": string;
}

/** Blood group on record. */
export interface Po15RegistrertBlodtype {
  /** Code list 9160. */
  readonly "Blodtype": KithCS;
  /** Code list 9161. */
  readonly "Rhesusgruppe"?: KithCS;
  readonly "Merknad"?: string;
}

/** A report from another profession. */
export interface Po15AndreFagrapporter {
  readonly "BehandlingStart"?: string;
  readonly "StatusInnleggelse"?: string;
  readonly "StatusBehandlingsstart"?: string;
  readonly "ForventetStatusUtskriving"?: string;
  readonly "AnsvarligRapport"?: Fk1HealthcareProfessional;
  readonly "Journaltekst"?: readonly Epj2Journaltekst[];
}

/** Earlier illness. */
export interface Po15InfoTidligereSykdommer {
  readonly "TidligereSykdomFragment"?: Po15TidligereSykdomFragment;
  readonly "Journaltekst"?: Epj2Journaltekst;
}

/** The nurse's account. */
export interface Po15InfoFraSykepleier {
  readonly "OpplysningerRelevantOppfolging"?: Po15OpplysningerRelevantOppfolging;
  readonly "Journaltekst"?: readonly Epj2Journaltekst[];
}

/** A booked appointment. */
export interface Po15InformasjonOmTime {
  readonly "BestiltKontrolltime": string;
  readonly "TidspunktTime"?: string;
  readonly "Varighet"?: string;
  readonly "StedTime"?: string;
  readonly "InformertOm"?: Po15InformertOm;
}

/** An appointment the patient or next of kin will book. */
export interface Po15KontrolltimeBestill {
  readonly "PasientParorendeBestiller": string;
  readonly "InformertOm"?: Po15InformertOm;
}

/** One function and how it was rated. */
export interface Po15KartlagtFunksjon {
  /** Code list 9111. */
  readonly "Funksjonsvariabel"?: KithCV;
  readonly "Vurdering"?: string;
  readonly "Merknad"?: string;
}

/** What was told to whom, when and by whom. */
export interface Po15InformasjonGitt {
  /** Code list 9502. */
  readonly "TypeInformasjon"?: KithCV;
  readonly "BeskrivelseInformasjon"?: string;
  readonly "MuntligInformasjon": string;
  readonly "InformasjonGittTil": Fk1Person;
  readonly "InformasjonGittDato": string;
  readonly "InformasjonGittAv": Fk1HealthcareProfessional;
}

/** Holder of the agreement on medicines. */
export interface Po15InfoAvtaleOmLegemiddeladm {
  readonly "AvtaleOmAdmLegemidler": Po15AvtaleOmAdmLegemidler;
}

/** Who was responsible for an action, and when. */
export interface Po15Ansvarlig {
  /** Code list 9131. */
  readonly "TypeHendelse"?: KithCV;
  readonly "TidspunktForHendelse": string;
  readonly "Ekstern": string;
  readonly "AnsvarligTjenesteyter"?: Fk1HealthcareProfessional;
  readonly "Virksomhet"?: Fk1Organisation;
  readonly "Merknad"?: string;
}

/** What kind of consultation it is. */
export interface Po15InnholdKonsultasjon {
  /** Code list 9137. */
  readonly "TypeInnholdKonsultasjon": KithCS;
  readonly "Merknad"?: string;
}

/** What kind of content the message has. */
export interface Po15TypeInnholdIMelding {
  /** Code lists 9138, 9139, 9140. */
  readonly "TypeInnhold": KithCV;
  readonly "Merknad"?: string;
}

/** Kind and period of the contact. */
export interface Po15FellesinfoKontaktepisode {
  /** Code list 8432. */
  readonly "Kontakttype": KithCV;
  readonly "Konsultasjonsform"?: KithCV;
  readonly "KontaktStartet": KithTS;
  readonly "KontaktAvsluttet"?: KithTS;
  readonly "Merknad"?: string;
}

/** A measure recommended for later. */
export interface Po15AnbefaltVidereTiltak {
  readonly "Tiltaksbeskrivelse": Po15Tiltaksbeskrivelse;
}

/** One reservation. */
export interface Po15ReservasjonOnske {
  readonly "Gjelder": string;
  readonly "FramsattAv": Fk1Person;
  readonly "FramsattDato": string;
  readonly "TrukketTilbakeAv"?: Fk1Person;
  readonly "TrukketTilbakeDato"?: string;
  readonly "Merknad"?: string;
}

/** Aids the patient always uses. */
export interface Po15FasteHjelpemidler {
  /** Code list 9113. */
  readonly "Briller"?: KithCS;
  /** Code list 9114. */
  readonly "HjelpemiddelHorsel"?: KithCS;
  readonly "Pacemaker"?: string;
  readonly "Merknad"?: string;
}

/** Overall rating of function. */
export interface Po15SamletVurderingFunksjonsniva {
  readonly "Pleietyngde"?: string;
  readonly "VurderingPleietyngde"?: string;
  readonly "Merknad"?: string;
}

/** The period a diagnosis was valid. */
export interface Po15TidsperiodeDiagnose {
  readonly "StartdatoDiagnose": string;
  readonly "SluttdatoDiagnose"?: string;
  readonly "MedisinskDiagnose": Po15MedisinskDiagnose;
}

/** Goals and expected results. */
export interface Po15InfoMaalForventetRes {
  readonly "InnholdMaaldokument": Po15InnholdMaaldokument;
  readonly "Journaltekst"?: readonly Epj2Journaltekst[];
}

/** Assessments. */
export interface Po15InfoVurderinger {
  readonly "InnholdVurdering": Po15InnholdVurdering;
  readonly "Journaltekst"?: readonly Epj2Journaltekst[];
}

/** A measure already started. */
export interface Po15IverksatteTiltak {
  readonly "Tiltaksbeskrivelse": Po15Tiltaksbeskrivelse;
}

/** Where the contact took place. */
export interface Po15TilleggsinfoKontaktepisode {
  /** Code list 8434. */
  readonly "StedForKontaktepisode"?: KithCV;
  readonly "StedForKontakt"?: string;
}

/** Facts needed for follow-up, such as dressings and medicines. */
export interface Po15OpplysningerRelevantOppfolging {
  readonly "BandasjemateriellEngangsutstyr"?: string;
  readonly "HjelpLegemiddeladm"?: string;
  readonly "EndringFunksjonsnivaa"?: string;
}

/** One diagnosis, coded or described. */
export interface Po15MedisinskDiagnose {
  readonly "Hoveddiagnose": string;
  /** Code lists 7110, 7170, 7171, 7160. */
  readonly "Diagnosekode"?: KithCV;
  readonly "DiagnoseBeskrivelse"?: string;
}

/** Status of one aid. */
export interface Po15StatusHjelpemiddel {
  /** Code list 8230. */
  readonly "Status": KithCS;
  readonly "Hjelpemiddelbeskrivelse": Po15Hjelpemiddelbeskrivelse;
}

/** Where the event took place. */
export interface Po15StedForHendelse {
  readonly "StedHendelse": string;
}

/** One assessment. */
export interface Po15InnholdVurdering {
  readonly "VurderingenGjelder": string;
  readonly "Stikkord"?: readonly string[];
  readonly "FraDato"?: string;
  readonly "TilDato"?: string;
  /** Code list 9060. */
  readonly "KategoriHelsepersonell"?: KithCS;
  readonly "Enkeltvurdering"?: readonly Po15Enkeltvurdering[];
}

/** Who has been informed. */
export interface Po15InformertOm {
  readonly "PasientInformert": string;
  readonly "ParorendeInformert": string;
}

/** One measure, planned or carried out. */
export interface Po15Tiltaksbeskrivelse {
  /** Code list 9132. */
  readonly "IntervensjonTiltakKode"?: readonly KithCV[];
  readonly "IntervensjonTiltakBeskrivelse"?: string;
  /** Code list 9060. */
  readonly "KategoriHelsepersonell"?: KithCS;
  readonly "Stikkord"?: readonly string[];
  readonly "EvalueringTidspunkt"?: string;
  readonly "Merknad"?: string;
  readonly "GjennomforingAvTiltak"?: readonly Po15GjennomforingAvTiltak[];
  readonly "PlanlagtGjennomforingTiltak"?: Po15PlanlagtGjennomforingTiltak;
}

/** One earlier illness. */
export interface Po15TidligereSykdomFragment {
  readonly "FunksjonshemmingKroniskSykdom": string;
  readonly "TidligereSykdom": string;
  /** Code lists 7120, 7110, 7160. */
  readonly "Diagnosekode"?: KithCV;
}

/** How medicines shall be handed out. */
export interface Po15AdmInstrukser {
  readonly "Utleveringsform"?: KithCS;
  readonly "SarskilteTiltak"?: readonly KithCS[];
}

/** One goal. */
export interface Po15InnholdMaaldokument {
  readonly "MaalForventetResultat"?: KithCV;
  readonly "ForventetGradMaaloppnaaelse"?: KithCV;
  readonly "Beskrivelse"?: string;
  /** Code list 9060. */
  readonly "KategoriHelsepersonell"?: KithCS;
  readonly "ForventesOppnaadd"?: string;
  readonly "FraDato"?: string;
  readonly "TilDato"?: string;
  readonly "Stikkord"?: readonly string[];
}

/** When a measure is planned. */
export interface Po15PlanlagtGjennomforingTiltak {
  readonly "PlanlagtStart": string;
  readonly "PlanlagtSlutt"?: string;
  /** Code list 9082. */
  readonly "FasteUkedager"?: readonly KithCS[];
  readonly "GjentagelseIntervall"?: KithPQ;
  readonly "EtterBehov"?: string;
}

/** When a measure was carried out. */
export interface Po15GjennomforingAvTiltak {
  readonly "UtfortTidspunkt": string;
  readonly "TiltakKanTermineres"?: string;
  readonly "Merknad"?: string;
}

/** One rated area. */
export interface Po15Enkeltvurdering {
  /** Code list 9536. */
  readonly "Funksjonsområde"?: KithCV;
  /** Code lists 7150, 7140, 7130, 7250. */
  readonly "KodetVurdering"?: KithCV;
  readonly "VurderingTekst"?: string;
}

/** Root of the payload: status, expected course and expected discharge. */
export interface Sok16HelseopplysningerVedSoknad {
  readonly "InformasjonOmForsendelsen": Po16InformasjonOmForsendelsen;
  readonly "TilleggsopplysningPasient"?: Po16TilleggsopplysningPasient;
  readonly "ParorendeForesatt"?: readonly Po16ParorendeForesatt[];
  readonly "TilknyttetEnhet"?: readonly Po16TilknyttetEnhet[];
  readonly "KontaktpersonHelsepersonell"?: readonly Po16KontaktpersonHelsepersonell[];
  readonly "AnsvarForRapport"?: readonly Po16AnsvarForRapport[];
  readonly "SendtDokument"?: readonly Po16SendtDokument[];
  readonly "TypeInnholdIMelding": Po16TypeInnholdIMelding;
  readonly "OpplysningOpphold": readonly Po16OpplysningOpphold[];
  readonly "OpplysningerTilSoknad"?: Po16OpplysningerTilSoknad;
  readonly "InfoMedisinskDiagnose"?: readonly Po16InfoMedisinskDiagnose[];
  readonly "MedisinskfagligeOpplysninger"?: Po16MedisinskfagligeOpplysninger;
  readonly "Sykepleierdokumentasjon"?: Po16Sykepleierdokumentasjon;
  readonly "OpplysningerAndreFaggrupper"?: readonly Po16OpplysningerAndreFaggrupper[];
  readonly "InfoKartleggingFunksjonsniva"?: Po16InfoKartleggingFunksjonsniva;
  readonly "InfoAssistertKommunikasjon"?: readonly Po16InfoAssistertKommunikasjon[];
  readonly "InfoInformasjonGitt"?: readonly Po16InfoInformasjonGitt[];
  readonly "TjenesteBehov"?: readonly Po16TjenesteBehov[];
}

/** Root of the payload: the problem, measures taken and medication. */
export interface Lege16Konsultasjon {
  readonly "InformasjonOmForsendelsen": Po16InformasjonOmForsendelsen;
  readonly "TilleggsopplysningPasient"?: Po16TilleggsopplysningPasient;
  readonly "ParorendeForesatt"?: readonly Po16ParorendeForesatt[];
  readonly "TilknyttetEnhet"?: readonly Po16TilknyttetEnhet[];
  readonly "KontaktpersonHelsepersonell"?: readonly Po16KontaktpersonHelsepersonell[];
  readonly "AnsvarForRapport"?: readonly Po16AnsvarForRapport[];
  readonly "SendtDokument"?: readonly Po16SendtDokument[];
  readonly "InnholdKonsultasjon"?: Po16InnholdKonsultasjon;
  readonly "InfoMedisinskDiagnose"?: readonly Po16InfoMedisinskDiagnose[];
  readonly "MedisinskfagligeOpplysninger"?: Po16MedisinskfagligeOpplysninger;
  readonly "Legemiddelinfo"?: readonly Epj3Legemiddelinfo[];
  readonly "InfoAndreViktigeOpplysninger"?: Po16InfoAndreViktigeOpplysninger;
  readonly "Sykepleierdokumentasjon"?: Po16Sykepleierdokumentasjon;
  readonly "InfoKartleggingFunksjonsniva"?: Po16InfoKartleggingFunksjonsniva;
  readonly "InfoInformasjonGitt"?: readonly Po16InfoInformasjonGitt[];
  readonly "InfoAssistertKommunikasjon"?: readonly Po16InfoAssistertKommunikasjon[];
  readonly "InfoReservasjon"?: readonly Po16InfoReservasjon[];
}

/** Root of the payload: reason for admission, function, services and medication. */
export interface Inn16Innleggelsesrapport {
  readonly "InformasjonOmForsendelsen": Po16InformasjonOmForsendelsen;
  readonly "TilleggsopplysningPasient"?: Po16TilleggsopplysningPasient;
  readonly "ParorendeForesatt"?: readonly Po16ParorendeForesatt[];
  readonly "TilknyttetEnhet"?: readonly Po16TilknyttetEnhet[];
  readonly "KontaktpersonHelsepersonell"?: readonly Po16KontaktpersonHelsepersonell[];
  readonly "AnsvarForRapport"?: readonly Po16AnsvarForRapport[];
  readonly "SendtDokument"?: readonly Po16SendtDokument[];
  readonly "InfoMedisinskDiagnose"?: readonly Po16InfoMedisinskDiagnose[];
  readonly "MedisinskfagligeOpplysninger"?: Po16MedisinskfagligeOpplysninger;
  readonly "Legemiddelinfo"?: readonly Epj3Legemiddelinfo[];
  readonly "EksisterendeTjeneste"?: readonly Po16EksisterendeTjeneste[];
  readonly "InfoKartleggingFunksjonsniva"?: Po16InfoKartleggingFunksjonsniva;
  readonly "InfoAndreViktigeOpplysninger"?: Po16InfoAndreViktigeOpplysninger;
  readonly "Sykepleierdokumentasjon"?: Po16Sykepleierdokumentasjon;
  readonly "OpplysningerAndreFaggrupper"?: Po16OpplysningerAndreFaggrupper;
  readonly "OpplysningerOmHjelpemidler"?: Po16OpplysningerOmHjelpemidler;
  readonly "InfoAssistertKommunikasjon"?: readonly Po16InfoAssistertKommunikasjon[];
  readonly "InfoReservasjon"?: readonly Po16InfoReservasjon[];
  readonly "InfoInformasjonGitt"?: readonly Po16InfoInformasjonGitt[];
}

/** Root of the payload: texts, diagnoses, warnings and medication. */
export interface Med16OverforingMedisinskeOpplysninger {
  readonly "InformasjonOmForsendelsen": Po16InformasjonOmForsendelsen;
  readonly "TilleggsopplysningPasient"?: Po16TilleggsopplysningPasient;
  readonly "ParorendeForesatt"?: readonly Po16ParorendeForesatt[];
  readonly "TilknyttetEnhet"?: readonly Po16TilknyttetEnhet[];
  readonly "KontaktpersonHelsepersonell"?: readonly Po16KontaktpersonHelsepersonell[];
  readonly "AnsvarForRapport"?: readonly Po16AnsvarForRapport[];
  readonly "SendtDokument"?: readonly Po16SendtDokument[];
  readonly "TypeInnholdIMelding"?: Po16TypeInnholdIMelding;
  readonly "OpplysningerTilSoknad"?: Po16OpplysningerTilSoknad;
  readonly "InfoMedisinskDiagnose"?: Po16InfoMedisinskDiagnose;
  readonly "MedisinskfagligeOpplysninger"?: Po16MedisinskfagligeOpplysninger;
  readonly "Legemiddelinfo"?: readonly Epj3Legemiddelinfo[];
  readonly "InfoIPLOSrelevantInformasjon"?: Po16InfoIPLOSrelevantInformasjon;
  readonly "OpplysningerAndreFaggrupper"?: readonly Po16OpplysningerAndreFaggrupper[];
  readonly "InfoKartleggingFunksjonsniva"?: Po16InfoKartleggingFunksjonsniva;
  readonly "InfoAssistertKommunikasjon"?: readonly Po16InfoAssistertKommunikasjon[];
  readonly "InfoInformasjonGitt"?: readonly Po16InfoInformasjonGitt[];
  readonly "TjenesteBehov"?: readonly Po16TjenesteBehov[];
  readonly "InfoAndreViktigeOpplysninger"?: Po16InfoAndreViktigeOpplysninger;
  readonly "InfoReservasjon"?: readonly Po16InfoReservasjon[];
}

/** Root of the payload: the services, one by one. */
export interface Tj16OrienteringOmTjenestetilbud {
  readonly "InformasjonOmForsendelsen": Po16InformasjonOmForsendelsen;
  readonly "TilleggsopplysningPasient"?: Po16TilleggsopplysningPasient;
  readonly "ParorendeForesatt"?: readonly Po16ParorendeForesatt[];
  readonly "TilknyttetEnhet"?: readonly Po16TilknyttetEnhet[];
  readonly "KontaktpersonHelsepersonell"?: readonly Po16KontaktpersonHelsepersonell[];
  readonly "AnsvarForRapport"?: readonly Po16AnsvarForRapport[];
  readonly "SendtDokument"?: readonly Po16SendtDokument[];
  readonly "EksisterendeTjeneste": readonly Po16EksisterendeTjeneste[];
  readonly "AssistertKommunikasjon"?: readonly Po16AssistertKommunikasjon[];
}

/** Root of the payload; the choice at the end says what has happened. */
export interface Pl16Pasientlogistikk {
  readonly "InformasjonOmForsendelsen": Po16InformasjonOmForsendelsen;
  readonly "TilleggsopplysningPasient"?: Po16TilleggsopplysningPasient;
  readonly "ParorendeForesatt"?: readonly Po16ParorendeForesatt[];
  readonly "TilknyttetEnhet"?: readonly Po16TilknyttetEnhet[];
  readonly "KontaktpersonHelsepersonell"?: readonly Po16KontaktpersonHelsepersonell[];
  readonly "AnsvarForRapport"?: readonly Po16AnsvarForRapport[];
  readonly "SendtDokument"?: readonly Po16SendtDokument[];
  readonly "OrienteringOmDod"?: Pl16OrienteringOmDod;
  readonly "MeldingOmUtskrevetPasient"?: Pl16MeldingOmUtskrevetPasient;
  readonly "MeldingUtskrivningsklarPasient"?: Pl16MeldingUtskrivningsklarPasient;
  readonly "AvmeldingUtskrivningsklarPasient"?: Pl16AvmeldingUtskrivningsklarPasient;
  readonly "MeldingInnlagtPasient"?: Pl16MeldingInnlagtPasient;
}

/** The patient has been admitted (LOG_INNLAGT). */
export interface Pl16MeldingInnlagtPasient {
  readonly "TidsfestetHendelse": Po16TidsfestetHendelse;
}

/** The patient has died (LOG_DOD). */
export interface Pl16OrienteringOmDod {
  readonly "TidsfestetHendelse": Po16TidsfestetHendelse;
}

/** The patient is no longer ready for discharge (LOG_AVMELDING). */
export interface Pl16AvmeldingUtskrivningsklarPasient {
  readonly "TidsfestetHendelse": readonly Po16TidsfestetHendelse[];
}

/** The patient has been discharged (LOG_UTSKREVET). */
export interface Pl16MeldingOmUtskrevetPasient {
  readonly "UtskrevetTil": Po16UtskrevetTil;
  readonly "TidsfestetHendelse": Po16TidsfestetHendelse;
  readonly "InfoInformasjonGitt"?: Po16InfoInformasjonGitt;
}

/** The patient is ready for discharge (LOG_UTSKRIVNINGSKLAR). */
export interface Pl16MeldingUtskrivningsklarPasient {
  readonly "TidsfestetHendelse": readonly Po16TidsfestetHendelse[];
}

/** Root of the payload: stay, status, medication and what must be followed up. */
export interface Uts16TverrfagligEpikrise {
  readonly "InformasjonOmForsendelsen": Po16InformasjonOmForsendelsen;
  readonly "TilleggsopplysningPasient"?: Po16TilleggsopplysningPasient;
  readonly "ParorendeForesatt"?: readonly Po16ParorendeForesatt[];
  readonly "TilknyttetEnhet"?: readonly Po16TilknyttetEnhet[];
  readonly "KontaktpersonHelsepersonell"?: readonly Po16KontaktpersonHelsepersonell[];
  readonly "AnsvarForRapport"?: readonly Po16AnsvarForRapport[];
  readonly "SendtDokument"?: readonly Po16SendtDokument[];
  readonly "TypeInnholdIMelding": Po16TypeInnholdIMelding;
  readonly "OpplysningOpphold"?: readonly Po16OpplysningOpphold[];
  readonly "InfoMedisinskDiagnose"?: readonly Po16InfoMedisinskDiagnose[];
  readonly "MedisinskfagligeOpplysninger"?: Po16MedisinskfagligeOpplysninger;
  readonly "Legemiddelinfo"?: readonly Epj3Legemiddelinfo[];
  readonly "InfoAndreViktigeOpplysninger"?: Po16InfoAndreViktigeOpplysninger;
  readonly "Sykepleierdokumentasjon"?: Po16Sykepleierdokumentasjon;
  readonly "OpplysningerAndreFaggrupper"?: readonly Po16OpplysningerAndreFaggrupper[];
  readonly "InfoKartleggingFunksjonsniva"?: Po16InfoKartleggingFunksjonsniva;
  readonly "TjenesteBehov"?: readonly Po16TjenesteBehov[];
  readonly "InfoInformasjonGitt"?: readonly Po16InfoInformasjonGitt[];
  readonly "InfoAssistertKommunikasjon"?: readonly Po16InfoAssistertKommunikasjon[];
  readonly "InfoReservasjon"?: readonly Po16InfoReservasjon[];
  readonly "InfoKontrolltime"?: readonly Po16InfoKontrolltime[];
  readonly "OpplysningerOmHjelpemidler"?: Po16OpplysningerOmHjelpemidler;
}

/** Next of kin or guardian, and children who need follow-up. */
export interface Po16ParorendeForesatt {
  /** Code list 9033. */
  readonly "Slektskap"?: KithCS;
  /** Code list 9050. */
  readonly "Omsorgsfunksjon"?: KithCS;
  readonly "FodselsarMindrearigParorende"?: string;
  readonly "Referanseperson": Fk1Person;
  readonly "Merknad"?: string;
}

/** The unit to contact about the message. */
export interface Po16TilknyttetEnhet {
  readonly "Kontaktenhet": Fk1Organisation;
  readonly "Merknad"?: string;
}

/** A professional to contact. */
export interface Po16KontaktpersonHelsepersonell {
  readonly "Kontaktperson": Fk1HealthcareProfessional;
  readonly "Merknad"?: string;
}

/** Civil status, language and whether the patient lives alone. */
export interface Po16TilleggsopplysningPasient {
  /** Code list 8724. */
  readonly "SivilStatus"?: KithCS;
  readonly "BorAlene"?: string;
  /** Code list 3303. */
  readonly "Sprak"?: KithCS;
}

/** Other documents sent about the same matter, and to whom. */
export interface Po16SendtDokument {
  /** Code list 8329. */
  readonly "Opplysning": KithCV;
  readonly "JaNei": string;
  readonly "DatoSendt"?: string;
  /** Code list 8330. */
  readonly "TypeMottaker"?: KithCV;
  readonly "NavnMottaker"?: string;
  readonly "Merknad"?: string;
}

/** Whether the message is new, changed or cancelled, and what it answers. */
export interface Po16InformasjonOmForsendelsen {
  /** Code list 7309. */
  readonly "Forsendelsesstatus": KithCS;
  readonly "ForbeholdOmVideresending"?: string;
  readonly "SvarPaaForesporsel"?: string;
  readonly "Foresporsel"?: Po16Foresporsel;
}

/** Who answers for the message. */
export interface Po16AnsvarForRapport {
  readonly "AnsvarligRapport": Fk1HealthcareProfessional;
  readonly "GodkjentDato"?: string;
  /** Code list 8254. */
  readonly "TypeRelasjon"?: KithCV;
  readonly "Merknad"?: string;
}

/** The request that is made or answered. */
export interface Po16Foresporsel {
  /** Code lists 9152, 9153, 9154. */
  readonly "TypeForesp": KithCV;
  readonly "Formål"?: KithCV;
  /** Code list 9067. */
  readonly "Hastegrad"?: KithCS;
  /** Code list 9066. */
  readonly "TypeJournalinfo"?: KithCV;
  readonly "Sporsmal"?: string;
  readonly "Begrunnelse"?: string;
  readonly "FraDato"?: string;
  readonly "TilDato"?: string;
  readonly "RefDokIdForesp"?: string;
}

/** Notice that the receiver is absent. */
export interface Po16Fraversassistent {
  readonly "MottakerFravarende": string;
  readonly "MeldingVideresendt"?: string;
  readonly "FravarendeFraDato"?: string;
  readonly "FravarendeTilDato"?: string;
  readonly "VideresendtTil"?: Fk1HealthcareProfessional;
  readonly "Merknad"?: string;
}

/** Whether the patient has applied for services. */
export interface Po16OpplysningerTilSoknad {
  readonly "EgensoknadSendt": string;
  readonly "Merknad"?: string;
}

/** Information given to patient or next of kin. */
export interface Po16InfoInformasjonGitt {
  readonly "InformasjonGitt": readonly Po16InformasjonGitt[];
}

/** Need for help to communicate. */
export interface Po16InfoAssistertKommunikasjon {
  readonly "AssistertKommunikasjon": Po16AssistertKommunikasjon;
}

/** Diagnoses and dates used in national care statistics. */
export interface Po16InfoIPLOSrelevantInformasjon {
  readonly "TidsperiodeDiagnose"?: readonly Po16TidsperiodeDiagnose[];
  readonly "TidsfestetHendelse"?: Po16TidsfestetHendelse;
}

/** Mapping of how the patient functions. */
export interface Po16InfoKartleggingFunksjonsniva {
  readonly "SamletVurderingFunksjonsniva"?: Po16SamletVurderingFunksjonsniva;
  readonly "KartlagtFunksjon": readonly Po16KartlagtFunksjon[];
  readonly "Ansvarlig"?: Po16Ansvarlig;
}

/** A municipal or private service the patient has. */
export interface Po16EksisterendeTjeneste {
  /** Code list 9151. */
  readonly "IPLOStjenestetype"?: KithCV;
  readonly "BetegnelseTjeneste"?: string;
  readonly "PrivatTjeneste": string;
  readonly "TjenestenLevertAv"?: string;
  readonly "OpplysningerOmTjenesten"?: string;
  readonly "AntallEnheter"?: string;
  readonly "Enhet"?: string;
  readonly "Startdato"?: string;
  readonly "Sluttdato"?: string;
  readonly "Merknad"?: string;
}

/** An event with its time; Anslag is true when the time is an estimate. */
export interface Po16TidsfestetHendelse {
  /** Code list 9121. */
  readonly "Hendelsekode"?: KithCV;
  readonly "BeskrivelseAvHendelse"?: string;
  readonly "TidspunktForHendelse": KithTS;
  readonly "Anslag": string;
  readonly "Merknad"?: string;
  readonly "StedForHendelse"?: Po16StedForHendelse;
}

/** Where the patient is discharged to, and in which state. */
export interface Po16UtskrevetTil {
  /** Code list 8431. */
  readonly "Uttilstand"?: KithCV;
  /** Code list 8408. */
  readonly "UtTil": KithCV;
  readonly "Merknad"?: string;
}

/** Agreement on help with medicines. */
export interface Po16AvtaleOmAdmLegemidler {
  readonly "AvtaleAdmLegemidler": string;
  readonly "AvtaleAdmMultidose": string;
  readonly "Merknad"?: string;
  readonly "AdmInstrukser"?: Po16AdmInstrukser;
  readonly "Tiltaksbeskrivelse"?: readonly Po16Tiltaksbeskrivelse[];
}

/** Medical findings and history. */
export interface Po16MedisinskfagligeOpplysninger {
  readonly "RegistrertBlodtype"?: Po16RegistrertBlodtype;
  readonly "InfoTidligereSykdommer"?: readonly Po16InfoTidligereSykdommer[];
  readonly "Cave"?: Epj1Cave;
  readonly "Allerginotat"?: readonly Epj1Allerginotat[];
  readonly "GenereltJournalnotat"?: readonly Epj2GenereltJournalnotat[];
}

/** Nursing documentation. */
export interface Po16Sykepleierdokumentasjon {
  readonly "InfoFraSykepleier"?: Po16InfoFraSykepleier;
  readonly "LegemidlerAdministrertVedOverforing"?: Epj3LegemidlerAdministrertVedOverforing;
  readonly "InfoAvtaleOmLegemiddeladm"?: Po16InfoAvtaleOmLegemiddeladm;
  readonly "InfoVurderinger"?: readonly Po16InfoVurderinger[];
  readonly "IverksatteTiltak"?: readonly Po16IverksatteTiltak[];
  readonly "AnbefaltVidereTiltak"?: readonly Po16AnbefaltVidereTiltak[];
  readonly "InfoMaalForventetRes"?: readonly Po16InfoMaalForventetRes[];
  readonly "Ansvarlig"?: readonly Po16Ansvarlig[];
}

/** Medical diagnoses. */
export interface Po16InfoMedisinskDiagnose {
  readonly "MedisinskDiagnose": readonly Po16MedisinskDiagnose[];
}

/** The contact or stay. */
export interface Po16InfoKontaktepisode {
  readonly "FellesinfoKontaktepisode": Po16FellesinfoKontaktepisode;
  readonly "TilleggsinfoKontaktepisode"?: Po16TilleggsinfoKontaktepisode;
}

/** Reservations the patient has made. */
export interface Po16InfoReservasjon {
  readonly "ReservasjonOnske": readonly Po16ReservasjonOnske[];
}

/** Other important facts. */
export interface Po16InfoAndreViktigeOpplysninger {
  readonly "GenereltJournalnotat"?: readonly Epj2GenereltJournalnotat[];
  readonly "Allerginotat"?: readonly Epj1Allerginotat[];
}

/** Reports from other professions. */
export interface Po16OpplysningerAndreFaggrupper {
  readonly "AndreFagrapporter"?: Po16AndreFagrapporter;
  readonly "AnbefaltVidereTiltak"?: readonly Po16AnbefaltVidereTiltak[];
  readonly "InfoVurderinger"?: readonly Po16InfoVurderinger[];
}

/** One dated fact about the stay. */
export interface Po16OpplysningOpphold {
  readonly "TidsfestetHendelse": Po16TidsfestetHendelse;
}

/** Appointment for control, booked or to be booked. */
export interface Po16InfoKontrolltime {
  readonly "InformasjonOmTime"?: Po16InformasjonOmTime;
  readonly "KontrolltimeBestill"?: Po16KontrolltimeBestill;
  readonly "InformasjonOmTentativTime"?: Po16InformasjonOmTentativTime;
}

/** Aids in use or ordered. */
export interface Po16OpplysningerOmHjelpemidler {
  readonly "FasteHjelpemidler"?: readonly Po16FasteHjelpemidler[];
  readonly "StatusHjelpemiddel"?: readonly Po16StatusHjelpemiddel[];
}

/** A service the patient is thought to need. */
export interface Po16TjenesteBehov {
  /** Code list 9151. */
  readonly "IPLOStjenestetype"?: KithCV;
  readonly "BetegnelseTjeneste"?: string;
  readonly "VedInstitusjon"?: string;
  readonly "BeskrivelseAvTjeneste"?: string;
  readonly "AntallEnheterOnsket"?: string;
  readonly "Enhet"?: string;
}

/** Interpreter and other help to communicate. */
export interface Po16AssistertKommunikasjon {
  readonly "PersonTolkebehov"?: Fk1Person;
  readonly "Horselsvikt"?: string;
  readonly "Synsvikt"?: string;
  /** Code list 3303. */
  readonly "BehovTolkSprak"?: KithCS;
  readonly "PreferertTolk"?: Fk1Person;
  readonly "BehovOpphortDato"?: KithTS;
  readonly "Merknad"?: string;
}

/** One aid. */
export interface Po16Hjelpemiddelbeskrivelse {
  readonly "Sekvensnummer"?: string;
  /** Code list 8151. */
  readonly "HjelpemiddelkodeRTV"?: KithCV;
  readonly "BetegnelseHjelpemiddel": string;
}

/** Blood group on record. */
export interface Po16RegistrertBlodtype {
  /** Code list 9160. */
  readonly "Blodtype": KithCS;
  /** Code list 9161. */
  readonly "Rhesusgruppe"?: KithCS;
  readonly "Merknad"?: string;
}

/** A report from another profession. */
export interface Po16AndreFagrapporter {
  readonly "BehandlingStart"?: string;
  readonly "StatusInnleggelse"?: string;
  readonly "StatusBehandlingsstart"?: string;
  readonly "ForventetStatusUtskriving"?: string;
  readonly "AnsvarligRapport"?: Fk1HealthcareProfessional;
  readonly "Journaltekst"?: readonly Epj2Journaltekst[];
}

/** Earlier illness. */
export interface Po16InfoTidligereSykdommer {
  readonly "TidligereSykdomFragment"?: Po16TidligereSykdomFragment;
  readonly "Journaltekst"?: Epj2Journaltekst;
}

/** The nurse's account. */
export interface Po16InfoFraSykepleier {
  readonly "OpplysningerRelevantOppfolging"?: Po16OpplysningerRelevantOppfolging;
  readonly "Journaltekst"?: readonly Epj2Journaltekst[];
}

/** A booked appointment. */
export interface Po16InformasjonOmTime {
  readonly "BestiltKontrolltime": string;
  readonly "TidspunktTime"?: string;
  readonly "Varighet"?: string;
  readonly "StedTime"?: string;
  readonly "InformertOm"?: Po16InformertOm;
}

/** An appointment the patient or next of kin will book. */
export interface Po16KontrolltimeBestill {
  readonly "PasientParorendeBestiller": string;
  readonly "InformertOm"?: Po16InformertOm;
}

/** An appointment not yet settled. */
export interface Po16InformasjonOmTentativTime {
  readonly "TentativtTidspunktTime"?: string;
  readonly "StedTime"?: string;
  readonly "Merknad"?: string;
  readonly "InformertOm"?: Po16InformertOm;
}

/** One function and how it was rated. */
export interface Po16KartlagtFunksjon {
  /** Code lists 9111, 9115. */
  readonly "Funksjonsvariabel"?: KithCV;
  readonly "Vurdering"?: string;
  readonly "Merknad"?: string;
}

/** What was told to whom, when and by whom. */
export interface Po16InformasjonGitt {
  /** Code list 9502. */
  readonly "TypeInformasjon"?: KithCV;
  readonly "BeskrivelseInformasjon"?: string;
  readonly "MuntligInformasjon"?: string;
  readonly "InformasjonGittTil": Fk1Person;
  readonly "InformasjonGittDato": string;
  readonly "InformasjonGittAv": Fk1HealthcareProfessional;
}

/** Holder of the agreement on medicines. */
export interface Po16InfoAvtaleOmLegemiddeladm {
  readonly "AvtaleOmAdmLegemidler": Po16AvtaleOmAdmLegemidler;
}

/** Who was responsible for an action, and when. */
export interface Po16Ansvarlig {
  /** Code list 9131. */
  readonly "TypeHendelse"?: KithCV;
  readonly "TidspunktForHendelse": string;
  readonly "Ekstern": string;
  readonly "AnsvarligTjenesteyter"?: Fk1HealthcareProfessional;
  readonly "Virksomhet"?: Fk1Organisation;
  readonly "Merknad"?: string;
}

/** What kind of consultation it is. */
export interface Po16InnholdKonsultasjon {
  /** Code list 9137. */
  readonly "TypeInnholdKonsultasjon": KithCS;
  readonly "Merknad"?: string;
}

/** What kind of content the message has. */
export interface Po16TypeInnholdIMelding {
  /** Code lists 9138, 9139, 9140. */
  readonly "TypeInnhold": KithCV;
  readonly "Merknad"?: string;
}

/** Kind and period of the contact. */
export interface Po16FellesinfoKontaktepisode {
  /** Code list 8432. */
  readonly "Kontakttype": KithCV;
  readonly "Konsultasjonsform"?: KithCV;
  readonly "KontaktStartet": KithTS;
  readonly "KontaktAvsluttet"?: KithTS;
  readonly "Merknad"?: string;
}

/** A measure recommended for later. */
export interface Po16AnbefaltVidereTiltak {
  readonly "Tiltaksbeskrivelse": Po16Tiltaksbeskrivelse;
}

/** One reservation. */
export interface Po16ReservasjonOnske {
  readonly "Gjelder": string;
  readonly "FramsattAv": Fk1Person;
  readonly "FramsattDato": string;
  readonly "TrukketTilbakeAv"?: Fk1Person;
  readonly "TrukketTilbakeDato"?: string;
  readonly "Merknad"?: string;
}

/** Aids the patient always uses. */
export interface Po16FasteHjelpemidler {
  /** Code list 9113. */
  readonly "Briller"?: KithCS;
  /** Code list 9114. */
  readonly "HjelpemiddelHorsel"?: KithCS;
  readonly "Pacemaker"?: string;
  readonly "Merknad"?: string;
}

/** Overall rating of function. */
export interface Po16SamletVurderingFunksjonsniva {
  readonly "Pleietyngde"?: string;
  readonly "VurderingPleietyngde"?: string;
  readonly "Merknad"?: string;
}

/** The period a diagnosis was valid. */
export interface Po16TidsperiodeDiagnose {
  readonly "StartdatoDiagnose": string;
  readonly "SluttdatoDiagnose"?: string;
  readonly "MedisinskDiagnose": Po16MedisinskDiagnose;
}

/** Goals and expected results. */
export interface Po16InfoMaalForventetRes {
  readonly "InnholdMaaldokument": Po16InnholdMaaldokument;
  readonly "Journaltekst"?: readonly Epj2Journaltekst[];
}

/** Assessments. */
export interface Po16InfoVurderinger {
  readonly "InnholdVurdering": Po16InnholdVurdering;
  readonly "Journaltekst"?: readonly Epj2Journaltekst[];
}

/** A measure already started. */
export interface Po16IverksatteTiltak {
  readonly "Tiltaksbeskrivelse": Po16Tiltaksbeskrivelse;
}

/** Where the contact took place. */
export interface Po16TilleggsinfoKontaktepisode {
  /** Code list 8434. */
  readonly "StedForKontaktepisode"?: KithCV;
  readonly "StedForKontakt"?: string;
}

/** Facts needed for follow-up, such as dressings and medicines. */
export interface Po16OpplysningerRelevantOppfolging {
  readonly "BandasjemateriellEngangsutstyr"?: string;
  readonly "HjelpLegemiddeladm"?: string;
  readonly "EndringFunksjonsnivaa"?: string;
  readonly "MerknadTilBandasjemateriell"?: string;
  readonly "MerknadTilLegemiddeladministrering"?: string;
}

/** One diagnosis, coded or described. */
export interface Po16MedisinskDiagnose {
  readonly "Hoveddiagnose"?: string;
  /** Code lists 7110, 7170, 7171. */
  readonly "Diagnosekode"?: KithCV;
  readonly "DiagnoseBeskrivelse"?: string;
}

/** Status of one aid. */
export interface Po16StatusHjelpemiddel {
  /** Code list 8230. */
  readonly "Status": KithCS;
  readonly "Hjelpemiddelbeskrivelse": Po16Hjelpemiddelbeskrivelse;
}

/** Where the event took place. */
export interface Po16StedForHendelse {
  readonly "StedHendelse": string;
}

/** One assessment. */
export interface Po16InnholdVurdering {
  readonly "VurderingenGjelder": string;
  readonly "Stikkord"?: readonly string[];
  readonly "FraDato"?: string;
  readonly "TilDato"?: string;
  /** Code list 9060. */
  readonly "KategoriHelsepersonell"?: KithCS;
  readonly "Enkeltvurdering"?: readonly Po16Enkeltvurdering[];
}

/** Who has been informed. */
export interface Po16InformertOm {
  readonly "PasientInformert": string;
  readonly "ParorendeInformert": string;
}

/** One measure, planned or carried out. */
export interface Po16Tiltaksbeskrivelse {
  /** Code list 9132. */
  readonly "IntervensjonTiltakKode"?: readonly KithCV[];
  readonly "IntervensjonTiltakBeskrivelse"?: string;
  /** Code list 9060. */
  readonly "KategoriHelsepersonell"?: KithCS;
  readonly "Stikkord"?: readonly string[];
  readonly "EvalueringTidspunkt"?: string;
  readonly "Merknad"?: string;
  readonly "GjennomforingAvTiltak"?: readonly Po16GjennomforingAvTiltak[];
  readonly "PlanlagtGjennomforingTiltak"?: Po16PlanlagtGjennomforingTiltak;
}

/** One earlier illness. */
export interface Po16TidligereSykdomFragment {
  readonly "FunksjonshemmingKroniskSykdom": string;
  readonly "TidligereSykdom": string;
  /** Code lists 7110, 7170, 7171. */
  readonly "Diagnosekode"?: KithCV;
}

/** How medicines shall be handed out. */
export interface Po16AdmInstrukser {
  readonly "Utleveringsform"?: KithCS;
  readonly "SarskilteTiltak"?: readonly KithCS[];
}

/** One goal. */
export interface Po16InnholdMaaldokument {
  readonly "MaalForventetResultat"?: KithCV;
  readonly "ForventetGradMaaloppnaaelse"?: KithCV;
  readonly "Beskrivelse"?: string;
  /** Code list 9060. */
  readonly "KategoriHelsepersonell"?: KithCS;
  readonly "ForventesOppnaadd"?: string;
  readonly "FraDato"?: string;
  readonly "TilDato"?: string;
  readonly "Stikkord"?: readonly string[];
}

/** When a measure is planned. */
export interface Po16PlanlagtGjennomforingTiltak {
  readonly "PlanlagtStart": string;
  readonly "PlanlagtSlutt"?: string;
  /** Code list 9082. */
  readonly "FasteUkedager"?: readonly KithCS[];
  readonly "GjentagelseIntervall"?: KithPQ;
  readonly "EtterBehov"?: string;
}

/** When a measure was carried out. */
export interface Po16GjennomforingAvTiltak {
  readonly "UtfortTidspunkt": string;
  readonly "TiltakKanTermineres"?: string;
  readonly "Merknad"?: string;
}

/** One rated area. */
export interface Po16Enkeltvurdering {
  /** Code list 9536. */
  readonly "Funksjonsområde"?: KithCV;
  /** Code lists 7150, 7140, 7130, 7250. */
  readonly "KodetVurdering"?: KithCV;
  readonly "VurderingTekst"?: string;
}

/** An opaque signature. */
export type DsSignature = unknown;
