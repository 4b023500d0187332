-- Who shall own a company or an agency instead of its closing. One row per case that ever asked; the last counts.
create table closure_transfer (
  case_id    varchar(64) primary key references closure_case,
  round      int not null,
  successor  varchar(64) not null,
  grounds    varchar(40) not null,
  -- What staff has seen of an owner who cannot ask, by its number; no personal data.
  evidence   varchar(100),
  asked_by   varchar(64) not null,
  asked_at   timestamp(3) with time zone not null,
  answer_by  timestamp(3) with time zone not null,
  state      varchar(20) not null,
  settled_at timestamp(3) with time zone
);
create index closure_transfer_successor on closure_transfer (successor, state);

-- Every change of hands of an account.
create table mp_ownership_change (
  account_id     varchar(64) not null references mp_account,
  from_login_id  varchar(64) not null references mp_login,
  to_login_id    varchar(64) not null references mp_login,
  changed_at     timestamp(3) with time zone not null,
  by_case        varchar(64) not null,
  primary key (account_id, by_case)
);
