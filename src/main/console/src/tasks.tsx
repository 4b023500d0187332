import type { JSX } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { api } from './api';
import { dateTime, now, relative, urgency } from './dates';
import { go, hrefOf } from './route';
import { useMe, type Me } from './session';
import { TaskPane, type TaskActions } from './task';
import {
  changesBetween, factsOf, matches, nextAfter, readFilters, searchOf, SORTS, VIEWS,
  type Change, type SavedFilter, type Sort, type TaskFacts, type View
} from './tasks-logic';
import { code, t, type TextKey } from './texts';
import type { Task } from './types';
import { Dialog, Empty, ErrorNote, Icon, isTyping, Loading, Tabs, useLoaded } from './ui';

const EVERY = 4000;
const FACTS = ['caseId', 'accountKind', 'reason', 'escalationKind'];
const VIEW_TEXTS: Record<View, TextKey> = { all: 'viewAll', mine: 'viewMine', unassigned: 'viewUnassigned', overdue: 'viewOverdue' };
const SORT_TEXTS: Record<Sort, TextKey> = { due: 'sortDue', priority: 'sortPriority', newest: 'sortNewest' };

export function Tasks({ chosen, query }: { chosen: string | null; query: Record<string, string> }): JSX.Element {
  const me = useMe();
  const view = VIEWS.find((known) => known === query.view) ?? 'all';
  const sort = SORTS.find((known) => known === query.sort) ?? 'due';
  const words = query.words ?? '';
  const [limit, setLimit] = useState(50);
  const list = useLoaded(() => load(me, view, sort, limit), [view, sort, limit], EVERY);
  const counts = useLoaded(() => count(me), [], 4 * EVERY);
  const [said, setSaid] = useState('');
  const [help, setHelp] = useState(false);
  const changed = useChanges(list.data?.tasks ?? null, `${view} ${sort} ${limit}`, me.login, (list.data?.total ?? 0) <= limit, setSaid);

  const shown = useMemo(
    () => (list.data?.tasks ?? []).filter((task) => matches(task, list.data?.facts.get(task.processInstanceKey), words, code)),
    [list.data, words]
  );
  const at = (changes: Record<string, string | undefined>): Record<string, string | undefined> => ({
    view: view === 'all' ? undefined : view, sort: sort === 'due' ? undefined : sort, words: words || undefined, ...changes
  });
  const open = (key: string | null): void => go(key ? ['tasks', key] : ['tasks'], at({}));
  const reload = useCallback(() => {
    list.reload();
    counts.reload();
  }, [list.reload, counts.reload]);
  const done = (key: string): boolean => {
    const next = nextAfter(shown, key, me.login);
    reload();
    open(next?.userTaskKey ?? null);
    return next !== null;
  };
  const actions = useRef<TaskActions | null>(null);
  useShortcuts({ shown, chosen, open, actions, help: () => setHelp(true) });

  return (
    <div class={`work ${chosen ? 'work-open' : ''}`}>
      <section class="list" aria-label={t('taskList')}>
        <h1 class="hidden">{t('tasks')}</h1>
        <Tabs label={t('taskList')} panel="task-list" chosen={view} choose={(next) => go(['tasks'], at({ view: next === 'all' ? undefined : next }))}
          tabs={VIEWS.map((id) => ({ id, label: t(VIEW_TEXTS[id]), count: counts.data?.[id] || undefined }))} />
        <div class="list-tools">
          <label class="search"><Icon name="search" /><span class="hidden">{t('searchTasks')}</span>
            <input id="task-search" type="search" value={words} placeholder={t('searchTasks')}
              onInput={(event) => go(chosen ? ['tasks', chosen] : ['tasks'], at({ words: event.currentTarget.value || undefined }))} />
          </label>
          <label><span class="hidden">{t('sortBy')}</span>
            <select value={sort} onChange={(event) => go(['tasks'], at({ sort: event.currentTarget.value }))}>
              {SORTS.map((id) => <option key={id} value={id}>{t(SORT_TEXTS[id])}</option>)}
            </select>
          </label>
        </div>
        <Filters me={me} now={{ view, sort, words }} />
        <div id="task-list" role="tabpanel" aria-labelledby={`task-list-tab-${view}`} class="list-body" tabIndex={-1}>
          {list.problem ? <ErrorNote problem={list.problem} again={list.reload} /> : null}
          {list.data === null ? (list.problem ? null : <Loading />) : shown.length === 0
            ? <Empty title={t('noTasks')}>{t('noTasksLead')}</Empty>
            : <ul class="tasks">
                {shown.map((task) => (
                  <li key={task.userTaskKey}>
                    <Row task={task} facts={list.data?.facts.get(task.processInstanceKey)} chosen={task.userTaskKey === chosen}
                      changed={changed.has(task.userTaskKey)} me={me.login} href={hrefOf(['tasks', task.userTaskKey], at({}))} />
                  </li>
                ))}
              </ul>}
          {list.data && list.data.total > list.data.tasks.length
            ? <button type="button" class="button list-more" onClick={() => setLimit(limit + 50)}>{t('more')}</button> : null}
        </div>
        <footer class="list-foot">
          <span aria-live="polite">{said || (list.data ? countText(list.data.total) : '')}</span>
          <button type="button" class="button button-quiet" onClick={() => setHelp(true)}><Icon name="keyboard" /><span>{t('keyboard')}</span></button>
        </footer>
      </section>
      {chosen
        ? <TaskPane key={chosen} id={chosen} reload={reload} done={done} actions={actions} back={() => open(null)} />
        : <div class="choose"><Empty title={t('chooseTask')}>{t('chooseTaskLead')}</Empty></div>}
      {help ? <Help close={() => setHelp(false)} /> : null}
    </div>
  );
}

function countText(total: number): string {
  return total === 1 ? t('taskCountOne') : t('taskCount', total);
}

async function load(me: Me, view: View, sort: Sort, limit: number): Promise<{ tasks: Task[]; total: number; facts: Map<string, TaskFacts> }> {
  if (me.groups.length === 0 && view !== 'mine') return { tasks: [], total: 0, facts: new Map() };
  const page = await api.tasks(searchOf(view, sort, me, new Date(now()).toISOString(), limit));
  const instances = [...new Set(page.items.map((task) => task.processInstanceKey))];
  if (instances.length === 0) return { tasks: [], total: 0, facts: new Map() };
  const variables = await api.variables({
    filter: { name: { $in: FACTS }, processInstanceKey: { $in: instances } },
    page: { limit: instances.length * FACTS.length }
  });
  return { tasks: page.items, total: page.page.totalItems, facts: factsOf(variables.items) };
}

async function count(me: Me): Promise<Record<View, number>> {
  const numbers = await Promise.all(VIEWS.map(async (view) => {
    if (me.groups.length === 0 && view !== 'mine') return 0;
    return (await api.tasks(searchOf(view, 'due', me, new Date(now()).toISOString(), 1))).page.totalItems;
  }));
  return Object.fromEntries(VIEWS.map((view, index) => [view, numbers[index] ?? 0])) as Record<View, number>;
}

/** What others changed since the last look, said in a sentence and marked for a while. */
function useChanges(tasks: Task[] | null, question: string, login: string, complete: boolean, say: (words: string) => void): Set<string> {
  const before = useRef<{ tasks: Task[]; question: string } | null>(null);
  const [marked, setMarked] = useState<Set<string>>(new Set());
  useEffect(() => {
    if (tasks === null) return undefined;
    const last = before.current;
    before.current = { tasks, question };
    if (last === null || last.question !== question) return undefined;
    const changes = changesBetween(last.tasks, tasks, login, complete);
    if (changes.length === 0) return undefined;
    say(changes.slice(0, 2).map(inWords).join('. '));
    setMarked(new Set(changes.map((change) => change.task.userTaskKey)));
    const timer = window.setTimeout(() => {
      say('');
      setMarked(new Set());
    }, 2 * EVERY);
    return () => window.clearTimeout(timer);
  }, [tasks]);
  return marked;
}

function inWords(change: Change): string {
  const name = change.task.name ?? change.task.elementId;
  switch (change.kind) {
    case 'claimed': return t('claimedBy', name, change.by);
    case 'released': return t('releasedNow', name);
    case 'new': return t('newTask', name);
    case 'gone': return t('doneByOther', name);
  }
}

function Row({ task, facts, chosen, changed, me, href }: {
  task: Task; facts: TaskFacts | undefined; chosen: boolean; changed: boolean; me: string; href: string;
}): JSX.Element {
  const element = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (chosen) element.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <a ref={element} class={`task ${changed ? 'task-changed' : ''}`} href={href} aria-current={chosen ? 'true' : undefined} data-task={task.userTaskKey}>
      <span class="task-top">
        <b>{task.name}</b>
        {task.assignee
          ? <span class={`chip chip-small ${task.assignee === me ? 'chip-blue' : 'chip-grey'}`}>{task.assignee === me ? t('withMe') : t('withOther', task.assignee)}</span>
          : <span class="chip chip-small chip-line">{t('unassigned')}</span>}
      </span>
      <span class="task-middle">{[facts?.reason, facts?.accountKind].filter(Boolean).map((each) => code(each)).join(' · ') || task.processName}</span>
      <span class="task-end">
        <span class={`due due-${urgency(task.dueDate)}`} title={dateTime(task.dueDate)}><Icon name="clock" />{task.dueDate ? t('due', relative(task.dueDate)) : '–'}</span>
        <span>{t('priority', task.priority)}</span>
      </span>
    </a>
  );
}

function Filters({ me, now: current }: { me: Me; now: Omit<SavedFilter, 'name'> }): JSX.Element | null {
  const key = `filters:${me.login}`;
  const [saved, setSaved] = useState<SavedFilter[]>(() => readFilters(localStorage.getItem(key)));
  const [naming, setNaming] = useState(false);
  const keep = (filters: SavedFilter[]): void => {
    localStorage.setItem(key, JSON.stringify(filters));
    setSaved(filters);
  };
  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    const name = String(new FormData(event.currentTarget).get('name')).trim();
    if (name) keep([...saved.filter((filter) => filter.name !== name), { name, ...current }]);
    setNaming(false);
  };
  const worthSaving = current.words !== '' || current.view !== 'all' || current.sort !== 'due';
  if (saved.length === 0 && !worthSaving) return null;
  return (
    <div class="filters" role="group" aria-label={t('savedFilters')}>
      {saved.map((filter) => (
        <span key={filter.name} class="filter">
          <a href={hrefOf(['tasks'], { view: filter.view, sort: filter.sort, words: filter.words })}>{filter.name}</a>
          <button type="button" aria-label={t('removeFilter', filter.name)} onClick={() => keep(saved.filter((each) => each !== filter))}><Icon name="close" /></button>
        </span>
      ))}
      {worthSaving && !naming ? <button type="button" class="button button-small" onClick={() => setNaming(true)}><Icon name="star" /><span>{t('saveFilter')}</span></button> : null}
      {naming
        ? <form class="filter-form" onSubmit={save}>
            <input name="name" aria-label={t('saveFilterName')} placeholder={t('saveFilterName')} maxLength={40} required autofocus />
            <button class="button button-small" type="submit">{t('saveFilter')}</button>
          </form>
        : null}
    </div>
  );
}

function useShortcuts({ shown, chosen, open, actions, help }: {
  shown: Task[]; chosen: string | null; open: (key: string | null) => void; actions: { current: TaskActions | null }; help: () => void;
}): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && event.target instanceof HTMLElement && !event.target.closest('dialog')) {
        if (isTyping(event)) event.target.blur();
        else open(null);
        return;
      }
      if (isTyping(event)) return;
      const at = shown.findIndex((task) => task.userTaskKey === chosen);
      const step = (by: number): void => {
        const next = shown[at < 0 ? 0 : Math.min(shown.length - 1, Math.max(0, at + by))];
        if (next) open(next.userTaskKey);
      };
      const keys: Record<string, () => void> = {
        j: () => step(1),
        k: () => step(-1),
        c: () => actions.current?.claim(),
        r: () => actions.current?.release(),
        '?': help,
        '/': () => document.getElementById('task-search')?.focus()
      };
      if (event.key === 'Enter' && !(event.target instanceof HTMLElement && event.target.closest('a, button'))) actions.current?.focus();
      const act = keys[event.key];
      if (act) {
        event.preventDefault();
        act();
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [shown, chosen]);
}

function Help({ close }: { close: () => void }): JSX.Element {
  const keys: [string, TextKey][] = [
    ['j k', 'keyNext'], ['Enter', 'keyOpen'], ['c', 'keyClaim'], ['r', 'keyRelease'], ['/', 'keySearch'], ['?', 'keyHelp'], ['Esc', 'keyEscape']
  ];
  return (
    <Dialog title={t('keyboardHelp')} close={close}>
      <dl class="keys">
        {keys.map(([key, text]) => (
          <div key={key}><dt>{key.split(' ').map((each) => <kbd key={each}>{each}</kbd>)}</dt><dd>{t(text)}</dd></div>
        ))}
      </dl>
    </Dialog>
  );
}
