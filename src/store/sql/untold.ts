/** A unit or municipality that is not known: rows are found by it all the same. */
export const NOBODY = `'00000000-0000-0000-0000-000000000000'::uuid`;

/** Raised and not said, or said and no longer so. The row is `a`; `alert_untold` is its index. */
export const HAS_NEWS = `(
  (a.status = 'raised' and a.level <> 'L0' and a.told is distinct from 'overdue')
  or (a.status = 'retracted' and a.told in ('overdue', 'snoozed')))`;

/** Whether somebody has put off the deadline of alert `a` beyond an instant; the last word counts. */
export const snoozedAt = (now: string): string => `coalesce((
  select s.until > ${now} from alert_action s
  where s.deadline_key = a.deadline_key and s.act = 'snoozed' order by s.id desc limit 1), false)`;

/** What may be said now. That a step was in time after all is never put off. */
export const maySay = (now: string): string =>
  `(${HAS_NEWS} and (a.status = 'retracted' or not ${snoozedAt(now)}))`;
