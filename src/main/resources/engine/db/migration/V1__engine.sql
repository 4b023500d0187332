-- The engine's own tables. Operaton keeps executions, timers and event subscriptions of its own (ACT_*);
-- everything a Camunda 8 client can see is here, written in the transaction of the command.
-- Times are UTC. Variables, headers and lists are JSON texts. Keys are Camunda 8 keys.

create sequence c8_key_block start with 1 increment by 1;

create table c8_deployment (
  deployment_key bigint primary key,
  deployed_at    timestamp(3) with time zone not null
);

create table c8_process_definition (
  process_definition_key bigint primary key,
  process_definition_id  varchar(255) not null,
  version                int not null,
  version_tag            varchar(255),
  name                   varchar(1000),
  resource_name          varchar(1000) not null,
  deployment_key         bigint not null,
  checksum               varchar(64) not null,
  engine_definition_id   varchar(64) not null,
  start_form_id          varchar(255),
  xml                    text not null,
  unique (process_definition_id, version)
);
create index c8_process_definition_deployment on c8_process_definition (deployment_key);

create table c8_decision_requirements (
  decision_requirements_key bigint primary key,
  decision_requirements_id  varchar(255) not null,
  version                   int not null,
  name                      varchar(1000) not null,
  resource_name             varchar(1000) not null,
  deployment_key            bigint not null,
  checksum                  varchar(64) not null,
  xml                       text not null,
  unique (decision_requirements_id, version)
);

create table c8_decision_definition (
  decision_definition_key   bigint primary key,
  decision_definition_id    varchar(255) not null,
  version                   int not null,
  version_tag               varchar(255),
  name                      varchar(1000) not null,
  decision_requirements_key bigint not null,
  decision_requirements_id  varchar(255) not null,
  deployment_key            bigint not null,
  unique (decision_definition_id, version)
);

create table c8_form (
  form_key       bigint primary key,
  form_id        varchar(255) not null,
  version        int not null,
  version_tag    varchar(255),
  resource_name  varchar(1000) not null,
  deployment_key bigint not null,
  checksum       varchar(64) not null,
  form_schema    text not null,
  unique (form_id, version)
);

create table c8_process_instance (
  process_instance_key        bigint primary key,
  root_process_instance_key   bigint not null,
  parent_process_instance_key bigint,
  parent_element_instance_key bigint,
  process_definition_key      bigint not null,
  process_definition_id       varchar(255) not null,
  process_definition_version  int not null,
  state                       varchar(20) not null, -- ACTIVE, COMPLETED, TERMINATED
  started_at                  timestamp(3) with time zone not null,
  ended_at                    timestamp(3) with time zone,
  tags                        varchar(4000) not null default '[]',
  message_correlation_key     varchar(1000) -- of a message start event: one active instance per process id and key
);
create index c8_process_instance_definition on c8_process_instance (process_definition_key, state);
create index c8_process_instance_started on c8_process_instance (started_at);
create index c8_process_instance_message on c8_process_instance (message_correlation_key, state);
create index c8_process_instance_parent on c8_process_instance (parent_process_instance_key);
create index c8_process_instance_root on c8_process_instance (root_process_instance_key);

create table c8_element_instance (
  element_instance_key   bigint primary key,
  process_instance_key   bigint not null,
  process_definition_key bigint not null,
  process_definition_id  varchar(255) not null,
  element_id             varchar(255) not null,
  element_name           varchar(1000),
  element_type           varchar(60) not null, -- Camunda 8's names: SERVICE_TASK, START_EVENT, ...
  state                  varchar(20) not null, -- ACTIVE, COMPLETED, TERMINATED
  flow_scope_key         bigint not null, -- the enclosing element instance, or the process instance
  started_at             timestamp(3) with time zone not null,
  ended_at               timestamp(3) with time zone
);
create index c8_element_instance_process on c8_element_instance (process_instance_key, state);
create index c8_element_instance_scope on c8_element_instance (flow_scope_key);

-- One row for each time a flow was taken; flows out of an event-based gateway are left to the reader.
create table c8_sequence_flow (
  sequence_flow_key      bigint primary key,
  process_instance_key   bigint not null,
  process_definition_key bigint not null,
  process_definition_id  varchar(255) not null,
  element_id             varchar(255) not null
);
create index c8_sequence_flow_process on c8_sequence_flow (process_instance_key);

-- Tokens that wait at a join, and by which flow they came.
create table c8_join_token (
  token_key            bigint primary key,
  process_instance_key bigint not null,
  flow_id              varchar(255) not null
);
create index c8_join_token_process on c8_join_token (process_instance_key);

create table c8_variable (
  variable_key         bigint primary key,
  process_instance_key bigint not null,
  scope_key            bigint not null, -- element instance, or the process instance itself
  name                 varchar(255) not null,
  json_value           text not null,
  unique (scope_key, name)
);
create index c8_variable_process on c8_variable (process_instance_key);

create table c8_incident (
  incident_key           bigint primary key,
  error_type             varchar(60) not null, -- Camunda 8's: IO_MAPPING_ERROR, JOB_NO_RETRIES, CONDITION_ERROR, ...
  error_message          text not null,
  state                  varchar(20) not null, -- ACTIVE, RESOLVED
  created_at             timestamp(3) with time zone not null,
  resolved_at            timestamp(3) with time zone,
  process_instance_key   bigint not null,
  process_definition_key bigint not null,
  process_definition_id  varchar(255) not null,
  element_id             varchar(255) not null,
  element_instance_key   bigint not null,
  job_key                bigint,
  resume_phase           varchar(60) -- what resolving tries again
);
create index c8_incident_process on c8_incident (process_instance_key, state);
create index c8_incident_element on c8_incident (element_instance_key, state);

create table c8_job (
  job_key                bigint primary key,
  type                   varchar(255) not null,
  kind                   varchar(40) not null,          -- BPMN_ELEMENT, EXECUTION_LISTENER, TASK_LISTENER
  listener_event_type    varchar(40) not null,          -- UNSPECIFIED, ...
  state                  varchar(20) not null,          -- CREATED, COMPLETED, CANCELED, FAILED, ERROR_THROWN, RETRIES_UPDATED, TIMED_OUT
  retries                int not null,
  worker                 varchar(255) not null default '',
  locked_until           timestamp(3) with time zone,   -- the deadline of an activated job
  backed_off_until       timestamp(3) with time zone,
  error_code             varchar(255),
  error_message          text,
  blocked                boolean not null default false, -- an unresolved incident keeps it from workers
  denied                 boolean not null default false, -- a task listener has denied the transition
  denied_reason          text,
  custom_headers         text not null,
  created_at             timestamp(3) with time zone not null,
  ended_at               timestamp(3) with time zone,
  process_instance_key   bigint not null,
  process_definition_key bigint not null,
  process_definition_id  varchar(255) not null,
  element_id             varchar(255) not null,
  element_instance_key   bigint not null
);
create index c8_job_locked on c8_job (locked_until);
create index c8_job_backed_off on c8_job (backed_off_until);
create index c8_job_activatable on c8_job (type, state, retries);
create index c8_job_process on c8_job (process_instance_key);
create index c8_job_element on c8_job (element_instance_key);

-- Timers that wait. A start event's timer has no instance and exists for the latest version only.
create table c8_timer (
  timer_key              bigint primary key,
  due_at                 timestamp(3) with time zone not null,
  repetitions            int not null,     -- how often it will still fire; -1 without end
  cycle_text             varchar(255),     -- null if it fires once
  process_definition_key bigint not null,
  process_instance_key   bigint,
  element_instance_key   bigint,           -- the element instance it belongs to
  element_id             varchar(255) not null -- the event it fires
);
create index c8_timer_due on c8_timer (due_at);
create index c8_timer_element on c8_timer (element_instance_key);

create table c8_user_task (
  user_task_key              bigint primary key,
  state                      varchar(20) not null, -- CREATING, CREATED, ASSIGNING, UPDATING, COMPLETING, COMPLETED, CANCELING, CANCELED
  assignee                   varchar(255),
  candidate_groups           varchar(4000) not null default '[]',
  candidate_users            varchar(4000) not null default '[]',
  due_at                     timestamp(3) with time zone,
  follow_up_at               timestamp(3) with time zone,
  priority                   int not null,
  form_key                   bigint,
  external_form_reference    varchar(1000),
  custom_headers             text not null,
  created_at                 timestamp(3) with time zone not null,
  ended_at                   timestamp(3) with time zone,
  process_instance_key       bigint not null,
  process_definition_key     bigint not null,
  process_definition_id      varchar(255) not null,
  process_definition_version int not null,
  element_id                 varchar(255) not null,
  element_name               varchar(1000),
  element_instance_key       bigint not null
);
create index c8_user_task_element on c8_user_task (element_instance_key);
create index c8_user_task_process on c8_user_task (process_instance_key);
create index c8_user_task_state on c8_user_task (state, created_at);

-- Transitions of user tasks that wait, or have waited, for task listeners. What a transition will
-- change is here until its last listener has agreed; the task's own row keeps the former values.
create table c8_user_task_transition (
  transition_key       bigint primary key,
  user_task_key        bigint not null,
  process_instance_key bigint not null,
  element_instance_key bigint not null,
  event                varchar(20) not null, -- CREATING, ASSIGNING, UPDATING, COMPLETING, CANCELING
  listener             int not null,         -- which of the event's listeners is at work
  action               varchar(255) not null,
  assignee             varchar(255),
  candidate_groups     varchar(4000) not null,
  candidate_users      varchar(4000) not null,
  due_at               timestamp(3) with time zone,
  follow_up_at         timestamp(3) with time zone,
  priority             int not null,
  next_assignee        varchar(255),         -- to be assigned once the task is created
  variables            text not null,        -- emptied when the transition ends
  variables_local      boolean not null,
  termination_key      bigint,               -- what goes on when the task is cancelled
  outcome              varchar(20),          -- DONE, DENIED, CANCELED; null while it lasts
  denied_reason        text
);
create index c8_user_task_transition_element on c8_user_task_transition (element_instance_key, outcome);
create index c8_user_task_transition_termination on c8_user_task_transition (termination_key);

-- Terminations that wait for the canceling listeners of user tasks, and what follows them.
create table c8_termination (
  termination_key      bigint primary key,
  process_instance_key bigint not null,
  element_instance_key bigint not null, -- where the event fires, what ends, or the instance itself
  kind                 varchar(20) not null, -- CANCEL, EVENT, END
  event_id             varchar(255),
  variables            text not null
);
create index c8_termination_process on c8_termination (process_instance_key);

create table c8_message (
  message_key     bigint primary key,
  name            varchar(255) not null,
  correlation_key varchar(1000) not null,
  message_id      varchar(255),
  published_at    timestamp(3) with time zone not null,
  expires_at      timestamp(3) with time zone not null,
  variables       text not null
);
create index c8_message_buffered on c8_message (name, correlation_key, expires_at);
create index c8_message_expiry on c8_message (expires_at);

-- The rows that serialise publishing and subscribing: each correlation key belongs to one of them.
create table c8_message_lock (
  stripe int primary key
);
insert into c8_message_lock (stripe) values
  (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15), (16), (17),
  (18), (19), (20), (21), (22), (23), (24), (25), (26), (27), (28), (29), (30), (31), (32), (33),
  (34), (35), (36), (37), (38), (39), (40), (41), (42), (43), (44), (45), (46), (47), (48), (49),
  (50), (51), (52), (53), (54), (55), (56), (57), (58), (59), (60), (61), (62), (63);

create table c8_message_subscription (
  subscription_key       bigint primary key,
  message_name           varchar(255) not null,
  correlation_key        varchar(1000) not null,
  state                  varchar(20) not null, -- CREATED, CORRELATED, DELETED
  interrupting           boolean not null,
  updated_at             timestamp(3) with time zone not null,
  process_instance_key   bigint not null,
  root_instance_key      bigint not null,
  process_definition_key bigint not null,
  process_definition_id  varchar(255) not null,
  element_id             varchar(255) not null,
  element_instance_key   bigint not null
);
create index c8_message_subscription_open on c8_message_subscription (message_name, correlation_key, state);
create index c8_message_subscription_element on c8_message_subscription (element_instance_key);
create index c8_message_subscription_process on c8_message_subscription (process_instance_key);

-- What each message has started or reached; also keeps one message from reaching one process id twice.
create table c8_correlated_message (
  correlated_key         bigint primary key,
  message_key            bigint not null,
  message_name           varchar(255) not null,
  correlation_key        varchar(1000) not null,
  correlated_at          timestamp(3) with time zone not null,
  subscription_key       bigint not null,
  process_instance_key   bigint not null,
  process_definition_key bigint not null,
  process_definition_id  varchar(255) not null,
  element_id             varchar(255) not null,
  element_instance_key   bigint,
  unique (message_key, process_definition_id)
);
create index c8_correlated_message_process on c8_correlated_message (process_instance_key);

-- Message start events of the latest version of each process.
create table c8_message_start (
  subscription_key       bigint primary key,
  message_name           varchar(255) not null,
  process_definition_key bigint not null,
  process_definition_id  varchar(255) not null,
  element_id             varchar(255) not null
);
create index c8_message_start_name on c8_message_start (message_name);

create table c8_decision_instance (
  decision_instance_key     bigint primary key,
  decision_evaluation_key   bigint not null,
  decision_index            int not null,
  decision_definition_key   bigint not null,
  decision_definition_id    varchar(255) not null,
  decision_requirements_key bigint not null,
  decision_version          int not null,
  decision_name             varchar(1000) not null,
  decision_type             varchar(40) not null, -- DECISION_TABLE, LITERAL_EXPRESSION
  state                     varchar(20) not null, -- EVALUATED, FAILED
  result                    text not null,
  evaluated_inputs          text not null,
  matched_rules             text not null,
  failure_message           text,
  evaluated_at              timestamp(3) with time zone not null,
  process_instance_key      bigint,
  process_definition_key    bigint,
  process_definition_id     varchar(255),
  element_instance_key      bigint
);
create index c8_decision_instance_process on c8_decision_instance (process_instance_key);
