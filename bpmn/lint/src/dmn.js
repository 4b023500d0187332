// Checks decision tables: readable, complete, and with at most one rule for each input.
import { lintExpression } from '@bpmn-io/feel-lint';
import { DmnModdle } from 'dmn-moddle';
import { createRequire } from 'node:module';

const zeebe = createRequire(import.meta.url)('zeebe-bpmn-moddle/resources/zeebe.json');

const OTHER = Symbol('any other value');

/** What is wrong with a DMN file: a list of {rule, id, message}. */
export async function problemsOfDmn(xml) {
  const problems = [];
  const report = (rule, id, message) => problems.push({ rule, id, message });
  const { rootElement, warnings } = await new DmnModdle({ zeebe: dmnPart(zeebe) }).fromXML(xml);
  warnings.forEach(({ message }) => report('well-formed', rootElement.id, message));
  if (rootElement.get('modeler:executionPlatformVersion') !== '8.8.0') {
    report('platform', rootElement.id, 'The file is made for Camunda Cloud 8.8.0');
  }
  for (const decision of rootElement.drgElement ?? []) {
    checkDecision(decision, report);
  }
  return problems;
}

function checkDecision(decision, report) {
  if (!decision.description) report('documented', decision.id, 'Say in its description what it decides');
  const tag = decision.extensionElements?.values?.find(({ $type }) => /versionTag$/i.test($type));
  if (!/^\d+\.\d+\.\d+$/.test(tag?.value ?? '')) {
    report('version-tag', decision.id, 'A decision carries a version tag such as 1.0.0');
  }
  const table = decision.decisionLogic;
  if (!/^[A-Z][A-Za-z0-9]*$/.test(decision.id)) report('ids', decision.id, 'The id is the subject, in capitals');
  if ((table.hitPolicy ?? 'UNIQUE') !== 'UNIQUE') {
    report('unique', table.id, 'Exactly one rule applies: hit policy UNIQUE');
  }
  const rules = table.rule ?? [];
  for (const rule of rules) {
    if (!rule.description) report('documented', rule.id, 'A rule says why');
    rule.inputEntry.forEach((entry) => checkFeel(entry, 'unaryTests', report));
    rule.outputEntry.forEach((entry) => checkFeel(entry, 'expression', report));
  }
  checkRules(table, rules, report);
}

function checkFeel(entry, dialect, report) {
  if (!entry.text) return;
  for (const { message } of lintExpression(entry.text, { dialect })) {
    report('feel', entry.id, `${entry.text}: ${message}`);
  }
}

/** Tries every combination of the values that the table knows, and of a value that it does not know. */
function checkRules(table, rules, report) {
  const tests = rules.map((rule) => rule.inputEntry.map((entry) => testOf(entry.text ?? '')));
  if (tests.flat().includes(undefined)) {
    report('unique', table.id, 'Inputs are lists of texts, not(…) of them, or empty: else nobody can see whether rules overlap');
    return;
  }
  const values = table.input.map((_, column) => [
    ...new Set(tests.flatMap((tested) => [...tested[column].values])),
    OTHER
  ]);
  const overlaps = new Set();
  for (const combination of product(values)) {
    const hits = rules.filter((_, row) => tests[row].every((test, column) => test.accepts(combination[column])));
    const shown = combination.map((value) => (value === OTHER ? '(any other)' : `"${value}"`)).join(', ');
    if (hits.length > 1) {
      const pair = hits.map(({ id }) => id).join(' and ');
      if (!overlaps.has(pair)) report('unique', table.id, `${pair} both apply to ${shown}`);
      overlaps.add(pair);
    }
    if (hits.length === 0 && !combination.includes(OTHER)) {
      report('complete', table.id, `No rule applies to ${shown}`);
    }
  }
}

function testOf(text) {
  if (text.trim() === '' || text.trim() === '-') return { values: [], accepts: () => true };
  const negated = /^not\((.*)\)$/s.exec(text.trim());
  const list = (negated ? negated[1] : text).trim();
  if (!/^"[^"]*"(\s*,\s*"[^"]*")*$/.test(list)) return undefined;
  const values = [...list.matchAll(/"([^"]*)"/g)].map(([, value]) => value);
  return { values, accepts: (value) => values.includes(value) !== Boolean(negated) };
}

function product(lists) {
  return lists.reduce((all, list) => all.flatMap((one) => list.map((value) => [...one, value])), [[]]);
}

// The dialect's types extend BPMN's; a decision carries only the version tag.
function dmnPart({ name, prefix, uri }) {
  return {
    name,
    prefix,
    uri,
    xml: { tagAlias: 'lowerCase' },
    types: [
      {
        name: 'VersionTag',
        superClass: ['Element'],
        properties: [{ name: 'value', type: 'String', isAttr: true }]
      }
    ]
  };
}
