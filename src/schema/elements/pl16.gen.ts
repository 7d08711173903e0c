// Generated from schemas/ by src/schema/derive.ts. Do not edit; `npm run derive` writes it.
import type { Po16AnsvarForRapport, Po16InfoInformasjonGitt, Po16InformasjonOmForsendelsen, Po16KontaktpersonHelsepersonell, Po16ParorendeForesatt, Po16SendtDokument, Po16TidsfestetHendelse, Po16TilknyttetEnhet, Po16TilleggsopplysningPasient, Po16UtskrevetTil } from './po16.gen.ts';

/** Pasientlogistikk 1.6 (HIS 1149): admitted, ready for discharge, withdrawn, discharged, dead. */

/** Root of the payload; the choice at the end says what has happened. */
export interface Pl16Pasientlogistikk {
  readonly "InformasjonOmForsendelsen": Po16InformasjonOmForsendelsen;
  readonly "TilleggsopplysningPasient"?: Po16TilleggsopplysningPasient;
  readonly "ParorendeForesatt"?: readonly Po16ParorendeForesatt[];
  readonly "TilknyttetEnhet"?: readonly Po16TilknyttetEnhet[];
  readonly "KontaktpersonHelsepersonell"?: readonly Po16KontaktpersonHelsepersonell[];
  readonly "AnsvarForRapport"?: readonly Po16AnsvarForRapport[];
  readonly "SendtDokument"?: readonly Po16SendtDokument[];
  readonly "OrienteringOmDod"?: Pl16OrienteringOmDod;
  readonly "MeldingOmUtskrevetPasient"?: Pl16MeldingOmUtskrevetPasient;
  readonly "MeldingUtskrivningsklarPasient"?: Pl16MeldingUtskrivningsklarPasient;
  readonly "AvmeldingUtskrivningsklarPasient"?: Pl16AvmeldingUtskrivningsklarPasient;
  readonly "MeldingInnlagtPasient"?: Pl16MeldingInnlagtPasient;
}

/** The patient has been admitted (LOG_INNLAGT). */
export interface Pl16MeldingInnlagtPasient {
  readonly "TidsfestetHendelse": Po16TidsfestetHendelse;
}

/** The patient has died (LOG_DOD). */
export interface Pl16OrienteringOmDod {
  readonly "TidsfestetHendelse": Po16TidsfestetHendelse;
}

/** The patient is no longer ready for discharge (LOG_AVMELDING). */
export interface Pl16AvmeldingUtskrivningsklarPasient {
  readonly "TidsfestetHendelse": readonly Po16TidsfestetHendelse[];
}

/** The patient has been discharged (LOG_UTSKREVET). */
export interface Pl16MeldingOmUtskrevetPasient {
  readonly "UtskrevetTil": Po16UtskrevetTil;
  readonly "TidsfestetHendelse": Po16TidsfestetHendelse;
  readonly "InfoInformasjonGitt"?: Po16InfoInformasjonGitt;
}

/** The patient is ready for discharge (LOG_UTSKRIVNINGSKLAR). */
export interface Pl16MeldingUtskrivningsklarPasient {
  readonly "TidsfestetHendelse": readonly Po16TidsfestetHendelse[];
}
