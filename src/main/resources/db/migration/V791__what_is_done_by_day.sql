-- What the scheme has spent since April is read by the day on which it was done, not by reading every fitting there ever was.
create index fittings_done_by_day on refuge.sanctuary_fitting (authority_id, on_day) include (measure_id)
  where outcome = 'DONE';
