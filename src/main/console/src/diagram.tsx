import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from './texts';
import { colour } from './theme';
import { ErrorNote, Icon, Loading } from './ui';

/** What is drawn over a model. */
export interface Marks {
  /** Elements with a token, each with how many. */
  active?: ReadonlyMap<string, number>;
  /** Elements and flows that were walked. */
  walked?: ReadonlySet<string>;
  /** Elements with an incident. */
  broken?: ReadonlySet<string>;
  /** By element, 1 to 5, with what the badge says. */
  heat?: ReadonlyMap<string, { level: number; text: string }>;
}

interface Canvas {
  zoom(to?: number | 'fit-viewport', centre?: 'auto'): number;
  addMarker(element: string, name: string): void;
  removeMarker(element: string, name: string): void;
}
interface Overlays {
  add(element: string, overlay: { position: Record<string, number>; html: HTMLElement; show?: Record<string, number> }): void;
  clear(): void;
}
interface Registry {
  get(id: string): { id: string; width?: number } | undefined;
  getAll(): { id: string }[];
}
interface Library {
  importXML(xml: string): Promise<unknown>;
  get(name: string): unknown;
  destroy(): void;
  on(event: string, listener: (event: { element: { id: string; type: string } }) => void): void;
}

/** A model with marks; wheel and drag move it. The same facts are in lists beside it, for those who do not see it. */
export function Diagram({ xml, marks, onElement }: { xml: string; marks: Marks; onElement?: (id: string) => void }): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const library = useRef<Library | null>(null);
  const [ready, setReady] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const [look, setLook] = useState(0);

  useEffect(() => {
    const repaint = (): void => setLook((value) => value + 1);
    window.addEventListener('theme', repaint);
    return () => window.removeEventListener('theme', repaint);
  }, []);
  useEffect(() => {
    let current = true;
    setReady(false);
    const draw = async (): Promise<void> => {
      const { Viewer } = await import('./diagram-library');
      if (!current || !place.current) return;
      const viewer = new Viewer({
        container: place.current,
        bpmnRenderer: { defaultFillColor: colour('--shape'), defaultStrokeColor: colour('--line-strong'), defaultLabelColor: colour('--text') }
      }) as unknown as Library;
      library.current = viewer;
      await viewer.importXML(xml);
      if (!current) return;
      (viewer.get('canvas') as Canvas).zoom('fit-viewport', 'auto');
      if (onElement) viewer.on('element.click', (event) => onElement(event.element.id));
      const drawing = place.current.querySelector('.djs-container > svg');
      drawing?.setAttribute('role', 'img');
      drawing?.setAttribute('aria-label', t('diagramLabel'));
      setReady(true);
    };
    draw().catch((thrown: unknown) => setProblem(thrown));
    return () => {
      current = false;
      library.current?.destroy();
      library.current = null;
    };
  }, [xml, look]);
  useEffect(() => {
    if (ready && library.current) mark(library.current, marks);
  }, [ready, marks]);

  const zoom = (by: number | null): void => {
    const canvas = library.current?.get('canvas') as Canvas | undefined;
    if (canvas) canvas.zoom(by === null ? 'fit-viewport' : canvas.zoom() * by, 'auto');
  };
  return (
    <div class="diagram">
      {problem ? <ErrorNote problem={problem} /> : ready ? null : <Loading />}
      <div ref={place} class="canvas" />
      <div class="zoom">
        <button type="button" class="button button-icon" aria-label={t('zoomIn')} onClick={() => zoom(1.25)}><Icon name="plus" /></button>
        <button type="button" class="button button-icon" aria-label={t('zoomOut')} onClick={() => zoom(0.8)}><Icon name="minus" /></button>
        <button type="button" class="button button-icon" aria-label={t('zoomFit')} onClick={() => zoom(null)}><Icon name="fit" /></button>
      </div>
    </div>
  );
}

function mark(viewer: Library, marks: Marks): void {
  const canvas = viewer.get('canvas') as Canvas;
  const overlays = viewer.get('overlays') as Overlays;
  const registry = viewer.get('elementRegistry') as Registry;
  const names = ['walked', 'active', 'broken', ...[1, 2, 3, 4, 5].map((level) => `heat-${level}`)];
  registry.getAll().forEach((element) => names.forEach((name) => canvas.removeMarker(element.id, name)));
  overlays.clear();
  const put = (id: string, name: string): boolean => {
    if (!registry.get(id)) return false;
    canvas.addMarker(id, name);
    return true;
  };
  marks.walked?.forEach((id) => put(id, 'walked'));
  marks.active?.forEach((count, id) => {
    if (put(id, 'active')) overlays.add(id, { position: { top: -10, left: -10 }, html: badge('token', count > 1 ? String(count) : '') });
  });
  marks.broken?.forEach((id) => {
    if (put(id, 'broken')) overlays.add(id, { position: { top: -10, right: 12 }, html: badge('trouble', '!') });
  });
  marks.heat?.forEach(({ level, text }, id) => {
    if (put(id, `heat-${level}`)) overlays.add(id, { position: { bottom: 10, right: 16 }, html: badge('number', text) });
  });
}

function badge(kind: string, text: string): HTMLElement {
  const element = document.createElement('div');
  element.className = `badge badge-${kind}`;
  element.textContent = text;
  return element;
}
