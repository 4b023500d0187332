-- Statement and data of an account for its holder; one for each case, the last one that was made. The row stays when
-- the bytes are removed.
create table closure_export (
  case_id    varchar(64) primary key references closure_case,
  -- The job or the ask that made it: the same one makes it once.
  made_by    varchar(100) not null,
  made_at    timestamp(3) with time zone not null,
  kept_until timestamp(3) with time zone not null,
  sha256     varchar(64) not null,
  size_bytes bigint not null,
  -- The ZIP, in Base64: a text of any length is the same on every database. Null once it is removed.
  content    text,
  removed_at timestamp(3) with time zone
);
create index closure_export_removal on closure_export (removed_at, kept_until);
