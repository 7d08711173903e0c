/** A unit or municipality that is not known: rows are found by it all the same. */
export const NOBODY = `'00000000-0000-0000-0000-000000000000'::uuid`;

/**
 * Raised and not said, or said and no longer so; after a death nothing is (row 28). The row is `a`;
 * `alert_untold` is its index.
 */
export const HAS_NEWS = `(not a.silent and (
  (a.status = 'raised' and a.level <> 'L0' and a.told is distinct from 'overdue')
  or (a.status = 'retracted' and a.told in ('overdue', 'snoozed'))))`;

/**
 * Whether somebody has put off the deadline of alert `a` beyond an instant; the last word counts.
 * The set is found once: a midnight's alerts are not looked up one by one.
 */
export const snoozedAt = (now: string): string => `a.deadline_key in (
  select s.deadline_key from alert_action s
  where s.act = 'snoozed' and s.until > ${now} and not exists (
    select from alert_action l
    where l.deadline_key = s.deadline_key and l.act = 'snoozed' and l.id > s.id))`;

/** What may be said now. That an alert was taken back is never put off. */
export const maySay = (now: string): string =>
  `(${HAS_NEWS} and (a.status = 'retracted' or not ${snoozedAt(now)}))`;
