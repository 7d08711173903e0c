-- Checklists of a municipality's own; ours lie in the program. A version is never changed.
create table checklist_definition (
  kommune_her integer not null,
  list        text not null,
  version     text not null,
  org_id      uuid,
  definition  json not null,
  actor       text not null,
  imported_at timestamptz not null,
  primary key (kommune_her, list, version)
);
create trigger checklist_definition_append_only before update or delete or truncate on checklist_definition
  for each statement execute function refuse_change();

-- Each registration is a row of its own, in the order of seq; the last one stands.
create table checklist_tick (
  pathway_id  uuid not null references pathway,
  key         text not null,
  seq         bigint generated always as identity,
  org_id      uuid,
  episode     text not null,
  list        text not null,
  item        text not null,
  version     text not null,
  status      text not null check (status in ('UTFORT', 'IKKE_UTFORT', 'IKKE_AKTUELT', 'UREGISTRERT')),
  at          timestamptz not null,
  made_by     text not null,
  profession  text,
  actor       text not null,
  recorded_at timestamptz not null,
  constraint checklist_tick_once primary key (pathway_id, key)
);
create trigger checklist_tick_append_only before update or delete or truncate on checklist_tick
  for each statement execute function refuse_change();
