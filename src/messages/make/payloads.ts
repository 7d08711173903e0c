import { admissionReport, fromDoctor, serviceOffer, toDoctor } from './community.ts';
import { dialogue } from './dialog.ts';
import { dischargeReport, notice } from './hospital.ts';
import { absence, logistics } from './logistics.ts';
import type { Making } from './making.ts';

/** What makes the content of a payload, by the payload's root. */
export const PAYLOADS: Readonly<Record<string, (m: Making) => object>> = {
  Pasientlogistikk: logistics,
  HelseopplysningerVedSoknad: notice,
  TverrfagligEpikrise: dischargeReport,
  Innleggelsesrapport: admissionReport,
  OverforingMedisinskeOpplysninger: fromDoctor,
  Konsultasjon: toDoctor,
  OrienteringOmTjenestetilbud: serviceOffer,
  MeldingFravar: absence,
  Dialogmelding: dialogue,
};
