// The console in a real browser, against a running application with the demo's data. See run.js.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { ask, caseOf, eventually, openBrowser, Person } from './page.js';

const pictures = process.env.CONSOLE_PICTURES;
const EVIL = '<img src=x onerror=alert(1)><script>alert(2)</script> {{constructor}} javascript:alert(3)';
let browser;
const cases = {};

before(async () => {
  browser = await openBrowser();
  cases.duplicate = await ask('fl-duplicate', { reason: 'DUPLICATE_ACCOUNT', comment: `I opened this one by mistake. ${EVIL}` });
  cases.belowMinimum = await ask('fl-below-minimum', { reason: 'NO_LONGER_USING' });
  for (const [login, reason] of [
    ['fl-clear', 'COST'], ['cl-clear', 'COST'], ['cl-hourly', 'NO_LONGER_USING'], ['fl-disputed', 'PRIVACY'], ['ag-exclusive', 'NO_LONGER_USING'],
    ['fl-proposals', 'COST'], ['fl-on-hold', 'PRIVACY'], ['tm-member', 'COST'], ['fl-milestone', 'CAREER_CHANGE'], ['ag-business', 'COST']
  ]) await ask(login, { reason });
  await eventually(() => caseOf(cases.duplicate), (found) => found.status === 'ESCALATED');
  await eventually(() => caseOf(cases.belowMinimum), (found) => found.status === 'ESCALATED');
});
after(async () => browser?.close());

/** A test with people who all leave at its end, and who must have met no trouble. */
function withPeople(name, body) {
  test(name, async () => {
    const people = [];
    const arrive = async (login, options) => {
      const person = await Person.arrive(browser, login, options);
      people.push(person);
      return person;
    };
    try {
      await body(arrive);
      for (const person of people) assert.deepEqual(person.troubles, []);
    } catch (failed) {
      mkdirSync('target', { recursive: true });
      for (const [index, person] of people.entries()) await person.picture(`target/console-failed-${index}.png`).catch(() => undefined);
      throw failed;
    } finally {
      for (const person of people) await person.leave();
    }
  });
}

withPeople('a wrong password is told, and the right one opens the tasks', async (arrive) => {
  const support = await arrive(null);
  await support.page.waitForSelector('input[name=password]');
  await support.page.type('input[name=login]', 'support');
  await support.page.type('input[name=password]', 'wrong');
  await support.click('Sign in', 'form button');
  await support.sees('do not belong together', '[role=alert]');
  await support.page.$eval('input[name=password]', (field) => { field.value = ''; });
  await support.page.type('input[name=password]', 'support');
  await support.click('Sign in', 'form button');
  await support.sees('Decide escalation', '.task');
});

withPeople('each role sees the pages of its work and no others', async (arrive) => {
  const pages = async (login) => {
    const person = await arrive(login);
    return person.page.$$eval('.nav', (links) => links.map((link) => link.textContent));
  };
  assert.deepEqual(await pages('support'), ['Tasks', 'Cases', 'Processes']);
  assert.deepEqual(await pages('lead'), ['Tasks', 'Dashboard', 'Cases', 'Processes']);
  assert.deepEqual(await pages('analyst'), ['Dashboard', 'Cases', 'Processes']);
  const holder = await arrive('fl-clear');
  await holder.sees('The console is for staff');
});

withPeople('words of a holder stay words', async (arrive) => {
  const support = await arrive('support');
  await support.open('Decide escalation');
  await support.go(`#/cases/${cases.duplicate}`);
  await support.sees('<img src=x onerror=alert(1)>', 'blockquote');
  assert.equal(await support.page.$$eval('blockquote *', (inside) => inside.filter((each) => each.tagName !== 'FOOTER').length), 0);
});

for (const theme of ['light', 'dark']) {
  withPeople(`no view has a fault that axe finds, ${theme}`, async (arrive) => {
    const faults = [];
    const look = async (person, name) => {
      for (const each of await person.faults()) faults.push(`${name}: ${each}`);
      if (pictures) {
        mkdirSync(pictures, { recursive: true });
        await person.picture(`${pictures}/console-${name}-${theme}.png`);
      }
    };
    const visitor = await arrive(null, { theme });
    await visitor.page.waitForSelector('.sign-in-card');
    await look(visitor, 'sign-in');
    const lead = await arrive('lead', { theme });
    await lead.sees('Decide escalation', '.task');
    await look(lead, 'tasks');
    await lead.click('Decide escalation', `.task`);
    await lead.page.waitForSelector('.fjs-container');
    await lead.sees('Why it is here'.toUpperCase(), '.case-part');
    await look(lead, 'task');
    await lead.click('Timeline', '[role=tab]');
    await lead.page.waitForSelector('.timeline');
    await look(lead, 'task-timeline');
    await lead.click('Diagram', '[role=tab]');
    await lead.page.waitForSelector('.djs-shape.active');
    await look(lead, 'task-diagram');
    await lead.click('Similar', '[role=tab]');
    await lead.page.waitForSelector('.case-part .empty, .similar');
    await look(lead, 'task-similar');
    await lead.key('?');
    await lead.page.waitForSelector('dialog[open]');
    await look(lead, 'keyboard');
    await lead.key('Escape');
    await lead.go('#/dashboard');
    await lead.page.waitForSelector('.tiles');
    await look(lead, 'dashboard');
    await lead.go('#/cases');
    await lead.page.waitForSelector('.rows');
    await look(lead, 'cases');
    await lead.go(`#/cases/${cases.duplicate}`);
    await lead.page.waitForSelector('.djs-shape.active');
    await look(lead, 'case');
    await lead.go('#/processes/AccountClosureProcess');
    await lead.page.waitForSelector('.badge-number');
    await look(lead, 'processes');
    assert.deepEqual(faults, []);
  });
}

withPeople('a draft survives a reload and the end of the session', async (arrive) => {
  const support = await arrive('support');
  await support.go('#/tasks?words=duplicate');
  await support.open('Decide escalation');
  await support.key('c');
  await support.write('The holder wrote from the same');
  await support.page.reload();
  await support.sees('restored', '.draft');
  assert.equal(await support.page.$eval('.fjs-container textarea', (field) => field.value), 'The holder wrote from the same');

  await support.page.deleteCookie(...(await support.page.cookies()));
  await support.sees('Your session is over', 'dialog');
  await support.signIn('support');
  await support.page.waitForSelector('dialog', { hidden: true });
  await support.write(' device.');
  assert.equal(await support.page.$eval('.fjs-container textarea', (field) => field.value), 'The holder wrote from the same device.');
  await support.key('Escape');
  await support.click('Release');
  await support.sees('Read only', '[role=status]');
});

withPeople('of two agents one claims, and the other is told who', async (arrive) => {
  const first = await arrive('support');
  const second = await arrive('lead');
  for (const person of [first, second]) {
    await person.go('#/tasks?words=duplicate');
    await person.open('Decide escalation');
  }
  await first.key('c');
  await first.sees('with you', '.task-facts');
  await second.sees('support works on this task', '.pane-form');
  await second.sees('with support', '.task');
  await second.click('Take over');
  await second.sees('with you', '.task-facts');
  await first.sees('lead has claimed this task', '[role=alert]');
  await second.click('Release');
  await second.sees('unassigned', '.task-facts');
});

withPeople('an agent claims, is told what is missing, decides, and sees the next task', async (arrive) => {
  const support = await arrive('support');
  await support.sees('Duplicate account', '.task');
  await support.go('#/tasks?words=duplicate');
  await support.open('Decide escalation');
  await support.go(`${await support.page.evaluate(() => location.hash.replace('?words=duplicate', ''))}`);
  await support.key('c');
  await support.sees('with you', '.task-facts');
  await support.click('Complete', '.pane-foot button');
  await support.sees('Some answers are missing', '[role=alert]');
  await support.click('Approve', '.fjs-container label');
  await support.click('There is no other account', '.fjs-container label');
  await support.page.$eval('.fjs-container textarea', (field) => { field.focus(); field.select(); });
  await support.page.keyboard.type(EVIL);
  await support.page.waitForFunction(() => document.querySelector('.fjs-container textarea').value.includes('javascript'));
  await support.page.$eval('.pane-foot button', (button) => { button.click(); button.click(); });
  await support.sees('acc-fl-below-minimum', '.case-head');
  const decided = await eventually(() => caseOf(cases.duplicate), (found) => found.timeline.some((each) => each.what === 'DECIDED'));
  assert.equal(decided.timeline.filter((each) => each.what === 'DECIDED').length, 1);
  assert.equal(decided.escalations[0].decidedBy, 'support');
  await support.doesNotSee('Duplicate account', '.task');
});

withPeople('an analyst goes from a number to its cases, and through one step by step', async (arrive) => {
  const analyst = await arrive('analyst');
  await analyst.sees('Open now', '.tile');
  await analyst.click('Open now', '.tile');
  await analyst.page.waitForSelector('.rows');
  assert.match(await analyst.page.evaluate(() => location.hash), /open=true/);
  await analyst.go(`#/cases/${cases.belowMinimum}`);
  await analyst.page.waitForSelector('.djs-shape.active');
  await analyst.click('Process started', '.timeline button');
  await analyst.sees('Step 2 of', '.player-at');
  await analyst.doesNotSee('Retry and resolve');
  await analyst.go('#/processes/SupportEscalationProcess?by=active');
  await analyst.click('Decide escalation', '.heat-list button');
  await analyst.page.waitForSelector('.inside a');
});

withPeople('on a phone a task is worked on, too', async (arrive) => {
  const support = await arrive('support');
  await support.page.setViewport({ width: 390, height: 844, isMobile: true });
  await support.open('Decide escalation');
  assert.ok(await support.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
  await support.click('Tasks', '.pane-head button');
  await support.page.waitForSelector('.task');
});

withPeople('the language changes with one click, and stays', async (arrive) => {
  const lead = await arrive('lead');
  await lead.click('Deutsch', '.bar button');
  await lead.sees('Meine Gruppen', '[role=tab]');
  await lead.page.reload();
  await lead.sees('Aufgaben', '.nav');
  assert.equal(await lead.page.evaluate(() => document.documentElement.lang), 'de');
});
