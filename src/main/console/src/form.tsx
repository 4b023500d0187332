import type { Form } from '@bpmn-io/form-js-viewer';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { dateTime, now } from './dates';
import type { Drafts } from './drafts';
import { t } from './texts';
import { ErrorNote, Loading } from './ui';

/** The library takes over what is typed when a field loses the focus, or a moment later. */
function takeOver(place: HTMLElement | null): void {
  const focused = document.activeElement;
  if (focused instanceof HTMLElement && place?.contains(focused)) focused.blur();
}

export interface FormHandle {
  takeOver: () => void;
  submit: () => { data: Record<string, unknown>; valid: boolean };
  focus: () => void;
}

/** A Camunda form. What is typed is kept as a draft; the library comes when the first form is shown. */
export function TaskForm({ schema, data, readOnly, task, drafts, handle }: {
  schema: Record<string, unknown>; data: Record<string, unknown>; readOnly: boolean; task: string; drafts: Drafts;
  handle: { current: FormHandle | null };
}): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const form = useRef<Form | null>(null);
  const [state, setState] = useState<'loading' | 'ready' | { problem: unknown }>('loading');
  const [draftOf, setDraftOf] = useState<number | null>(null);
  const locked = useRef(readOnly);

  useEffect(() => {
    let current = true;
    const show = async (): Promise<void> => {
      const { Form: Library } = await import('./form-library');
      if (!current || !place.current) return;
      const library = new Library({ container: place.current });
      form.current = library;
      const draft = drafts.read(task, now());
      await library.importSchema(schema, { ...data, ...(draft?.data ?? {}) });
      library.setProperty('readOnly', locked.current);
      setDraftOf(draft?.at ?? null);
      const untouched = JSON.stringify(ownOf(schema, data));
      library.on('changed', (event: { data: Record<string, unknown> }) => {
        if (locked.current) return;
        const typed = ownOf(schema, event.data);
        if (JSON.stringify(typed) === untouched) drafts.remove(task);
        else drafts.write(task, typed, now());
      });
      handle.current = {
        takeOver: () => takeOver(place.current),
        submit: () => {
          const { data: answers, errors } = library.submit() as { data: Record<string, unknown>; errors: Record<string, unknown> };
          return { data: answers, valid: Object.keys(errors).length === 0 };
        },
        focus: () => focusFirst(place.current)
      };
      setState('ready');
    };
    const keep = (): void => takeOver(place.current);
    window.addEventListener('pagehide', keep);
    show().catch((problem: unknown) => setState({ problem }));
    return () => {
      current = false;
      handle.current = null;
      window.removeEventListener('pagehide', keep);
      keep();
      form.current?.destroy();
    };
  }, []);
  useEffect(() => {
    locked.current = readOnly;
    form.current?.setProperty('readOnly', readOnly);
  }, [readOnly]);

  const discard = (): void => {
    drafts.remove(task);
    setDraftOf(null);
    void form.current?.importSchema(schema, data);
  };
  return (
    <div class="form">
      {draftOf !== null && !readOnly
        ? <p class="draft" role="status">{t('draftKept', dateTime(new Date(draftOf).toISOString()))}
            <button type="button" class="button button-small" onClick={discard}>{t('draftDiscard')}</button></p>
        : null}
      {state === 'loading' ? <Loading /> : null}
      {typeof state === 'object' ? <ErrorNote problem={state.problem} /> : null}
      <div ref={place} />
    </div>
  );
}

/** Only what the form asks for: the rest came from the process and is no draft of a person. */
function ownOf(schema: Record<string, unknown>, data: Record<string, unknown>): Record<string, unknown> {
  const keys = new Set<string>();
  const visit = (component: unknown): void => {
    if (typeof component !== 'object' || component === null) return;
    const { key, components } = component as { key?: unknown; components?: unknown };
    if (typeof key === 'string') keys.add(key);
    if (Array.isArray(components)) components.forEach(visit);
  };
  visit(schema);
  const isTyped = (value: unknown): boolean => value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(data).filter(([key, value]) => keys.has(key) && isTyped(value)));
}

function focusFirst(place: HTMLElement | null): void {
  const wrong = place?.querySelector<HTMLElement>('.fjs-has-errors input, .fjs-has-errors textarea, .fjs-has-errors select');
  (wrong ?? place?.querySelector<HTMLElement>('input, textarea, select'))?.focus();
}
