-- What is kept of a person is read by who it is about, whenever they ask to see it: no table is gone through for that.
create index broken_for_a_person on casework.broken_glass (authority_id, person_id);
drop index casework.to_be_reviewed_of_a_person;
create index holds_of_a_person on retention.hold (authority_id, person_id);
create index erasures_of_a_person on retention.to_erase (authority_id, person_id);
