-- Each event of a pathway is chained to the one before it (law.md L-17): what is changed, put in or
-- taken out between two events shows. Cutting off the newest shows only against a hash kept elsewhere.
alter table pathway_event add column seq bigint generated always as identity;
alter table pathway_event add column hash bytea;
create index pathway_event_chain on pathway_event (pathway_id, seq);

create function event_hash(before bytea, of pathway_event) returns bytea language sql stable
return sha256(coalesce(before, '\x') || convert_to(jsonb_build_array(of.pathway_id, of.key, of.event,
  of.message_id, of.actor, extract(epoch from of.recorded_at))::text, 'UTF8'));

create function chain_event() returns trigger language plpgsql set search_path from current as $$
declare
  before bytea;
begin
  -- Events are appended under the lock of their pathway: nobody comes in between.
  select e.hash into before from pathway_event e
  where e.pathway_id = new.pathway_id order by e.seq desc limit 1;
  new.hash := event_hash(before, new);
  return new;
end $$;

-- What was stored before this version is chained in the order in which it lies there.
alter table pathway_event disable trigger pathway_event_append_only;
do $$
declare
  one pathway_event;
  before bytea;
  of uuid;
begin
  for one in select * from pathway_event order by pathway_id, seq loop
    if one.pathway_id is distinct from of then before := null; end if;
    before := event_hash(before, one);
    of := one.pathway_id;
    update pathway_event set hash = before where pathway_id = one.pathway_id and key = one.key;
  end loop;
end $$;
alter table pathway_event enable trigger pathway_event_append_only;
alter table pathway_event alter column hash set not null;
create trigger pathway_event_chained before insert on pathway_event
  for each row execute function chain_event();
