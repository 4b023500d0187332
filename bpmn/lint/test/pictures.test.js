// Says when a committed picture no longer shows its model.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { test } from 'node:test';
import { bpmnFiles } from '../src/files.js';
import { hashShownBy, hashOf, pictureOf } from '../src/picture-files.js';

for (const file of bpmnFiles()) {
  test(`the picture of ${basename(file)} shows the model as it is`, () => {
    const picture = pictureOf(file);
    const shown = existsSync(picture) ? hashShownBy(readFileSync(picture, 'utf8')) : 'nothing';
    assert.equal(
      shown,
      hashOf(readFileSync(file, 'utf8')),
      `${picture} is stale: draw it anew with "npm run pictures" in bpmn/lint (needs chromium)`
    );
  });
}
