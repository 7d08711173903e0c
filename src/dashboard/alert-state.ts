import type { Retraction } from '../domain/episode.ts';
import { tag } from './pieces.ts';
import type { Tone } from './pieces.ts';
import type { Html } from './html.ts';
import { sayCode } from './texts.ts';
import type { View } from './view.ts';

/** What an alert's recipients heard last. */
export type AlertTold = 'overdue' | 'snoozed' | 'retracted' | null;

/** What is known of an alert: whether it still holds, and what became of its mail. */
export interface AlertFacts {
  readonly alertStatus: 'raised' | 'retracted' | null;
  readonly alertRetraction: Retraction | null;
  readonly alertTold: AlertTold;
  readonly alertEffect: string | null;
  readonly alertFailure: string | null;
}

const TONES: Readonly<Record<string, Tone>> = {
  held: 'wait',
  owed: 'wait',
  'no-address': 'bad',
  stuck: 'bad',
};

/** One word for both. */
function wordOf(alert: AlertFacts): string {
  const { alertStatus, alertRetraction, alertTold, alertEffect, alertFailure } = alert;
  if (alertStatus === 'retracted') return alertRetraction ?? 'retracted';
  if (alertTold === 'overdue') return 'sent';
  if (alertEffect === 'held' && alertFailure === 'no-address') return 'no-address';
  return alertEffect ?? 'none';
}

export function alertTag(v: View, alert: AlertFacts): Html | string {
  if (alert.alertStatus === null) return v.say('overdue.no-alert');
  const word = wordOf(alert);
  const heard = alert.alertStatus === 'retracted' && alert.alertTold === 'retracted';
  const said = [sayCode(v.say, 'alert', word), ...(heard ? [v.say('alert.heard')] : [])];
  return tag(TONES[word] ?? 'calm', said.join(', '));
}
