import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { api, Problem } from './api';
import { CasePanel } from './case-panel';
import { dateTime, relative, urgency } from './dates';
import { TaskForm, type FormHandle } from './form';
import { useMe } from './session';
import { parsed } from './tasks-logic';
import { t } from './texts';
import type { Task } from './types';
import { Empty, ErrorNote, Icon, Loading, useLoaded, wordsOf } from './ui';

export interface TaskActions { claim: () => void; release: () => void; focus: () => void }

interface Note { tone: 'good' | 'bad' | 'warn'; text: string }

const EVERY = 4000;

/** One task on one screen: the form, and the case beside it. */
export function TaskPane({ id, reload, done, actions, back }: {
  id: string; reload: () => void; done: (key: string) => boolean; actions: { current: TaskActions | null }; back: () => void;
}): JSX.Element {
  const loaded = useLoaded(() => api.task(id), [id], EVERY);
  const rest = useLoaded(() => contentOf(id), [id]);
  if (loaded.data === null || rest.data === null) {
    const problem = loaded.problem ?? rest.problem;
    return <section class="pane">{problem ? <Gone problem={problem} again={loaded.reload} back={back} /> : <Loading />}</section>;
  }
  return <Open task={loaded.data} content={rest.data} problem={loaded.problem} look={loaded.reload} reload={reload} done={done} actions={actions} back={back} />;
}

function Gone({ problem, again, back }: { problem: unknown; again: () => void; back: () => void }): JSX.Element {
  if (!(problem instanceof Problem && problem.status === 404)) return <ErrorNote problem={problem} again={again} />;
  return <Empty title={t('goneMeanwhile')}><button type="button" class="button" onClick={back}>{t('tasks')}</button></Empty>;
}

interface Content { schema: Record<string, unknown> | null; variables: Record<string, unknown> }

async function contentOf(id: string): Promise<Content> {
  const [schema, variables] = await Promise.all([api.form(id), api.taskVariables(id)]);
  return { schema, variables: Object.fromEntries(variables.items.map((each) => [each.name, parsed(each.value)])) };
}

function Open({ task, content, problem, look, reload, done, actions, back }: {
  task: Task; content: Content; problem: unknown; look: () => void; reload: () => void; done: (key: string) => boolean;
  actions: { current: TaskActions | null }; back: () => void;
}): JSX.Element {
  const me = useMe();
  const form = useRef<FormHandle | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const busy = useRef(false);
  const [sending, setSending] = useState(false);
  const [note, setNote] = useState<Note | null>(null);
  const [assigning, setAssigning] = useState(false);
  const mine = task.assignee === me.login;
  const over = task.state !== 'CREATED';
  const caseId = typeof content.variables.caseId === 'string' ? content.variables.caseId : null;

  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  const wasMine = useRef(mine);
  useEffect(() => {
    if (wasMine.current && !mine && !over && !busy.current) {
      setNote({ tone: 'warn', text: task.assignee ? t('takenMeanwhile', task.assignee) : t('releasedMeanwhile') });
    }
    if (mine) setNote((old) => (old?.tone === 'warn' ? null : old));
    wasMine.current = mine;
  }, [mine, task.assignee, over]);

  /** One at a time: the second click of a double click finds it busy. */
  const act = async (what: () => Promise<void>, failed: (problem: unknown) => Note): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    setSending(true);
    setNote(null);
    try {
      await what();
    } catch (thrown) {
      setNote(failed(thrown));
      look();
      reload();
    }
    busy.current = false;
    setSending(false);
  };
  const looked = async (what: Promise<void>): Promise<void> => {
    await what;
    wasMine.current = false;
    look();
    reload();
  };
  const claimFailed = (thrown: unknown): Note =>
    thrown instanceof Problem && thrown.status === 409 && !thrown.detail.includes('Reason to deny')
      ? { tone: 'warn', text: t('claimLost') }
      : { tone: 'bad', text: t('claimRefused', wordsOf(thrown)) };
  const claim = (override = false): void => {
    if (!mine && !over) void act(() => looked(api.assign(task.userTaskKey, override ? { override } : {})), claimFailed);
  };
  const release = (): void => {
    if (mine || me.may('ASSIGN_TASKS')) void act(() => looked(api.release(task.userTaskKey)), (thrown) => ({ tone: 'bad', text: t('refused', wordsOf(thrown)) }));
  };
  const assign = (person: string): void => {
    setAssigning(false);
    void act(() => looked(api.assign(task.userTaskKey, { assignee: person, override: true })), claimFailed);
  };
  const complete = (): void => {
    void act(async () => {
      form.current?.takeOver();
      await new Promise((taken) => setTimeout(taken, 0));
      const answer = form.current ? form.current.submit() : { data: {}, valid: true };
      if (!answer.valid) {
        setNote({ tone: 'bad', text: t('invalid') });
        form.current?.focus();
        return;
      }
      await api.complete(task.userTaskKey, answer.data);
      me.drafts.remove(task.userTaskKey);
      done(task.userTaskKey);
    }, (thrown) => (thrown instanceof Problem && (thrown.status === 0 || thrown.status === 502)
      ? { tone: 'warn', text: t('maybeDone') }
      : { tone: 'bad', text: t('refused', wordsOf(thrown)) }));
  };
  actions.current = { claim: () => claim(), release, focus: () => form.current?.focus() };

  return (
    <>
      <section class="pane pane-form" aria-label={t('form')}>
        <header class="pane-head">
          <button type="button" class="button button-quiet only-narrow" onClick={back}><Icon name="back" /><span>{t('tasks')}</span></button>
          <p class="over">{task.processName}</p>
          <h2 ref={heading} tabIndex={-1}>{task.name}</h2>
          <p class="task-facts">
            <span class={`due due-${urgency(task.dueDate)}`}><Icon name="clock" />{task.dueDate ? `${t('due', relative(task.dueDate))} · ${dateTime(task.dueDate)} UTC` : '–'}</span>
            <span>{t('priority', task.priority)}</span>
            <span>{task.assignee ? (mine ? t('withMe') : t('withOther', task.assignee)) : t('unassigned')}</span>
          </p>
          {over ? null : <div class="pane-actions">
            {task.assignee ? null : <button type="button" class="button button-main" disabled={sending} onClick={() => claim()}>{t('claim')} <kbd>c</kbd></button>}
            {task.assignee && !mine && me.may('ASSIGN_TASKS') ? <button type="button" class="button" disabled={sending} onClick={() => claim(true)}>{t('takeOver')}</button> : null}
            {mine || (task.assignee && me.may('ASSIGN_TASKS')) ? <button type="button" class="button" disabled={sending} onClick={release}>{t('release')} <kbd>r</kbd></button> : null}
            {me.may('ASSIGN_TASKS') ? <button type="button" class="button" aria-expanded={assigning} disabled={sending} onClick={() => setAssigning(!assigning)}>{t('assign')}</button> : null}
          </div>}
          {assigning ? <Assign assign={assign} /> : null}
        </header>
        {problem ? <ErrorNote problem={problem} again={look} /> : null}
        {note ? <p class={`note note-${note.tone}`} role="alert">{note.text}</p> : null}
        {over ? <p class="note note-warn" role="status">{t('goneMeanwhile')}</p>
          : !mine ? <p class="note" role="status">{task.assignee ? t('heldByOther', task.assignee) : t('claimFirst')}</p> : null}
        {content.schema
          ? <TaskForm schema={content.schema} data={content.variables} readOnly={!mine || over} task={task.userTaskKey} drafts={me.drafts} handle={form} />
          : <p>{t('noForm')}</p>}
        {mine && !over ? <div class="pane-foot">
          <button type="button" class="button button-main" disabled={sending} onClick={complete}>{sending ? t('completing') : t('complete')}</button>
        </div> : null}
      </section>
      <section class="pane pane-case" aria-label={t('case')}>
        {caseId ? <CasePanel id={caseId} instance={task.processInstanceKey} escalation={content.variables.escalationId} every={EVERY * 2} />
          : <Empty title={t('noCase')} />}
      </section>
    </>
  );
}

function Assign({ assign }: { assign: (person: string) => void }): JSX.Element {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    const person = String(new FormData(event.currentTarget).get('person')).trim();
    if (person) assign(person);
  };
  return (
    <form class="assign" onSubmit={submit}>
      <label class="field"><span>{t('assignTo')}</span><input name="person" required maxLength={64} autofocus autocomplete="off" /></label>
      <button class="button" type="submit">{t('assign')}</button>
    </form>
  );
}

