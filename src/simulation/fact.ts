import type { EventData, EventKind, PathwayEvent } from '../domain/pathway-event.ts';
import type { Day, Ms } from './oslo.ts';

/** One thing that really happened (or was wrongly reported), and when the broker was told of it. */
export interface Fact {
  readonly kind: EventKind;
  /** Which of the patient's episodes, and which stay of that; the engine has to find out. */
  readonly episode: number;
  readonly stay: number;
  readonly at: Ms;
  readonly on: Day;
  readonly sent: Ms;
  readonly told: Ms;
  /** When the broker learnt that it does not count: cancelled, changed or refused. */
  until?: Ms;
  readonly data: EventData;
}

/** Everything of one patient in a simulated year. */
export interface Life {
  /** A label; nobody real has it. */
  readonly patient: string;
  readonly facts: readonly Fact[];
  /** What the broker hears, in order of arrival. */
  readonly heard: readonly PathwayEvent[];
  readonly episodes: number;
}
