import { SOON_MS } from './hand-over.ts';
import { appRecFor, historyOf, unlessAppRec, unlessStatus } from './look.ts';
import { openReceiver } from './receiver.ts';
import type { Receiver } from './receiver.ts';
import { messagePage, sendOnce, WEBHOOK_PARTY, WEBHOOK_PORT } from './stage.ts';
import type { Stage } from './stage.ts';
import { Hopeless } from './step.ts';
import type { Expectation, Step } from './step.ts';

const NAME = 'to a webhook';
/** The broker waits longer from try to try; ours begins with a second. */
const NEXT_TRY_MS = 30_000;

const BUSY = 'it is taken by another program of this machine; end that and run the demo again';

async function listen(messageId: string): Promise<Receiver> {
  return openReceiver(WEBHOOK_PORT, messageId).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE' ? new Hopeless(BUSY) : error;
  });
}

/** Opens the receiver of the story at the first look, and says whether the message has come. */
async function arrived(stage: Stage): Promise<string | undefined> {
  const { id } = stage.sent(NAME);
  stage.receiver ??= await listen(id);
  return stage.receiver.of(id).length > 0 ? undefined : 'nothing has come';
}

function asSent(stage: Stage): string | undefined {
  const { id, bytes } = stage.sent(NAME);
  const [first] = stage.receiver?.of(id) ?? [];
  if (first === undefined) return 'nothing has come';
  if (!first.bytes.equals(bytes)) return `${first.bytes.length} other bytes`;
  const key = first.headers['idempotency-key'];
  return key ? undefined : 'it has no Idempotency-Key';
}

async function nothingSaid(stage: Stage): Promise<string | undefined> {
  if (stage.receiver === undefined) return 'the receiver never came up';
  const appRec = await appRecFor(stage, NAME);
  if (appRec) return 'there is an AppRec already';
  return unlessStatus(stage, NAME, { sent: false, appRecStatus: null });
}

const DELIVERY: readonly Expectation[] = [
  {
    expectation: 'the hospital’s message comes in',
    found: (stage) =>
      sendOnce(stage, NAME, {
        type: 'LOG_INNLAGT',
        to: WEBHOOK_PARTY,
        patient: 'webhook',
        event: '1',
        minutesAgo: 60,
      }),
  },
  {
    expectation: 'a delivery was tried, and the connection refused',
    async found(stage) {
      const history = await historyOf(stage, NAME);
      const tried = history.some(
        ({ what, detail }) => what === 'try-failed' && detail === 'receiver-unreachable',
      );
      const is = history.map(({ what, detail }) => [what, detail].join(' ').trim());
      return tried ? undefined : `the history says: ${is.join(', ')}`;
    },
    withinMs: SOON_MS,
  },
  {
    expectation: 'it is not "sent", and not answered',
    found: (stage) =>
      unlessStatus(stage, NAME, {
        transportDeliveryState: 'Unconfirmed',
        sent: false,
        appRecStatus: null,
      }),
  },
  {
    expectation: 'the receiver comes up, and the broker delivers by itself',
    found: arrived,
    withinMs: NEXT_TRY_MS,
  },
  {
    expectation: 'byte for byte, with an Idempotency-Key',
    found: (stage) => Promise.resolve(asSent(stage)),
  },
  {
    expectation: 'while the receiver has not acknowledged: not "sent", and no AppRec',
    found: nothingSaid,
  },
  {
    expectation: 'it acknowledges: now it is "sent" and confirmed',
    found(stage) {
      stage.receiver?.release();
      return unlessStatus(stage, NAME, { sent: true, appRecStatus: 'Ok' });
    },
    withinMs: SOON_MS,
  },
  {
    expectation: 'and the broker’s AppRec lies in the hospital’s inbox',
    found: (stage) => unlessAppRec(stage, NAME, { status: '1' }),
    withinMs: SOON_MS,
  },
];

/** The runs in which the port was found taken: there is no receiver to wait for. */
const without = new WeakSet<Stage>();

const PORT_IS_FREE: Expectation = {
  expectation: `nothing listens on port ${WEBHOOK_PORT} of this machine`,
  async found(stage) {
    without.add(stage);
    await (await listen('')).close();
    without.delete(stage);
    return undefined;
  },
};

const unlessTaken = (row: Expectation): Expectation => ({
  ...row,
  found: (stage) =>
    without.has(stage) ? Promise.reject(new Hopeless('there is no receiver')) : row.found(stage),
});

/** A receiver that only takes in, and is down when the message comes. */
export const WEBHOOK: Step = {
  step: 'A receiver that is down',
  says: 'A neighbouring kommune takes messages by webhook, and its system is down. It cannot write AppRecs itself: the broker answers for it, but only once its system has taken the message.',
  look: (stage) => [messagePage(stage, NAME)],
  expect: [PORT_IS_FREE, ...DELIVERY.map(unlessTaken)],
};
