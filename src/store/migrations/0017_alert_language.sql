-- The language of alert mails; null: that of the organisation, then of the municipality, else bokmål.
alter table organisation add column alert_language text check (alert_language in ('nb', 'nn', 'en'));
alter table party add column alert_language text check (alert_language in ('nb', 'nn', 'en'));
