// What the Maven build runs: installs the pinned packages and builds, each only when its inputs have changed.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, '../../../target');
const assets = join(target, 'classes/static/assets');

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`Heed needs Node.js 20 or newer to build its pages; this is ${process.version}.`);
  process.exit(1);
}

function npm(...args) {
  // npm is a script on Windows, which needs a shell
  execFileSync('npm', args, { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' });
}

function files(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.name !== 'node_modules')
    .flatMap((entry) => (entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort();
}

function digest(paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    hash.update(relative(here, path)).update('\0').update(readFileSync(path));
  }
  return hash.digest('hex');
}

/** Runs the work unless it was done before with the same inputs and its result is still there. */
function once(marker, inputs, result, work) {
  const wanted = digest(inputs);
  if (existsSync(result) && existsSync(marker) && readFileSync(marker, 'utf8') === wanted) {
    return;
  }
  rmSync(marker, { force: true });
  work();
  mkdirSync(dirname(marker), { recursive: true });
  writeFileSync(marker, wanted);
}

const manifest = [join(here, 'package.json'), join(here, 'package-lock.json')];
const modules = join(here, 'node_modules');
once(join(modules, '.installed'), manifest, modules, () => npm('ci', '--no-audit', '--no-fund', '--loglevel=error'));

const { scripts } = JSON.parse(readFileSync(manifest[0], 'utf8'));
if (scripts.build) {
  const shared = ['src/main/resources/io/heed/studio/lint', 'processes/.camunda/element-templates'].map((path) => join(here, '../../..', path));
  once(join(target, 'frontend.built'), [...files(here), ...shared.flatMap(files)], assets, () => npm('run', '--silent', 'build'));
}
