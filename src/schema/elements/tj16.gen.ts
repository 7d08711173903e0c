// Generated from schemas/ by src/schema/derive.ts. Do not edit; `npm run derive` writes it.
import type { Po16AnsvarForRapport, Po16AssistertKommunikasjon, Po16EksisterendeTjeneste, Po16InformasjonOmForsendelsen, Po16KontaktpersonHelsepersonell, Po16ParorendeForesatt, Po16SendtDokument, Po16TilknyttetEnhet, Po16TilleggsopplysningPasient } from './po16.gen.ts';

/** OrienteringOmTjenestetilbud 1.6 (HIS 1146:2014): which municipal services the patient has been given. */

/** Root of the payload: the services, one by one. */
export interface Tj16OrienteringOmTjenestetilbud {
  readonly "InformasjonOmForsendelsen": Po16InformasjonOmForsendelsen;
  readonly "TilleggsopplysningPasient"?: Po16TilleggsopplysningPasient;
  readonly "ParorendeForesatt"?: readonly Po16ParorendeForesatt[];
  readonly "TilknyttetEnhet"?: readonly Po16TilknyttetEnhet[];
  readonly "KontaktpersonHelsepersonell"?: readonly Po16KontaktpersonHelsepersonell[];
  readonly "AnsvarForRapport"?: readonly Po16AnsvarForRapport[];
  readonly "SendtDokument"?: readonly Po16SendtDokument[];
  readonly "EksisterendeTjeneste": readonly Po16EksisterendeTjeneste[];
  readonly "AssistertKommunikasjon"?: readonly Po16AssistertKommunikasjon[];
}
