-- What became of notices that nobody could deliver, and the links by which a case is read without signing in.

-- A notice that will never arrive. It waits until a person has looked after it, and ends when it was recorded
-- how the recipient was reached.
create table undelivered_notice (
  notice_key      varchar(200) primary key references notice,
  case_id         varchar(64) not null references closure_case,
  reason          varchar(40) not null,
  since           timestamp(3) with time zone not null,
  looked_after_by varchar(64),
  reached         varchar(20),
  ended_at        timestamp(3) with time zone
);
create index undelivered_notice_case on undelivered_notice (case_id, looked_after_by);

-- One link for each notice that carries one. The link itself is the signed id, which is kept nowhere.
create table case_link (
  link_id    varchar(64) primary key,
  case_id    varchar(64) not null references closure_case,
  notice_key varchar(200) not null unique references notice,
  created_at timestamp(3) with time zone not null,
  expires_at timestamp(3) with time zone not null,
  revoked_at timestamp(3) with time zone
);
create index case_link_case on case_link (case_id);

-- What links are signed with, if nothing is configured; at most one row.
create table link_secret (
  secret_id  int primary key,
  secret     varchar(100) not null,
  created_at timestamp(3) with time zone not null
);
