-- What a client may do: exchange messages and keep pathways, or report deteriorations and nothing else.
alter table client add column scope text not null default 'partner' check (scope in ('partner', 'hph4'));

-- Deteriorations reported by welfare technology and legevakt (HPH4), each once under its sender's own
-- id. The patient is the keyed hash; outcome is written in the transaction that stores the report.
create table deterioration_report (
  client_id   uuid not null references client,
  report_id   text not null,
  org_id      uuid not null references organisation,
  patient_key bytea not null,
  content     jsonb not null,
  received_at timestamptz not null,
  pathway_id  uuid references pathway,
  outcome     text check (outcome in ('opened', 'waiting')),
  constraint deterioration_report_once primary key (client_id, report_id)
);
create trigger deterioration_report_kept before delete or truncate on deterioration_report
  for each statement execute function refuse_change();
create trigger deterioration_report_final before update on deterioration_report
  for each row when (old.outcome is not null) execute function refuse_change();

-- When a client's next report is within its pace; one row says it to every process.
create table client_pace (
  client_id uuid primary key references client,
  free_at   timestamptz not null
);

-- A case may be about a pathway that no message and no alert leads to.
alter table dead_letter add column pathway_id uuid references pathway;

-- What a municipality has set otherwise than the defaults: the newest row stands, all are kept.
create table municipality_settings (
  seq    bigint generated always as identity primary key,
  org_id uuid not null references organisation,
  at     timestamptz not null,
  actor  text not null,
  file   text,
  values jsonb not null
);
create index municipality_settings_newest on municipality_settings (org_id, seq desc);
create trigger municipality_settings_append_only before update or delete or truncate on municipality_settings
  for each statement execute function refuse_change();
