-- Somebody who must not come and was told so leaves a mark, so that the next shift knows of it.
alter table refuge.visitor add column refused_at timestamptz;
comment on column refuge.visitor.refused_at is 'staff: when it was found that they must not come; nothing if it was not';
grant update (refused_at) on refuge.visitor to rowan_support;
