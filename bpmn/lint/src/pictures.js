// Draws each model with bpmn-js in Chromium and writes docs/pictures/<model>.svg.
// A first comment in the picture carries the hash of the model that it shows; a test compares it.
// Usage: node src/pictures.js [folder for PNG files to look at]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { bpmnFiles } from './files.js';
import { pictureOf, stampOf } from './picture-files.js';

const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';
const pngFolder = process.argv[2];
const viewer = readFileSync(
  fileURLToPath(new URL('../node_modules/bpmn-js/dist/bpmn-viewer.production.min.js', import.meta.url)),
  'utf8'
);

const browser = await puppeteer.launch({
  executablePath: chromium,
  args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none']
});
try {
  for (const file of bpmnFiles()) {
    const xml = readFileSync(file, 'utf8');
    const page = await browser.newPage();
    const svg = await draw(page, xml);
    const picture = pictureOf(file);
    mkdirSync(dirname(picture), { recursive: true });
    writeFileSync(picture, svg.replace('<svg ', `${stampOf(file, xml)}\n<svg `));
    if (pngFolder) await photograph(page, svg, join(pngFolder, `${basename(file, '.bpmn')}.png`));
    await page.close();
  }
} finally {
  await browser.close();
}

async function draw(page, xml) {
  await page.setContent('<div id="canvas" style="width:2400px;height:1200px"></div>');
  await page.addScriptTag({ content: viewer });
  const svg = await page.evaluate(async (source) => {
    const drawing = new window.BpmnJS({ container: '#canvas' });
    await drawing.importXML(source);
    return (await drawing.saveSVG()).svg;
  }, xml);
  return svg
    .replace(/<!--[^]*?-->\s*/g, '')
    .replace(/marker-(?!(?:start|mid|end)\b)[a-z0-9]+/g, stableMarker())
    .replace(/(<svg [^>]*viewBox="(\S+) (\S+) (\S+) (\S+)"[^>]*>)/, onPaper)
    .trim()
    .concat('\n');
}

// Readers with a dark page see black lines on white, too.
function onPaper(_, svg, x, y, width, height) {
  return `${svg}<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="white"/>`;
}

// bpmn-js numbers its markers at random; the same model must give the same picture.
function stableMarker() {
  const seen = new Map();
  return (name) => {
    if (!seen.has(name)) seen.set(name, `marker-${seen.size}`);
    return seen.get(name);
  };
}

async function photograph(page, svg, path) {
  await page.setViewport({ width: 1400, height: 800, deviceScaleFactor: 1.2 });
  await page.setContent(`<style>body{margin:10px;background:white}</style>${svg}`);
  const element = await page.$('svg');
  await element.screenshot({ path });
}
