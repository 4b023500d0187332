-- The keys of what was found to block, a JSON list; null if the step did not look.
alter table closure_timeline add column blockers text;
