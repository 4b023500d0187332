// Shows forms with form-js, the renderer of Camunda's task list, in a page without a browser.
import { createRequire } from 'node:module';
import { JSDOM } from 'jsdom';

const page = new JSDOM('<body></body>', { pretendToBeVisual: true, url: 'http://localhost/' });
globalThis.window = page.window;
// What the renderer takes for granted, unless this Node has it already; its events must be the page's.
for (const name of Object.getOwnPropertyNames(page.window)) {
  if (name === 'Event' || name === 'CustomEvent' || !(name in globalThis)) {
    Object.defineProperty(globalThis, name, { value: page.window[name], configurable: true, writable: true });
  }
}
page.window.matchMedia = () => ({ matches: false, addListener() {}, removeListener() {} });

const { createForm } = createRequire(import.meta.url)('@bpmn-io/form-js-viewer');

/** A form as a person sees it who was given these data: the form, and the element that shows it. */
export async function show(schema, data) {
  const container = page.window.document.createElement('div');
  page.window.document.body.appendChild(container);
  return { form: await createForm({ schema, data, container }), container };
}

/** Without this, the page keeps the process alive. */
export const close = () => page.window.close();
