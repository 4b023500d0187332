// Runs bpmnlint with .bpmnlintrc on one model.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { BpmnModdle } from 'bpmn-moddle';

const require = createRequire(import.meta.url);
const Linter = require('bpmnlint/lib/linter');
const NodeResolver = require('bpmnlint/lib/resolver/node-resolver');

const config = JSON.parse(
  readFileSync(fileURLToPath(new URL('../.bpmnlintrc', import.meta.url)), 'utf8')
);
const extensions = Object.fromEntries(
  Object.entries(config.moddleExtensions).map(([name, path]) => [name, require(path)])
);

/** What is wrong with a BPMN model: a list of {rule, id, message}. */
export async function problemsOfBpmn(xml) {
  const { rootElement, warnings } = await new BpmnModdle(extensions).fromXML(xml);
  const problems = warnings.map(({ message }) => ({ rule: 'well-formed', id: '', message }));
  // Some rules remember what they saw: every model gets a linter of its own.
  const linter = new Linter({ config, resolver: new NodeResolver({ require }) });
  const reports = await linter.lint(rootElement);
  for (const [rule, found] of Object.entries(reports)) {
    problems.push(...found.map(({ id, message }) => ({ rule, id, message })));
  }
  return problems;
}
