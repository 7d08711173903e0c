import { sentencesOf } from '../partner-api.ts';
import { documentOf, read, unlessAppRec, unlessPathway, unlessStatus } from './look.ts';
import { messagePage, sendOnce } from './stage.ts';
import type { Letter, Stage } from './stage.ts';
import type { Expectation, Step } from './step.ts';

export const SOON_MS = 5_000;

/** One message of the hospital, taken in and answered by the kommune's system. */
export interface HandOver {
  readonly name: string;
  readonly step: string;
  readonly says: string;
  readonly letter: Letter;
  /** State of the pathway's regions and timers afterwards. */
  readonly pathway: Readonly<Record<string, string>>;
}

const listed = async (stage: Stage, name: string): Promise<boolean> => {
  const { id, msgId, receiver } = stage.sent(name);
  const query = `ReceiverHerIds=${receiver}&BusinessDocumentId=${msgId}`;
  const rows = await read<{ id: string }[]>(stage.as('kommune'), `/Messages?${query}`);
  return rows.some((row) => row.id === id);
};

/** The forward leg: from the sender's hand to the receiver's acknowledgement. */
const delivery = (name: string, letter: Letter): readonly Expectation[] => [
  {
    expectation: 'the broker answers 201 with its id for the message',
    found: (stage) => sendOnce(stage, name, letter),
  },
  {
    expectation: 'it lies unread in the inbox of the receiver',
    found: async (stage) => ((await listed(stage, name)) ? undefined : 'it is not listed'),
    withinMs: SOON_MS,
  },
  {
    expectation: 'nobody has taken it yet: it is not "sent", and not answered',
    found: (stage) =>
      unlessStatus(stage, name, {
        transportDeliveryState: 'Unconfirmed',
        sent: false,
        appRecStatus: null,
      }),
  },
  {
    expectation: 'the kommune fetches it, byte for byte as the hospital sent it',
    async found(stage) {
      const { id, bytes } = stage.sent(name);
      const fetched = await documentOf(stage.as('kommune'), id);
      return fetched.equals(bytes) ? undefined : `${fetched.length} other bytes`;
    },
  },
  {
    expectation: 'now it is "sent", and still not confirmed',
    found: (stage) => unlessStatus(stage, name, { sent: true, appRecStatus: null }),
    withinMs: SOON_MS,
  },
];

/** The receipt leg: the receiver's own word, back to the sender. */
const receipt = (name: string): readonly Expectation[] => [
  {
    expectation: 'marked as read, it is listed no more',
    async found(stage) {
      const { id, receiver } = stage.sent(name);
      const { status } = await stage.as('kommune').put(`/Messages/${id}/read/${receiver}`);
      if (status !== 204) return `HTTP ${status}`;
      return (await listed(stage, name)) ? 'it is still listed' : undefined;
    },
  },
  {
    expectation: 'the kommune answers: AppRec, OK',
    async found(stage) {
      const { id, receiver } = stage.sent(name);
      const answer = await stage
        .as('kommune')
        .post(`/Messages/${id}/apprec/${receiver}`, { json: { appRecStatus: '1' } });
      return answer.status === 201 ? undefined : sentencesOf(answer).join('; ');
    },
  },
  {
    expectation: 'now it is confirmed',
    found: (stage) => unlessStatus(stage, name, { sent: true, appRecStatus: 'Ok' }),
    withinMs: SOON_MS,
  },
  {
    expectation: 'a valid AppRec 1.1 that names the message lies in the hospital’s inbox',
    found: (stage) => unlessAppRec(stage, name, { status: '1' }),
    withinMs: SOON_MS,
  },
];

/** The whole way of one message, both legs checked before and after. */
export const handOver = ({ name, step, says, letter, pathway }: HandOver): Step => ({
  step,
  says,
  look: (stage) => [messagePage(stage, name)],
  expect: [
    ...delivery(name, letter),
    ...receipt(name),
    {
      expectation: `the patient's pathway says ${Object.entries(pathway)
        .map(([key, value]) => `${key} ${value}`)
        .join(', ')}`,
      found: (stage) => unlessPathway(stage, name, pathway),
      withinMs: SOON_MS,
    },
  ],
});
