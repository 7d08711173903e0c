// Generated from schemas/ by src/schema/derive.ts. Do not edit; `npm run derive` writes it.
import type { Po16AnsvarForRapport, Po16InfoAssistertKommunikasjon, Po16InfoInformasjonGitt, Po16InfoKartleggingFunksjonsniva, Po16InfoMedisinskDiagnose, Po16InformasjonOmForsendelsen, Po16KontaktpersonHelsepersonell, Po16MedisinskfagligeOpplysninger, Po16OpplysningOpphold, Po16OpplysningerAndreFaggrupper, Po16OpplysningerTilSoknad, Po16ParorendeForesatt, Po16SendtDokument, Po16Sykepleierdokumentasjon, Po16TilknyttetEnhet, Po16TilleggsopplysningPasient, Po16TjenesteBehov, Po16TypeInnholdIMelding } from './po16.gen.ts';

/** Helseopplysninger 1.6 (HIS 1144:2014): the hospital warns of a patient who will need services. */

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
