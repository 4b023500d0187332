// Proves each check: a clean probe passes everything, a broken one is caught by what it is named after.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { problemsOfBpmn } from '../src/bpmn.js';
import { problemsOfCompose } from '../src/compose.js';
import { problemsOfDmn } from '../src/dmn.js';
import { problemsOfForm } from '../src/forms.js';
import { problemsOfTemplates } from '../src/templates.js';

const folder = fileURLToPath(new URL('../probes/', import.meta.url));
const rules = readdirSync(fileURLToPath(new URL('../plugin/rules', import.meta.url))).map((file) =>
  basename(file, '.js')
);
const probe = (name) => readFileSync(folder + name, 'utf8');

// What each broken model is caught for: the elements, in the order of the reports.
const broken = {
  'absolute-timers': ['BoundaryEvent_AnswerOverdue'],
  'deployment-binding': ['Task_RateRequest', 'Task_AnswerRequest', 'CallActivity_ArchiveRequest'],
  documented: ['ProbeProcess', 'Task_RemindPerson'],
  'end-event-per-outcome': ['EndEvent_Done'],
  'every-answer-has-a-condition': ['SequenceFlow_IsRequestCompleteNo', 'SequenceFlow_IsRequestCompleteNo'],
  'explicit-hand-over': Array(3).fill('CallActivity_ArchiveRequest'),
  'explicit-jobs': ['Task_CheckRequest', 'Task_CheckRequest'],
  'fits-one-page': ['ProbeProcess'],
  'guarded-user-tasks': ['Task_AnswerRequest', 'Task_AnswerRequest'],
  ids: ['Activity_0fx1'],
  'left-to-right': ['SequenceFlow_IsRequestCompleteNo'],
  names: ['Task_ProcessRequest', 'Task_ProcessRequest', 'Gateway_IsRequestComplete'],
  'no-crossing-flows': ['SequenceFlow_IsRequestCompleteNo'],
  'no-flow-through-shapes': ['SequenceFlow_CompleteRequestToCheckNeeded'],
  'readable-labels': ['SequenceFlow_IsRequestCompleteYes'],
  'split-or-join': ['Task_RateRequest'],
  'straight-flows': ['SequenceFlow_CompleteRequestToCheckNeeded'],
  'user-task-for-people': Array(4).fill('Task_AnswerRequest'),
  'version-tag': ['ProbeProcess']
};

test('every rule of the house has a broken probe', () => {
  assert.deepEqual(Object.keys(broken).sort(), rules.sort());
});

for (const [rule, elements] of Object.entries(broken)) {
  test(`${rule} catches its probe, and no other rule of the house does`, async () => {
    const ours = (await problemsOfBpmn(probe(`${rule}.bpmn`))).filter((problem) =>
      problem.rule.startsWith('account-closure/')
    );
    assert.deepEqual([...new Set(ours.map((problem) => problem.rule))], [`account-closure/${rule}`]);
    assert.deepEqual(ours.map(({ id }) => id), elements);
  });
}

test('a clean model, decision, form, template and Compose file pass every check', async () => {
  assert.deepEqual(await problemsOfBpmn(probe('clean.bpmn')), []);
  assert.deepEqual(await problemsOfDmn(probe('clean.dmn')), []);
  assert.deepEqual(problemsOfForm(probe('clean.form')), []);
  assert.deepEqual(problemsOfTemplates(probe('clean.template.json')), []);
  assert.deepEqual(problemsOfCompose(probe('clean.compose.yml')), []);
});

test('the rules of Camunda 8.8 and the recommended rules are on', async () => {
  const rulesOf = async (name) => new Set((await problemsOfBpmn(probe(name))).map(({ rule }) => rule));
  assert.ok((await rulesOf('camunda-compat.bpmn')).has('camunda-compat/implementation'));
  assert.ok((await rulesOf('recommended.bpmn')).has('no-implicit-end'));
});

const brokenDecisions = {
  overlap: ['unique', 'Rule_DirectWork and Rule_OtherReason both apply to "VIOLATION_REASON", "WORKING_DIRECTLY_WITH_CLIENT"'],
  gap: ['complete', 'No rule applies to "PRIVACY"'],
  'hit-policy': ['unique', 'Exactly one rule applies: hit policy UNIQUE'],
  feel: ['feel', undefined],
  undocumented: ['documented', 'Say in its description what it decides'],
  platform: ['platform', 'The file is made for Camunda Cloud 8.8.0']
};

for (const [name, [rule, message]] of Object.entries(brokenDecisions)) {
  test(`the decision probe ${name} is caught as ${rule}`, async () => {
    const problems = await problemsOfDmn(probe(`${name}.dmn`));
    assert.equal(problems[0]?.rule, rule);
    if (message) assert.equal(problems[0].message, message);
  });
}

const brokenForms = { schema: 'schema', twice: 'unique', feel: 'feel', 'not-json': 'well-formed' };

for (const [name, rule] of Object.entries(brokenForms)) {
  test(`the form probe ${name} is caught as ${rule}`, () => {
    const problems = problemsOfForm(probe(`${name}.form`));
    assert.ok(problems.length > 0);
    assert.deepEqual([...new Set(problems.map((problem) => problem.rule))], [rule]);
  });
}

test('a Compose file that breaks the specification is caught at each place', () => {
  const problems = problemsOfCompose(probe('schema.compose.yml'));
  assert.deepEqual([...new Set(problems.map(({ rule }) => rule))], ['schema']);
  const places = new Set(problems.map(({ id }) => id.split('/').slice(0, 4).join('/')));
  assert.deepEqual(
    [...places],
    ['/services/misspelt', '/services/no-condition/depends_on', '/services/no-list/volumes']
  );
});

test('a Compose file that is no YAML is caught', () => {
  assert.equal(problemsOfCompose(probe('not-yaml.compose.yml'))[0].rule, 'well-formed');
});

test('an element template that breaks the schema of the modeler is caught, and one that is no JSON', () => {
  const problems = problemsOfTemplates(probe('schema.template.json'));
  assert.deepEqual([...new Set(problems.map(({ rule, id }) => `${rule} ${id}`))], ['schema probe.listener']);
  assert.equal(problemsOfTemplates('[').at(0).rule, 'well-formed');
});
