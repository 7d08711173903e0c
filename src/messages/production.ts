import type { MessageFacts } from './reading.ts';

/** Who says nothing means it. */
const ABSENT_MEANS = 'P';

/** Whether a message may touch a patient's state: training and test messages never do (R005). */
export const isProduction = ({ processingStatus }: MessageFacts): boolean =>
  (processingStatus ?? ABSENT_MEANS) === 'P';
