// Generated from schemas/ by src/schema/derive.ts. Do not edit; `npm run derive` writes it.
import type { Po15AnsvarForRapport, Po15InfoAssistertKommunikasjon, Po15InfoInformasjonGitt, Po15InfoKartleggingFunksjonsniva, Po15InfoMedisinskDiagnose, Po15InformasjonOmForsendelsen, Po15KontaktpersonHelsepersonell, Po15MedisinskfagligeOpplysninger, Po15OpplysningerAndreFaggrupper, Po15OpplysningerTilSoknad, Po15ParorendeForesatt, Po15SendtDokument, Po15Sykepleierdokumentasjon, Po15TilknyttetEnhet, Po15TilleggsopplysningPasient, Po15TjenesteBehov } from './po15.gen.ts';

/** Helseopplysninger 1.5 (HIS 1144:2009): the hospital warns of a patient who will need services. */

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
