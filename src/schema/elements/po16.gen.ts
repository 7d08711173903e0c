// Generated from schemas/ by src/schema/derive.ts. Do not edit; `npm run derive` writes it.
import type { Epj1Allerginotat, Epj1Cave } from './epj1.gen.ts';
import type { Epj2GenereltJournalnotat, Epj2Journaltekst } from './epj2.gen.ts';
import type { Epj3LegemidlerAdministrertVedOverforing } from './epj3.gen.ts';
import type { Fk1HealthcareProfessional, Fk1Organisation, Fk1Person } from './fk1.gen.ts';
import type { KithCS, KithCV, KithPQ, KithTS } from './kith.gen.ts';

/** Components of the nursing and care messages (PLO 1.6, HIS 80704). */

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
