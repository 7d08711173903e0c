import { foldKnown } from '../fold-known.ts';
import type { Instant } from '../ids.ts';
import type { PathwayEvent } from '../pathway-event.ts';
import type { MunicipalitySettings } from '../settings-file.ts';
import { paymentOfStay, settingsAsOf } from './episode.ts';
import type { Payment } from './payment.ts';

/**
 * What the stored events come to by some settings at an instant: from the log alone, whatever view of
 * the pathway was kept (law.md L-17).
 */
export const proposedFrom = (
  events: readonly PathwayEvent[],
  stay: number,
  by: { readonly settings: MunicipalitySettings; readonly asOf: Instant },
): Payment | undefined =>
  paymentOfStay(
    foldKnown(events, by.asOf, by.settings.pathway),
    stay,
    events,
    settingsAsOf(by.settings, by.asOf),
  );
