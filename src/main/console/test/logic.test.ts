import assert from 'node:assert/strict';
import { test } from 'node:test';
import { duration, relative, urgency } from '../src/dates';
import { Drafts } from '../src/drafts';
import { hrefOf, parseRoute } from '../src/route';
import { changesBetween, factsOf, matches, nextAfter, readFilters, searchOf } from '../src/tasks-logic';
import { marksAt, pathsOf } from '../src/replay';
import { code, t } from '../src/texts';
import type { ElementInstance, Task } from '../src/types';
import { weeksOf } from '../src/weeks';
import { heatOf } from '../src/heat';

const task = (key: string, assignee: string | null = null): Task => ({
  userTaskKey: key, name: `Task ${key}`, state: 'CREATED', assignee, candidateGroups: ['support'], candidateUsers: [],
  creationDate: '2026-01-01T00:00:00Z', completionDate: null, dueDate: null, followUpDate: null, priority: 50,
  elementId: 'E', elementInstanceKey: '1', formKey: null, processName: 'P', processDefinitionId: 'P',
  processDefinitionKey: '2', processInstanceKey: '3'
});

class Memory implements Storage {
  private readonly values = new Map<string, string>();
  get length(): number { return this.values.size; }
  clear(): void { this.values.clear(); }
  getItem(key: string): string | null { return this.values.get(key) ?? null; }
  key(index: number): string | null { return [...this.values.keys()][index] ?? null; }
  removeItem(key: string): void { this.values.delete(key); }
  setItem(key: string, value: string): void { this.values.set(key, value); }
}

test('an address says the same when it is read back', () => {
  assert.deepEqual(parseRoute(hrefOf(['cases', 'a/b'], { status: 'OPEN', kind: undefined })), {
    path: ['cases', 'a/b'], query: { status: 'OPEN' }
  });
  assert.deepEqual(parseRoute('#/%E0%A4%A'), { path: ['%E0%A4%A'], query: {} });
});

test('a draft is the own one, ends after a week and goes with its owner', () => {
  const storage = new Memory();
  const mine = new Drafts(storage, 'support');
  const others = new Drafts(storage, 'lead');
  mine.write('1', { note: 'x' }, 1000);
  others.write('1', { note: 'y' }, 1000);
  assert.deepEqual(mine.read('1', 2000)?.data, { note: 'x' });
  assert.equal(mine.read('1', 1000 + 8 * 86_400_000), null);
  mine.write('2', {}, 1000);
  mine.removeAll();
  assert.equal(mine.read('2', 1000), null);
  assert.deepEqual(others.read('1', 2000)?.data, { note: 'y' });
});

test('a broken draft is none', () => {
  const storage = new Memory();
  storage.setItem('draft:support:1', '{"data":3');
  assert.equal(new Drafts(storage, 'support').read('1', 0), null);
});

test('what others did is told, what one did oneself is not', () => {
  const before = [task('1'), task('2'), task('3', 'lead'), task('4')];
  const after = [task('1', 'support'), task('2', 'lead'), task('3'), task('5')];
  const kinds = changesBetween(before, after, 'support', true).map((each) => [each.kind, each.task.userTaskKey]);
  assert.deepEqual(kinds, [['claimed', '2'], ['released', '3'], ['new', '5'], ['gone', '4']]);
});

test('the next task is one that nobody else works on', () => {
  const list = [task('1'), task('2', 'lead'), task('3'), task('4', 'support')];
  assert.equal(nextAfter(list, '1', 'support')?.userTaskKey, '3');
  assert.equal(nextAfter(list, '4', 'support')?.userTaskKey, '1');
  assert.equal(nextAfter([task('1')], '1', 'support'), null);
});

test('a search finds codes by their words', () => {
  const facts = { reason: 'DUPLICATE_ACCOUNT' };
  assert.equal(matches(task('1'), facts, 'duplicate task', code), true);
  assert.equal(matches(task('1'), facts, 'privacy', code), false);
});

test('a view asks only for what the server allows', () => {
  const who = { login: 'support', groups: ['support'] };
  for (const view of ['all', 'unassigned', 'overdue'] as const) {
    assert.deepEqual((searchOf(view, 'due', who, '2026-01-01T00:00:00Z').filter as Record<string, unknown>).candidateGroup, {
      $in: ['support']
    });
  }
  assert.equal((searchOf('mine', 'due', who, '').filter as Record<string, unknown>).assignee, 'support');
});

test('facts come from variables that are texts', () => {
  const facts = factsOf([
    { name: 'caseId', value: '"c1"', processInstanceKey: '3' },
    { name: 'reason', value: '17', processInstanceKey: '3' }
  ]);
  assert.deepEqual(facts.get('3'), { caseId: 'c1' });
});

test('filters that were not written here are ignored', () => {
  assert.deepEqual(readFilters('[{"name":"a","view":"mine","sort":"due","words":""},{"name":1}]').length, 1);
  assert.deepEqual(readFilters('nonsense'), []);
});

test('dates are told as people say them', () => {
  const noon = Date.parse('2026-01-01T12:00:00Z');
  assert.equal(relative('2026-01-03T12:00:00Z', noon), 'in 2 days');
  assert.equal(relative('2026-01-01T11:30:00Z', noon), '30 minutes ago');
  assert.equal(urgency('2026-01-01T11:00:00Z', noon), 'overdue');
  assert.equal(urgency('2026-01-02T11:00:00Z', noon), 'soon');
  assert.equal(duration(0.001), '1 min');
  assert.equal(duration(72), '3.0 d');
});

test('texts take their values, unknown codes are readable', () => {
  assert.equal(t('claimedBy', 'A', 'B'), 'A was claimed by B');
  assert.equal(code('SOMETHING_NEW'), 'Something new');
});

test('heat is counted by element', () => {
  const heat = heatOf([
    { elementId: 'A', state: 'COMPLETED' }, { elementId: 'A', state: 'ACTIVE' }, { elementId: 'B', state: 'COMPLETED' }
  ]);
  assert.deepEqual(heat.get('A'), { total: 2, active: 1 });
  assert.deepEqual(heat.get('B'), { total: 1, active: 0 });
});

test('weeks begin on Monday and stay within the period', () => {
  const weeks = weeksOf('2026-01-01', '2026-01-12', [
    { day: '2026-01-04', status: 'CLOSED', count: 2 }, { day: '2026-01-05', status: 'REFUSED', count: 1 }
  ]);
  assert.deepEqual(weeks.map((week) => [week.start, week.end, week.total]), [
    ['2026-01-01', '2026-01-04', 2], ['2026-01-05', '2026-01-11', 1], ['2026-01-12', '2026-01-12', 0]
  ]);
});

test('a replay shows what had happened before a moment, and nothing later', () => {
  const element = (elementId: string, startDate: string, endDate: string | null): ElementInstance => ({
    elementInstanceKey: elementId, elementId, elementName: null, type: 'USER_TASK', state: endDate ? 'COMPLETED' : 'ACTIVE', startDate, endDate,
    hasIncident: false, processInstanceKey: '1'
  });
  const paths = pathsOf('<bpmn:sequenceFlow id="F1" sourceRef="A" targetRef="B" /><bpmn:sequenceFlow id="F2" sourceRef="B" targetRef="C">');
  const walk = { elements: [element('A', '2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z'), element('B', '2026-01-02T00:00:00Z', null)], flows: ['F1'] };
  const early = marksAt(walk, Date.parse('2026-01-01T12:00:00Z'), paths);
  assert.deepEqual([[...(early.active ?? [])], [...(early.walked ?? [])]], [[['A', 1]], []]);
  const late = marksAt(walk, null, paths);
  assert.deepEqual([[...(late.active ?? [])], [...(late.walked ?? [])]], [[['B', 1]], ['A', 'F1']]);
});
