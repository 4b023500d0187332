import type { Task, Variable } from './types';

export type View = 'all' | 'mine' | 'unassigned' | 'overdue';
export type Sort = 'due' | 'priority' | 'newest';
export const VIEWS: readonly View[] = ['all', 'mine', 'unassigned', 'overdue'];
export const SORTS: readonly Sort[] = ['due', 'priority', 'newest'];

/** What a list shows of the case behind a task. */
export interface TaskFacts {
  caseId?: string;
  accountKind?: string;
  reason?: string;
  escalationKind?: string;
}

const PAGE = 50;

/** The search of a view. The server lets through only one's own tasks and those of one's own groups. */
export function searchOf(
  view: View, sort: Sort, who: { login: string; groups: readonly string[] }, now: string, limit: number = PAGE
): Record<string, unknown> {
  const open = { state: 'CREATED' };
  const groups = { candidateGroup: { $in: who.groups } };
  const filter = {
    all: { ...open, ...groups },
    mine: { ...open, assignee: who.login },
    unassigned: { ...open, ...groups, assignee: { $exists: false } },
    overdue: { ...open, ...groups, dueDate: { $lt: now } }
  }[view];
  const by = {
    due: [{ field: 'dueDate', order: 'ASC' }, { field: 'priority', order: 'DESC' }],
    priority: [{ field: 'priority', order: 'DESC' }, { field: 'dueDate', order: 'ASC' }],
    newest: [{ field: 'creationDate', order: 'DESC' }]
  }[sort];
  return { filter, sort: by, page: { limit } };
}

/** Which facts the variables of process instances give, by process instance. */
export function factsOf(variables: readonly Variable[]): Map<string, TaskFacts> {
  const facts = new Map<string, TaskFacts>();
  for (const variable of variables) {
    const value = parsed(variable.value);
    if (typeof value !== 'string') continue;
    const known = facts.get(variable.processInstanceKey) ?? {};
    facts.set(variable.processInstanceKey, { ...known, [variable.name]: value });
  }
  return facts;
}

export function parsed(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

export type Change =
  | { kind: 'claimed'; task: Task; by: string }
  | { kind: 'released'; task: Task }
  | { kind: 'new'; task: Task }
  | { kind: 'gone'; task: Task };

/**
 * What others did between two looks at the same list. A task that is missing has been completed, or has left the
 * view; only the first is worth a word in a view that shows everything.
 */
export function changesBetween(before: readonly Task[], after: readonly Task[], login: string, complete: boolean): Change[] {
  const known = new Map(before.map((task) => [task.userTaskKey, task]));
  const changes: Change[] = [];
  for (const task of after) {
    const old = known.get(task.userTaskKey);
    if (!old) changes.push({ kind: 'new', task });
    else if (old.assignee !== task.assignee && task.assignee !== login) {
      changes.push(task.assignee ? { kind: 'claimed', task, by: task.assignee } : { kind: 'released', task });
    }
  }
  if (complete) {
    const still = new Set(after.map((task) => task.userTaskKey));
    before.filter((task) => !still.has(task.userTaskKey)).forEach((task) => changes.push({ kind: 'gone', task }));
  }
  return changes;
}

export function matches(task: Task, facts: TaskFacts | undefined, words: string, inWords: (code: string) => string): boolean {
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return true;
  const text = [
    task.name, task.processName, task.assignee, ...task.candidateGroups, facts?.caseId, facts?.accountKind,
    facts?.reason, facts?.escalationKind,
    ...[facts?.accountKind, facts?.reason, facts?.escalationKind].map((each) => (each ? inWords(each) : ''))
  ].join(' ').toLowerCase();
  return wanted.split(/\s+/).every((word) => text.includes(word));
}

/** The task after this one, which the person may work on; null if none is left. */
export function nextAfter(list: readonly Task[], key: string, login: string): Task | null {
  const at = list.findIndex((task) => task.userTaskKey === key);
  const order = at < 0 ? list : [...list.slice(at + 1), ...list.slice(0, at)];
  return order.find((task) => task.userTaskKey !== key && (!task.assignee || task.assignee === login)) ?? null;
}

export interface SavedFilter { name: string; view: View; sort: Sort; words: string }

export function readFilters(text: string | null): SavedFilter[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value) ? value.filter(isFilter) : [];
  } catch {
    return [];
  }
}

function isFilter(value: unknown): value is SavedFilter {
  if (typeof value !== 'object' || value === null) return false;
  const { name, view, sort, words } = value as Record<string, unknown>;
  return typeof name === 'string' && typeof words === 'string'
    && VIEWS.some((known) => known === view) && SORTS.some((known) => known === sort);
}
