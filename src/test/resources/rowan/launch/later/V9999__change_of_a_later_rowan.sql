create table of_a_later_rowan (id int);
