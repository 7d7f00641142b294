-- Where somebody went is sealed; what is counted beside it must not say it again. A day and a part of an area, next to the
-- hour at which a case was written in, would: the month and the member are all that a return asks for.
alter table refuge.out_of_area no force row level security;
alter table refuge.out_of_area
  drop column region;
update refuge.out_of_area set on_day = date_trunc('month', on_day)::date;
alter table refuge.out_of_area rename column on_day to in_month;
alter table refuge.out_of_area
  add constraint month_by_its_first_day check (extract(day from in_month) = 1);
comment on column refuge.out_of_area.in_month is 'staff: in which month, by its first day; never on which day';
alter index refuge.out_of_area_in_time rename to out_of_area_by_month;
-- Rows that were written one after the other lie one after the other: written anew in an order that tells nothing.
create temporary table written_anew on commit drop as select * from refuge.out_of_area;
delete from refuge.out_of_area;
insert into refuge.out_of_area select * from written_anew order by id;
drop table written_anew;
alter table refuge.out_of_area force row level security;
