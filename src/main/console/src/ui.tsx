import type { ComponentChildren, JSX } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { Problem } from './api';
import { code, t } from './texts';

const ICONS = {
  check: 'M4 10.5l4 4 8-9',
  clock: 'M10 5v5l3 2 M10 2.5a7.5 7.5 0 100 15 7.5 7.5 0 000-15z',
  user: 'M10 10a3.2 3.2 0 100-6.4A3.2 3.2 0 0010 10z M3.5 17c.6-3.4 3.2-5 6.5-5s5.9 1.6 6.5 5',
  moon: 'M16 11.500A6.5 6.5 0 118.5 4a5.2 5.2 0 007.5 7.500z',
  sun: 'M10 6.500a3.5 3.5 0 100 7 3.5 3.5 0 000-7z M10 2v1.5 M10 16.500V18 M2 10h1.5 M16.5 10H18 M4.3 4.300l1.1 1.1 M14.6 14.600l1.1 1.1 M4.3 15.700l1.1-1.1 M14.6 5.400l1.1-1.1',
  search: 'M9 3.500a5.5 5.5 0 100 11 5.5 5.5 0 000-11z M13 13l4 4',
  play: 'M6 4l10 6-10 6z',
  pause: 'M7 4v12 M13 4v12',
  back: 'M14 4l-7 6 7 6 M5 4v12',
  forward: 'M6 4l7 6-7 6 M15 4v12',
  plus: 'M10 4v12 M4 10h12',
  minus: 'M4 10h12',
  fit: 'M3 7V3h4 M13 3h4v4 M17 13v4h-4 M7 17H3v-4',
  close: 'M5 5l10 10 M15 5L5 15',
  keyboard: 'M2.5 5.500h15v9h-15z M5.5 8.500h.01 M8.5 8.500h.01 M11.5 8.500h.01 M14.5 8.500h.01 M6.5 11.500h7',
  star: 'M10 3l2.1 4.5 4.9.600-3.6 3.4.900 4.900L10 14l-4.3 2.4.900-4.900L3 8.100l4.9-.600z',
  download: 'M10 3v9 M6 8.500l4 4 4-4 M4 16.500h12',
  warn: 'M10 3l7.5 13.500h-15z M10 8v4 M10 14.300h.01',
  out: 'M8 4H4v12h4 M8 10h9 M13.5 6.500L17 10l-3.5 3.5'
} as const;

export function Icon({ name, label }: { name: keyof typeof ICONS; label?: string }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 20 20" width="16" height="16" role={label ? 'img' : undefined} aria-label={label}
      aria-hidden={label ? undefined : true}>
      {ICONS[name].split(/ (?=M)/).map((path) => <path key={path} d={path} />)}
    </svg>
  );
}

const TONES: Record<string, string> = {
  OPEN: 'blue', WAITING: 'blue', ESCALATED: 'amber', ON_HOLD: 'violet', CLOSED: 'green', RETAINED: 'teal',
  WITHDRAWN: 'grey', REFUSED: 'red', EXPIRED: 'grey', APPROVE: 'green', REFUSE: 'red', RESOLVE_BLOCKER: 'teal'
};

export function Status({ value }: { value: string }): JSX.Element {
  return <span class={`chip chip-${TONES[value] ?? 'grey'}`}>{code(value)}</span>;
}

export function Loading(): JSX.Element {
  return <p class="loading" role="status"><span class="spinner" aria-hidden="true" />{t('loading')}</p>;
}

export function Empty({ title, children }: { title: string; children?: ComponentChildren }): JSX.Element {
  return (
    <div class="empty">
      <div class="empty-mark" aria-hidden="true"><Icon name="check" /></div>
      <p class="empty-title">{title}</p>
      {children ? <p>{children}</p> : null}
    </div>
  );
}

export function ErrorNote({ problem, again }: { problem: unknown; again?: () => void }): JSX.Element {
  return (
    <div class="note note-bad" role="alert">
      <Icon name="warn" />
      <p>{wordsOf(problem)}</p>
      {again ? <button class="button button-small" type="button" onClick={again}>{t('tryAgain')}</button> : null}
    </div>
  );
}

export function wordsOf(problem: unknown): string {
  if (problem instanceof Problem) return problem.status === 0 ? t('unreachable') : problem.reason || problem.title;
  return problem instanceof Error ? problem.message : String(problem);
}

export interface Loaded<T> {
  data: T | null;
  problem: unknown;
  reload: () => void;
}

/**
 * Loads, and loads again every so many milliseconds while the page is looked at. An answer that comes late, for what
 * was asked before, is dropped.
 */
export function useLoaded<T>(load: () => Promise<T>, deps: readonly unknown[], every?: number): Loaded<T> {
  const [state, setState] = useState<{ data: T | null; problem: unknown; of: string }>({ data: null, problem: null, of: '' });
  const [turn, setTurn] = useState(0);
  const question = JSON.stringify(deps);
  const reload = useCallback(() => setTurn((value) => value + 1), []);
  useEffect(() => {
    let current = true;
    let timer: number | undefined;
    const look = async (): Promise<void> => {
      try {
        const data = await load();
        if (current) setState({ data, problem: null, of: question });
      } catch (problem) {
        if (current) setState((old) => ({ data: old.of === question ? old.data : null, problem, of: question }));
      }
      if (current && every) timer = window.setTimeout(() => void next(), every);
    };
    const next = async (): Promise<void> => {
      if (document.visibilityState === 'visible') await look();
      else timer = window.setTimeout(() => void next(), every);
    };
    void look();
    return () => {
      current = false;
      window.clearTimeout(timer);
    };
  }, [question, turn]);
  return { data: state.of === question ? state.data : null, problem: state.of === question ? state.problem : null, reload };
}

export interface TabOf<K extends string> { id: K; label: string; count?: number | undefined }

/** Tabs with the keys that people expect: arrows walk, only the chosen one is in the tab order. */
export function Tabs<K extends string>({ tabs, chosen, choose, label, panel }: {
  tabs: readonly TabOf<K>[]; chosen: K; choose: (tab: K) => void; label: string; panel: string;
}): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  const onKey = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const at = tabs.findIndex((tab) => tab.id === chosen);
    const next = tabs[(at + step + tabs.length) % tabs.length];
    if (!next) return;
    choose(next.id);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={label} ref={list} onKeyDown={onKey}>
      {tabs.map((tab) => (
        <button key={tab.id} type="button" role="tab" id={`${panel}-tab-${tab.id}`} data-tab={tab.id} class="tab"
          aria-selected={tab.id === chosen} aria-controls={panel} tabIndex={tab.id === chosen ? 0 : -1}
          onClick={() => choose(tab.id)}>
          {tab.label}{tab.count === undefined ? null : <span class="count">{tab.count}</span>}
        </button>
      ))}
    </div>
  );
}

/** A dialog of the platform: it keeps the focus, Escape closes it, and what is behind it is inert. */
export function Dialog({ title, close, children }: { title: string; close?: () => void; children: ComponentChildren }): JSX.Element {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = element.current;
    if (dialog && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);
  const onCancel = (event: Event): void => {
    event.preventDefault();
    close?.();
  };
  return (
    <dialog ref={element} class="dialog" aria-labelledby="dialog-title" onCancel={onCancel}>
      <div class="dialog-head">
        <h2 id="dialog-title">{title}</h2>
        {close ? <button type="button" class="button button-quiet" onClick={close} aria-label={t('close')}><Icon name="close" /></button> : null}
      </div>
      {children}
    </dialog>
  );
}

/** Whether a key belongs to what has the focus, and is no shortcut. */
export function isTyping(event: KeyboardEvent): boolean {
  const target = event.target;
  if (event.ctrlKey || event.metaKey || event.altKey) return true;
  return target instanceof HTMLElement
    && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) || target.closest('dialog') !== null);
}
