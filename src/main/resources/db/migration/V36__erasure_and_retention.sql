-- Erasing what nobody may keep, and keeping what somebody must.

-- Where the holder lives (ISO 3166, two letters): decides which law says how long something is kept. Null: not known.
alter table mp_login add column country varchar(2);

-- Since when something of the account is erased: from then on nothing can be reopened.
alter table mp_account add column erased_at timestamp(3) with time zone;

-- Which classes of data of an account are erased, and how many rows that changed.
create table mp_erasure (
  account_id varchar(64) not null references mp_account,
  data_class varchar(40) not null,
  row_count  int not null,
  erased_at  timestamp(3) with time zone not null,
  primary key (account_id, data_class)
);

-- Who earns is reported to the tax authority, also after having left; and whether the report of a year was filed.
create table mp_tax_identity (
  login_id   varchar(64) primary key references mp_login,
  legal_name varchar(200) not null,
  tax_id     varchar(64) not null
);
create table mp_tax_report (
  account_id varchar(64) not null references mp_account,
  tax_year   int not null,
  filed_at   timestamp(3) with time zone not null,
  primary key (account_id, tax_year)
);

-- The holder's wish that personal data be erased, one per case. It has a clock of its own: answer_by. statement: what
-- staff says to the holder. answer: what becomes of each class of data, as JSON. erased_at: all that goes is gone.
create table closure_erasure (
  erasure_id            varchar(64) primary key,
  case_id               varchar(64) not null unique references closure_case,
  received_at           timestamp(3) with time zone not null,
  identity_confirmed_at timestamp(3) with time zone,
  answer_by             timestamp(3) with time zone not null,
  warn_at               timestamp(3) with time zone not null,
  extended_at           timestamp(3) with time zone,
  decision              varchar(20),
  entered_by            varchar(64),
  statement             text,
  answered_at           timestamp(3) with time zone,
  answer                text not null,
  erased_at             timestamp(3) with time zone
);
