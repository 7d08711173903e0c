-- What is against the message rules and no ground for refusal: rule, severity, place; never content.
alter table message add column remarks jsonb;

-- When the receiver should have answered with an AppRec (R061); absent: none is owed, or not known.
alter table leg add column receipt_due timestamptz;
create index leg_receipt_due on leg (receipt_due) where receipt = 'owed' and receipt_due is not null;

-- Kind of service (R017), and at which kinds a virksomhet takes each message type (R019).
alter table party add column service text;
alter table organisation add column addressing jsonb not null default '{}';
