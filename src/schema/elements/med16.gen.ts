// Generated from schemas/ by src/schema/derive.ts. Do not edit; `npm run derive` writes it.
import type { Epj3Legemiddelinfo } from './epj3.gen.ts';
import type { Po16AnsvarForRapport, Po16InfoAndreViktigeOpplysninger, Po16InfoAssistertKommunikasjon, Po16InfoIPLOSrelevantInformasjon, Po16InfoInformasjonGitt, Po16InfoKartleggingFunksjonsniva, Po16InfoMedisinskDiagnose, Po16InfoReservasjon, Po16InformasjonOmForsendelsen, Po16KontaktpersonHelsepersonell, Po16MedisinskfagligeOpplysninger, Po16OpplysningerAndreFaggrupper, Po16OpplysningerTilSoknad, Po16ParorendeForesatt, Po16SendtDokument, Po16TilknyttetEnhet, Po16TilleggsopplysningPasient, Po16TjenesteBehov, Po16TypeInnholdIMelding } from './po16.gen.ts';

/** MedisinskeOpplysninger 1.6 (HIS 1147:2014): the doctor informs the municipality. */

/** Root of the payload: texts, diagnoses, warnings and medication. */
export interface Med16OverforingMedisinskeOpplysninger {
  readonly "InformasjonOmForsendelsen": Po16InformasjonOmForsendelsen;
  readonly "TilleggsopplysningPasient"?: Po16TilleggsopplysningPasient;
  readonly "ParorendeForesatt"?: readonly Po16ParorendeForesatt[];
  readonly "TilknyttetEnhet"?: readonly Po16TilknyttetEnhet[];
  readonly "KontaktpersonHelsepersonell"?: readonly Po16KontaktpersonHelsepersonell[];
  readonly "AnsvarForRapport"?: readonly Po16AnsvarForRapport[];
  readonly "SendtDokument"?: readonly Po16SendtDokument[];
  readonly "TypeInnholdIMelding"?: Po16TypeInnholdIMelding;
  readonly "OpplysningerTilSoknad"?: Po16OpplysningerTilSoknad;
  readonly "InfoMedisinskDiagnose"?: Po16InfoMedisinskDiagnose;
  readonly "MedisinskfagligeOpplysninger"?: Po16MedisinskfagligeOpplysninger;
  readonly "Legemiddelinfo"?: readonly Epj3Legemiddelinfo[];
  readonly "InfoIPLOSrelevantInformasjon"?: Po16InfoIPLOSrelevantInformasjon;
  readonly "OpplysningerAndreFaggrupper"?: readonly Po16OpplysningerAndreFaggrupper[];
  readonly "InfoKartleggingFunksjonsniva"?: Po16InfoKartleggingFunksjonsniva;
  readonly "InfoAssistertKommunikasjon"?: readonly Po16InfoAssistertKommunikasjon[];
  readonly "InfoInformasjonGitt"?: readonly Po16InfoInformasjonGitt[];
  readonly "TjenesteBehov"?: readonly Po16TjenesteBehov[];
  readonly "InfoAndreViktigeOpplysninger"?: Po16InfoAndreViktigeOpplysninger;
  readonly "InfoReservasjon"?: readonly Po16InfoReservasjon[];
}
