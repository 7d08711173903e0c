-- What crossed the wire. Metadata here; the bytes lie in body, the two legs in leg.
create table message (
  id               uuid primary key,
  org_id           uuid not null,
  kind             text not null check (kind in ('message', 'apprec')),
  origin           text not null check (origin in ('client', 'broker')),
  client_id        uuid,
  source_system    text,
  received_at      timestamptz not null,
  sha256           bytea not null,
  size             integer not null,
  charset          text,
  sender_her       integer not null,
  receiver_hers    integer[] not null,
  msg_id           text not null,
  type             text not null,
  gen_date         text not null,
  options          jsonb,
  state            text not null check (state in ('accepted', 'decided', 'refused', 'stuck', 'closed')),
  attempts         integer not null default 0,
  due_at           timestamptz not null,
  decided_at       timestamptz,
  failure          text,
  places           jsonb
);
create index message_due on message (due_at) where state = 'accepted';
create index message_newest on message (received_at desc, id desc);
create index message_by_sender on message (sender_her, received_at desc);
create index message_by_msg_id on message (msg_id);
create index message_stuck on message (id) where state = 'stuck';

-- Deduplication key of R048: outlives message and body.
create table seen (
  sender_her integer not null,
  msg_id     text not null,
  sha256     bytea not null,
  message_id uuid not null,
  first_at   timestamptz not null default now(),
  constraint seen_once primary key (sender_her, msg_id)
);

-- The bytes as received, by month. encoding 0: as they are; the database compresses what is large.
create table body (
  message_id  uuid not null,
  received_at timestamptz not null,
  org_id      uuid not null,
  encoding    smallint not null,
  bytes       bytea not null,
  primary key (message_id, received_at)
) partition by range (received_at);
create table body_unforeseen partition of body default;

-- One row per message and receiver, with two legs that never speak for each other:
-- forward (our delivery to the receiver) and receipt (the receiver's AppRec to the sender).
create table leg (
  message_id     uuid not null,
  receiver_her   integer not null,
  org_id         uuid,
  role           text not null,
  forward        text not null check (forward in ('owed', 'sent', 'refused', 'stuck', 'closed')),
  forward_at     timestamptz,
  receipt        text not null check (receipt in ('not-owed', 'owed', 'confirmed', 'refused')),
  receipt_at     timestamptz,
  receipt_status text,
  receipt_errors jsonb,
  apprec_id      uuid,
  inbox_seq      bigint,
  fetched_at     timestamptz,
  read_at        timestamptz,
  primary key (message_id, receiver_her)
);
create sequence inbox_seq;
create index leg_inbox on leg (receiver_her, inbox_seq) where inbox_seq is not null and read_at is null;
create index leg_awaiting on leg (message_id) where forward = 'sent' and receipt = 'owed';
create index leg_refused on leg (message_id) where forward = 'refused' or receipt = 'refused';
create index leg_refused_at on leg (receipt_at) where receipt = 'refused';
create index leg_by_apprec on leg (apprec_id) where apprec_id is not null;
create index leg_by_receiver on leg (receiver_her, message_id);
create index leg_unsettled on leg (forward, message_id) where forward in ('owed', 'stuck');

-- One answer per message and receiver (R059), claimed before the AppRec is built.
create table answer (
  message_id   uuid not null,
  receiver_her integer not null,
  apprec_id    uuid not null,
  status       text not null,
  primary key (message_id, receiver_her)
);

-- A thing owed to the outside world, done at most once per fence (attempts).
create table effect (
  id           text primary key,
  org_id       uuid,
  kind         text not null check (kind in ('forward', 'alert')),
  message_id   uuid,
  receiver_her integer,
  alert_id     uuid,
  state        text not null check (state in ('owed', 'held', 'settled', 'stuck', 'closed')),
  attempts     integer not null default 0,
  due_at       timestamptz not null default now(),
  claimed_at   timestamptz,
  first_at     timestamptz not null default now(),
  failure      text,
  detail       text,
  settled_at   timestamptz
);
create index effect_due on effect (due_at) where state = 'owed';
create index effect_held on effect (id) where state = 'held';
create index effect_by_alert on effect (alert_id) where alert_id is not null;
create index effect_by_message on effect (message_id);

-- Failed or unfinished tries of an effect.
create table attempt (
  effect_id text not null,
  n         integer not null,
  at        timestamptz not null default now(),
  failure   text not null,
  detail    text,
  primary key (effect_id, n)
);

-- The operator's case about something that stopped. It points at content, never copies it.
create table dead_letter (
  id         bigint generated always as identity primary key,
  key        text not null,
  org_id     uuid,
  message_id uuid,
  effect_id  text,
  failure    text not null,
  detail     text,
  opened_at  timestamptz not null default now(),
  state      text not null default 'open' check (state in ('open', 'retried', 'discarded', 'settled')),
  closed_at  timestamptz,
  closed_by  text,
  reason     text
);
create unique index dead_letter_open on dead_letter (key) where state = 'open';
create index dead_letter_by_message on dead_letter (message_id);
create index dead_letter_newest on dead_letter (state, id desc);

-- What happened to a message, in order. Rows with notify are also the notification stream of the
-- party her_id.
create table history (
  id         bigint generated always as identity primary key,
  org_id     uuid,
  message_id uuid not null,
  at         timestamptz not null default now(),
  what       text not null,
  her_id     integer,
  notify     text,
  detail     text,
  actor      text
);

-- A row draws its number before it commits, so a higher number may be seen first. Whoever writes
-- therefore says beforehand above which number, by a lock that ends with its transaction …
create function announce_history() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(
    4000000000000000000 + case when is_called then last_value else 0 end) from history_id_seq;
  return null;
end $$;
create trigger history_announced before insert on history
  for each statement execute function announce_history();

-- … and a reader goes no further than the lowest of these: up to there nothing can still appear.
-- The last number is read before the locks: a number drawn later is beyond this answer.
create function history_settled(after bigint) returns bigint language plpgsql as $$
declare
  drawn bigint;
  announced bigint;
begin
  select case when is_called then last_value else 0 end into drawn from history_id_seq;
  if drawn <= after then return drawn; end if;
  select min(((classid::bigint << 32) | objid::bigint) - 4000000000000000000) into announced
  from pg_locks
  where locktype = 'advisory' and objsubid = 1 and classid >= 931322574
    and database = (select oid from pg_database where datname = current_database());
  return least(drawn, announced);
end $$;

create index history_by_message on history (message_id, id);
create index history_notify on history (her_id, id) where notify is not null;

-- Refused at the door: answered 4xx, so there is no message; the operator sees that it happened.
create table refusal (
  id        bigint generated always as identity primary key,
  org_id    uuid,
  at        timestamptz not null default now(),
  client    text,
  http      integer not null,
  failure   text not null,
  size      integer,
  sha256    bytea,
  places    jsonb
);
create index refusal_newest on refusal (id desc);
