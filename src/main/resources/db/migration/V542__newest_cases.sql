-- Assurance looks at the newest cases each time it is read.
create index opened_last on casework.course (authority_id, opened_at desc);
