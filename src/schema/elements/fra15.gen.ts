// Generated from schemas/ by src/schema/derive.ts. Do not edit; `npm run derive` writes it.
import type { Po15AnsvarForRapport, Po15Fraversassistent, Po15InformasjonOmForsendelsen, Po15KontaktpersonHelsepersonell, Po15ParorendeForesatt, Po15SendtDokument, Po15TilknyttetEnhet, Po15TilleggsopplysningPasient } from './po15.gen.ts';

/** MeldingFravar 1.5: notice that a receiver is absent; received only, no profile asks for it. */

/** Root of the payload: who is absent, when, and to whom the message went on. */
export interface Fra15MeldingFravar {
  readonly "InformasjonOmForsendelsen": Po15InformasjonOmForsendelsen;
  readonly "TilleggsopplysningPasient"?: Po15TilleggsopplysningPasient;
  readonly "ParorendeForesatt"?: readonly Po15ParorendeForesatt[];
  readonly "TilknyttetEnhet"?: readonly Po15TilknyttetEnhet[];
  readonly "KontaktpersonHelsepersonell"?: readonly Po15KontaktpersonHelsepersonell[];
  readonly "AnsvarForRapport"?: readonly Po15AnsvarForRapport[];
  readonly "SendtDokument"?: readonly Po15SendtDokument[];
  readonly "Fraversassistent": Po15Fraversassistent;
}
