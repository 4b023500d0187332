-- What was foretold about a blocker when it was first found with a date, and when a check first found it gone. A row's
-- forecast never changes; a blocker that comes again keeps its first one.
create table closure_forecast (
  case_id      varchar(64) not null references closure_case,
  blocker_code varchar(40) not null,
  reference    varchar(100) not null,
  found_at     timestamp(3) with time zone not null,
  expected_at  timestamp(3) with time zone not null,
  cleared_at   timestamp(3) with time zone,
  primary key (case_id, blocker_code, reference)
);
create index closure_forecast_code on closure_forecast (blocker_code);
