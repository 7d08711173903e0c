-- Pathways with a free-text reply that a person must read: TO_CLASSIFY_ANSWER, TO_CLASSIFY_APPOINTMENT.
create index pathway_to_classify on pathway (id)
  where view @@ '$.episodes[*].flags[*] starts with "TO_CLASSIFY"';
