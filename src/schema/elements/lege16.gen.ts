// Generated from schemas/ by src/schema/derive.ts. Do not edit; `npm run derive` writes it.
import type { Epj3Legemiddelinfo } from './epj3.gen.ts';
import type { Po16AnsvarForRapport, Po16InfoAndreViktigeOpplysninger, Po16InfoAssistertKommunikasjon, Po16InfoInformasjonGitt, Po16InfoKartleggingFunksjonsniva, Po16InfoMedisinskDiagnose, Po16InfoReservasjon, Po16InformasjonOmForsendelsen, Po16InnholdKonsultasjon, Po16KontaktpersonHelsepersonell, Po16MedisinskfagligeOpplysninger, Po16ParorendeForesatt, Po16SendtDokument, Po16Sykepleierdokumentasjon, Po16TilknyttetEnhet, Po16TilleggsopplysningPasient } from './po16.gen.ts';

/** HelseopplysningerTilLege 1.6 (HIS 1145:2014): the municipality informs or asks the doctor. */

/** Root of the payload: the problem, measures taken and medication. */
export interface Lege16Konsultasjon {
  readonly "InformasjonOmForsendelsen": Po16InformasjonOmForsendelsen;
  readonly "TilleggsopplysningPasient"?: Po16TilleggsopplysningPasient;
  readonly "ParorendeForesatt"?: readonly Po16ParorendeForesatt[];
  readonly "TilknyttetEnhet"?: readonly Po16TilknyttetEnhet[];
  readonly "KontaktpersonHelsepersonell"?: readonly Po16KontaktpersonHelsepersonell[];
  readonly "AnsvarForRapport"?: readonly Po16AnsvarForRapport[];
  readonly "SendtDokument"?: readonly Po16SendtDokument[];
  readonly "InnholdKonsultasjon"?: Po16InnholdKonsultasjon;
  readonly "InfoMedisinskDiagnose"?: readonly Po16InfoMedisinskDiagnose[];
  readonly "MedisinskfagligeOpplysninger"?: Po16MedisinskfagligeOpplysninger;
  readonly "Legemiddelinfo"?: readonly Epj3Legemiddelinfo[];
  readonly "InfoAndreViktigeOpplysninger"?: Po16InfoAndreViktigeOpplysninger;
  readonly "Sykepleierdokumentasjon"?: Po16Sykepleierdokumentasjon;
  readonly "InfoKartleggingFunksjonsniva"?: Po16InfoKartleggingFunksjonsniva;
  readonly "InfoInformasjonGitt"?: readonly Po16InfoInformasjonGitt[];
  readonly "InfoAssistertKommunikasjon"?: readonly Po16InfoAssistertKommunikasjon[];
  readonly "InfoReservasjon"?: readonly Po16InfoReservasjon[];
}
