// A person at a browser: signs in, looks, types; collects what must never happen.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import puppeteer from 'puppeteer-core';

export const address = process.env.CONSOLE_ADDRESS ?? 'http://localhost:8080';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PATIENCE = 15_000;

export async function openBrowser() {
  return puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--lang=en']
  });
}

export class Person {
  constructor(page, context) {
    this.page = page;
    this.context = context;
    this.troubles = [];
  }

  /** A browser of one's own, signed in. */
  static async arrive(browser, login, { theme = 'light' } = {}) {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    const person = new Person(page, context);
    page.setDefaultTimeout(PATIENCE);
    page.on('pageerror', (error) => person.troubles.push(`error: ${error.message}`));
    page.on('dialog', (dialog) => {
      person.troubles.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) person.troubles.push(message.text());
    });
    await page.setExtraHTTPHeaders({ 'Accept-Language': 'en' });
    await page.setViewport({ width: 1440, height: 900 });
    await person.prefer(theme);
    await page.goto(`${address}/`);
    if (login) await person.signIn(login);
    return person;
  }

  async prefer(theme) {
    await this.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }, { name: 'prefers-reduced-motion', value: 'reduce' }]);
  }

  async signIn(login) {
    await this.page.waitForSelector('input[name=password]');
    if (!(await this.page.$('dialog'))) await this.page.type('input[name=login]', login);
    await this.page.type('input[name=password]', login);
    await this.click('Sign in', 'form button');
    await this.page.waitForSelector('.bar');
  }

  async go(hash) {
    await this.page.evaluate((to) => { location.hash = to; }, hash);
  }

  async sees(text, selector = 'body') {
    await this.page.waitForFunction(
      (wanted, within) => [...document.querySelectorAll(within)].some((each) => each.innerText.includes(wanted)), {}, text, selector
    ).catch(() => { throw new Error(`"${text}" was not shown in ${selector}`); });
  }

  async doesNotSee(text, selector = 'body') {
    await this.page.waitForFunction(
      (wanted, within) => ![...document.querySelectorAll(within)].some((each) => each.innerText.includes(wanted)), {}, text, selector
    ).catch(() => { throw new Error(`"${text}" is still shown in ${selector}`); });
  }

  /** Clicks what bears that text. */
  async click(text, selector = 'button, a, label, [role=tab]') {
    const found = await this.page.waitForFunction(
      (wanted, within) => [...document.querySelectorAll(within)].find((each) => each.innerText.trim().startsWith(wanted) && !each.disabled), {}, text, selector
    ).catch(() => { throw new Error(`nothing to click says "${text}"`); });
    await found.click();
  }

  async key(key) {
    await this.page.keyboard.press(key);
  }

  async open(text) {
    await this.click(text, '.task');
    await this.page.waitForSelector('.fjs-container');
    await this.page.waitForSelector('.case-head');
  }

  async write(text) {
    await this.page.waitForSelector('.fjs-container textarea:not([readonly]):not([disabled])');
    await this.page.type('.fjs-container textarea', text);
  }

  /** What axe finds against WCAG 2.2 AA, each with where. */
  async faults() {
    await this.page.evaluate(axe);
    return this.page.evaluate(async () => {
      const found = await window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
      return found.violations.map((each) => `${each.id}: ${each.nodes.map((node) => `${node.target.join(' ')} ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`).slice(0, 4).join(' | ')}`);
    });
  }

  async picture(path) {
    await this.page.screenshot({ path });
  }

  async leave() {
    await this.context.close();
  }
}

/** Speaks to the API as a holder. */
export async function ask(login, body) {
  const answer = await fetch(`${address}/api/closures`, {
    method: 'POST',
    headers: { Authorization: `Basic ${Buffer.from(`${login}:${login}`).toString('base64')}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ accountId: `acc-${login}`, ...body })
  });
  if (!answer.ok) throw new Error(`${login} could not ask: ${await answer.text()}`);
  return (await answer.json()).id;
}

export async function caseOf(id) {
  const answer = await fetch(`${address}/api/closures/${id}`, { headers: { Authorization: `Basic ${Buffer.from('lead:lead').toString('base64')}` } });
  return answer.json();
}

/** Asks again and again until it is so: the engine needs a moment. */
export async function eventually(what, wanted) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const found = await what();
    if (wanted(found)) return found;
    if (Date.now() > end) throw new Error(`It never became so; last: ${JSON.stringify(found)?.slice(0, 400)}`);
    await new Promise((again) => setTimeout(again, 200));
  }
}
