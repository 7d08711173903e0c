import { randomUUID } from 'node:crypto';
import { makeMessage, makePatient, makeService, PARTIES } from '../../messages/make.ts';
import type { Shot } from './load.ts';
import { numbers } from './numbers.ts';
import { WEBHOOK_HERS } from './rig.ts';

/** The size of the published Utskrivningsrapport example. */
export const DOCUMENT_BYTES = 21_368;

const KOMMUNE = { her: 2001, name: 'Fjordvik kommune (eksempel)' };
const RECEIVERS = WEBHOOK_HERS.map((her) =>
  makeService(KOMMUNE, { her, name: `Sykepleietjeneste ${her} (webhook)` }),
);

const SYLLABLES =
  'be de fo gi ha in ka le ma na op pa re se ta un ve ut er en an el ig lig het'.split(' ');

/** Words that compress about as much as notes do; one sentence over and over would be a cheat. */
function prose(next: () => number, length: number): string {
  let text = '';
  while (text.length < length) {
    for (let n = 1 + Math.floor(next() * 4); n > 0; n -= 1)
      text += SYLLABLES[Math.floor(next() * SYLLABLES.length)] ?? '';
    text += next() < 0.1 ? '. ' : ' ';
  }
  return text.slice(0, length);
}

const TYPES = ['LOG_INNLAGT', 'LOG_UTSKRIVNINGSKLAR', 'LOG_UTSKREVET'] as const;
const CODES = { LOG_INNLAGT: '1', LOG_UTSKRIVNINGSKLAR: '3', LOG_UTSKREVET: '2' } as const;

/** Distinct messages about many patients, `DOCUMENT_BYTES` each. */
export function makeShots(count: number, seed: number, now: Date): Shot[] {
  const next = numbers(seed);
  return Array.from({ length: count }, (_, i) => {
    const msgId = randomUUID();
    const type = TYPES[i % TYPES.length] ?? TYPES[0];
    const at = new Date(now.getTime() - Math.floor(next() * 86_400_000)).toISOString();
    const xml = makeMessage({
      type,
      msgId,
      genDate: at,
      patient: makePatient(seed * 1_000_003 + Math.floor(i / TYPES.length)),
      sender: PARTIES.ward,
      receiver: RECEIVERS[i % RECEIVERS.length] ?? PARTIES.nursing,
      status: 'N',
      events: [{ code: CODES[type], time: at, estimate: false }],
      padding: DOCUMENT_BYTES,
    });
    const text = xml.replace(
      /<po:Merknad>([^<]*)</g,
      (_all, filler: string) => `<po:Merknad>${prose(next, filler.length)}<`,
    );
    return { msgId, bytes: Buffer.from(text, 'utf8') };
  });
}
