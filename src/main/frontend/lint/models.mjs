// Opens every diagram, decision table and form with the Modeler's own libraries and says what is wrong with it.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { checkDecision } from './decision.mjs';
import { checkDiagram } from './diagram.mjs';
import { checkForm } from './form.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../../..');
const checks = { '.bpmn': checkDiagram, '.dmn': checkDecision, '.form': checkForm };

const filesIn = (folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

let files = 0;
let problems = 0;
for (const file of [...filesIn('processes'), ...filesIn('forms')]) {
  const check = checks[file.slice(file.lastIndexOf('.'))];
  if (!check) {
    continue;
  }
  files += 1;
  for (const problem of await check(readFileSync(file, 'utf8'), file)) {
    problems += 1;
    console.error(`${relative(root, file)}: ${problem}`);
  }
}

console.log(`${files} models opened, ${problems} ${problems === 1 ? 'problem' : 'problems'}`);
process.exitCode = problems > 0 || files === 0 ? 1 : 0;
