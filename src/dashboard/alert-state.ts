import { tag } from './pieces.ts';
import type { Tone } from './pieces.ts';
import type { Html } from './html.ts';
import { sayCode } from './texts.ts';
import type { View } from './view.ts';

/** What is known of an alert: whether it still holds, and what became of its mail. */
export interface AlertFacts {
  readonly alertStatus: 'raised' | 'retracted' | null;
  readonly alertEffect: string | null;
  readonly alertFailure: string | null;
}

const TONES: Readonly<Record<string, Tone>> = {
  held: 'wait',
  owed: 'wait',
  'no-address': 'bad',
  stuck: 'bad',
};

/**
 * One word for both. Of a retracted alert it is not told whether its mail had gone: an effect is
 * settled without a mail when there is nothing to say any more.
 */
function wordOf({ alertStatus, alertEffect, alertFailure }: AlertFacts): string {
  if (alertStatus === 'retracted') return 'retracted';
  if (alertEffect === 'settled') return 'sent';
  if (alertEffect === 'held' && alertFailure === 'no-address') return 'no-address';
  return alertEffect ?? 'none';
}

export function alertTag(v: View, alert: AlertFacts): Html | string {
  if (alert.alertStatus === null) return v.say('overdue.no-alert');
  const word = wordOf(alert);
  return tag(TONES[word] ?? 'calm', sayCode(v.say, 'alert', word));
}
