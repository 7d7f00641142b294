-- What fills spaces this minute, found without a look at what filled them in the years before: a stay that goes on, and what
-- ends later than now.
create index filled_without_an_end on refuge.occupancy (authority_id, space_id) where upper_inf(during);
create index filled_until on refuge.occupancy (authority_id, upper(during)) where not upper_inf(during) and not isempty(during);
