const DATE = /^(-?\d{4,})-(\d\d)-(\d\d)$/;
const MONTH = /^(\d{4})-(\d\d)$/;
const CLOCK = /^(\d\d:\d\d)(?::(\d\d)(\.\d+)?)?$/;
const MOMENT = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:\d\d)?$/;

const OSLO = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Oslo',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

function inOslo(at: Date): { date: string; clock: string } {
  const parts = Object.fromEntries(OSLO.formatToParts(at).map(({ type, value }) => [type, value]));
  const { day, month, year, hour, minute, second } = parts;
  return { date: `${day}.${month}.${year}`, clock: `${hour}:${minute}:${second}` };
}

/** Seconds are kept only where they say something. */
function clockOf(text: string): string | undefined {
  const [, clock, seconds, fraction] = CLOCK.exec(text) ?? [];
  if (clock === undefined) return undefined;
  const said = Number(seconds ?? 0) !== 0 || Number(fraction ?? 0) !== 0;
  return said ? `${clock}:${seconds}${fraction ?? ''}` : clock;
}

const dateOf = (text: string): string | undefined => {
  const [, year, month, day] = DATE.exec(text) ?? [];
  return year === undefined ? undefined : `${day}.${month}.${year}`;
};

/** A point in time with an offset is the same instant in Norwegian time. */
function shifted(date: string, clock: string, offset: string): string | undefined {
  const at = new Date(`${date}T${clock}${offset}`);
  if (Number.isNaN(at.getTime())) return undefined;
  const local = inOslo(at);
  const fraction = /\.\d+$/.exec(clock)?.[0] ?? '';
  return `${local.date} ${clockOf(`${local.clock}${fraction}`)}`;
}

/**
 * `27.03.2026 20:00` of `2026-03-27T20:00:00`. A time without offset is Norwegian as it stands, a
 * date alone stays a date, and what is none of the forms of TS is given back as it was.
 */
export function norwegian(text: string): string {
  const trimmed = text.trim();
  const [, date, clock, offset] = MOMENT.exec(trimmed) ?? [];
  if (date === undefined || clock === undefined) {
    const month = MONTH.exec(trimmed);
    if (month) return `${month[2]}.${month[1]}`;
    return dateOf(trimmed) ?? clockOf(trimmed) ?? text;
  }
  if (offset !== undefined) return shifted(date, clock, offset) ?? text;
  const day = dateOf(date);
  const hour = clockOf(clock);
  return day === undefined || hour === undefined ? text : `${day} ${hour}`;
}
