-- The freelance marketplace whose accounts are closed. Money is in minor units with an ISO 4217 code.
-- Times are UTC. Whatever changes something about an account locks its row in mp_account first, so that
-- "compare and close" is atomic.

create table mp_login (
  login_id      varchar(64) primary key,
  password_hash varchar(200),
  display_name  varchar(200) not null,
  email         varchar(320) not null,
  language      varchar(8) not null default 'en',
  created_at    timestamp(3) with time zone not null
);

-- Staff only; holders have no role.
create table mp_login_role (
  login_id varchar(64) not null references mp_login,
  role     varchar(20) not null,
  primary key (login_id, role)
);

create table mp_account (
  account_id     varchar(64) primary key,
  login_id       varchar(64) not null references mp_login,
  kind           varchar(20) not null,
  name           varchar(200) not null,
  opened_at      timestamp(3) with time zone not null,
  closed_at      timestamp(3) with time zone,
  closed_by_case varchar(64),
  -- What the account has earned: a success score of 0 to 100, null while there is none; badges as a JSON list.
  score          int,
  badges         text not null default '[]',
  connects       int not null default 0
);
create index mp_account_login on mp_account (login_id);

-- Who belongs to a company or an agency, and as what.
create table mp_membership (
  account_id  varchar(64) not null references mp_account,
  login_id    varchar(64) not null references mp_login,
  member_role varchar(20) not null,
  joined_at   timestamp(3) with time zone not null,
  left_at     timestamp(3) with time zone,
  primary key (account_id, login_id, joined_at)
);
create index mp_membership_login on mp_membership (login_id);

create table mp_contract (
  contract_id           varchar(64) primary key,
  kind                  varchar(20) not null,
  title                 varchar(200) not null,
  freelancer_account_id varchar(64) not null references mp_account,
  agency_account_id     varchar(64) references mp_account,
  client_account_id     varchar(64) not null references mp_account,
  contact_login_id      varchar(64) references mp_login,
  hourly_rate_minor     bigint,
  currency              varchar(3) not null,
  started_at            timestamp(3) with time zone not null,
  ended_at              timestamp(3) with time zone
);
create index mp_contract_freelancer on mp_contract (freelancer_account_id);
create index mp_contract_agency on mp_contract (agency_account_id);
create index mp_contract_client on mp_contract (client_account_id);

create table mp_proposal (
  proposal_id   varchar(64) primary key,
  account_id    varchar(64) not null references mp_account,
  status        varchar(20) not null,
  submitted_at  timestamp(3) with time zone not null,
  ended_at      timestamp(3) with time zone,
  ended_by_case varchar(64)
);
create index mp_proposal_account on mp_proposal (account_id);

create table mp_offer (
  offer_id          varchar(64) primary key,
  account_id        varchar(64) not null references mp_account,
  client_account_id varchar(64) not null references mp_account,
  status            varchar(20) not null,
  made_at           timestamp(3) with time zone not null,
  ended_at          timestamp(3) with time zone,
  ended_by_case     varchar(64)
);
create index mp_offer_account on mp_offer (account_id);

create table mp_dispute (
  dispute_id           varchar(64) primary key,
  contract_id          varchar(64) not null references mp_contract,
  opened_at            timestamp(3) with time zone not null,
  decision_expected_by timestamp(3) with time zone,
  -- When the freelancer answered it.
  answered_at          timestamp(3) with time zone,
  resolved_at          timestamp(3) with time zone
);
create index mp_dispute_contract on mp_dispute (contract_id);

-- Everything that was earned: a milestone or bonus, or the hours of one contract and week. It is under
-- review until review_ends_at, in its security period until available_at, and on the balance from then on.
-- A date is null while nobody knows it, as in a dispute.
create table mp_payment (
  payment_id     varchar(64) primary key,
  account_id     varchar(64) not null references mp_account,
  contract_id    varchar(64) not null references mp_contract,
  kind           varchar(20) not null,
  amount_minor   bigint not null,
  currency       varchar(3) not null,
  created_at     timestamp(3) with time zone not null,
  review_ends_at timestamp(3) with time zone,
  available_at   timestamp(3) with time zone
);
create index mp_payment_account on mp_payment (account_id);

-- Logged time, within one UTC week each; payment_id is the week's payment.
create table mp_time_log (
  time_log_id  varchar(64) primary key,
  contract_id  varchar(64) not null references mp_contract,
  payment_id   varchar(64) not null references mp_payment,
  started_at   timestamp(3) with time zone not null,
  ended_at     timestamp(3) with time zone not null,
  amount_minor bigint not null,
  currency     varchar(3) not null
);
create index mp_time_log_contract on mp_time_log (contract_id);

create table mp_payout_method (
  method_id              varchar(64) primary key,
  account_id             varchar(64) not null references mp_account,
  kind                   varchar(20) not null,
  active_from            timestamp(3) with time zone not null,
  name_matches           boolean not null,
  minimum_minor          bigint not null,
  currency               varchar(3) not null,
  settling_business_days int not null,
  -- Names the place where the money goes, without saying it; the same place has the same fingerprint.
  fingerprint            varchar(64),
  removed_at             timestamp(3) with time zone
);
create index mp_payout_method_account on mp_payout_method (account_id);
create index mp_payout_method_fingerprint on mp_payout_method (fingerprint);

-- A payout leaves the balance at once and settles later; a bounced one is on the balance again, and stays
-- a blocker until a person has handled it. request_key keeps a repeated request from paying twice.
create table mp_payout (
  payout_id         varchar(64) primary key,
  account_id        varchar(64) not null references mp_account,
  method_id         varchar(64) not null references mp_payout_method,
  amount_minor      bigint not null,
  currency          varchar(3) not null,
  requested_at      timestamp(3) with time zone not null,
  settles_at        timestamp(3) with time zone not null,
  bounced_at        timestamp(3) with time zone,
  bounce_handled_at timestamp(3) with time zone,
  request_key       varchar(200) not null unique,
  requested_by_case varchar(64)
);
create index mp_payout_account on mp_payout (account_id);

create table mp_debt (
  debt_id      varchar(64) primary key,
  account_id   varchar(64) not null references mp_account,
  amount_minor bigint not null,
  currency     varchar(3) not null,
  since        timestamp(3) with time zone not null,
  settled_at   timestamp(3) with time zone
);
create index mp_debt_account on mp_debt (account_id);

-- Lifting by staff needs two persons; the marketplace lifts its own by itself.
create table mp_hold (
  hold_id              varchar(64) primary key,
  account_id           varchar(64) not null references mp_account,
  kind                 varchar(20) not null,
  reason               varchar(40) not null,
  placed_by            varchar(64) not null,
  placed_at            timestamp(3) with time zone not null,
  review_at            timestamp(3) with time zone,
  lifting_proposed_by  varchar(64),
  lifting_confirmed_by varchar(64),
  lifted_at            timestamp(3) with time zone
);
create index mp_hold_account on mp_hold (account_id);

-- A paid plan: it ends at renews_at, or renews then by a month if the setting RENEWAL is ON.
create table mp_plan (
  account_id  varchar(64) primary key references mp_account,
  plan        varchar(20) not null,
  price_minor bigint not null,
  currency    varchar(3) not null,
  renews_at   timestamp(3) with time zone not null
);

-- One charge per month of a plan; a reversed one was given back.
create table mp_plan_charge (
  account_id   varchar(64) not null references mp_account,
  period_start timestamp(3) with time zone not null,
  amount_minor bigint not null,
  currency     varchar(3) not null,
  reversed_at  timestamp(3) with time zone,
  primary key (account_id, period_start)
);

-- What can be switched about an account. Every change of anybody counts the revision up, even one to the
-- same value: so it can be seen whether something still is as a case left it. effective_at: a profile that
-- was made private is still found by searches for some days.
create table mp_setting (
  account_id    varchar(64) not null references mp_account,
  setting       varchar(20) not null,
  setting_value varchar(20) not null,
  revision      int not null,
  changed_by    varchar(64) not null,
  changed_at    timestamp(3) with time zone not null,
  effective_at  timestamp(3) with time zone not null,
  primary key (account_id, setting)
);

-- What a closure case has switched, and what it was before.
create table mp_freeze (
  case_id        varchar(64) not null,
  part           varchar(20) not null,
  account_id     varchar(64) not null references mp_account,
  value_before   varchar(20) not null,
  revision_after int not null,
  frozen_at      timestamp(3) with time zone not null,
  thawed_at      timestamp(3) with time zone,
  primary key (case_id, part)
);

-- The devices that a login was used on, by a hash.
create table mp_login_device (
  login_id    varchar(64) not null references mp_login,
  device_hash varchar(64) not null,
  primary key (login_id, device_hash)
);
create index mp_login_device_hash on mp_login_device (device_hash);

-- What is known about a freelancer and a client beyond their contracts.
create table mp_client_relation (
  freelancer_account_id  varchar(64) not null references mp_account,
  client_account_id      varchar(64) not null references mp_account,
  met_elsewhere          boolean not null,
  conversion_fee_minor   bigint,
  currency               varchar(3),
  conversion_fee_paid_at timestamp(3) with time zone,
  primary key (freelancer_account_id, client_account_id)
);

-- Money that staff moved or waived, two persons agreeing: movement_minor is what it did to the balance.
create table mp_settlement (
  settlement_id  varchar(64) primary key,
  account_id     varchar(64) not null references mp_account,
  case_id        varchar(64) not null,
  kind           varchar(20) not null,
  reference      varchar(100) not null,
  amount_minor   bigint not null,
  currency       varchar(3) not null,
  movement_minor bigint not null,
  settled_at     timestamp(3) with time zone not null,
  request_key    varchar(200) not null unique
);
create index mp_settlement_account on mp_settlement (account_id);
