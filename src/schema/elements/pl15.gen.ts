// Generated from schemas/ by src/schema/derive.ts. Do not edit; `npm run derive` writes it.
import type { Po15AnsvarForRapport, Po15InfoInformasjonGitt, Po15InformasjonOmForsendelsen, Po15KontaktpersonHelsepersonell, Po15ParorendeForesatt, Po15SendtDokument, Po15TidsfestetHendelse, Po15TilknyttetEnhet, Po15TilleggsopplysningPasient, Po15UtskrevetTil } from './po15.gen.ts';

/** Pasientlogistikk 1.5 (HIS 1149:2009): admitted, ready for discharge, withdrawn, discharged, dead. */

/** Root of the payload; the choice at the end says what has happened. */
export interface Pl15Pasientlogistikk {
  readonly "InformasjonOmForsendelsen": Po15InformasjonOmForsendelsen;
  readonly "TilleggsopplysningPasient"?: Po15TilleggsopplysningPasient;
  readonly "ParorendeForesatt"?: readonly Po15ParorendeForesatt[];
  readonly "TilknyttetEnhet"?: readonly Po15TilknyttetEnhet[];
  readonly "KontaktpersonHelsepersonell"?: readonly Po15KontaktpersonHelsepersonell[];
  readonly "AnsvarForRapport"?: readonly Po15AnsvarForRapport[];
  readonly "SendtDokument"?: readonly Po15SendtDokument[];
  readonly "OrienteringOmDod"?: Pl15OrienteringOmDod;
  readonly "MeldingOmUtskrevetPasient"?: Pl15MeldingOmUtskrevetPasient;
  readonly "MeldingUtskrivningsklarPasient"?: Pl15MeldingUtskrivningsklarPasient;
  readonly "AvmeldingUtskrivningsklarPasient"?: Pl15AvmeldingUtskrivningsklarPasient;
  readonly "MeldingInnlagtPasient"?: Pl15MeldingInnlagtPasient;
}

/** The patient has been admitted (LOG_INNLAGT). */
export interface Pl15MeldingInnlagtPasient {
  readonly "TidsfestetHendelse": Po15TidsfestetHendelse;
}

/** The patient has died (LOG_DOD). */
export interface Pl15OrienteringOmDod {
  readonly "TidsfestetHendelse": Po15TidsfestetHendelse;
}

/** The patient is no longer ready for discharge (LOG_AVMELDING). */
export interface Pl15AvmeldingUtskrivningsklarPasient {
  readonly "TidsfestetHendelse": readonly Po15TidsfestetHendelse[];
}

/** The patient has been discharged (LOG_UTSKREVET). */
export interface Pl15MeldingOmUtskrevetPasient {
  readonly "UtskrevetTil": Po15UtskrevetTil;
  readonly "TidsfestetHendelse": Po15TidsfestetHendelse;
  readonly "InfoInformasjonGitt"?: Po15InfoInformasjonGitt;
}

/** The patient is ready for discharge (LOG_UTSKRIVNINGSKLAR). */
export interface Pl15MeldingUtskrivningsklarPasient {
  readonly "TidsfestetHendelse": readonly Po15TidsfestetHendelse[];
}
