import type { HerId, Instant, LocalDate, MsgId } from '../domain/ids.ts';
import type { EventData, EventKind, PathwayEvent } from '../domain/pathway-event.ts';
import type { Fact } from './fact.ts';
import type { Ms } from './truth/oslo.ts';
import { MINUTE, dayOf, endOf, iso, startOf } from './truth/oslo.ts';
import type { Line, Outage } from './outages.ts';
import { arrivalOf, registrationOf } from './outages.ts';
import type { Random } from './random.ts';

const HER: Readonly<Record<Line, HerId>> = {
  'hospital A': 91_001 as HerId,
  'hospital B': 91_002 as HerId,
  'home care': 91_010 as HerId,
  doctors: 91_020 as HerId,
};

/** What a fact is about, and when it happened. */
export interface Of {
  readonly episode: number;
  readonly stay?: number;
  readonly at: Ms;
  readonly data?: EventData;
}

export interface Sending extends Of {
  readonly line: Line;
  /** The hospital it concerns. */
  readonly hospital?: Line;
  readonly sent?: Ms;
  /** Not heard before this: its sender keeps an order. */
  readonly notBefore?: Ms;
}

export interface Registering extends Of {
  /** The day is registered, and not the hour. */
  readonly dateOnly?: boolean;
  /** Not heard before this: the record system keeps an order. */
  readonly notBefore?: Ms;
}

const instant = (at: Ms) => iso(at) as Instant;

/** Notes each fact of a patient as the truth has it, and as the broker hears of it. */
export class Teller {
  readonly facts: Fact[] = [];
  readonly heard: PathwayEvent[] = [];
  readonly random: Random;
  readonly #patient: string;
  readonly #outages: readonly Outage[];
  readonly #events = new Map<Fact, PathwayEvent>();
  #count = 0;
  #held: { readonly episode: number; readonly from: Ms } = { episode: 0, from: 0 };

  constructor(patient: string, random: Random, outages: readonly Outage[]) {
    this.#patient = patient;
    this.random = random;
    this.#outages = outages;
  }

  /** Of an episode and what follows, nothing is heard before its stay's admission was. */
  hold(episode: number, from: Ms): void {
    this.#held = { episode, from };
  }

  /** A message: it tells the hour, and takes its time on the line. */
  message(kind: EventKind, of: Sending): Fact {
    const sent = Math.max(of.sent ?? of.at, of.at);
    const arrives = arrivalOf(of.line, sent, this.#outages, this.random);
    const told = Math.max(arrives, this.#heardFrom(of));
    const id = this.#id();
    const event: PathwayEvent = {
      ...this.#base(kind, of, sent, told),
      key: `msg:${HER[of.line]}:${id}`,
      source: 'message',
      msgId: id as MsgId,
      sender: HER[of.line],
      ...(of.hospital === undefined ? {} : { hospital: HER[of.hospital] }),
    };
    if (this.random.chance(0.02)) this.#again(event);
    return this.#keep(of, event, of.at);
  }

  /** A registration in the record system. */
  registered(kind: EventKind, of: Registering): Fact {
    const on = dayOf(of.at);
    const told = Math.max(registrationOf(of.at, on, this.random), this.#heardFrom(of));
    const event: PathwayEvent = {
      ...this.#base(kind, of, told, told),
      key: `api:epj:${this.#id()}`,
      source: 'api',
    };
    if (of.dateOnly !== true) return this.#keep(of, event, of.at);
    // A day alone is believed to its last minute, or until it was registered.
    const at = Math.min(told, endOf(on) - MINUTE);
    const whole = { ...event, occurredAt: instant(startOf(on)), dateOnly: true };
    return this.#keep(of, whole, at);
  }

  /** The sender takes a message back (Forsendelsesstatus C); it may even overtake it. */
  cancel(fact: Fact, sent: Ms): void {
    const event = this.#of(fact);
    const told = arrivalOf(this.#lineOf(event), sent, this.#outages, this.random);
    fact.until = Math.min(fact.until ?? Infinity, Math.max(told, fact.told));
    this.heard.push(this.#taker('MsgCancelled', event, sent, told));
  }

  /** The sender says otherwise (Forsendelsesstatus M). */
  change(fact: Fact, of: Of & { readonly sent: Ms }): Fact {
    const event = this.#of(fact);
    const told = Math.max(
      arrivalOf(this.#lineOf(event), of.sent, this.#outages, this.random),
      fact.told + MINUTE,
    );
    fact.until = told;
    const later: PathwayEvent = {
      ...this.#taker(fact.kind, event, of.sent, told),
      ...this.#base(fact.kind, of, of.sent, told),
      data: { ...of.data, replaces: true },
    };
    return this.#keep(of, later, of.at);
  }

  /** The receiver refuses a message with a negative AppRec; it never counted. */
  refuse(fact: Fact, by: Line, at: Ms): void {
    const told = Math.max(at, fact.told + 1_000);
    fact.until = told;
    this.#receipt('NegativeAppRec', fact, by, told);
  }

  /** The receiver acknowledges a message with a positive AppRec. */
  acknowledge(fact: Fact, by: Line): void {
    this.#receipt('PositiveAppRec', fact, by, fact.told + this.random.span(1_000, 10 * MINUTE));
  }

  #heardFrom({ episode, notBefore = 0 }: Of & { readonly notBefore?: Ms }): Ms {
    return episode < this.#held.episode ? notBefore : Math.max(notBefore, this.#held.from);
  }

  #receipt(kind: EventKind, fact: Fact, by: Line, told: Ms): void {
    const { msgId } = this.#of(fact);
    this.heard.push({
      ...this.#base(kind, { episode: fact.episode, at: told }, told, told),
      key: `apprec:${HER[by]}:${this.#id()}`,
      source: 'message',
      ...(msgId === undefined ? {} : { ref: msgId }),
      sender: HER[by],
    });
  }

  /** The same message once more, as a sender without an answer sends it. */
  #again(event: PathwayEvent): void {
    const again = Date.parse(event.receivedAt) + this.random.span(MINUTE, 20 * 60 * MINUTE);
    this.heard.push({ ...event, receivedAt: instant(again) });
  }

  #taker(kind: EventKind, event: PathwayEvent, sent: Ms, told: Ms): PathwayEvent {
    const id = this.#id();
    const taker: PathwayEvent = {
      ...event,
      ...this.#base(kind, { episode: 0, at: sent }, sent, told),
      key: `msg:${event.sender ?? 0}:${id}`,
      msgId: id as MsgId,
      ...(event.msgId === undefined ? {} : { ref: event.msgId, refConversation: event.msgId }),
      data: {},
    };
    return taker;
  }

  #base(kind: EventKind, { at, data }: Of, sent: Ms, told: Ms) {
    return {
      kind,
      occurredAt: instant(at),
      occurredOn: dayOf(at) as LocalDate,
      sentAt: instant(sent),
      receivedAt: instant(told),
      data: data ?? {},
    };
  }

  #keep({ episode, stay = 0, data = {} }: Of, event: PathwayEvent, at: Ms): Fact {
    const fact: Fact = {
      kind: event.kind,
      episode,
      stay,
      at,
      on: event.occurredOn,
      sent: Date.parse(event.sentAt),
      told: Date.parse(event.receivedAt),
      data,
    };
    this.facts.push(fact);
    this.heard.push(event);
    this.#events.set(fact, event);
    return fact;
  }

  #id(): string {
    this.#count += 1;
    return `${this.#patient}-${this.#count}`;
  }

  #of(fact: Fact): PathwayEvent {
    const event = this.#events.get(fact);
    if (event === undefined) throw new Error('a fact that nobody told');
    return event;
  }

  #lineOf({ sender }: PathwayEvent): Line {
    const line = (Object.keys(HER) as Line[]).find((one) => HER[one] === sender);
    if (line === undefined) throw new Error('a message without its line');
    return line;
  }
}
