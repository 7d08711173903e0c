-- The language of alert mails; null: that of the organisation, then of the municipality, else bokmål.
alter table organisation add column alert_language text check (alert_language in ('nb', 'nn', 'en'));
alter table party add column alert_language text check (alert_language in ('nb', 'nn', 'en'));

-- recipient: whom the last try was to, also where it was refused. Those of before are taken to have
-- been refused at what the book says now.
create index effect_refused on effect (id) where state = 'stuck' and kind = 'alert' and failure = 'mail-refused';
update digest x set recipient = coalesce(
  case when d.level = 'L3' then coalesce(p.board_email, po.board_email, o.board_email) end,
  case when d.level <> 'L1' then coalesce(p.leader_email, po.leader_email, o.leader_email) end,
  coalesce(p.alert_email, po.alert_email, o.alert_email))
from effect e
join digest d on d.id = e.id
left join party p on p.her_id = d.unit_her
left join organisation po on po.id = p.org_id
left join organisation o on o.id = d.org_id
where x.id = d.id and x.recipient is null
  and e.state = 'stuck' and e.kind = 'alert' and e.failure = 'mail-refused';
