-- What only a client's company has. A company is an account of kind CLIENT; it belongs to the account's login,
-- and mp_membership has everybody else.

create table mp_job (
  job_id         varchar(64) primary key,
  account_id     varchar(64) not null references mp_account,
  posted_at      timestamp(3) with time zone not null,
  closed_at      timestamp(3) with time zone,
  closed_by_case varchar(64)
);
create index mp_job_account on mp_job (account_id);

-- The job that a proposal is for.
alter table mp_proposal add column job_id varchar(64) references mp_job;
create index mp_proposal_job on mp_proposal (job_id);
create index mp_offer_client on mp_offer (client_account_id);

-- Somebody was invited to a job or to become a member.
create table mp_invitation (
  invitation_id varchar(64) primary key,
  account_id    varchar(64) not null references mp_account,
  login_id      varchar(64) not null references mp_login,
  -- What the invited becomes by accepting; null for a freelancer who is invited to a job.
  member_role   varchar(20),
  status        varchar(20) not null,
  sent_at       timestamp(3) with time zone not null,
  ended_at      timestamp(3) with time zone,
  ended_by_case varchar(64)
);
create index mp_invitation_account on mp_invitation (account_id);

alter table mp_membership add column refuses_removal boolean default false not null;
alter table mp_membership add column left_by_case varchar(64);

-- A bill is issued at issued_at and charged from due_at on. settled_as: PAID, WRITTEN_OFF or COLLECTIONS.
create table mp_bill (
  bill_id      varchar(64) primary key,
  account_id   varchar(64) not null references mp_account,
  contract_id  varchar(64) not null references mp_contract,
  amount_minor bigint not null,
  currency     varchar(3) not null,
  issued_at    timestamp(3) with time zone not null,
  due_at       timestamp(3) with time zone not null,
  settled_at   timestamp(3) with time zone,
  settled_as   varchar(20)
);
create index mp_bill_account on mp_bill (account_id);

-- What a company pays with. fails: the bank will refuse the next charge.
create table mp_billing_method (
  method_id  varchar(64) primary key,
  account_id varchar(64) not null references mp_account,
  fails      boolean not null,
  added_at   timestamp(3) with time zone not null,
  removed_at timestamp(3) with time zone
);
create index mp_billing_method_account on mp_billing_method (account_id);

-- Every try to charge the stored method for a bill. request_key keeps a repeated request from charging twice.
create table mp_charge (
  charge_id       varchar(64) primary key,
  bill_id         varchar(64) not null references mp_bill,
  method_id       varchar(64) not null references mp_billing_method,
  tried_at        timestamp(3) with time zone not null,
  succeeded       boolean not null,
  request_key     varchar(200) not null unique,
  charged_by_case varchar(64)
);
create index mp_charge_bill on mp_charge (bill_id);

-- A bank transfer that was announced; it counts when it is booked.
create table mp_transfer (
  transfer_id  varchar(64) primary key,
  bill_id      varchar(64) not null references mp_bill,
  announced_at timestamp(3) with time zone not null,
  expected_by  timestamp(3) with time zone not null,
  booked_at    timestamp(3) with time zone
);
create index mp_transfer_bill on mp_transfer (bill_id);

-- Money that waits for a milestone: released to the freelancer, or asked back. refund_answer: AGREED, REFUSED;
-- silence agrees, and the credit follows from the dates.
create table mp_escrow (
  escrow_id           varchar(64) primary key,
  contract_id         varchar(64) not null references mp_contract,
  amount_minor        bigint not null,
  currency            varchar(3) not null,
  funded_at           timestamp(3) with time zone not null,
  released_at         timestamp(3) with time zone,
  refund_requested_at timestamp(3) with time zone,
  requested_by_case   varchar(64),
  refund_answer       varchar(20),
  refund_answered_at  timestamp(3) with time zone
);
create index mp_escrow_contract on mp_escrow (contract_id);
