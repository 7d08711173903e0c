-- What timers have changed since the events were folded into the view: small, so that a midnight
-- does not write every view anew. The view as it is by now is the two together.
alter table pathway add column woken jsonb;
