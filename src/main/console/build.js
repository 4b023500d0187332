// What the Maven build calls: builds the console into <output>, from a cache while nothing has changed.
//   node build.js <output>    types, unit tests, bundle, size check, compressed copies
//   node build.js --test      types and unit tests only
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const FIRST_PAGE_KILOBYTES = 250;

const folder = dirname(fileURLToPath(import.meta.url));
const modules = join(folder, 'node_modules');
const cache = join(modules, '.console');
const built = join(cache, 'dist');
const stamp = join(cache, 'stamp');
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const call = (command, ...args) => execFileSync(command, args, { cwd: folder, stdio: 'inherit' });
const tool = (name, ...args) => call(process.execPath, join(modules, name), ...args);

install();
if (process.argv[2] === '--test') {
  check();
} else {
  const output = resolve(process.argv[2] ?? join(folder, 'dist'));
  const hash = hashOfSources();
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== hash) {
    check();
    bundle();
    writeFileSync(stamp, hash);
  }
  copyTo(output, hash);
}

/** `npm ci` only if the lock file is another one than that which was installed. */
function install() {
  const lock = readFileSync(join(folder, 'package-lock.json'));
  const wanted = createHash('sha256').update(lock).digest('hex');
  const installed = join(modules, '.console-lock');
  if (existsSync(installed) && readFileSync(installed, 'utf8') === wanted) return;
  call(npm, 'ci', '--no-progress');
  writeFileSync(installed, wanted);
}

function check() {
  tool('typescript/bin/tsc', '--noEmit');
  const tests = join(cache, 'tests');
  rmSync(tests, { recursive: true, force: true });
  const sources = filesIn(join(folder, 'test')).filter((file) => file.endsWith('.test.ts'));
  if (sources.length === 0) return;
  tool('esbuild/bin/esbuild', ...sources, '--bundle', '--platform=node', '--format=esm', '--packages=external',
    '--out-extension:.js=.mjs', `--outdir=${tests}`, '--log-level=warning');
  call(process.execPath, '--test', '--test-reporter=dot', ...filesIn(tests));
}

function bundle() {
  rmSync(built, { recursive: true, force: true });
  tool('vite/bin/vite.js', 'build', '--outDir', built, '--emptyOutDir', '--logLevel', 'warn');
  const manifest = JSON.parse(readFileSync(join(built, '.vite/manifest.json'), 'utf8'));
  rmSync(join(built, '.vite'), { recursive: true });
  for (const file of filesIn(built)) {
    if (/\.(js|css|svg)$/.test(file) && file.includes('assets')) {
      writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }));
    }
  }
  checkSize(manifest);
}

/** What a browser loads before it shows the first page, compressed. */
function checkSize(manifest) {
  const seen = new Set();
  const visit = (name) => {
    if (seen.has(name)) return;
    seen.add(name);
    (manifest[name].imports ?? []).forEach(visit);
  };
  visit('index.html');
  const files = [...seen].flatMap((name) => [manifest[name].file, ...(manifest[name].css ?? [])]);
  const bytes = [...new Set(files)].reduce((sum, file) => sum + statSync(join(built, `${file}.gz`)).size, 0);
  const kilobytes = Math.ceil(bytes / 1024);
  console.log(`console: the first page is ${kilobytes} kB compressed`);
  if (kilobytes > FIRST_PAGE_KILOBYTES) {
    throw new Error(`The first page of the console is ${kilobytes} kB compressed; ${FIRST_PAGE_KILOBYTES} kB is the most.`);
  }
}

function copyTo(output, hash) {
  const mark = join(output, '.console-stamp');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === hash) return;
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  cpSync(built, output, { recursive: true });
  writeFileSync(mark, hash);
}

function hashOfSources() {
  const hash = createHash('sha256').update(process.version);
  const outside = ['node_modules', 'browser', 'dist'];
  for (const file of filesIn(folder, outside)) {
    hash.update(relative(folder, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesIn(directory, except = []) {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => !except.includes(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(directory, entry.name);
      return entry.isDirectory() ? filesIn(path) : [path];
    });
}
