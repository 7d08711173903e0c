// Generated from schemas/ by src/schema/derive.ts. Do not edit; `npm run derive` writes it.
import type { Epj3Legemiddelinfo } from './epj3.gen.ts';
import type { Po15AnsvarForRapport, Po15InfoAndreViktigeOpplysninger, Po15InfoAssistertKommunikasjon, Po15InfoInformasjonGitt, Po15InfoKartleggingFunksjonsniva, Po15InfoKontrolltime, Po15InfoMedisinskDiagnose, Po15InfoReservasjon, Po15InformasjonOmForsendelsen, Po15KontaktpersonHelsepersonell, Po15MedisinskfagligeOpplysninger, Po15OpplysningOpphold, Po15OpplysningerAndreFaggrupper, Po15OpplysningerOmHjelpemidler, Po15ParorendeForesatt, Po15SendtDokument, Po15Sykepleierdokumentasjon, Po15TilknyttetEnhet, Po15TilleggsopplysningPasient, Po15TjenesteBehov, Po15TypeInnholdIMelding } from './po15.gen.ts';

/** TverrfagligEpikrise 1.5 (HIS 1148:2009): the nurses' report when the patient leaves hospital. */

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
