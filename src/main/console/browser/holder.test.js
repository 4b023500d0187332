// The pages of account holders on a phone, with JavaScript switched off, against a running application with the
// demo's data. See run.js. Only axe, which needs scripts, looks at the same pages in a tab of its own.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { address, openBrowser } from './page.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pictures = process.env.CONSOLE_PICTURES;
const THEMES = ['light', 'dark'];
const PHONE = { width: 390, height: 844, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };
let browser;

before(async () => { browser = await openBrowser(); });
after(async () => browser?.close());

class Holder {
  static async arrive(language = 'en') {
    const holder = new Holder();
    holder.language = language;
    holder.context = await browser.createBrowserContext();
    holder.page = await holder.tab();
    await holder.page.setJavaScriptEnabled(false);
    return holder;
  }

  async tab() {
    const page = await this.context.newPage();
    await page.setViewport(PHONE);
    await page.setExtraHTTPHeaders({ 'Accept-Language': this.language });
    return page;
  }

  async go(path) {
    await this.page.goto(`${address}${path}`);
  }

  async signIn(login) {
    await this.go('/my');
    await this.page.type('#login', login);
    await this.page.type('#password', login);
    await this.press('form.card button');
  }

  /** Presses what leads to another page. */
  async press(selector) {
    await Promise.all([this.page.waitForNavigation(), this.page.click(selector)]);
  }

  async text() {
    return (await this.page.content()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  }

  async sees(words) {
    const text = await this.text();
    assert.ok(text.includes(words), `"${words}" is not in: ${text}`);
  }

  /** The engine needs a moment: the page says so, and is reloaded as a person would do. */
  async comesToSee(words) {
    for (const end = Date.now() + 20_000; Date.now() < end;) {
      if ((await this.text()).includes(words)) return;
      await new Promise((again) => setTimeout(again, 300));
      await this.page.reload();
    }
    await this.sees(words);
  }

  /** What axe finds, and whether anything is wider than the phone or too small to touch, in both themes. */
  async isWithoutFault(name) {
    const tab = await this.tab();
    const faults = [];
    for (const theme of THEMES) {
      await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
      await tab.goto(this.page.url());
      await tab.evaluate(axe);
      faults.push(...await tab.evaluate(async (theme) => {
        const found = await window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
        const wide = document.documentElement.scrollWidth > innerWidth ? [`${theme}: wider than the phone`] : [];
        const small = [...document.querySelectorAll('button, .button, .choice, input:not([type=hidden], [type=radio], [type=checkbox]), textarea, summary')]
          .filter((each) => each.getBoundingClientRect().height < 44).map((each) => `${theme}: too small to touch: ${each.outerHTML.slice(0, 80)}`);
        return [...found.violations.map((each) => `${theme}: ${each.id}: ${each.nodes.map((node) => `${node.target.join(' ')} ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`).slice(0, 3).join(' | ')}`), ...wide, ...small];
      }, theme));
      if (pictures) {
        mkdirSync(pictures, { recursive: true });
        await tab.screenshot({ path: `${pictures}/holder-${name}-${theme}.png`, fullPage: true });
      }
    }
    await tab.close();
    assert.deepEqual(faults, [], name);
  }

  async leave() {
    await this.context.close();
  }
}

function withHolder(name, language, body) {
  test(name, async () => {
    const holder = await Holder.arrive(language);
    try {
      await body(holder);
    } finally {
      await holder.leave();
    }
  });
}

withHolder('a holder asks, declines the alternative and withdraws, all without a script', 'en', async (holder) => {
  await holder.go('/my');
  await holder.isWithoutFault('sign-in');
  await holder.signIn('fl-proposals');
  await holder.sees('Freelancer profile');
  await holder.isWithoutFault('accounts');

  await holder.press('.cards a.button');
  await holder.sees('What stands in the way');
  await holder.isWithoutFault('preview');
  await holder.page.click('input[value=TAKING_BREAK]');
  await holder.page.click('input[value=WITHDRAW_PROPOSALS]');
  await holder.page.type('#comment', 'I need <b>rest</b>.');
  await holder.press('#ask button');
  await holder.sees('Your request has arrived');

  await holder.comesToSee('Take this instead');
  const sizes = await holder.page.$$eval('.equal button', (buttons) => buttons.map((each) => [each.className, each.offsetWidth, each.offsetHeight].join()));
  assert.equal(new Set(sizes).size, 1, 'both answers weigh the same');
  await holder.isWithoutFault('offer');
  await holder.press('.equal form:nth-child(2) button');
  await holder.sees('the closure goes on');

  await holder.comesToSee('It is your turn: some things below only you can do.');
  await holder.page.click('summary');
  await holder.sees('We did something that you had allowed');
  await holder.sees('I need &lt;b&gt;rest&lt;/b&gt;.');
  await holder.isWithoutFault('case');
  await holder.press('a[href$="/withdrawal"]');
  await holder.sees('This was done already and stays done');
  await holder.isWithoutFault('withdrawal');
  await holder.press('.equal button');
  await holder.sees('You have withdrawn the request');
  await holder.sees('Your receipt');
  await holder.isWithoutFault('receipt');
});

withHolder('what is missing is said, and what was chosen is still there', 'de', async (holder) => {
  await holder.signIn('fl-milestone');
  await holder.press('.cards a.button');
  await holder.page.$eval('#ask form', (form) => { form.noValidate = true; });
  await holder.page.type('#comment', 'Noch da?');
  await holder.press('#ask button');
  assert.equal(await holder.page.$eval('#comment', (field) => field.value), 'Noch da?');
  assert.ok(await holder.page.$('[role=alert]'));
});

withHolder('a link that is not ours is told kindly, in the language of the browser', 'de', async (holder) => {
  await holder.go('/my/links/no.such.link');
  await holder.sees('keiner unserer Links');
  await holder.isWithoutFault('no-link');
  await holder.go('/my/reopening');
  await holder.sees('Ein geschlossenes Konto zurückholen');
  await holder.isWithoutFault('way-back');
});
