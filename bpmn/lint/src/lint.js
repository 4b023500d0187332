// Checks all models, decisions, forms, element templates and the Compose file of the checkout; exits with 1 if anything is wrong.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { problemsOfBpmn } from './bpmn.js';
import { problemsOfCompose } from './compose.js';
import { problemsOfDmn } from './dmn.js';
import { bpmnFiles, composeFiles, dmnFiles, formFiles, root, templateFiles } from './files.js';
import { problemsOfForm } from './forms.js';
import { problemsOfTemplates } from './templates.js';

const checks = [
  [bpmnFiles(), problemsOfBpmn],
  [dmnFiles(), problemsOfDmn],
  [formFiles(), problemsOfForm],
  [templateFiles(), problemsOfTemplates],
  [composeFiles(), problemsOfCompose]
];
let files = 0;
let wrong = 0;
for (const [paths, problemsOf] of checks) {
  for (const path of paths) {
    files += 1;
    for (const { rule, id, message } of await problemsOf(readFileSync(path, 'utf8'))) {
      wrong += 1;
      console.error(`${relative(root, path)} ${id}: ${message} (${rule})`);
    }
  }
}
console.log(`${files} models, decisions, forms, template and Compose files checked, ${wrong} problems`);
process.exitCode = wrong === 0 && files > 0 ? 0 : 1;
