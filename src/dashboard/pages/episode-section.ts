import { REGIONS } from '../../domain/episode.ts';
import type {
  Deadline,
  Deviation,
  Episode,
  Flag,
  RegionName,
  TimelineEntry,
} from '../../domain/episode.ts';
import { html } from '../html.ts';
import type { Html, Part } from '../html.ts';
import { tag, time } from '../pieces.ts';
import type { Tone } from '../pieces.ts';
import type { AlertRow } from '../queries/alerts.ts';
import { facts, table } from '../table.ts';
import { sayCode } from '../texts.ts';
import { day, moment } from '../times.ts';
import type { View } from '../view.ts';
import { alertTable } from './alerts-page.ts';
import { eventCell, sourceCell } from './event-source.ts';
import type { Sources } from './event-source.ts';
import { countedFrom, stepOf } from './overdue-page.ts';
import { changedTo, shownState } from './shown-state.ts';

export interface EpisodeParts {
  readonly title: string;
  readonly alerts: readonly AlertRow[];
  readonly sources: Sources;
}

/** Flags say what the state of a region cannot; where each is said. */
const REGION_OF: Readonly<Record<Flag, RegionName>> = {
  NO_EARLY_NOTICE: 'S',
  TO_CLASSIFY_ANSWER: 'S',
  HAS_REPORT: 'T1',
  HAS_EPIKRISE: 'T1',
  HAS_MEDICATION: 'T1',
  SERVICE_DECIDED: 'T1',
  HOMECOMING_UNCONFIRMED: 'N',
  G_OVERDUE: 'G',
  G_HELD_LATE: 'G',
  INFO_SENT: 'G',
  REQUESTED: 'G',
  PLAN_OVERDUE: 'G',
  TO_CLASSIFY_APPOINTMENT: 'G',
  HPH4_LATE: 'X',
  HPH5_LATE: 'R',
  REVIEW_DUE: 'E',
};

function standing(v: View, episode: Episode, region: RegionName): string {
  const flags = episode.flags.filter((flag) => REGION_OF[flag] === region);
  const words = flags.map((flag) => sayCode(v.say, 'flag', flag));
  return [sayCode(v.say, 'state', shownState(episode, region)), ...words].join('; ');
}

const states = (v: View, episode: Episode): Html =>
  table<RegionName>({
    caption: v.say('pathway.state-caption'),
    rows: REGIONS,
    none: v.say('table.none'),
    columns: [
      { head: v.say('pathway.region'), kind: 'name', cell: (r) => sayCode(v.say, 'region', r) },
      { head: v.say('pathway.stands'), cell: (r) => standing(v, episode, r) },
    ],
  });

function anchorFacts(v: View, { anchors }: Episode): Html {
  const { say } = v;
  const at = (instant: string): string => moment(new Date(instant), v.language);
  const home =
    anchors.homecomingOn &&
    say('overdue.homecoming', { day: day(anchors.homecomingOn, v.language) });
  const dates: readonly Part[] = [
    anchors.admittedAt && say('pathway.admitted', { time: at(anchors.admittedAt) }),
    anchors.readyAt && say('pathway.ready', { time: at(anchors.readyAt) }),
    anchors.dischargedOn &&
      say('overdue.discharged', { day: day(anchors.dischargedOn, v.language) }),
    anchors.homecomingInferred ? say('overdue.inferred') : home,
  ].filter((date) => date !== undefined);
  const list =
    dates.length > 0 &&
    html`<ul class="plain">
      ${dates.map((date) => html`<li>${date}</li>`)}
    </ul>`;
  return facts([[say('pathway.anchors'), list]]);
}

const TONES: Readonly<Record<Deadline['status'], Tone>> = {
  open: 'wait',
  overdue: 'bad',
  met: 'good',
  'met-late': 'calm',
  void: 'calm',
};

const deadlines = (v: View, { deadlines, anchors }: Episode): Html =>
  table<Deadline>({
    caption: v.say('pathway.deadlines-caption'),
    rows: deadlines,
    none: v.say('pathway.no-deadlines'),
    columns: [
      { head: v.say('overdue.step'), kind: 'name', cell: (d) => stepOf(v, d.timer) },
      {
        head: v.say('overdue.due'),
        cell: (d) => html`${v.say('overdue.before', { time: '' })}${time(v, new Date(d.dueAt))}`,
      },
      {
        head: v.say('pathway.status'),
        cell: (d) => tag(TONES[d.status], sayCode(v.say, 'deadline', d.status)),
      },
      { head: v.say('overdue.from'), cell: (d) => countedFrom(v, { ...d, anchors }) },
    ],
  });

const deviations = (v: View, rows: readonly Deviation[], sources: Sources): Html =>
  table<Deviation>({
    caption: v.say('pathway.deviations-caption'),
    rows,
    none: v.say('table.none'),
    columns: [
      { head: v.say('pathway.at'), cell: (d) => time(v, new Date(d.at)) },
      { head: v.say('pathway.event'), kind: 'name', cell: (d) => eventCell(v, d.kind) },
      { head: v.say('pathway.deviations'), cell: (d) => sayCode(v.say, 'deviation', d.code) },
      { head: v.say('pathway.source'), cell: (d) => sourceCell(v, d.key, sources) },
    ],
  });

/** `N=HPH2_OPEN` of a region, or `t2=VOID` of a deadline that is no longer owed. */
function change(v: View, kind: string, written: string): string {
  const [name = '', value = ''] = written.split('=');
  if (!REGIONS.some((region) => region === name))
    return `${sayCode(v.say, 'timer', name)}: ${v.say('deadline.void')}`;
  return `${sayCode(v.say, 'region', name)}: ${sayCode(v.say, 'state', changedTo(kind, value))}`;
}

/** What an event changed: all words of its entry but the first. */
function changes(v: View, { what }: TimelineEntry): Part {
  const [kind = '', ...words] = what.split(' ');
  if (words.length === 0) return '–';
  return html`<ul class="plain">
    ${words.map((word) => html`<li>${change(v, kind, word)}</li>`)}
  </ul>`;
}

const timeline = (v: View, rows: readonly TimelineEntry[], sources: Sources): Html =>
  table<TimelineEntry>({
    caption: v.say('pathway.timeline-caption'),
    rows,
    none: v.say('history.none'),
    columns: [
      { head: v.say('pathway.at'), cell: (e) => time(v, new Date(e.at)) },
      {
        head: v.say('pathway.event'),
        kind: 'name',
        cell: (e) => eventCell(v, e.what.split(' ')[0] ?? ''),
      },
      { head: v.say('pathway.change'), cell: (e) => changes(v, e) },
      { head: v.say('pathway.source'), cell: (e) => sourceCell(v, e.key, sources) },
    ],
  });

/** One episode: where it stands, what is due, what was unusual, and how it came about. */
export function episodeSection(v: View, episode: Episode, parts: EpisodeParts): Html {
  const { say } = v;
  const { alerts, sources } = parts;
  return html`<section class="episode">
    <h2>${parts.title}</h2>
    ${episode.continues !== undefined && html`<p>${say('pathway.continues')}</p>`}
    <h3>${say('pathway.state')}</h3>
    ${states(v, episode)}${anchorFacts(v, episode)}
    <h3>${say('pathway.deadlines')}</h3>
    ${deadlines(v, episode)}
    ${
      alerts.length > 0 &&
      html`<h3>${say('pathway.alerts')}</h3>
        ${alertTable(v, alerts, say('pathway.alerts-caption'))}`
    }
    ${
      episode.deviations.length > 0 &&
      html`<h3>${say('pathway.deviations')}</h3>
        ${deviations(v, episode.deviations, sources)}`
    }
    <h3>${say('pathway.timeline')}</h3>
    ${timeline(v, episode.timeline, sources)}
  </section>`;
}
