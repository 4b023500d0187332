import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { root } from './files.js';

/** Where the picture of a model lies. */
export const pictureOf = (file) => join(root, 'docs/pictures', `${basename(file, '.bpmn')}.svg`);

/** What identifies the state of a model. */
export const hashOf = (xml) => createHash('sha256').update(xml).digest('hex');

/** The line in a picture that says which state of which model it shows. */
export const stampOf = (file, xml) => `<!-- ${basename(file)} sha256 ${hashOf(xml)} -->`;

/** The state of the model that a picture shows. */
export const hashShownBy = (svg) => /<!-- \S+ sha256 ([0-9a-f]{64}) -->/.exec(svg)?.[1];
