-- Payment proposals as they were given out (law.md L-17), each with the settings, the newest event and the
-- hash of the evidence that it was computed from: with the rules of its version that gives it again.
-- number counts those of a stay: of two that are recorded at once the key lets one in.
create table payment_proposal (
  pathway_id   uuid not null references pathway,
  stay         integer not null check (stay > 0),
  number       integer not null check (number > 0),
  seq          bigint generated always as identity,
  org_id       uuid,
  proposal     jsonb not null,
  rule_version text not null,
  rate_version text not null,
  settings     jsonb not null,
  evidence     bytea not null,
  mark         bytea not null,
  events_until bigint not null,
  chain_head   bytea not null,
  actor        text not null,
  recorded_at  timestamptz not null,
  constraint payment_proposal_once primary key (pathway_id, stay, number)
);
create unique index payment_proposal_seq on payment_proposal (seq);
create trigger payment_proposal_append_only before update or delete or truncate on payment_proposal
  for each statement execute function refuse_change();
