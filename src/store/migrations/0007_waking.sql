-- When a pathway next has something to do by itself: a deadline, a warning before it or an
-- escalation after it. One index finds them, however many deadlines are open.
alter table pathway add column wake_at timestamptz;
update pathway p set wake_at = (
  select min(due_at) from deadline d where d.pathway_id = p.id and d.status = 'open');
create index pathway_wake on pathway (wake_at) where wake_at is not null;
