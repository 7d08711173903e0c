import { createHash } from 'node:crypto';
import type { EpisodeList, EpisodeLists } from '../../checklists.ts';
import type { Deterioration } from '../../domain/checklists/facts.ts';
import type { Fulfilment } from '../../domain/checklists/fulfilment.ts';
import { html } from '../html.ts';
import type { Html, Part } from '../html.ts';
import { address, tag } from '../pieces.ts';
import { table } from '../table.ts';
import { number, sayCode } from '../texts.ts';
import { moment } from '../times.ts';
import type { View } from '../view.ts';

/**
 * Names an episode in an address. Its id is the key of an event, which a client may have chosen,
 * and such keys are not shown.
 */
export const episodeRef = (episode: string): string =>
  createHash('sha256').update(episode).digest('hex').slice(0, 16);

/** Names a deterioration in an address, for the same reason. */
export const aboutRef = (of: Deterioration | undefined): string | undefined =>
  of && episodeRef(of.key);

export const checklistPath = (pathwayId: string, list: string): string =>
  `/pathways/${pathwayId}/checklists/${list}`;

/** `Når helse eller funksjon svikter: fall 27.03.2026 20:00`, where there is a list for each. */
export function listTitle(v: View, { checklist, deterioration: of }: EpisodeList): string {
  const title = checklist.title[v.language];
  if (of === undefined) return title;
  const what = sayCode(v.say, 'deterioration', of.deterioration ?? 'unknown');
  return v.say('checklists.about', {
    title,
    what,
    time: moment(new Date(of.reportedAt), v.language),
  });
}

/** `6 av 8 (75 %)`, to one decimal. */
export function scoreWords(v: View, { done, of, percent }: Fulfilment): string {
  if (percent === null) return v.say('checklists.nothing');
  return v.say('checklists.score', {
    done,
    of,
    percent: number(Math.round(percent * 10) / 10, v.language),
  });
}

/** How far a list is done, in words and as a bar. */
export function progress(v: View, { isOpen, fulfilment }: EpisodeList): Part {
  if (!isOpen) return v.say('checklists.not-open');
  const words = scoreWords(v, fulfilment);
  if (fulfilment.percent === null) return words;
  return html`${words}
    <meter class="bar" min="0" max="${fulfilment.of}" value="${fulfilment.done}">${words}</meter>`;
}

function nameCell(v: View, pathwayId: string, episode: string, list: EpisodeList): Html {
  const { checklist, warnings, deterioration } = list;
  const href = address(checklistPath(pathwayId, checklist.list), {
    episode: episodeRef(episode),
    about: aboutRef(deterioration),
  });
  return html`<a href="${href}">${listTitle(v, list)}</a>
    ${checklist.optional && tag('calm', v.say('checklists.optional'))}
    ${warnings.length > 0 && tag('bad', v.say('checklists.missing', { count: warnings.length }))}`;
}

/** The checklists of one episode, each with a link to its page. */
export function checklistSection(v: View, pathwayId: string, of: EpisodeLists): Html {
  const { say } = v;
  const { episode, lists } = of;
  const ended = of.end !== undefined;
  const final = {
    head: say('checklists.final'),
    cell: ({ revisions }: EpisodeList) => {
      const last = revisions.at(-1);
      return last === undefined ? '–' : scoreWords(v, last);
    },
  };
  return html`<section>
    <h3>${say('checklists.title')}</h3>
    ${table<EpisodeList>({
      caption: say('checklists.caption'),
      rows: lists,
      none: say('checklists.none'),
      columns: [
        {
          head: say('checklists.list'),
          kind: 'name',
          cell: (list) => nameCell(v, pathwayId, episode, list),
        },
        { head: say('checklists.progress'), cell: (list) => progress(v, list) },
        ...(ended ? [final] : []),
      ],
    })}
  </section>`;
}
