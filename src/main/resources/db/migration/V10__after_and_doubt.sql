-- Links that do more than show a case: reopen an account, or say that the request was somebody else's.
alter table case_link add column purpose varchar(20) default 'READ' not null;
alter table case_link add column used_at timestamp(3) with time zone;

-- What mail address a login had before; a stranger who takes an account over changes it first.
create table mp_address_change (
  change_id    varchar(64) primary key,
  login_id     varchar(64) not null references mp_login,
  email_before varchar(320) not null,
  changed_at   timestamp(3) with time zone not null
);
create index mp_address_change_login on mp_address_change (login_id);

-- Null for methods that were there before this was recorded.
alter table mp_payout_method add column added_at timestamp(3) with time zone;

-- A debt that the holder says is paid by bank transfer. It is settled when the money is booked, not before;
-- failed_at is set by a person who looked in vain.
create table mp_bank_transfer (
  transfer_id  varchar(64) primary key,
  account_id   varchar(64) not null references mp_account,
  debt_id      varchar(64) not null references mp_debt,
  reference    varchar(100) not null,
  announced_at timestamp(3) with time zone not null,
  booked_at    timestamp(3) with time zone,
  failed_at    timestamp(3) with time zone
);
create index mp_bank_transfer_debt on mp_bank_transfer (debt_id);

-- Whether it is the holder who asks. One row per case that was ever doubted; the last doubt counts.
create table closure_doubt (
  case_id              varchar(64) primary key references closure_case,
  cause                varchar(40) not null,
  round                int not null,
  raised_at            timestamp(3) with time zone not null,
  raised_by            varchar(64) not null,
  settled_at           timestamp(3) with time zone,
  identity_confirmed_at timestamp(3) with time zone
);
