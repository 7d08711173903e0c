-- Identity of a patient: everywhere else only the keyed hash.
create table patient (
  key        bytea primary key,
  org_id     uuid,
  protected  bytea not null,
  updated_at timestamptz not null default now()
);

-- One row per patient and municipality; episodes are the fold of its events.
create table pathway (
  id          uuid primary key,
  org_id      uuid,
  patient_key bytea not null,
  kommune_her integer not null,
  unit_her    integer,
  version     integer not null default 0,
  view        jsonb,
  opened_at   timestamptz not null default now(),
  updated_at  timestamptz not null default now(),
  unique (patient_key, kommune_her)
);

create table pathway_event (
  pathway_id  uuid not null references pathway,
  key         text not null,
  org_id      uuid,
  event       jsonb not null,
  message_id  uuid,
  actor       text,
  recorded_at timestamptz not null default now(),
  constraint pathway_event_once primary key (pathway_id, key)
);
create trigger pathway_event_append_only before update or delete or truncate on pathway_event
  for each statement execute function refuse_change();

create table deadline (
  pathway_id uuid not null references pathway,
  episode    text not null,
  timer      text not null,
  org_id     uuid,
  anchor_on  date,
  due_at     timestamptz not null,
  status     text not null,
  fired_at   timestamptz,
  tz_version text,
  primary key (pathway_id, episode, timer)
);
create index deadline_due on deadline (due_at) where status = 'open';
create index deadline_overdue on deadline (due_at) where status = 'overdue';

create table alert (
  id           uuid primary key,
  key          text not null unique,
  org_id       uuid,
  pathway_id   uuid not null references pathway,
  episode      text not null,
  timer        text not null,
  level        text not null,
  at           timestamptz not null,
  due_at       timestamptz not null,
  unit_her     integer,
  status       text not null check (status in ('raised', 'retracted')),
  created_at   timestamptz not null default now(),
  retracted_at timestamptz
);
create index pathway_by_org on pathway (org_id, id);
create index pathway_event_by_message on pathway_event (message_id);
create index alert_newest on alert (created_at desc, id);
