-- Whether the newest records have a trace, and how many looks were written down lately: Assurance asks it each time.
create index entry_by_time on audit.entry (authority_id, at);
create index person_key_by_time on vault.person_key (authority_id, made_at);
