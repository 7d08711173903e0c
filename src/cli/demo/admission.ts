import { PARTIES } from '../../messages/make.ts';
import { handOver } from './hand-over.ts';
import type { Step } from './step.ts';

/** One stay in hospital as the messages tell it; S is the stay, N the nurse's visit (HPH). */
export const ADMISSION: readonly Step[] = [
  handOver({
    name: 'admitted',
    step: 'Admitted',
    says: 'A patient came to hospital two days ago. The hospital tells the nursing service.',
    letter: {
      type: 'LOG_INNLAGT',
      to: PARTIES.nursing,
      patient: 'story',
      event: '1',
      minutesAgo: 2_880,
    },
    pathway: { E: 'ACTIVE', S: 'ADMITTED' },
  }),
  handOver({
    name: 'ready',
    step: 'Ready for discharge',
    says: 'The ward finds the patient ready to go home, and tells the case workers.',
    letter: {
      type: 'LOG_UTSKRIVNINGSKLAR',
      to: PARTIES.caseHandling,
      patient: 'story',
      event: '3',
      minutesAgo: 1_440,
    },
    pathway: { S: 'READY' },
  }),
  handOver({
    name: 'withdrawn',
    step: 'Not ready after all',
    says: 'The patient gets worse: the ward takes it back.',
    letter: {
      type: 'LOG_AVMELDING',
      to: PARTIES.caseHandling,
      patient: 'story',
      event: '4',
      minutesAgo: 1_200,
    },
    pathway: { S: 'EARLY_NOTICE' },
  }),
  handOver({
    name: 'ready again',
    step: 'Ready again',
    says: 'The next day the patient is ready once more.',
    letter: {
      type: 'LOG_UTSKRIVNINGSKLAR',
      to: PARTIES.caseHandling,
      patient: 'story',
      event: '3',
      minutesAgo: 180,
    },
    pathway: { S: 'READY' },
  }),
  handOver({
    name: 'discharged',
    step: 'Discharged',
    says: 'Two hours ago the patient left for home. The clocks of the 3 days and the 14 days start.',
    letter: {
      type: 'LOG_UTSKREVET',
      to: PARTIES.nursing,
      patient: 'story',
      event: '2',
      minutesAgo: 120,
    },
    pathway: { S: 'DISCHARGED', N: 'HPH2_OPEN', home: 'inferred', t2: 'open', t3: 'open' },
  }),
];
