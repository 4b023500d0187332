// Checks forms against form.schema.json, and their expressions.
import { lintExpression } from '@bpmn-io/feel-lint';
import Ajv from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const schema = JSON.parse(
  readFileSync(fileURLToPath(new URL('../form.schema.json', import.meta.url)), 'utf8')
);
const validate = new Ajv({ allErrors: true }).compile(schema);

/** What is wrong with a form: a list of {rule, id, message}. */
export function problemsOfForm(text) {
  let form;
  try {
    form = JSON.parse(text);
  } catch ({ message }) {
    return [{ rule: 'well-formed', id: '', message }];
  }
  const problems = [];
  const report = (rule, id, message) => problems.push({ rule, id, message });
  if (!validate(form)) {
    for (const { instancePath, message, params } of validate.errors) {
      report('schema', componentAt(form, instancePath), `${instancePath || '/'} ${message} ${JSON.stringify(params)}`);
    }
  }
  const components = form.components ?? [];
  unique(components.map(({ id }) => id)).forEach((id) => report('unique', id, 'This id is used twice'));
  unique(components.map(({ key }) => key).filter(Boolean)).forEach((key) =>
    report('unique', key, 'This key is used twice')
  );
  for (const component of components) {
    const values = (component.values ?? []).map(({ value }) => value);
    unique(values).forEach((value) => report('unique', component.id, `${value} can be chosen twice`));
    for (const expression of expressionsOf(component)) {
      for (const { message } of lintExpression(expression)) {
        report('feel', component.id, `${expression}: ${message}`);
      }
    }
  }
  return problems;
}

function unique(all) {
  return [...new Set(all.filter((one, index) => all.indexOf(one) !== index))];
}

function expressionsOf(component) {
  return Object.values(component).flatMap((value) => {
    if (value && typeof value === 'object') return expressionsOf(value);
    if (typeof value !== 'string') return [];
    if (value.startsWith('=')) return [value.slice(1)];
    return [...value.matchAll(/\{\{(.*?)\}\}/gs)].map(([, expression]) => expression.trim());
  });
}

function componentAt(form, path) {
  const index = /^\/components\/(\d+)/.exec(path)?.[1];
  return index === undefined ? (form.id ?? '') : (form.components[index].id ?? '');
}
