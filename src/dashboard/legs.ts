import type { ForwardLeg, ReceiptLeg } from '../messages/judgement.ts';
import { html } from './html.ts';
import type { Html, Part } from './html.ts';
import { party, tag } from './pieces.ts';
import type { Tone } from './pieces.ts';
import type { LegRow } from './queries/legs.ts';
import type { MessageRow } from './queries/messages.ts';
import { sayCode } from './texts.ts';
import type { View } from './view.ts';

const FORWARD_TONES: Readonly<Record<ForwardLeg, Tone>> = {
  owed: 'wait',
  sent: 'calm',
  refused: 'bad',
  stuck: 'bad',
  closed: 'calm',
};

const RECEIPT_TONES: Readonly<Record<ReceiptLeg, Tone>> = {
  'not-owed': 'calm',
  owed: 'wait',
  confirmed: 'good',
  refused: 'bad',
};

const STATE_TONES: Readonly<Record<MessageRow['state'], Tone>> = {
  accepted: 'wait',
  decided: 'calm',
  refused: 'bad',
  stuck: 'bad',
  closed: 'calm',
};

type ForwardOf = Pick<LegRow, 'forward' | 'inInbox'>;

/** Our delivery. "Sent" is said of a leg whose transport was acknowledged, and of no other. */
export function forwardTag(v: View, { forward, inInbox }: ForwardOf): Html {
  const word = forward === 'owed' && inInbox ? 'inbox' : forward;
  return tag(FORWARD_TONES[forward], sayCode(v.say, 'forward', word));
}

/** The receiver's own answer. "Confirmed" is said only after its positive AppRec. */
export const receiptTag = (v: View, { receipt }: Pick<LegRow, 'receipt'>): Html =>
  tag(RECEIPT_TONES[receipt], sayCode(v.say, 'receipt', receipt));

export const stateTag = (v: View, state: MessageRow['state']): Html =>
  tag(STATE_TONES[state], sayCode(v.say, 'message-state', state));

const legItem = (v: View, leg: LegRow): Html =>
  html`<li>
    <span class="leg-to">${party(v, leg.name, leg.receiverHer)}</span>
    <span class="leg-word"
      ><span class="leg-label">${v.say('leg.forward')}:</span> ${forwardTag(v, leg)}</span
    >
    <span class="leg-word"
      ><span class="leg-label">${v.say('leg.receipt')}:</span> ${receiptTag(v, leg)}</span
    >
  </li>`;

/** The receivers of a message in a list, each with its two legs; before routing, their names only. */
export function legList(v: View, message: MessageRow, legs: readonly LegRow[]): Part {
  if (legs.length > 0)
    return html`<ul class="legs">
      ${legs.map((leg) => legItem(v, leg))}
    </ul>`;
  return html`<ul class="legs">
    ${message.receivers.map(
      ({ her, name }) =>
        html`<li>
          <span class="leg-to">${party(v, name, her)}</span>
          <span class="leg-word">${v.say('leg.none')}</span>
        </li>`,
    )}
  </ul>`;
}
