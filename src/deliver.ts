import type { Acknowledge } from './acknowledge.ts';
import { sendDigest } from './alerting/send-digest.ts';
import type { SendingDigests } from './alerting/send-digest.ts';
import { routeOf } from './answer.ts';
import { Failure, FAILURES } from './domain/failure.ts';
import { errorFields } from './log.ts';
import type { Log } from './log.ts';
import type { Doorbell } from './queue.ts';
import type { Readings } from './readings.ts';
import { noteUndeliverable } from './store/sql/undeliverable.ts';
import { bodiesOf } from './store/sql/claim-messages.ts';
import { claimEffects, failEffect, placeInInbox } from './store/sql/effects.ts';
import type { ClaimedEffect, FailedTry } from './store/sql/effects.ts';
import type { LookUp, PartyRow } from './store/sql/parties.ts';
import type { Protected } from './store/protected.ts';
import { asFailure, databaseAway } from './store/store.ts';
import type { Store } from './store/store.ts';
import type { Transports } from './transport/index.ts';

/** Deliveries under way in this process. */
const MOST_IN_FLIGHT = 256;
/** Of these to one receiver: a silent one must not hold all others up. */
const MOST_PER_RECEIVER = 64;
/** A claim outlives the transport's patience, else a slow answer would be sent twice. */
const LEASE_MARGIN_SECONDS = 20;
const HOUR_MS = 3_600_000;

export interface RetryPolicy {
  readonly firstMs: number;
  readonly mostMs: number;
  readonly giveUpHours: number;
}

export interface Delivering extends SendingDigests {
  readonly store: Store;
  readonly queue: Doorbell;
  readonly readings: Readings;
  readonly protect: Protected;
  readonly transports: Transports;
  readonly book: LookUp;
  readonly acknowledge: Acknowledge;
  readonly timeoutMs: number;
  readonly retry: RetryPolicy;
  readonly now: () => Date;
  /** 0 ≤ x < 1: spreads the next tries of many deliveries. */
  readonly random: () => number;
  readonly log: Log;
}

export interface Deliverer {
  /** Starts all due effects there is room for; does not wait for their end. */
  deliverAll(): Promise<void>;
  /** Waits for the deliveries under way. */
  settled(): Promise<void>;
}

/** Doubles from the first wait to the longest, less up to a quarter by chance. */
export function nextTryInMs(attempts: number, policy: RetryPolicy, random: number): number {
  const full = Math.min(policy.mostMs, policy.firstMs * 2 ** Math.min(attempts - 1, 30));
  return Math.round(full * (1 - random / 4));
}

/** What a failed try leads to; decided by the class of the failure alone. */
export function afterFailure(
  failure: Failure,
  on: {
    readonly attempts: number;
    readonly firstAt: Date;
    readonly now: Date;
    readonly resendWhenUnsure: boolean;
    readonly retry: RetryPolicy;
    readonly random: number;
  },
): FailedTry['next'] {
  const again: FailedTry['next'] =
    on.now.getTime() - on.firstAt.getTime() < on.retry.giveUpHours * HOUR_MS
      ? { state: 'owed', inMs: nextTryInMs(on.attempts, on.retry, on.random) }
      : { state: 'stuck' };
  switch (FAILURES[failure.code].class) {
    case 'transient':
      return again;
    case 'ambiguous':
      return on.resendWhenUnsure ? again : { state: 'stuck' };
    case 'refused':
    case 'fault':
      return { state: failure.code === 'no-address' ? 'held' : 'stuck' };
  }
}

const leaseSeconds = (d: Delivering): number => d.timeoutMs / 1_000 + LEASE_MARGIN_SECONDS;

export function openDeliverer(d: Delivering): Deliverer {
  const inFlight = new Set<Promise<void>>();
  const perReceiver = new Map<number, number>();
  let starved = false;

  const begin = (effect: ClaimedEffect, party: PartyRow | undefined): void => {
    const her = effect.receiverHer ?? 0;
    perReceiver.set(her, (perReceiver.get(her) ?? 0) + 1);
    const work = perform(d, effect, party)
      .catch((error: unknown) =>
        d.log.error('deliver.fault', { effect: effect.id, ...errorFields(error) }),
      )
      .finally(() => {
        inFlight.delete(work);
        const left = (perReceiver.get(her) ?? 1) - 1;
        if (left > 0) perReceiver.set(her, left);
        else perReceiver.delete(her);
        // Claims are worth making by the handful: wait until there is room for some.
        if (!starved || left > MOST_PER_RECEIVER / 2 || inFlight.size > MOST_IN_FLIGHT / 2) return;
        starved = false;
        d.queue.ring('deliver', effect.id);
      });
    inFlight.add(work);
  };

  return {
    async deliverAll() {
      for (;;) {
        const busy = [...perReceiver].filter(([, n]) => n >= MOST_PER_RECEIVER).map(([her]) => her);
        const room = Math.min(MOST_IN_FLIGHT - inFlight.size, MOST_PER_RECEIVER);
        starved ||= busy.length > 0 || room <= 0;
        if (room <= 0) return;
        const effects = await claimEffects(d.store, room, leaseSeconds(d), busy);
        if (effects.length === 0) return;
        const hers = effects.map((effect) => effect.receiverHer ?? 0);
        const { parties } = await d.book(hers, []);
        for (const effect of effects) begin(effect, parties.get(effect.receiverHer ?? 0));
      }
    },
    async settled() {
      while (inFlight.size > 0) await Promise.all(inFlight);
    },
  };
}

/** Does one claimed effect and settles it; a failure becomes a next try or a case. */
async function perform(
  d: Delivering,
  effect: ClaimedEffect,
  party: PartyRow | undefined,
): Promise<void> {
  // An alert by mail cannot be recognised as a double by its receiver, so it is never repeated unseen.
  const resendWhenUnsure = effect.kind !== 'alert' && (party?.dropsDuplicates ?? false);
  try {
    if (effect.unsure && !resendWhenUnsure)
      throw new Failure('receiver-silent', 'the try before was cut off');
    await (effect.kind === 'forward'
      ? forward(d, effect, party)
      : sendDigest(d, effect, leaseSeconds(d)));
  } catch (error) {
    if (databaseAway(error)) return; // The claim runs out and the effect is due again.
    const failure = asFailure(error);
    const next = afterFailure(failure, {
      attempts: effect.attempts,
      firstAt: effect.firstAt,
      now: d.now(),
      resendWhenUnsure,
      retry: d.retry,
      random: d.random(),
    });
    d.log.warn('deliver.try-failed', {
      effect: effect.id,
      attempts: effect.attempts,
      failure: failure.code,
      next: next.state,
    });
    await settleFailed(d, { effect, failure: failure.code, detail: failure.inside, next });
  }
}

/** A mail that was refused is also shown at its unit, until one arrives. */
async function settleFailed(d: Delivering, tried: FailedTry & { effect: ClaimedEffect }) {
  await d.store.tx(async (db) => {
    const ours = await failEffect(db, tried);
    if (ours && tried.effect.kind === 'alert' && tried.failure === 'mail-refused')
      await noteUndeliverable(db, tried.effect.id, d.now());
  });
}

async function forward(
  d: Delivering,
  effect: ClaimedEffect,
  party: PartyRow | undefined,
): Promise<void> {
  const { message, receiverHer } = effect;
  if (message === null || receiverHer === null)
    throw new Failure('internal', 'a forward of nothing');
  if (party === undefined) throw new Failure('no-route', `HER-id ${receiverHer}`);
  const route = routeOf(party);
  if (route === 'inbox') return placeInInbox(d.store, effect);
  const bytes = d.readings.recall(message.id)?.bytes ?? (await stored(d, message.id));
  if (bytes === undefined) throw new Failure('internal', 'a message without a body');
  const { id: messageId, msgId, type, senderHer } = message;
  const charset = message.charset ?? undefined;
  await d.transports[route].send(
    { idempotencyKey: effect.id, messageId, msgId, type, senderHer, receiverHer, charset, bytes },
    party.endpoint ?? '',
  );
  await d.acknowledge({ messageId, receiverHer, effect, message });
}

async function stored(d: Delivering, id: string): Promise<Buffer | undefined> {
  const [body] = await bodiesOf(d.store, [id]);
  return body && d.protect.unpack(body);
}
