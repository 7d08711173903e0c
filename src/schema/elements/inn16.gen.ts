// Generated from schemas/ by src/schema/derive.ts. Do not edit; `npm run derive` writes it.
import type { Epj3Legemiddelinfo } from './epj3.gen.ts';
import type { Po16AnsvarForRapport, Po16EksisterendeTjeneste, Po16InfoAndreViktigeOpplysninger, Po16InfoAssistertKommunikasjon, Po16InfoInformasjonGitt, Po16InfoKartleggingFunksjonsniva, Po16InfoMedisinskDiagnose, Po16InfoReservasjon, Po16InformasjonOmForsendelsen, Po16KontaktpersonHelsepersonell, Po16MedisinskfagligeOpplysninger, Po16OpplysningerAndreFaggrupper, Po16OpplysningerOmHjelpemidler, Po16ParorendeForesatt, Po16SendtDokument, Po16Sykepleierdokumentasjon, Po16TilknyttetEnhet, Po16TilleggsopplysningPasient } from './po16.gen.ts';

/** Innleggelsesrapport 1.6 (HIS 1143:2014): what the municipality knows of a patient who is admitted. */

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
