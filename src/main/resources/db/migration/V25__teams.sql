-- Members of teams who leave them. A team is the account of a company or an agency; a login that belongs to teams has
-- an account of kind TEAM_MEMBER, which ends when its last membership has.

-- When the last role of the login ended; null while it has one. It can still read its cases and be reopened.
alter table mp_login add column ended_at timestamp(3) with time zone;

-- Who of the team agreed that the member is removed; the member leaves then like everybody else.
alter table mp_membership add column removal_agreed_by varchar(64);

-- A member is asked for the proposals that it has made in the name of agencies.
create index mp_proposal_member on mp_proposal (member_login_id);

-- What has become of each team of a member who leaves: personal data in why, never a process variable.
create table closure_team (
  removal_id  varchar(64) primary key,
  case_id     varchar(64) not null references closure_case,
  team_id     varchar(64) not null,
  member_role varchar(20) not null,
  state       varchar(20) not null,
  since       timestamp(3) with time zone not null,
  asked_at    timestamp(3) with time zone,
  decided_by  varchar(64),
  why         text
);
create index closure_team_case on closure_team (case_id);
