-- Each look pays for its entry: PostgreSQL reads the checks of a table anew for each statement that inserts, and keeps those
-- of a domain. So an entry's kind and code have types of their own, with the same rules. The columns take them before they
-- have rules, so that no row is written anew.
create domain audit.kind as text;
create domain audit.code as text;
alter table audit.entry
  alter column kind type audit.kind,
  alter column what type audit.code;
alter domain audit.kind
  add constraint known_kind check (value in ('LOOK', 'CHANGE', 'SEARCH', 'EXPORT', 'MESSAGE', 'REFUSAL', 'SIGN_IN'));
alter domain audit.code
  add constraint code_without_words check (value ~ '^[a-z][a-z-]*(\.[a-z][a-z-]*)*$');
alter table audit.entry
  drop constraint entry_kind_check,
  drop constraint entry_what_check;
comment on domain audit.kind is 'Look, change, search, export, message, refusal or sign-in';
comment on domain audit.code is 'A page or an act by its code: lower-case words, dots and hyphens';
