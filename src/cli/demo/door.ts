import { randomUUID } from 'node:crypto';
import { PARTIES } from '../../messages/make.ts';
import { sentencesOf } from '../partner-api.ts';
import type { Answer } from '../partner-api.ts';
import { SOON_MS } from './hand-over.ts';
import { unlessAppRec, unlessStatus } from './look.ts';
import { messagePage, sendOnce, write } from './stage.ts';
import type { Letter, Stage } from './stage.ts';
import type { Step } from './step.ts';

const LETTER: Letter = {
  type: 'LOG_INNLAGT',
  to: PARTIES.nursing,
  patient: 'story',
  event: '1',
  minutesAgo: 2_880,
};

const post = (stage: Stage, document: Uint8Array<ArrayBuffer>): Promise<Answer> =>
  stage.as('sykehus').post('/Messages', { document });

const unlessIs = (answer: Answer, status: number): string | undefined =>
  answer.status === status ? undefined : `HTTP ${answer.status}: ${sentencesOf(answer).join('; ')}`;

/** What is wrong with a document is answered at once where it can be, else by AppRec. */
export const DOOR: readonly Step[] = [
  {
    step: 'Sent twice',
    says: 'The hospital is not sure whether its first message got through, and sends it again.',
    look: (stage) => [messagePage(stage, 'admitted')],
    expect: [
      {
        expectation: 'the same bytes get the same id: it is one message',
        async found(stage) {
          const { id, bytes } = stage.sent('admitted');
          const answer = await post(stage, bytes);
          const same = answer.status === 201 && answer.body === id;
          return same ? undefined : `HTTP ${answer.status}, ${String(answer.body)}`;
        },
      },
    ],
  },
  {
    step: 'Another message under the same MsgId',
    says: 'A faulty system uses a MsgId a second time, for other content.',
    look: (stage) => [`${stage.url}/ops`],
    expect: [
      {
        expectation: 'it is refused with 409; the first message stands',
        async found(stage) {
          const { msgId } = stage.sent('admitted');
          const { text } = write(stage, { ...LETTER, msgId, minutesAgo: 2_000 });
          return unlessIs(await post(stage, new TextEncoder().encode(text)), 409);
        },
      },
    ],
  },
  {
    step: 'Broken XML',
    says: 'A message is cut off half way.',
    look: (stage) => [`${stage.url}/ops`],
    expect: [
      {
        expectation: 'it is refused with 422, and told where: line and column',
        async found(stage) {
          const { text } = write(stage, LETTER);
          const half = text.slice(0, text.length / 2);
          const answer = await post(stage, new TextEncoder().encode(half));
          const { Places } = (answer.body ?? {}) as {
            readonly Places?: readonly { readonly line: number; readonly column: number }[];
          };
          const placed = (Places?.[0]?.line ?? 0) > 0 && (Places?.[0]?.column ?? 0) > 0;
          return unlessIs(answer, 422) ?? (placed ? undefined : 'no place is named');
        },
      },
    ],
  },
  {
    step: 'A MsgId that is no UUID',
    says: 'The message can be read, but its MsgId is not as the standard asks (R003).',
    look: (stage) => [messagePage(stage, 'no uuid'), `${stage.url}/ops/dead-letters`],
    expect: [
      {
        expectation: 'it is taken in, for who sent it can be told',
        found: (stage) =>
          sendOnce(stage, 'no uuid', { ...LETTER, msgId: `demo-${randomUUID().slice(0, 18)}` }),
      },
      {
        expectation: 'it is not delivered, and refused on behalf of the receiver',
        found: (stage) => unlessStatus(stage, 'no uuid', { sent: false, appRecStatus: 'Rejected' }),
        withinMs: SOON_MS,
      },
      {
        expectation: 'a negative AppRec with E10 lies in the hospital’s inbox',
        found: (stage) => unlessAppRec(stage, 'no uuid', { status: '2', code: 'E10' }),
        withinMs: SOON_MS,
      },
    ],
  },
];
