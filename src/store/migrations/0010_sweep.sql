-- Which rules and settings the view was folded by: by the same, timers can act on it without the events.
alter table pathway add column folded_by text;

-- What a fold raises is compared with what is there of the same pathway.
create index if not exists alert_of_pathway on alert (pathway_id);
