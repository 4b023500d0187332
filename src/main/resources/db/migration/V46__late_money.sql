-- The technical account: money that came, or was claimed back, after an account had closed.
create table mp_late_money (
  late_id      varchar(64) primary key,
  account_id   varchar(64) not null references mp_account,
  contract_id  varchar(64),
  kind         varchar(20) not null,
  amount_minor bigint not null,
  currency     varchar(3) not null,
  arrived_at   timestamp(3) with time zone not null,
  -- What a person decided, two where money moves; null until then.
  settled_as   varchar(40),
  settled_at   timestamp(3) with time zone,
  settled_key  varchar(200) unique
);
create index mp_late_money_account on mp_late_money (account_id);
