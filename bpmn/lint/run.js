// What the Maven build calls: installs the tools if the lock file is newer, proves the rules, checks the models.
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));
const installed = join(folder, 'node_modules/.package-lock.json');
const locked = join(folder, 'package-lock.json');
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const call = (command, ...args) => execFileSync(command, args, { cwd: folder, stdio: 'inherit' });

if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(locked).mtimeMs) {
  call(npm, 'ci', '--no-progress');
}
call(process.execPath, '--test', '--test-reporter=dot');
call(process.execPath, 'src/lint.js');
