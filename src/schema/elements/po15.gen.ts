// Generated from schemas/ by src/schema/derive.ts. Do not edit; `npm run derive` writes it.
import type { Epj1Allerginotat, Epj1Cave } from './epj1.gen.ts';
import type { Epj2GenereltJournalnotat, Epj2Journaltekst } from './epj2.gen.ts';
import type { Epj3LegemidlerAdministrertVedOverforing } from './epj3.gen.ts';
import type { Fk1HealthcareProfessional, Fk1Organisation, Fk1Person } from './fk1.gen.ts';
import type { KithCS, KithCV, KithPQ, KithTS } from './kith.gen.ts';

/** Components of the nursing and care messages (PLO 1.5, HIS 80704:2009). */

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
