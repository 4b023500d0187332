-- Members who wished that an account be closed and asked that its owner be told. The first wish of a member counts.
create table closure_wish (
  account_id varchar(64) not null,
  login_id   varchar(64) not null,
  reason     varchar(40) not null,
  wished_at  timestamp(3) with time zone not null,
  primary key (account_id, login_id)
);
