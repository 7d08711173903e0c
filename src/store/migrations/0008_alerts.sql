-- Whom the partner book names for the levels above the first, and where the same is posted as JSON.
alter table organisation add column leader_email text, add column board_email text, add column alert_webhook text;
alter table party add column leader_email text, add column board_email text, add column alert_webhook text;

-- One mail for all that a unit has to be told at a level: at most one in an hour. Alerts join it
-- until it is gathered; then what it says is fixed in digest_line.
create table digest (
  id          text primary key,
  org_id      uuid not null,
  unit_her    integer not null,
  level       text not null,
  hour        timestamptz not null,
  gathered_at timestamptz,
  sent_at     timestamptz,
  recipient   text,
  unique (unit_her, level, org_id, hour)
);
create index digest_open on digest (unit_her, level) where gathered_at is null;

-- told: what its recipients heard last. In digest_id it waits to be told, or is under way.
alter table alert
  add column told text check (told in ('overdue', 'snoozed', 'in-time')),
  add column told_at timestamptz,
  add column digest_id text,
  add column deadline_key text generated always as (regexp_replace(key, '/[^/]*$', '')) stored;
create index alert_untold on alert ((coalesce(unit_her, 0)), level) where digest_id is null and (
  (status = 'raised' and level <> 'L0' and told is distinct from 'overdue')
  or (status = 'retracted' and told in ('overdue', 'snoozed')));
create index alert_in_digest on alert (digest_id) where digest_id is not null;
create index alert_of_pathway on alert (pathway_id);

create table digest_line (
  digest_id text not null references digest,
  alert_id  uuid not null references alert,
  says      text not null check (says in ('overdue', 'in-time')),
  primary key (digest_id, alert_id)
);

-- What people said of a deadline that has passed: somebody has it, or not before a time.
create table alert_action (
  id           bigint generated always as identity primary key,
  key          text not null unique,
  org_id       uuid,
  alert_id     uuid not null references alert,
  pathway_id   uuid not null references pathway,
  deadline_key text not null,
  act          text not null check (act in ('acknowledged', 'snoozed')),
  until        timestamptz,
  reason       text not null,
  actor        text not null,
  at           timestamptz not null,
  check ((act = 'snoozed') = (until is not null))
);
create index alert_action_of_deadline on alert_action (deadline_key, id);
create index alert_action_snoozed on alert_action (until) where act = 'snoozed';
create trigger alert_action_append_only before update or delete or truncate on alert_action
  for each statement execute function refuse_change();

-- Units that the last mail of a level did not reach; the next that arrives takes the row away.
create table undeliverable (
  unit_her  integer not null,
  org_id    uuid not null,
  level     text not null,
  digest_id text not null references digest,
  since     timestamptz not null,
  primary key (unit_her, org_id, level)
);

-- Alerts that had a mail each: what was sent has been told, what waited goes into a digest. A try
-- that was under way is not repeated.
update alert a set told = 'overdue', told_at = coalesce(e.settled_at, now())
from effect e where e.alert_id = a.id and (e.state = 'settled' or (e.state = 'owed' and e.attempts > 0));
with ended as (
  update effect set state = 'closed', settled_at = now() where kind = 'alert' and state in ('owed', 'held')
  returning id
)
update dead_letter d set state = 'settled', closed_at = now(), closed_by = 'broker'
from ended e where d.key = 'effect/' || e.id and d.state = 'open';
alter table effect drop column alert_id;
alter table effect drop constraint effect_kind_check;
alter table effect add constraint effect_kind_check check (kind in ('forward', 'alert', 'alert-webhook'));
