-- Files about people. The bytes are sealed with a key of the file's own, and that key with the person's: to destroy the
-- person's key destroys their files. Which record a file belongs to is its room's to know; that room's migration says who
-- may see it.
create schema documents;
comment on schema documents is 'Files that people bring, sealed';
grant usage on schema documents to rowan_foundation, rowan_support;

create table documents.document (
  authority_id uuid not null,
  document_id uuid not null,
  sealed_key bytea not null,
  expected_at timestamptz not null,
  expected_by uuid not null,
  kept_at timestamptz,
  kind text,
  bytes bigint check (bytes > 0),
  scanned boolean,
  primary key (authority_id, document_id),
  constraint kept_whole_or_not check (num_nulls(kept_at, kind, bytes, scanned) in (0, 4))
);
comment on table documents.document is 'A file: expected, and then kept once it is here whole';
comment on column documents.document.authority_id is 'public: whose installation';
comment on column documents.document.document_id is 'staff: identifies the file';
comment on column documents.document.sealed_key is 'sealed: the file''s key, encrypted with the person''s';
comment on column documents.document.expected_at is 'staff: when its sending began';
comment on column documents.document.expected_by is 'staff: who sent it';
comment on column documents.document.kept_at is 'staff: from when it is kept; null while it arrives';
comment on column documents.document.kind is 'staff: what kind of file it is by its content';
comment on column documents.document.bytes is 'staff: its length';
comment on column documents.document.scanned is 'staff: whether a virus scanner found it clean; false where there is none';
create index files_left_behind on documents.document (authority_id, expected_at) where kept_at is null;
call access.guard('documents.document');

create table documents.chunk (
  authority_id uuid not null,
  document_id uuid not null,
  number int not null check (number >= 0),
  sealed bytea not null,
  primary key (authority_id, document_id, number),
  foreign key (authority_id, document_id) references documents.document (authority_id, document_id)
);
-- What is encrypted does not get smaller.
alter table documents.chunk alter column sealed set storage external;
comment on table documents.chunk is 'A piece of a file''s sealed bytes';
comment on column documents.chunk.authority_id is 'public: whose installation';
comment on column documents.chunk.document_id is 'staff: the file';
comment on column documents.chunk.number is 'staff: which piece of it, from 0';
comment on column documents.chunk.sealed is 'sealed: the bytes';
call access.guard('documents.chunk');

grant select, insert, delete on documents.document, documents.chunk to rowan_support;
grant update (kept_at, kind, bytes, scanned) on documents.document to rowan_support;
grant select, delete on documents.document to rowan_foundation;
grant select (authority_id, document_id), delete on documents.chunk to rowan_foundation;

-- PROMISE: what is kept stays as it was kept. Only what is still arriving may be changed or cleared away, and only by who
-- sends it or by the clock.
create policy of_who_sends_it_until_kept on documents.document as restrictive for update to rowan_support
  using (kept_at is null and expected_by = access.account()) with check (expected_by = access.account());
create policy cleared_by_who_sends_it on documents.document as restrictive for delete to rowan_support
  using (kept_at is null and expected_by = access.account());
create policy expected_by_who_sends_it on documents.document as restrictive for insert to rowan_support
  with check (kept_at is null and expected_by = access.account());
create policy left_behind on documents.document as restrictive for all to rowan_foundation using (kept_at is null);

create policy stored_while_it_arrives on documents.chunk as restrictive for insert to rowan_support
  with check (exists (select from documents.document d where d.authority_id = chunk.authority_id
    and d.document_id = chunk.document_id and d.kept_at is null and d.expected_by = access.account()));
create policy cleared_while_it_arrives on documents.chunk as restrictive for delete to rowan_support
  using (exists (select from documents.document d where d.authority_id = chunk.authority_id
    and d.document_id = chunk.document_id and d.kept_at is null and d.expected_by = access.account()));
create policy read_with_its_file on documents.chunk as restrictive for select to rowan_support
  using (exists (select from documents.document d where d.authority_id = chunk.authority_id
    and d.document_id = chunk.document_id));
create policy left_behind on documents.chunk as restrictive for all to rowan_foundation
  using (exists (select from documents.document d where d.authority_id = chunk.authority_id
    and d.document_id = chunk.document_id));

-- A case's documents. Who sees the case as it was when a document was kept, sees the document.
create table casework.document (
  authority_id uuid not null,
  case_id uuid not null,
  document_id uuid not null,
  sort text not null check (sort in ('LETTER', 'COURT_ORDER', 'PHOTOGRAPH', 'FORM', 'MESSAGES', 'RECORDING', 'OTHER')),
  title bytea not null,
  written_at timestamptz not null,
  written_by uuid not null,
  primary key (authority_id, case_id, document_id),
  unique (authority_id, document_id),
  foreign key (authority_id, case_id) references casework.opening (authority_id, case_id),
  foreign key (authority_id, document_id) references documents.document (authority_id, document_id)
);
comment on table casework.document is 'A file that belongs to a case';
comment on column casework.document.authority_id is 'public: whose installation';
comment on column casework.document.case_id is 'staff: the case';
comment on column casework.document.document_id is 'staff: the file';
comment on column casework.document.sort is 'staff: what it is: a letter, a court''s order and so on';
comment on column casework.document.title is 'personal: what it says, in a line; sealed';
comment on column casework.document.written_at is 'staff: when it was kept';
comment on column casework.document.written_by is 'staff: by whom';
call casework.guard_by_involvement('casework.document');
grant select, insert on casework.document to rowan_support;

create policy of_a_case_that_is_seen on documents.document as restrictive for select to rowan_support
  using ((kept_at is null and expected_by = access.account())
    or exists (select from casework.document c where c.authority_id = document.authority_id
      and c.document_id = document.document_id));
