-- The second lock of what is told of a stay held for reading. It holds for writing too: nothing is put into, or changed in, a case
-- that the actor's organisation does not see, or that is hidden from them.
do $$
declare
  told text;
  seen text;
begin
  foreach told in array array['licence', 'induction', 'child_note', 'visitor', 'incident', 'incident_step', 'charge', 'payment',
      'benefit', 'longer_stay', 'readiness', 'housing', 'resettlement'] loop
    seen := format('not casework.is_hidden(case_id) and exists (select from casework.course c '
      || 'where c.authority_id = %1$I.authority_id and c.case_id = %1$I.case_id)', told);
    execute format('create policy written_of_a_case_that_is_seen on refuge.%I as restrictive for insert to rowan_support with check (%s)',
      told, seen);
    execute format('create policy changed_of_a_case_that_is_seen on refuge.%I as restrictive for update to rowan_support using (%s)',
      told, seen);
  end loop;
end $$;

-- A child's plan is of a child whom the case tells of.
alter table refuge.child_note add constraint of_a_child_of_the_case
  foreign key (authority_id, case_id, child_id) references casework.child (authority_id, case_id, child_id);
