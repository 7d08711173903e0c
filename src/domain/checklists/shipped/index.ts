import type { Instant } from '../../ids.ts';
import type { Edition } from '../definition.ts';
import { GP } from './gp.ts';
import { HPH0 } from './hph0.ts';
import { HPH1 } from './hph1.ts';
import { HPH2 } from './hph2.ts';
import { HPH3 } from './hph3.ts';
import { HPH4 } from './hph4.ts';
import { HPH5 } from './hph5.ts';
import { HPH6 } from './hph6.ts';
import { GP_PREP, NURSE_PREP, PATIENT_PREP } from './preparation.ts';
import { TEN } from './ten.ts';

/** First of our versions: in force from the beginning. */
const SINCE = '1970-01-01T00:00:00.000Z' as Instant;

/**
 * The lists every municipality has until it imports its own, in the order in which they are
 * shown. A new wording is a further edition with its own `since`, never a change of these.
 */
export const SHIPPED: readonly Edition[] = [
  HPH0,
  HPH1,
  HPH2,
  HPH3,
  HPH4,
  HPH5,
  HPH6,
  TEN,
  GP,
  GP_PREP,
  NURSE_PREP,
  PATIENT_PREP,
].map((checklist) => ({ checklist, since: SINCE, own: false }));
