-- Digests that were called off or discarded before they were gathered took in alerts that nobody
-- would ever be told of: those go into the next one.
update digest d set gathered_at = hour where gathered_at is null and not exists (
  select from effect e where e.id in (d.id, d.id || '/webhook') and e.state in ('owed', 'held', 'stuck'));
update alert a set digest_id = null where digest_id is not null and not exists (
  select from effect e
  where e.id in (a.digest_id, a.digest_id || '/webhook') and e.state in ('owed', 'held', 'stuck'));
