-- What is kept of offers and journeys is read by the person it is about: for their own records, and when it is erased.
create index offers_of_a_person on refuge.offer (authority_id, person_id);
create index offer_deeds_of_a_person on refuge.offer_deed (authority_id, person_id);
create index next_steps_of_a_person on refuge.after_a_no (authority_id, person_id);
create index journeys_of_a_person on refuge.journey (authority_id, person_id);
create index follow_ups_of_a_person on refuge.follow_up (authority_id, person_id);
