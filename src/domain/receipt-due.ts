import { readTime } from './calendar.ts';
import { instant, type Instant } from './ids.ts';

const HOUR_MS = 3_600_000;
/** A message that reached us late still leaves its receiver this long. */
const GRACE_HOURS = 1;

/**
 * When the AppRec to a message is overdue: `hours` after its GenDate (R004, R061), yet never before
 * the receiver had a chance, nor later than `hours` after it came, whatever its clock said.
 */
export function receiptDue(genDate: string, receivedAt: Date, hours: number): Instant {
  const received = receivedAt.getTime();
  const sent = readTime(genDate)?.at;
  const due = (sent === undefined ? received : Date.parse(sent)) + hours * HOUR_MS;
  const least = received + GRACE_HOURS * HOUR_MS;
  const most = received + hours * HOUR_MS;
  return instant(new Date(Math.min(most, Math.max(least, due))));
}
