/**
 * What the server answers; see docs/openapi.json, and Camunda's API for what comes from the engine. Engines leave out
 * what is null, or do not: both mean the same.
 */
export type Operation =
  | 'READ_CASE' | 'LIST_CASES' | 'WORK_ON_TASKS' | 'ASSIGN_TASKS' | 'READ_PROCESSES' | 'REPAIR_PROCESSES'
  | 'READ_REPORTS';

export interface Session {
  login: string | null;
  roles: string[];
  may: string[];
  groups: string[];
  csrfHeader: string | null;
  csrfToken: string | null;
  acceptsPasswords: boolean;
  /** The application's own clock. */
  now: string;
}

export interface Page<T> {
  items: T[];
  page: { totalItems: number; endCursor?: string | null; hasMoreTotalItems?: boolean };
}

export interface Task {
  userTaskKey: string;
  name?: string | null;
  state: string;
  assignee?: string | null;
  candidateGroups: string[];
  candidateUsers: string[];
  creationDate: string;
  completionDate?: string | null;
  dueDate?: string | null;
  followUpDate?: string | null;
  priority: number;
  elementId: string;
  elementInstanceKey: string;
  formKey?: string | null;
  processName?: string | null;
  processDefinitionId: string;
  processDefinitionKey: string;
  processInstanceKey: string;
}

export interface Variable { name: string; value: string; processInstanceKey: string }

export interface Money { minor: number; currency: string; text: string }

export interface Blocker {
  code: string;
  reference: string;
  explanation: string;
  mustAct: string;
  earliestClear: string | null;
  step: string | null;
  amount: Money | null;
}

export interface Evidence { code: string; reference: string; explanation: string }

export interface Escalation {
  id: string;
  kind: string;
  queue: string;
  priority: number;
  openedAt: string;
  dueAt: string;
  state: string;
  decision: string | null;
  reasons: string[];
  decidedBy: string | null;
  blockers: { key: string; blocker: Blocker; resolutions: string[] }[];
  evidence: Evidence[];
  resolution: { kind: string; blocker: string; amount: Money; confirmedBy: string | null } | null;
}

export interface TimelineEntry {
  at: string;
  actor: string;
  name: string | null;
  what: string;
  why: string;
  amounts: Money[];
  blockers: string[] | null;
}

export interface Question {
  escalationId: string;
  askedAt: string;
  answerBy: string | null;
  text: string | null;
  answer: string | null;
  answeredAt: string | null;
}

export interface ClosureSummary {
  id: string;
  accountId: string;
  accountKind: string;
  loginId: string;
  status: string;
  reason: string;
  requestedAt: string;
  recheckAt: string | null;
  endedAt: string | null;
}

export interface ClosurePage { items: ClosureSummary[]; next: string | null }

export interface Closure extends ClosureSummary {
  comment: string | null;
  consents: string[];
  channel: string;
  checkedAt: string | null;
  refusalReasons: string[];
  retainedAs: string | null;
  onHold: boolean;
  holderTurnSince: string | null;
  policyVersion: string;
  questions: Question[];
  blockers: Blocker[];
  forecast: { earliestClosing: string | null; chain: { at: string; what: string; why: string }[]; undated: Blocker[] } | null;
  escalations: Escalation[] | null;
  timeline: TimelineEntry[];
}

export interface Precedent {
  caseId: string;
  accountKind: string;
  closureReason: string;
  about: string;
  blockers: string[];
  decision: string;
  reasons: string[];
  decidedBy: string;
  decidedAt: string;
}

export interface Overview {
  from: string;
  to: string;
  open: { kind: string; status: string; count: number }[];
  waitingFor: { blocker: string; count: number }[];
  outcomes: { day: string; status: string; count: number }[];
  reasons: { reason: string; status: string; count: number }[];
  refusals: { reason: string; count: number }[];
  timeToClose: { kind: string; count: number; medianHours: number; ninetyPercentHours: number }[];
  retained: { how: string; count: number }[];
  offered: number;
  overdue: { queue: string; count: number }[];
}

export interface ProcessDefinition {
  processDefinitionKey: string;
  processDefinitionId: string;
  name?: string | null;
  version: number;
  versionTag?: string | null;
}

export interface ProcessInstance {
  processInstanceKey: string;
  processDefinitionKey: string;
  processDefinitionId: string;
  processDefinitionName?: string | null;
  processDefinitionVersion: number;
  parentProcessInstanceKey?: string | null;
  startDate: string;
  endDate?: string | null;
  state: string;
  hasIncident: boolean;
}

export interface ElementInstance {
  elementInstanceKey: string;
  elementId: string;
  elementName?: string | null;
  type: string;
  state: string;
  startDate: string;
  endDate?: string | null;
  hasIncident: boolean;
  processInstanceKey: string;
}

export interface Incident {
  incidentKey: string;
  processInstanceKey: string;
  elementId: string;
  elementInstanceKey: string;
  errorType: string;
  errorMessage: string;
  creationTime: string;
  state: string;
  jobKey?: string | null;
  processDefinitionId: string;
}

export interface Statistics { elementId: string; active: number; completed: number; canceled: number; incidents: number }
