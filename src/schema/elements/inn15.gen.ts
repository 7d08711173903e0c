// Generated from schemas/ by src/schema/derive.ts. Do not edit; `npm run derive` writes it.
import type { Epj3Legemiddelinfo } from './epj3.gen.ts';
import type { Po15AnsvarForRapport, Po15EksisterendeTjeneste, Po15InfoAndreViktigeOpplysninger, Po15InfoAssistertKommunikasjon, Po15InfoInformasjonGitt, Po15InfoKartleggingFunksjonsniva, Po15InfoMedisinskDiagnose, Po15InfoReservasjon, Po15InformasjonOmForsendelsen, Po15KontaktpersonHelsepersonell, Po15MedisinskfagligeOpplysninger, Po15OpplysningerAndreFaggrupper, Po15OpplysningerOmHjelpemidler, Po15ParorendeForesatt, Po15SendtDokument, Po15Sykepleierdokumentasjon, Po15TilknyttetEnhet, Po15TilleggsopplysningPasient } from './po15.gen.ts';

/** Innleggelsesrapport 1.5 (HIS 1143:2009): what the municipality knows of a patient who is admitted. */

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
