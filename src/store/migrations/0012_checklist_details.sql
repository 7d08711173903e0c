-- What an item asks for beside its status, such as when the next control is.
alter table checklist_tick add column details jsonb;
