import { warningOf } from '../../alerting/warning-texts.ts';
import { REGIONS } from '../../domain/episode.ts';
import type {
  Alert,
  Deadline,
  Episode,
  Flag,
  PathwayEvent,
  TimelineEntry,
} from '../../domain/pathway.ts';
import { DISPUTE_CODES } from '../../domain/payment/disputes.ts';
import { stepsOf } from '../../domain/steps.ts';
import { decisionsIn, paymentIn } from './print.ts';
import type { Decision, Replayed } from './print.ts';
import { clock, sayIn, until } from './words.ts';
import type { Language, Say } from './words.ts';

const LAPSE = 'Timer:';

/** What happened, by the first word of an entry. */
function happening(say: Say, what: string): string {
  const [trigger = ''] = what.split(' ');
  return trigger.startsWith(LAPSE)
    ? say('lapse', trigger.slice(LAPSE.length))
    : say('event', trigger);
}

/** What an entry changed, in words: `N=HPH2_OPEN` of a region, `t2=VOID` of a deadline. */
function changes(say: Say, { what }: TimelineEntry): string[] {
  return what
    .split(' ')
    .slice(1)
    .map((change) => {
      const [name = '', value = ''] = change.split('=');
      return REGIONS.some((region) => region === name)
        ? `${say('region', name)}: ${say('state', value)}`
        : say('replay', 'dropped', { text: say('timer', name.split('.')[0] ?? name) });
    });
}

interface Line {
  readonly at: string;
  readonly text: string;
  readonly below: readonly string[];
}

function eventLine(
  say: Say,
  entry: TimelineEntry,
  events: ReadonlyMap<string, PathwayEvent>,
): Line {
  const event = events.get(entry.key);
  const from = event?.sender ?? event?.hospital;
  // What was told on another day than it happened, says so: that is what late registrations are.
  const isLate = event !== undefined && event.receivedAt.slice(0, 10) !== entry.at.slice(0, 10);
  const words = [
    happening(say, entry.what),
    ...(from === undefined ? [] : [say('replay', 'from', { her: String(from) })]),
    ...(isLate ? [`– ${say('replay', 'told', { time: clock(event.receivedAt) })}`] : []),
  ];
  return { at: entry.at, text: words.join(' '), below: changes(say, entry) };
}

function alertLine(say: Say, alert: Alert): Line {
  const { at, level, timer, retraction } = alert;
  const warning = warningOf(alert)?.replace('warning.', '');
  const step = [say('timer', timer), ...(warning ? [say('warning', warning)] : [])].join(': ');
  const text = say('replay', 'alert', { level, text: step });
  const end = retraction === undefined ? '' : ` (${say('alert', retraction)})`;
  return { at, text: text + end, below: [] };
}

/** Events and alerts in one row, in order of time; an event stands before the alert it led to. */
function happened(say: Say, episode: Episode, events: readonly PathwayEvent[]): string[] {
  const byKey = new Map(events.map((event) => [event.key, event]));
  const lines = [
    ...episode.timeline.map((entry) => eventLine(say, entry, byKey)),
    ...episode.alerts.map((alert) => alertLine(say, alert)),
  ].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return lines.flatMap(({ at, text, below }) => [
    `    ${clock(at as TimelineEntry['at'])}  ${text}`,
    ...below.map((change) => `${' '.repeat(22)}→ ${change}`),
  ]);
}

const steps = (say: Say, episode: Episode): string[] =>
  stepsOf(episode).map(({ step, status }) => {
    const name = `${step} ${say('step', step)}`.padEnd(34);
    return `    ${name} ${say('step-status', status)}`;
  });

const owed = (say: Say, { timer, dueAt, status }: Deadline): string => {
  const lapsed = status === 'overdue' ? ` – ${say('replay', 'lapsed')}` : '';
  return `    ${say('timer', timer)}: ${until(say, dueAt)}${lapsed}`;
};

/** Flags that the row of their step says already. */
const SAID: readonly Flag[] = ['G_OVERDUE', 'G_HELD_LATE', 'HPH5_LATE'];

/** A flag or a rule of the payment in the words of the page of a stay. */
const contested = (say: Say, code: string): string =>
  say('payment', DISPUTE_CODES.some((one) => one === code) ? `dispute.${code}` : `reason.${code}`);

function decided(say: Say, { at, overrides, settles }: Decision): string {
  const found = settles === undefined ? '' : ` – ${say('payment', `override.${settles}`)}`;
  const text = say('replay', 'decided', { text: contested(say, overrides) + found });
  return `    ${clock(at)}  ${text}`;
}

/** What the broker would propose, what may be contested of it, and what a person has settled. */
function payment(say: Say, replayed: Replayed, episode: Episode): string[] {
  const proposed = paymentIn(replayed, episode);
  const { days, kroner, disputes } = proposed;
  const decisions = decisionsIn(proposed);
  if (days.length === 0 && disputes.length === 0 && decisions.length === 0) return [];
  const cost =
    kroner === null
      ? say('replay', 'no-rate')
      : say('replay', 'kroner', { kroner: String(kroner) });
  return [
    `  ${say('replay', 'payment', { days: String(days.length), kroner: cost })}`,
    ...disputes.map((code) => `    ${say('replay', 'contested', { text: contested(say, code) })}`),
    ...decisions.map((one) => decided(say, one)),
  ];
}

/** A heading with what stands below it; nothing when there is nothing. */
const under = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`  ${heading}`, ...lines];

function episodeLines(say: Say, replayed: Replayed, episode: Episode, n: number): string[] {
  const head = { n: String(n), state: say('state', episode.state.E).toLowerCase() };
  const notes = episode.deviations.map(
    ({ code, kind, at }) => `    ${clock(at)}  ${say('event', kind)}: ${say('deviation', code)}`,
  );
  const flags = episode.flags
    .filter((flag) => !SAID.includes(flag))
    .map((flag) => `    ${say('flag', flag)}`);
  const open = episode.deadlines.filter(({ status }) => status === 'open' || status === 'overdue');
  return [
    `  ${say('replay', 'episode', head)}`,
    ...under(say('replay', 'happened'), happened(say, episode, replayed.events)),
    ...under(say('replay', 'steps'), steps(say, episode)),
    ...under(
      say('replay', 'owed'),
      open.map((deadline) => owed(say, deadline)),
    ),
    ...under(say('replay', 'notes'), [...flags, ...notes]),
    ...payment(say, replayed, episode),
  ];
}

/** A pathway as a nurse reads it: what happened, where the steps stand, what is owed. */
export function inWords(replayed: Replayed, language: Language): string[] {
  const say = sayIn(language);
  const { patient, municipality, view } = replayed;
  const where =
    municipality === 0
      ? say('replay', 'no-municipality')
      : say('replay', 'municipality', { her: String(municipality) });
  const aside = view.parked.map(
    ({ kind, reason, since }) =>
      `    ${clock(since)}  ${say('event', kind)}: ${say('parked', reason)}`,
  );
  return [
    say('replay', 'patient', { n: String(patient), municipality: where }),
    ...view.episodes.flatMap((episode, i) => episodeLines(say, replayed, episode, i + 1)),
    ...under(say('replay', 'aside'), aside),
  ];
}
