-- When the hold on an account is looked at again; the case is the one that was open when it was placed.
create table closure_hold_review (
  hold_id       varchar(64) primary key,
  case_id       varchar(64) not null references closure_case,
  registered_at timestamp(3) with time zone not null,
  due_in        varchar(40) not null,
  review_at     timestamp(3) with time zone not null,
  round         int not null,
  -- What was decided about the round that is due, until it is carried out.
  decision      varchar(20),
  decided_by    varchar(64)
);
create index closure_hold_review_case on closure_hold_review (case_id);
