// Runs each file of browser tests against an application of its own with its demo data, and ends it: what one
// file asks for is in the way of the next.
// Usage: node run.js <application.jar> [folder for pictures]; port by CONSOLE_PORT, Chromium by CHROMIUM.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const TESTS = ['console.test.js', 'holder.test.js'];
const [jar, pictures] = process.argv.slice(2);
const port = Number(process.env.CONSOLE_PORT ?? 18070);
let worst = 0;
for (const tests of TESTS) worst = Math.max(worst, await run(tests));
process.exit(worst);

async function run(tests) {
  const data = mkdtempSync(join(tmpdir(), 'console-'));
  const log = join(data, 'application.log');
  const out = openSync(log, 'w');
  const application = spawn(
    'java',
    ['-XX:TieredStopAtLevel=1', '-jar', resolve(jar), '--spring.profiles.active=demo', `--server.port=${port}`,
      `--management.server.port=${port + 1000}`, '--engine.clock-controlled=true'],
    { cwd: data, stdio: ['ignore', out, out] }
  );
  let status = 1;
  try {
    await ready(application, log);
    status = spawnSync(process.execPath, ['--test', join(dirname(fileURLToPath(import.meta.url)), tests)], {
      stdio: 'inherit',
      env: { ...process.env, CONSOLE_ADDRESS: `http://127.0.0.1:${port}`, ...(pictures ? { CONSOLE_PICTURES: resolve(pictures) } : {}) }
    }).status ?? 1;
  } finally {
    const ended = new Promise((done) => application.once('exit', done));
    if (application.exitCode === null && application.kill()) await ended;
    if (status === 0) rmSync(data, { recursive: true, force: true });
    else console.error(`The application's log is ${log}`);
  }
  return status;
}

async function ready(application, log) {
  for (const end = Date.now() + 180_000; Date.now() < end;) {
    if (application.exitCode !== null) throw new Error(`The application ended; its log is ${log}`);
    const healthy = await fetch(`http://127.0.0.1:${port + 1000}/actuator/health/readiness`).then((answer) => answer.ok, () => false);
    if (healthy) return;
    await new Promise((again) => setTimeout(again, 500));
  }
  throw new Error(`The application did not start; its log is ${log}`);
}
