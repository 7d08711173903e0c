-- Events are append-only for every statement, as audit has been from the first row.
create trigger pathway_event_no_truncate before truncate on pathway_event
  for each statement execute function refuse_change();
