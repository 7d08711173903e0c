// Generated from schemas/ by src/schema/derive.ts. Do not edit; `npm run derive` writes it.
import type { Epj3Legemiddelinfo } from './epj3.gen.ts';
import type { Po15AnsvarForRapport, Po15InfoAndreViktigeOpplysninger, Po15InfoAssistertKommunikasjon, Po15InfoInformasjonGitt, Po15InfoKartleggingFunksjonsniva, Po15InfoMedisinskDiagnose, Po15InfoReservasjon, Po15InformasjonOmForsendelsen, Po15InnholdKonsultasjon, Po15KontaktpersonHelsepersonell, Po15MedisinskfagligeOpplysninger, Po15ParorendeForesatt, Po15SendtDokument, Po15Sykepleierdokumentasjon, Po15TilknyttetEnhet, Po15TilleggsopplysningPasient } from './po15.gen.ts';

/** HelseopplysningerTilLege 1.5 (HIS 1145:2009): the municipality informs or asks the doctor. */

/** Root of the payload: the problem, measures taken and medication. */
export interface Lege15Konsultasjon {
  readonly "InformasjonOmForsendelsen": Po15InformasjonOmForsendelsen;
  readonly "TilleggsopplysningPasient"?: Po15TilleggsopplysningPasient;
  readonly "ParorendeForesatt"?: readonly Po15ParorendeForesatt[];
  readonly "TilknyttetEnhet"?: readonly Po15TilknyttetEnhet[];
  readonly "KontaktpersonHelsepersonell"?: readonly Po15KontaktpersonHelsepersonell[];
  readonly "AnsvarForRapport"?: readonly Po15AnsvarForRapport[];
  readonly "SendtDokument"?: readonly Po15SendtDokument[];
  readonly "InnholdKonsultasjon"?: Po15InnholdKonsultasjon;
  readonly "InfoMedisinskDiagnose"?: readonly Po15InfoMedisinskDiagnose[];
  readonly "MedisinskfagligeOpplysninger"?: Po15MedisinskfagligeOpplysninger;
  readonly "Legemiddelinfo"?: readonly Epj3Legemiddelinfo[];
  readonly "InfoAndreViktigeOpplysninger"?: Po15InfoAndreViktigeOpplysninger;
  readonly "Sykepleierdokumentasjon"?: Po15Sykepleierdokumentasjon;
  readonly "InfoKartleggingFunksjonsniva"?: Po15InfoKartleggingFunksjonsniva;
  readonly "InfoInformasjonGitt"?: readonly Po15InfoInformasjonGitt[];
  readonly "InfoAssistertKommunikasjon"?: readonly Po15InfoAssistertKommunikasjon[];
  readonly "InfoReservasjon"?: readonly Po15InfoReservasjon[];
}
