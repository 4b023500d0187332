-- What only an agency has. An agency is an account of kind AGENCY; it belongs to the account's login, and
-- mp_membership has everybody else. Each of them has an account of their own, of which the agency's end is no part.

-- Who works through the agency alone, and when such a member agreed to leave or staff decided so.
alter table mp_membership add column exclusive boolean default false not null;
alter table mp_membership add column released_at timestamp(3) with time zone;

-- Which member made a proposal of the agency.
alter table mp_proposal add column member_login_id varchar(64) references mp_login;

-- A member's part of what the agency earned by a contract. It leaves the agency's balance and comes to the member's
-- own account when the owner settles it.
create table mp_member_share (
  share_id          varchar(64) primary key,
  agency_account_id varchar(64) not null references mp_account,
  member_account_id varchar(64) not null references mp_account,
  contract_id       varchar(64) not null references mp_contract,
  amount_minor      bigint not null,
  currency          varchar(3) not null,
  due_since         timestamp(3) with time zone not null,
  settled_at        timestamp(3) with time zone
);
create index mp_member_share_agency on mp_member_share (agency_account_id);
create index mp_member_share_member on mp_member_share (member_account_id);
