-- Who takes part. Every row of every table belongs to an organisation (org_id); a later
-- migration enforces that in the database.
create table organisation (
  id            uuid primary key,
  her_id        integer not null unique,
  name          text not null,
  kind          text not null check (kind in ('hospital', 'kommune', 'gp', 'operator')),
  alert_email   text,
  created_at    timestamptz not null default now()
);

-- The partner book: one row per communication party (HER-id) that we route to.
create table party (
  her_id           integer primary key,
  org_id           uuid not null references organisation,
  name             text not null,
  kind             text not null check (kind in ('service', 'person', 'organisation')),
  transport        text not null check (transport in ('inbox', 'webhook')),
  endpoint         text,
  apprec           text not null default 'receiver' check (apprec in ('receiver', 'broker')),
  drops_duplicates boolean not null default true,
  alert_email      text,
  updated_at       timestamptz not null default now(),
  check (transport <> 'webhook' or endpoint is not null)
);

create table client (
  id           uuid primary key,
  org_id       uuid not null references organisation,
  name         text not null unique,
  token_sha256 bytea not null unique,
  her_ids      integer[] not null,
  created_at   timestamptz not null default now(),
  disabled_at  timestamptz
);

create table operator_account (
  id            uuid primary key,
  org_id        uuid not null references organisation,
  name          text not null unique,
  password_hash text not null,
  created_at    timestamptz not null default now(),
  failures      integer not null default 0,
  not_before    timestamptz not null default now()
);

create table operator_session (
  token_sha256 bytea primary key,
  operator_id  uuid not null references operator_account,
  csrf         text not null,
  created_at   timestamptz not null default now(),
  seen_at      timestamptz not null default now(),
  ended_at     timestamptz
);

-- What was done, by whom: append-only from the first row.
create table audit (
  id      bigint generated always as identity primary key,
  org_id  uuid,
  at      timestamptz not null default now(),
  actor   text not null,
  action  text not null,
  target  text,
  detail  jsonb
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create trigger audit_append_only before update or delete or truncate on audit
  for each statement execute function refuse_change();
