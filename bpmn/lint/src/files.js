import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const root = fileURLToPath(new URL('../../..', import.meta.url));

const named = (folder, extension) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => join(folder, name));

export const bpmnFiles = (folder = join(root, 'bpmn')) => named(folder, '.bpmn');
export const dmnFiles = (folder = join(root, 'bpmn')) => named(folder, '.dmn');
export const formFiles = (folder = join(root, 'forms')) => named(folder, '.form');
/** Where the desktop modeler finds them by itself when it opens a model. */
export const templateFiles = (folder = join(root, 'bpmn/.camunda/element-templates')) => named(folder, '.json');
/** docker-compose.yml, and any that is laid over it. */
export const composeFiles = (folder = root) =>
  named(folder, '.yml').filter((path) => /(^|\/)(docker-)?compose[^/]*$/.test(path));
