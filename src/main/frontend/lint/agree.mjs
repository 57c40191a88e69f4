// Writes what bpmnlint finds in each diagram of a folder: ServiceLintAgreementTest compares it with what Java finds.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { lintService } from './service.mjs';

const [folder, result] = process.argv.slice(2);
const found = {};
for (const file of readdirSync(folder).sort()) {
  found[file] = await lintService(readFileSync(join(folder, file), 'utf8'));
}
writeFileSync(result, JSON.stringify(found));
