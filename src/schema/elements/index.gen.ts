// Generated from schemas/ by src/schema/derive.ts. Do not edit; `npm run derive` writes it.
import type {
  Ar10AppRec,
  Ar10OriginalMsgId,
  Ar10HCP,
  Ar10HCProf,
  Ar10HCPerson,
  Ar10Dept,
  Ar10Inst,
  Ar10Address,
  Ar10Role,
  Ar10AdditionalId,
} from './ar10.gen.ts';
import type {
  Ar11AppRec,
  Ar11OriginalMsgId,
  Ar11HCP,
  Ar11HCProf,
  Ar11HCPerson,
  Ar11Dept,
  Ar11Inst,
  Ar11Address,
  Ar11AdditionalId,
} from './ar11.gen.ts';
import type {
  B64Base64Container,
} from './b64.gen.ts';
import type {
  Dia10Dialogmelding,
  Dia10Notat,
  Dia10Foresporsel,
  Dia10RollerRelatertNotat,
  Dia10HealthcareProfessional,
  Dia10Person,
} from './dia10.gen.ts';
import type {
  Dia11Dialogmelding,
  Dia11Notat,
  Dia11Foresporsel,
  Dia11RollerRelatertNotat,
  Dia11TilknyttetEnhet,
  Dia11HealthcareProfessional,
  Dia11Person,
} from './dia11.gen.ts';
import type {
  Epj1Cave,
  Epj1SakshodeCave,
  Epj1Allerginotat,
  Epj1Allergi,
  Epj1StikkordCave,
} from './epj1.gen.ts';
import type {
  Epj2Notater,
  Epj2GenereltJournalnotat,
  Epj2Journaltekst,
} from './epj2.gen.ts';
import type {
  Epj3Legemidler,
  Epj3Legemiddelinfo,
  Epj3LegemidlerAdministrertVedOverforing,
  Epj3ForenkletForskrivning,
  Epj3Forskrivningsinfo,
  Epj3AdmAvHelsepersonell,
  Epj3Egenadministrering,
  Epj3AdministrertLegemiddel,
  Epj3UtlevertLegemiddel,
} from './epj3.gen.ts';
import type {
  KithREF,
} from './kith.gen.ts';
import type {
  MhMsgHead,
  MhMsgInfo,
  MhPatientReport,
  MhSender,
  MhOtherReceiver,
  MhDocument,
  MhRefDoc,
  MhConversationRef,
  MhReceiver,
  MhPatient,
  MhPerson,
  MhOrganisation,
  MhHealthcareProfessional,
} from './mh.gen.ts';
import type {
  Lege15Konsultasjon,
} from './lege15.gen.ts';
import type {
  Sok15HelseopplysningerVedSoknad,
} from './sok15.gen.ts';
import type {
  Inn15Innleggelsesrapport,
} from './inn15.gen.ts';
import type {
  Med15OverforingMedisinskeOpplysninger,
} from './med15.gen.ts';
import type {
  Fra15MeldingFravar,
} from './fra15.gen.ts';
import type {
  Tj15OrienteringOmTjenestetilbud,
} from './tj15.gen.ts';
import type {
  Pl15Pasientlogistikk,
  Pl15MeldingInnlagtPasient,
  Pl15OrienteringOmDod,
  Pl15AvmeldingUtskrivningsklarPasient,
  Pl15MeldingOmUtskrevetPasient,
  Pl15MeldingUtskrivningsklarPasient,
} from './pl15.gen.ts';
import type {
  Uts15TverrfagligEpikrise,
} from './uts15.gen.ts';
import type {
  Po15ParorendeForesatt,
  Po15TilknyttetEnhet,
  Po15KontaktpersonHelsepersonell,
  Po15TilleggsopplysningPasient,
  Po15SendtDokument,
  Po15InformasjonOmForsendelsen,
  Po15AnsvarForRapport,
  Po15Foresporsel,
  Po15Fraversassistent,
  Po15OpplysningerTilSoknad,
  Po15InfoInformasjonGitt,
  Po15InfoAssistertKommunikasjon,
  Po15InfoIPLOSrelevantInformasjon,
  Po15InfoKartleggingFunksjonsniva,
  Po15EksisterendeTjeneste,
  Po15TidsfestetHendelse,
  Po15UtskrevetTil,
  Po15AvtaleOmAdmLegemidler,
  Po15MedisinskfagligeOpplysninger,
  Po15Sykepleierdokumentasjon,
  Po15InfoMedisinskDiagnose,
  Po15InfoKontaktepisode,
  Po15InfoReservasjon,
  Po15InfoAndreViktigeOpplysninger,
  Po15OpplysningerAndreFaggrupper,
  Po15OpplysningOpphold,
  Po15InfoKontrolltime,
  Po15OpplysningerOmHjelpemidler,
  Po15TjenesteBehov,
  Po15AssistertKommunikasjon,
  Po15Hjelpemiddelbeskrivelse,
  Po15RegistrertBlodtype,
  Po15AndreFagrapporter,
  Po15InfoTidligereSykdommer,
  Po15InfoFraSykepleier,
  Po15InformasjonOmTime,
  Po15KontrolltimeBestill,
  Po15KartlagtFunksjon,
  Po15InformasjonGitt,
  Po15InfoAvtaleOmLegemiddeladm,
  Po15Ansvarlig,
  Po15InnholdKonsultasjon,
  Po15TypeInnholdIMelding,
  Po15FellesinfoKontaktepisode,
  Po15AnbefaltVidereTiltak,
  Po15ReservasjonOnske,
  Po15FasteHjelpemidler,
  Po15SamletVurderingFunksjonsniva,
  Po15TidsperiodeDiagnose,
  Po15InfoMaalForventetRes,
  Po15InfoVurderinger,
  Po15IverksatteTiltak,
  Po15TilleggsinfoKontaktepisode,
  Po15OpplysningerRelevantOppfolging,
  Po15MedisinskDiagnose,
  Po15StatusHjelpemiddel,
  Po15StedForHendelse,
  Po15InnholdVurdering,
  Po15InformertOm,
  Po15Tiltaksbeskrivelse,
  Po15TidligereSykdomFragment,
  Po15AdmInstrukser,
  Po15InnholdMaaldokument,
  Po15PlanlagtGjennomforingTiltak,
  Po15GjennomforingAvTiltak,
  Po15Enkeltvurdering,
} from './po15.gen.ts';
import type {
  Sok16HelseopplysningerVedSoknad,
} from './sok16.gen.ts';
import type {
  Lege16Konsultasjon,
} from './lege16.gen.ts';
import type {
  Inn16Innleggelsesrapport,
} from './inn16.gen.ts';
import type {
  Med16OverforingMedisinskeOpplysninger,
} from './med16.gen.ts';
import type {
  Tj16OrienteringOmTjenestetilbud,
} from './tj16.gen.ts';
import type {
  Pl16Pasientlogistikk,
  Pl16MeldingInnlagtPasient,
  Pl16OrienteringOmDod,
  Pl16AvmeldingUtskrivningsklarPasient,
  Pl16MeldingOmUtskrevetPasient,
  Pl16MeldingUtskrivningsklarPasient,
} from './pl16.gen.ts';
import type {
  Uts16TverrfagligEpikrise,
} from './uts16.gen.ts';
import type {
  Po16ParorendeForesatt,
  Po16TilknyttetEnhet,
  Po16KontaktpersonHelsepersonell,
  Po16TilleggsopplysningPasient,
  Po16SendtDokument,
  Po16InformasjonOmForsendelsen,
  Po16AnsvarForRapport,
  Po16Foresporsel,
  Po16Fraversassistent,
  Po16OpplysningerTilSoknad,
  Po16InfoInformasjonGitt,
  Po16InfoAssistertKommunikasjon,
  Po16InfoIPLOSrelevantInformasjon,
  Po16InfoKartleggingFunksjonsniva,
  Po16EksisterendeTjeneste,
  Po16TidsfestetHendelse,
  Po16UtskrevetTil,
  Po16AvtaleOmAdmLegemidler,
  Po16MedisinskfagligeOpplysninger,
  Po16Sykepleierdokumentasjon,
  Po16InfoMedisinskDiagnose,
  Po16InfoKontaktepisode,
  Po16InfoReservasjon,
  Po16InfoAndreViktigeOpplysninger,
  Po16OpplysningerAndreFaggrupper,
  Po16OpplysningOpphold,
  Po16InfoKontrolltime,
  Po16OpplysningerOmHjelpemidler,
  Po16TjenesteBehov,
  Po16AssistertKommunikasjon,
  Po16Hjelpemiddelbeskrivelse,
  Po16RegistrertBlodtype,
  Po16AndreFagrapporter,
  Po16InfoTidligereSykdommer,
  Po16InfoFraSykepleier,
  Po16InformasjonOmTime,
  Po16KontrolltimeBestill,
  Po16InformasjonOmTentativTime,
  Po16KartlagtFunksjon,
  Po16InformasjonGitt,
  Po16InfoAvtaleOmLegemiddeladm,
  Po16Ansvarlig,
  Po16InnholdKonsultasjon,
  Po16TypeInnholdIMelding,
  Po16FellesinfoKontaktepisode,
  Po16AnbefaltVidereTiltak,
  Po16ReservasjonOnske,
  Po16FasteHjelpemidler,
  Po16SamletVurderingFunksjonsniva,
  Po16TidsperiodeDiagnose,
  Po16InfoMaalForventetRes,
  Po16InfoVurderinger,
  Po16IverksatteTiltak,
  Po16TilleggsinfoKontaktepisode,
  Po16OpplysningerRelevantOppfolging,
  Po16MedisinskDiagnose,
  Po16StatusHjelpemiddel,
  Po16StedForHendelse,
  Po16InnholdVurdering,
  Po16InformertOm,
  Po16Tiltaksbeskrivelse,
  Po16TidligereSykdomFragment,
  Po16AdmInstrukser,
  Po16InnholdMaaldokument,
  Po16PlanlagtGjennomforingTiltak,
  Po16GjennomforingAvTiltak,
  Po16Enkeltvurdering,
} from './po16.gen.ts';
import type {
  DsSignature,
} from './ds.gen.ts';

export type * from './ar10.gen.ts';
export type * from './ar11.gen.ts';
export type * from './b64.gen.ts';
export type * from './dia10.gen.ts';
export type * from './dia11.gen.ts';
export type * from './epj1.gen.ts';
export type * from './epj2.gen.ts';
export type * from './epj3.gen.ts';
export type * from './m1.gen.ts';
export type * from './fk1.gen.ts';
export type * from './kith.gen.ts';
export type * from './mh.gen.ts';
export type * from './lege15.gen.ts';
export type * from './sok15.gen.ts';
export type * from './inn15.gen.ts';
export type * from './med15.gen.ts';
export type * from './fra15.gen.ts';
export type * from './tj15.gen.ts';
export type * from './pl15.gen.ts';
export type * from './uts15.gen.ts';
export type * from './po15.gen.ts';
export type * from './sok16.gen.ts';
export type * from './lege16.gen.ts';
export type * from './inn16.gen.ts';
export type * from './med16.gen.ts';
export type * from './tj16.gen.ts';
export type * from './pl16.gen.ts';
export type * from './uts16.gen.ts';
export type * from './po16.gen.ts';
export type * from './ds.gen.ts';

/** JSON form of every global element. */
export interface Roots {
  readonly "ar10:AppRec": Ar10AppRec;
  readonly "ar10:OriginalMsgId": Ar10OriginalMsgId;
  readonly "ar10:HCP": Ar10HCP;
  readonly "ar10:HCProf": Ar10HCProf;
  readonly "ar10:HCPerson": Ar10HCPerson;
  readonly "ar10:Dept": Ar10Dept;
  readonly "ar10:Inst": Ar10Inst;
  readonly "ar10:Address": Ar10Address;
  readonly "ar10:Role": Ar10Role;
  readonly "ar10:AdditionalId": Ar10AdditionalId;
  readonly "ar11:AppRec": Ar11AppRec;
  readonly "ar11:OriginalMsgId": Ar11OriginalMsgId;
  readonly "ar11:HCP": Ar11HCP;
  readonly "ar11:HCProf": Ar11HCProf;
  readonly "ar11:HCPerson": Ar11HCPerson;
  readonly "ar11:Dept": Ar11Dept;
  readonly "ar11:Inst": Ar11Inst;
  readonly "ar11:Address": Ar11Address;
  readonly "ar11:AdditionalId": Ar11AdditionalId;
  readonly "b64:Base64Container": B64Base64Container;
  readonly "dia10:Dialogmelding": Dia10Dialogmelding;
  readonly "dia10:Notat": Dia10Notat;
  readonly "dia10:Foresporsel": Dia10Foresporsel;
  readonly "dia10:RollerRelatertNotat": Dia10RollerRelatertNotat;
  readonly "dia10:HealthcareProfessional": Dia10HealthcareProfessional;
  readonly "dia10:Person": Dia10Person;
  readonly "dia11:Dialogmelding": Dia11Dialogmelding;
  readonly "dia11:Notat": Dia11Notat;
  readonly "dia11:Foresporsel": Dia11Foresporsel;
  readonly "dia11:RollerRelatertNotat": Dia11RollerRelatertNotat;
  readonly "dia11:TilknyttetEnhet": Dia11TilknyttetEnhet;
  readonly "dia11:HealthcareProfessional": Dia11HealthcareProfessional;
  readonly "dia11:Person": Dia11Person;
  readonly "epj1:Cave": Epj1Cave;
  readonly "epj1:SakshodeCave": Epj1SakshodeCave;
  readonly "epj1:Allerginotat": Epj1Allerginotat;
  readonly "epj1:Allergi": Epj1Allergi;
  readonly "epj1:StikkordCave": Epj1StikkordCave;
  readonly "epj2:Notater": Epj2Notater;
  readonly "epj2:GenereltJournalnotat": Epj2GenereltJournalnotat;
  readonly "epj2:Journaltekst": Epj2Journaltekst;
  readonly "epj3:Legemidler": Epj3Legemidler;
  readonly "epj3:Legemiddelinfo": Epj3Legemiddelinfo;
  readonly "epj3:LegemidlerAdministrertVedOverforing": Epj3LegemidlerAdministrertVedOverforing;
  readonly "epj3:ForenkletForskrivning": Epj3ForenkletForskrivning;
  readonly "epj3:Forskrivningsinfo": Epj3Forskrivningsinfo;
  readonly "epj3:AdmAvHelsepersonell": Epj3AdmAvHelsepersonell;
  readonly "epj3:Egenadministrering": Epj3Egenadministrering;
  readonly "epj3:AdministrertLegemiddel": Epj3AdministrertLegemiddel;
  readonly "epj3:UtlevertLegemiddel": Epj3UtlevertLegemiddel;
  readonly "kith:REF": KithREF;
  readonly "mh:MsgHead": MhMsgHead;
  readonly "mh:MsgInfo": MhMsgInfo;
  readonly "mh:PatientReport": MhPatientReport;
  readonly "mh:Sender": MhSender;
  readonly "mh:OtherReceiver": MhOtherReceiver;
  readonly "mh:Document": MhDocument;
  readonly "mh:RefDoc": MhRefDoc;
  readonly "mh:ConversationRef": MhConversationRef;
  readonly "mh:Receiver": MhReceiver;
  readonly "mh:Patient": MhPatient;
  readonly "mh:Person": MhPerson;
  readonly "mh:Organisation": MhOrganisation;
  readonly "mh:HealthcareProfessional": MhHealthcareProfessional;
  readonly "lege15:Konsultasjon": Lege15Konsultasjon;
  readonly "sok15:HelseopplysningerVedSoknad": Sok15HelseopplysningerVedSoknad;
  readonly "inn15:Innleggelsesrapport": Inn15Innleggelsesrapport;
  readonly "med15:OverforingMedisinskeOpplysninger": Med15OverforingMedisinskeOpplysninger;
  readonly "fra15:MeldingFravar": Fra15MeldingFravar;
  readonly "tj15:OrienteringOmTjenestetilbud": Tj15OrienteringOmTjenestetilbud;
  readonly "pl15:Pasientlogistikk": Pl15Pasientlogistikk;
  readonly "pl15:MeldingInnlagtPasient": Pl15MeldingInnlagtPasient;
  readonly "pl15:OrienteringOmDod": Pl15OrienteringOmDod;
  readonly "pl15:AvmeldingUtskrivningsklarPasient": Pl15AvmeldingUtskrivningsklarPasient;
  readonly "pl15:MeldingOmUtskrevetPasient": Pl15MeldingOmUtskrevetPasient;
  readonly "pl15:MeldingUtskrivningsklarPasient": Pl15MeldingUtskrivningsklarPasient;
  readonly "uts15:TverrfagligEpikrise": Uts15TverrfagligEpikrise;
  readonly "po15:ParorendeForesatt": Po15ParorendeForesatt;
  readonly "po15:TilknyttetEnhet": Po15TilknyttetEnhet;
  readonly "po15:KontaktpersonHelsepersonell": Po15KontaktpersonHelsepersonell;
  readonly "po15:TilleggsopplysningPasient": Po15TilleggsopplysningPasient;
  readonly "po15:SendtDokument": Po15SendtDokument;
  readonly "po15:InformasjonOmForsendelsen": Po15InformasjonOmForsendelsen;
  readonly "po15:AnsvarForRapport": Po15AnsvarForRapport;
  readonly "po15:Foresporsel": Po15Foresporsel;
  readonly "po15:Fraversassistent": Po15Fraversassistent;
  readonly "po15:OpplysningerTilSoknad": Po15OpplysningerTilSoknad;
  readonly "po15:InfoInformasjonGitt": Po15InfoInformasjonGitt;
  readonly "po15:InfoAssistertKommunikasjon": Po15InfoAssistertKommunikasjon;
  readonly "po15:InfoIPLOSrelevantInformasjon": Po15InfoIPLOSrelevantInformasjon;
  readonly "po15:InfoKartleggingFunksjonsniva": Po15InfoKartleggingFunksjonsniva;
  readonly "po15:EksisterendeTjeneste": Po15EksisterendeTjeneste;
  readonly "po15:TidsfestetHendelse": Po15TidsfestetHendelse;
  readonly "po15:UtskrevetTil": Po15UtskrevetTil;
  readonly "po15:AvtaleOmAdmLegemidler": Po15AvtaleOmAdmLegemidler;
  readonly "po15:MedisinskfagligeOpplysninger": Po15MedisinskfagligeOpplysninger;
  readonly "po15:Sykepleierdokumentasjon": Po15Sykepleierdokumentasjon;
  readonly "po15:InfoMedisinskDiagnose": Po15InfoMedisinskDiagnose;
  readonly "po15:InfoKontaktepisode": Po15InfoKontaktepisode;
  readonly "po15:InfoReservasjon": Po15InfoReservasjon;
  readonly "po15:InfoAndreViktigeOpplysninger": Po15InfoAndreViktigeOpplysninger;
  readonly "po15:OpplysningerAndreFaggrupper": Po15OpplysningerAndreFaggrupper;
  readonly "po15:OpplysningOpphold": Po15OpplysningOpphold;
  readonly "po15:InfoKontrolltime": Po15InfoKontrolltime;
  readonly "po15:OpplysningerOmHjelpemidler": Po15OpplysningerOmHjelpemidler;
  readonly "po15:TjenesteBehov": Po15TjenesteBehov;
  readonly "po15:AssistertKommunikasjon": Po15AssistertKommunikasjon;
  readonly "po15:Hjelpemiddelbeskrivelse": Po15Hjelpemiddelbeskrivelse;
  readonly "po15:RegistrertBlodtype": Po15RegistrertBlodtype;
  readonly "po15:AndreFagrapporter": Po15AndreFagrapporter;
  readonly "po15:InfoTidligereSykdommer": Po15InfoTidligereSykdommer;
  readonly "po15:InfoFraSykepleier": Po15InfoFraSykepleier;
  readonly "po15:InformasjonOmTime": Po15InformasjonOmTime;
  readonly "po15:KontrolltimeBestill": Po15KontrolltimeBestill;
  readonly "po15:KartlagtFunksjon": Po15KartlagtFunksjon;
  readonly "po15:InformasjonGitt": Po15InformasjonGitt;
  readonly "po15:InfoAvtaleOmLegemiddeladm": Po15InfoAvtaleOmLegemiddeladm;
  readonly "po15:Ansvarlig": Po15Ansvarlig;
  readonly "po15:InnholdKonsultasjon": Po15InnholdKonsultasjon;
  readonly "po15:TypeInnholdIMelding": Po15TypeInnholdIMelding;
  readonly "po15:FellesinfoKontaktepisode": Po15FellesinfoKontaktepisode;
  readonly "po15:AnbefaltVidereTiltak": Po15AnbefaltVidereTiltak;
  readonly "po15:ReservasjonOnske": Po15ReservasjonOnske;
  readonly "po15:FasteHjelpemidler": Po15FasteHjelpemidler;
  readonly "po15:SamletVurderingFunksjonsniva": Po15SamletVurderingFunksjonsniva;
  readonly "po15:TidsperiodeDiagnose": Po15TidsperiodeDiagnose;
  readonly "po15:InfoMaalForventetRes": Po15InfoMaalForventetRes;
  readonly "po15:InfoVurderinger": Po15InfoVurderinger;
  readonly "po15:IverksatteTiltak": Po15IverksatteTiltak;
  readonly "po15:TilleggsinfoKontaktepisode": Po15TilleggsinfoKontaktepisode;
  readonly "po15:OpplysningerRelevantOppfolging": Po15OpplysningerRelevantOppfolging;
  readonly "po15:MedisinskDiagnose": Po15MedisinskDiagnose;
  readonly "po15:StatusHjelpemiddel": Po15StatusHjelpemiddel;
  readonly "po15:StedForHendelse": Po15StedForHendelse;
  readonly "po15:InnholdVurdering": Po15InnholdVurdering;
  readonly "po15:InformertOm": Po15InformertOm;
  readonly "po15:Tiltaksbeskrivelse": Po15Tiltaksbeskrivelse;
  readonly "po15:TidligereSykdomFragment": Po15TidligereSykdomFragment;
  readonly "po15:AdmInstrukser": Po15AdmInstrukser;
  readonly "po15:InnholdMaaldokument": Po15InnholdMaaldokument;
  readonly "po15:PlanlagtGjennomforingTiltak": Po15PlanlagtGjennomforingTiltak;
  readonly "po15:GjennomforingAvTiltak": Po15GjennomforingAvTiltak;
  readonly "po15:Enkeltvurdering": Po15Enkeltvurdering;
  readonly "sok16:HelseopplysningerVedSoknad": Sok16HelseopplysningerVedSoknad;
  readonly "lege16:Konsultasjon": Lege16Konsultasjon;
  readonly "inn16:Innleggelsesrapport": Inn16Innleggelsesrapport;
  readonly "med16:OverforingMedisinskeOpplysninger": Med16OverforingMedisinskeOpplysninger;
  readonly "tj16:OrienteringOmTjenestetilbud": Tj16OrienteringOmTjenestetilbud;
  readonly "pl16:Pasientlogistikk": Pl16Pasientlogistikk;
  readonly "pl16:MeldingInnlagtPasient": Pl16MeldingInnlagtPasient;
  readonly "pl16:OrienteringOmDod": Pl16OrienteringOmDod;
  readonly "pl16:AvmeldingUtskrivningsklarPasient": Pl16AvmeldingUtskrivningsklarPasient;
  readonly "pl16:MeldingOmUtskrevetPasient": Pl16MeldingOmUtskrevetPasient;
  readonly "pl16:MeldingUtskrivningsklarPasient": Pl16MeldingUtskrivningsklarPasient;
  readonly "uts16:TverrfagligEpikrise": Uts16TverrfagligEpikrise;
  readonly "po16:ParorendeForesatt": Po16ParorendeForesatt;
  readonly "po16:TilknyttetEnhet": Po16TilknyttetEnhet;
  readonly "po16:KontaktpersonHelsepersonell": Po16KontaktpersonHelsepersonell;
  readonly "po16:TilleggsopplysningPasient": Po16TilleggsopplysningPasient;
  readonly "po16:SendtDokument": Po16SendtDokument;
  readonly "po16:InformasjonOmForsendelsen": Po16InformasjonOmForsendelsen;
  readonly "po16:AnsvarForRapport": Po16AnsvarForRapport;
  readonly "po16:Foresporsel": Po16Foresporsel;
  readonly "po16:Fraversassistent": Po16Fraversassistent;
  readonly "po16:OpplysningerTilSoknad": Po16OpplysningerTilSoknad;
  readonly "po16:InfoInformasjonGitt": Po16InfoInformasjonGitt;
  readonly "po16:InfoAssistertKommunikasjon": Po16InfoAssistertKommunikasjon;
  readonly "po16:InfoIPLOSrelevantInformasjon": Po16InfoIPLOSrelevantInformasjon;
  readonly "po16:InfoKartleggingFunksjonsniva": Po16InfoKartleggingFunksjonsniva;
  readonly "po16:EksisterendeTjeneste": Po16EksisterendeTjeneste;
  readonly "po16:TidsfestetHendelse": Po16TidsfestetHendelse;
  readonly "po16:UtskrevetTil": Po16UtskrevetTil;
  readonly "po16:AvtaleOmAdmLegemidler": Po16AvtaleOmAdmLegemidler;
  readonly "po16:MedisinskfagligeOpplysninger": Po16MedisinskfagligeOpplysninger;
  readonly "po16:Sykepleierdokumentasjon": Po16Sykepleierdokumentasjon;
  readonly "po16:InfoMedisinskDiagnose": Po16InfoMedisinskDiagnose;
  readonly "po16:InfoKontaktepisode": Po16InfoKontaktepisode;
  readonly "po16:InfoReservasjon": Po16InfoReservasjon;
  readonly "po16:InfoAndreViktigeOpplysninger": Po16InfoAndreViktigeOpplysninger;
  readonly "po16:OpplysningerAndreFaggrupper": Po16OpplysningerAndreFaggrupper;
  readonly "po16:OpplysningOpphold": Po16OpplysningOpphold;
  readonly "po16:InfoKontrolltime": Po16InfoKontrolltime;
  readonly "po16:OpplysningerOmHjelpemidler": Po16OpplysningerOmHjelpemidler;
  readonly "po16:TjenesteBehov": Po16TjenesteBehov;
  readonly "po16:AssistertKommunikasjon": Po16AssistertKommunikasjon;
  readonly "po16:Hjelpemiddelbeskrivelse": Po16Hjelpemiddelbeskrivelse;
  readonly "po16:RegistrertBlodtype": Po16RegistrertBlodtype;
  readonly "po16:AndreFagrapporter": Po16AndreFagrapporter;
  readonly "po16:InfoTidligereSykdommer": Po16InfoTidligereSykdommer;
  readonly "po16:InfoFraSykepleier": Po16InfoFraSykepleier;
  readonly "po16:InformasjonOmTime": Po16InformasjonOmTime;
  readonly "po16:KontrolltimeBestill": Po16KontrolltimeBestill;
  readonly "po16:InformasjonOmTentativTime": Po16InformasjonOmTentativTime;
  readonly "po16:KartlagtFunksjon": Po16KartlagtFunksjon;
  readonly "po16:InformasjonGitt": Po16InformasjonGitt;
  readonly "po16:InfoAvtaleOmLegemiddeladm": Po16InfoAvtaleOmLegemiddeladm;
  readonly "po16:Ansvarlig": Po16Ansvarlig;
  readonly "po16:InnholdKonsultasjon": Po16InnholdKonsultasjon;
  readonly "po16:TypeInnholdIMelding": Po16TypeInnholdIMelding;
  readonly "po16:FellesinfoKontaktepisode": Po16FellesinfoKontaktepisode;
  readonly "po16:AnbefaltVidereTiltak": Po16AnbefaltVidereTiltak;
  readonly "po16:ReservasjonOnske": Po16ReservasjonOnske;
  readonly "po16:FasteHjelpemidler": Po16FasteHjelpemidler;
  readonly "po16:SamletVurderingFunksjonsniva": Po16SamletVurderingFunksjonsniva;
  readonly "po16:TidsperiodeDiagnose": Po16TidsperiodeDiagnose;
  readonly "po16:InfoMaalForventetRes": Po16InfoMaalForventetRes;
  readonly "po16:InfoVurderinger": Po16InfoVurderinger;
  readonly "po16:IverksatteTiltak": Po16IverksatteTiltak;
  readonly "po16:TilleggsinfoKontaktepisode": Po16TilleggsinfoKontaktepisode;
  readonly "po16:OpplysningerRelevantOppfolging": Po16OpplysningerRelevantOppfolging;
  readonly "po16:MedisinskDiagnose": Po16MedisinskDiagnose;
  readonly "po16:StatusHjelpemiddel": Po16StatusHjelpemiddel;
  readonly "po16:StedForHendelse": Po16StedForHendelse;
  readonly "po16:InnholdVurdering": Po16InnholdVurdering;
  readonly "po16:InformertOm": Po16InformertOm;
  readonly "po16:Tiltaksbeskrivelse": Po16Tiltaksbeskrivelse;
  readonly "po16:TidligereSykdomFragment": Po16TidligereSykdomFragment;
  readonly "po16:AdmInstrukser": Po16AdmInstrukser;
  readonly "po16:InnholdMaaldokument": Po16InnholdMaaldokument;
  readonly "po16:PlanlagtGjennomforingTiltak": Po16PlanlagtGjennomforingTiltak;
  readonly "po16:GjennomforingAvTiltak": Po16GjennomforingAvTiltak;
  readonly "po16:Enkeltvurdering": Po16Enkeltvurdering;
  readonly "ds:Signature": DsSignature;
}
