// The element templates are those of the shipped diagrams, and such as the Modeler takes.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { validateAll } from '@bpmn-io/element-templates-validator';

import { templates, written } from './templates.mjs';

test('every task of a shipped diagram has its template, and nothing else has', async () =>
  assert.deepEqual(written(), await templates(), 'run npm run lint:templates: a diagram has changed'));

for (const [file, list] of Object.entries(written())) {
  test(`the Modeler takes ${file}`, () => {
    const { valid, results } = validateAll(list);
    assert.ok(valid, JSON.stringify(results.filter((result) => !result.valid).map(({ object, errors }) => [object?.id, errors]), null, 1));
    assert.ok(list.length > 0);
  });
}

test('a template of the wrong shape is refused', () => {
  const [template] = Object.values(written())[0];
  assert.ok(!validateAll([{ ...template, appliesTo: 'bpmn:Task' }]).valid);
});
