// Generated from schemas/ by src/schema/derive.ts. Do not edit; `npm run derive` writes it.
import type { Epj3Legemiddelinfo } from './epj3.gen.ts';
import type { Po15AnsvarForRapport, Po15InfoAndreViktigeOpplysninger, Po15InfoAssistertKommunikasjon, Po15InfoIPLOSrelevantInformasjon, Po15InfoInformasjonGitt, Po15InfoKartleggingFunksjonsniva, Po15InfoMedisinskDiagnose, Po15InfoReservasjon, Po15InformasjonOmForsendelsen, Po15KontaktpersonHelsepersonell, Po15MedisinskfagligeOpplysninger, Po15OpplysningerAndreFaggrupper, Po15OpplysningerTilSoknad, Po15ParorendeForesatt, Po15SendtDokument, Po15TilknyttetEnhet, Po15TilleggsopplysningPasient, Po15TjenesteBehov, Po15TypeInnholdIMelding } from './po15.gen.ts';

/** MedisinskeOpplysninger 1.5 (HIS 1147:2009): the doctor informs the municipality. */

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
