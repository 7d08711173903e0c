// Generated from schemas/ by src/schema/derive.ts. Do not edit; `npm run derive` writes it.
import type { Epj3Legemiddelinfo } from './epj3.gen.ts';
import type { Po16AnsvarForRapport, Po16InfoAndreViktigeOpplysninger, Po16InfoAssistertKommunikasjon, Po16InfoInformasjonGitt, Po16InfoKartleggingFunksjonsniva, Po16InfoKontrolltime, Po16InfoMedisinskDiagnose, Po16InfoReservasjon, Po16InformasjonOmForsendelsen, Po16KontaktpersonHelsepersonell, Po16MedisinskfagligeOpplysninger, Po16OpplysningOpphold, Po16OpplysningerAndreFaggrupper, Po16OpplysningerOmHjelpemidler, Po16ParorendeForesatt, Po16SendtDokument, Po16Sykepleierdokumentasjon, Po16TilknyttetEnhet, Po16TilleggsopplysningPasient, Po16TjenesteBehov, Po16TypeInnholdIMelding } from './po16.gen.ts';

/** TverrfagligEpikrise 1.6 (HIS 1148:2014): the nurses' report when the patient leaves hospital. */

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
