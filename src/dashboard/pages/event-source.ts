import { html } from '../html.ts';
import type { Part } from '../html.ts';
import { address } from '../pieces.ts';
import { sayCode } from '../texts.ts';
import type { View } from '../view.ts';

/** Message id by the key of an event. */
export type Sources = ReadonlyMap<string, string>;

const LAPSE = 'Timer:';

/** What happened: an event, or a deadline that ran out. */
export const eventCell = (v: View, kind: string): string =>
  kind.startsWith(LAPSE)
    ? sayCode(v.say, 'lapse', kind.slice(LAPSE.length))
    : sayCode(v.say, 'event', kind);

/**
 * Where an event came from. The key that a client chose for it is not shown: nothing keeps a
 * client from making keys of national numbers.
 */
export function sourceCell(v: View, key: string, sources: Sources): Part {
  const message = sources.get(key);
  if (message !== undefined)
    return html`<a href="${address(`/messages/${message}`)}"
      >${v.say('pathway.source-message')}</a
    >`;
  const [origin, client] = key.split(':');
  if (origin === 'page') return v.say('pathway.source-page', { operator: client ?? '' });
  // A deterioration (HPH4) is reported by a client too, on a path of its own.
  if (origin === 'api' || origin === 'hph4')
    return v.say('pathway.source-api', { client: client ?? '' });
  return origin === 'msg' ? v.say('pathway.source-message') : v.say('pathway.source-timer');
}
