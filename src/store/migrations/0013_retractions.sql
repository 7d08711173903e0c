-- Digests that were called off or discarded before they were gathered took in alerts that nobody
-- would ever be told of: those go into the next one.
update digest d set gathered_at = hour where gathered_at is null and not exists (
  select from effect e where e.id in (d.id, d.id || '/webhook') and e.state in ('owed', 'held', 'stuck'));
update alert a set digest_id = null where digest_id is not null and not exists (
  select from effect e
  where e.id in (a.digest_id, a.digest_id || '/webhook') and e.state in ('owed', 'held', 'stuck'));

-- Why an alert was taken back; null: by a version that did not say. silent: the patient has died,
-- and nobody is written to any more (row 28).
alter table alert
  add column retraction text check (retraction in ('in-time', 'done-late', 'not-owed', 'corrected')),
  add column silent boolean not null default false;
alter table alert drop constraint alert_told_check;
update alert set told = 'retracted' where told = 'in-time';
alter table alert add constraint alert_told_check check (told in ('overdue', 'snoozed', 'retracted'));
alter table digest_line drop constraint digest_line_says_check;
update digest_line set says = 'retracted' where says = 'in-time';
alter table digest_line add constraint digest_line_says_check check (says in ('overdue', 'retracted'));
update alert a set silent = true from pathway p where p.id = a.pathway_id and exists (
  select from jsonb_array_elements(p.view->'episodes') e where e->'state'->>'E' = 'CLOSED_DEAD');
drop index alert_untold;
create index alert_untold on alert ((coalesce(unit_her, 0)), level) where digest_id is null and not silent and (
  (status = 'raised' and level <> 'L0' and told is distinct from 'overdue')
  or (status = 'retracted' and told in ('overdue', 'snoozed')));

-- left_at: it had lapsed when the pathway left its step behind, and nothing can close it.
alter table deadline add column anchor_at timestamptz, add column left_at timestamptz;
update deadline d set anchor_at = (x->>'anchorAt')::timestamptz, left_at = (x->>'leftAt')::timestamptz
from pathway p, jsonb_array_elements(p.view->'episodes') e, jsonb_array_elements(e->'deadlines') x
where p.id = d.pathway_id and e->>'id' = d.episode
  and (x->>'timer') || coalesce('.' || nullif(x->>'stay', '0'), '') = d.timer
  and (x ? 'anchorAt' or x ? 'leftAt');
drop index deadline_overdue;
create index deadline_overdue on deadline (due_at) where status = 'overdue' and left_at is null;
create index deadline_left on deadline (due_at) where status = 'overdue' and left_at is not null;
