-- What 0002 shows the planner is gone when the table's first vacuum finds it empty, a minute later: from then until the
-- next one it counts with no rows and reads whole tables, also for foreign keys. A submission never has to.
alter function submit_response(jsonb) set enable_seqscan = off;
