// Generated from schemas/ by src/schema/derive.ts. Do not edit; `npm run derive` writes it.
import type { Po15AnsvarForRapport, Po15AssistertKommunikasjon, Po15EksisterendeTjeneste, Po15InformasjonOmForsendelsen, Po15KontaktpersonHelsepersonell, Po15ParorendeForesatt, Po15SendtDokument, Po15TilknyttetEnhet, Po15TilleggsopplysningPasient } from './po15.gen.ts';

/** OrienteringOmTjenestetilbud 1.5 (HIS 1146:2009): which municipal services the patient has been given. */

/** Root of the payload: the services, one by one. */
export interface Tj15OrienteringOmTjenestetilbud {
  readonly "InformasjonOmForsendelsen": Po15InformasjonOmForsendelsen;
  readonly "TilleggsopplysningPasient"?: Po15TilleggsopplysningPasient;
  readonly "ParorendeForesatt"?: readonly Po15ParorendeForesatt[];
  readonly "TilknyttetEnhet"?: readonly Po15TilknyttetEnhet[];
  readonly "KontaktpersonHelsepersonell"?: readonly Po15KontaktpersonHelsepersonell[];
  readonly "AnsvarForRapport"?: readonly Po15AnsvarForRapport[];
  readonly "SendtDokument"?: readonly Po15SendtDokument[];
  readonly "EksisterendeTjeneste": readonly Po15EksisterendeTjeneste[];
  readonly "AssistertKommunikasjon"?: readonly Po15AssistertKommunikasjon[];
}
