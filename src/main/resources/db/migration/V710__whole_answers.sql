-- An answer to what is held about somebody is whole: the files of their cases, and the records of the children of their
-- household, each under the child's own key and only where it was judged whose right that is.
alter table answering.request
  add column childrens_right text check (childrens_right in ('FOR_THEM', 'THEIR_OWN'));
comment on column answering.request.childrens_right is 'staff: whose right it is to have what is held of the children, by a code; null until it was judged';
grant update (childrens_right) on answering.request to rowan_support;

alter table answering.passage
  add column about_id uuid,
  add column document_id uuid,
  add constraint a_file_of_the_authority foreign key (authority_id, document_id)
    references documents.document (authority_id, document_id);
comment on column answering.passage.about_id is 'staff: with whose key the words are sealed: the person''s or a child''s; null for the person of the request';
comment on column answering.passage.document_id is 'staff: the file that it stands for, if it stands for one';
create index files_in_answers on answering.passage (authority_id, document_id) where document_id is not null;
