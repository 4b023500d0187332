// Every form is shown and sent as in Camunda's task list: with what its task knows, and nothing else.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { after, test } from 'node:test';
import { bpmnFiles, formFiles } from '../src/files.js';
import { close, show } from '../src/form-page.js';

const NOTE = 'As agreed with the holder.';
const forms = new Map(formFiles().map((file) => [basename(file, '.form'), JSON.parse(readFileSync(file, 'utf8'))]));

// What a person may enter, and what then leaves the form: all of it, nothing hidden.
const entries = {
  'closure-request': [
    { reason: 'COST' },
    { reason: 'FRESH_START', consents: ['REQUEST_PAYOUT'] }
  ],
  'alternative-offer': [{ offerAnswer: 'ACCEPT' }, { offerAnswer: 'DECLINE' }],
  'holder-answer': [{ answer: 'The other account is my sister\'s.' }],
  'support-decision': [
    { decision: 'APPROVE', survivor: 'OTHER_ACCOUNT', note: NOTE },
    { decision: 'APPROVE', survivor: 'NO_OTHER_ACCOUNT', note: NOTE },
    { decision: 'REFUSE', refusalReasons: ['DEBT_UNPAID'], note: NOTE },
    { decision: 'ASK_HOLDER', note: NOTE },
    { decision: 'RESOLVE_BLOCKER', resolution: 'WRITE_OFF_DEBT', blocker: 'DEBT:d-17', note: NOTE },
    { decision: 'HAND_TO_TRUST', note: NOTE }
  ],
  'resolution-confirmation': [{ confirmation: 'CONFIRM', note: NOTE }, { confirmation: 'REJECT', note: NOTE }],
  'hold-decision': [{ holdDecision: 'KEEP', note: NOTE }, { holdDecision: 'LIFT', note: NOTE }],
  'hold-lifting': [{ confirmation: 'CONFIRM', note: NOTE }, { confirmation: 'REJECT', note: NOTE }],
  'member-removal': [{ removalDecision: 'APPROVE' }, { removalDecision: 'REFUSE', note: NOTE }],
  'appeal-decision': [{ appealDecision: 'UPHELD', note: NOTE }, { appealDecision: 'OVERTURNED', note: NOTE }],
  'erasure-decision': [
    { erasureDecision: 'CARRY_OUT' },
    { erasureDecision: 'REFUSE', note: NOTE },
    { erasureDecision: 'EXTEND', note: NOTE }
  ],
  'reach-holder': ['BY_PHONE', 'BY_OTHER_ADDRESS', 'BY_LETTER', 'NOT_REACHED'].map((reached) => ({ reached, note: NOTE }))
};

// What each form shows: the variables that are there when its task is created.
const given = {
  'closure-request': {},
  'alternative-offer': { alternative: 'FREE_PLAN', answerBy: '2026-12-02T00:00:00Z' },
  'holder-answer': { answerBy: '2026-12-02T00:00:00Z' },
  'support-decision': { caseId: 'case-1', escalationKind: 'VIOLATION_REASON', reason: 'DUPLICATE_ACCOUNT', accountKind: 'FREELANCER', dueAt: '2026-12-02T00:00:00Z' },
  'resolution-confirmation': { caseId: 'case-1', blocker: 'DEBT:d-17', resolution: 'WRITE_OFF_DEBT', dueAt: '2026-12-02T00:00:00Z' },
  'hold-decision': { caseId: 'case-1', holdId: 'hold-8', dueAt: '2026-12-02T00:00:00Z' },
  'hold-lifting': { caseId: 'case-1', holdId: 'hold-8', dueAt: '2026-12-02T00:00:00Z' },
  'member-removal': { teamId: 'acc-88', memberId: 'login-2041', escalateAt: '2026-12-02T00:00:00Z' },
  'appeal-decision': { caseId: 'case-1', appealId: 'appeal-5', dueAt: '2026-12-02T00:00:00Z' },
  'erasure-decision': { caseId: 'case-1', erasureId: 'erasure-51', dueAt: '2026-12-02T00:00:00Z' },
  'reach-holder': { caseId: 'case-1', noticeId: 'notice-3', dueAt: '2026-12-02T00:00:00Z' }
};

after(close);

const shown = (id, entered) => show(forms.get(id), { ...given[id], ...entered });

test('every form has entries here', () => {
  assert.deepEqual(Object.keys(entries).sort(), [...forms.keys()].sort());
});

for (const [id, all] of Object.entries(entries)) {
  test(`${id} shows without a warning, and every choice can be made`, async () => {
    const form = (await shown(id, {})).form;
    const { warnings } = await form.importSchema(forms.get(id), given[id]);
    assert.deepEqual(warnings, []);
    form.destroy();
    for (const { key, values } of forms.get(id).components.filter(({ type }) => type === 'radio')) {
      const made = new Set(all.map((entry) => entry[key]));
      assert.deepEqual(values.map(({ value }) => value).filter((value) => !made.has(value)), [], `choices of ${key}`);
    }
  });

  test(`${id} cannot be sent empty`, async () => {
    const { form } = await shown(id, {});
    const { errors } = form.submit();
    const required = forms.get(id).components.filter(({ validate, conditional }) => validate?.required && !conditional);
    assert.deepEqual(Object.keys(errors).sort(), required.map(({ id: field }) => field).sort());
    form.destroy();
  });

  for (const entry of all) {
    test(`${id} sends ${JSON.stringify(entry)} with the task's own variables alone`, async () => {
      const { form } = await shown(id, entry);
      const { data, errors } = form.submit();
      assert.deepEqual(errors, {});
      assert.deepEqual(filled(data), entry);
      form.destroy();
    });
  }
}

// A checklist or text field that is left out comes as null, [] or "".
function filled(data) {
  return Object.fromEntries(
    Object.entries(data).filter(([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0))
  );
}

const hides = [
  ['support-decision', { decision: 'APPROVE', reason: 'COST', refusalReasons: ['DEBT_UNPAID'], resolution: 'WRITE_OFF_DEBT', blocker: 'x', note: NOTE }, ['decision', 'note']],
  ['support-decision', { decision: 'REFUSE', refusalReasons: ['DEBT_UNPAID'], resolution: 'WRITE_OFF_DEBT', note: NOTE }, ['decision', 'note', 'refusalReasons']],
  ['support-decision', { decision: 'RESOLVE_BLOCKER', refusalReasons: ['DEBT_UNPAID'], resolution: 'WRITE_OFF_DEBT', note: NOTE }, ['blocker', 'decision', 'note', 'resolution']]
];

for (const [id, entered, sent] of hides) {
  test(`${id} with ${entered.decision} sends ${sent.join(', ')} and nothing that is hidden`, async () => {
    const { form } = await shown(id, entered);
    assert.deepEqual(Object.keys(form.submit().data).sort(), sent);
    form.destroy();
  });
}

test('a refusal needs reasons, a resolution needs its kind', async () => {
  const refusal = (await shown('support-decision', { decision: 'REFUSE', note: NOTE })).form;
  assert.deepEqual(Object.keys(refusal.submit().errors), ['Field_RefusalReasons']);
  const resolution = (await shown('support-decision', { decision: 'RESOLVE_BLOCKER', note: NOTE })).form;
  assert.deepEqual(Object.keys(resolution.submit().errors), ['Field_Resolution']);
});

test('an approval of a second account needs to say which account stays', async () => {
  const given = { decision: 'APPROVE', reason: 'DUPLICATE_ACCOUNT', note: NOTE };
  const open = (await shown('support-decision', given)).form;
  assert.deepEqual(Object.keys(open.submit().errors), ['Field_Survivor']);
  const said = (await shown('support-decision', { ...given, survivor: 'OTHER_ACCOUNT' })).form;
  assert.deepEqual(said.submit().errors, {});
  assert.equal(said.submit().data.survivor, 'OTHER_ACCOUNT');
  const other = (await shown('support-decision', { ...given, reason: 'COST', survivor: 'OTHER_ACCOUNT' })).form;
  assert.equal(other.submit().data.survivor, undefined);
});

const warnings = {
  DUPLICATE_ACCOUNT: 'having two accounts can be a violation',
  WORKING_DIRECTLY_WITH_CLIENT: 'working directly with a client you met here can be a violation',
  BAD_FEEDBACK: 'one person may have one account, even after closing the old one',
  FRESH_START: 'one person may have one account, even after closing the old one',
  PRIVACY: 'Closing does not erase your data'
};

for (const [reason, sentence] of Object.entries(warnings)) {
  test(`the request form says for ${reason}: ${sentence}`, async () => {
    const { container } = await shown('closure-request', { reason });
    assert.ok(container.textContent.includes(sentence), container.textContent);
    assert.equal(container.textContent.includes('make it harder to reopen'), reason === 'DUPLICATE_ACCOUNT' || reason === 'WORKING_DIRECTLY_WITH_CLIENT');
  });
}

test('the request form warns nobody who has no reason to be warned', async () => {
  const { container } = await shown('closure-request', { reason: 'COST' });
  for (const sentence of Object.values(warnings)) assert.ok(!container.textContent.includes(sentence));
});

test('the request form offers help to those who want to start anew', async () => {
  const { container } = await shown('closure-request', { reason: 'BAD_FEEDBACK' });
  assert.match(container.textContent, /Support helps you/);
});

test('staying and going on are offered alike', async () => {
  const { container } = await shown('alternative-offer', {});
  assert.match(container.textContent, /Keep the account on the free plan/);
  assert.match(container.textContent, /2026-12-02/);
  assert.equal(container.querySelectorAll('input[type=radio]').length, 2);
  assert.equal(container.querySelectorAll('input[type=radio]:checked').length, 0, 'nothing is chosen beforehand');
});

test('every form of a user task is tested here with what its model maps out of the task', () => {
  for (const file of bpmnFiles()) {
    for (const [, task] of readFileSync(file, 'utf8').matchAll(/<bpmn:userTask ([^]*?)<\/bpmn:userTask>/g)) {
      const id = /formId="([^"]+)"/.exec(task)[1];
      const mapped = [...task.matchAll(/<zeebe:output [^>]*target="([^"]+)"/g)].map(([, target]) => target);
      const sent = new Set(entries[id].flatMap((entry) => Object.keys(entry)));
      assert.deepEqual([...mapped, 'note'].sort(), [...sent].sort(), `${basename(file)} with ${id}`);
    }
  }
});
