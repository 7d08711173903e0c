-- What a change or cancellation (Forsendelsesstatus M or C) refers to, and whether its original is
-- here. Only such messages have a row: what is new takes nothing back.
create table revision (
  message_id   uuid primary key,
  org_id       uuid not null,
  act          text not null check (act in ('replaces', 'cancels')),
  parent       text,
  conversation text,
  waiting      boolean not null default false,
  escalate_at  timestamptz
);
create index revision_by_parent on revision (parent);
create index revision_by_conversation on revision (conversation);
create index revision_waiting on revision (message_id) where waiting;
create index revision_escalates on revision (escalate_at) where escalate_at is not null;

-- Absent: current. A message that a later version took back is kept and delivered like any other.
alter table message add column standing text
  check (standing in ('replaced', 'cancelled', 'cancels', 'waiting'));
alter table message add column standing_by uuid;
