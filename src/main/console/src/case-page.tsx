import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { api } from './api';
import { CaseHead, CaseOverview, Timeline } from './case-panel';
import { Diagram, type Marks } from './diagram';
import { dateTime } from './dates';
import { Incidents } from './incidents';
import { walkOf } from './live-diagram';
import { marksAt, pathsOf, type Walk } from './replay';
import { code, t } from './texts';
import type { Closure, ProcessInstance } from './types';
import { Empty, ErrorNote, Icon, Loading, useLoaded } from './ui';

/** One case: what is known, its story step by step on its diagrams, and what failed. */
export function CasePage({ id }: { id: string }): JSX.Element {
  const loaded = useLoaded(() => api.case(id), [id], 8000);
  const closure = loaded.data;
  if (!closure) return loaded.problem ? <ErrorNote problem={loaded.problem} again={loaded.reload} /> : <Loading />;
  return (
    <div class="case-page">
      <section class="case-side" aria-label={t('case')}>
        <CaseHead closure={closure} page />
        <CaseOverview closure={closure} escalation={null} page />
      </section>
      <Replay closure={closure} />
    </div>
  );
}

/** Every process of the case: the one that carries it, those it called, and reviews that are nobody's children. */
async function treeOf(id: string): Promise<ProcessInstance[]> {
  const [{ processInstanceKey }, page] = await Promise.all([
    api.processOf(id),
    api.instances({
      filter: { variables: [{ name: 'caseId', value: JSON.stringify(id) }] }, sort: [{ field: 'startDate', order: 'ASC' }], page: { limit: 200 }
    })
  ]);
  const known = page.items.some((each) => each.processInstanceKey === processInstanceKey);
  return known || !processInstanceKey ? page.items : [await api.instance(processInstanceKey), ...page.items];
}

function Replay({ closure }: { closure: Closure }): JSX.Element {
  const last = closure.timeline.length - 1;
  const [step, setStep] = useState<number | null>(null);
  const [playing, setPlaying] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const at = Math.min(step ?? last, last);
  const tree = useLoaded(() => treeOf(closure.id), [closure.id, closure.timeline.length]);
  const keys = (tree.data ?? []).map((each) => each.processInstanceKey);
  const walks = useLoaded(async () => new Map<string, Walk>(await Promise.all(
    keys.map(async (key): Promise<[string, Walk]> => [key, await walkOf(key)])
  )), [keys, closure.timeline.length]);
  useEffect(() => {
    if (!playing) return undefined;
    const timer = window.setInterval(() => setStep((old) => {
      const next = (old ?? last) + 1;
      if (next >= last) setPlaying(false);
      return Math.min(next, last);
    }), 900);
    return () => window.clearInterval(timer);
  }, [playing, last]);
  const play = (): void => {
    if (!playing && at >= last) setStep(0);
    setPlaying(!playing);
  };
  const moment = closure.timeline[at]?.at ?? closure.requestedAt;
  /** The next line's moment ends this step: what the engine did in between belongs to it. */
  const until = at >= last ? null : Date.parse(closure.timeline[at + 1]?.at ?? moment);
  const instances = tree.data ?? [];
  const shown = instances.find((each) => each.processInstanceKey === chosen) ?? newest(instances, until) ?? instances[0];
  return (
    <>
      <section class="case-diagram" aria-label={t('replay')}>
        <h2 class="hidden">{t('replay')}</h2>
        <div class="player">
          <button type="button" class="button button-icon" aria-label={t('stepBack')} disabled={at <= 0} onClick={() => setStep(at - 1)}><Icon name="back" /></button>
          <button type="button" class="button button-icon" aria-label={playing ? t('pause') : t('play')} onClick={play}><Icon name={playing ? 'pause' : 'play'} /></button>
          <button type="button" class="button button-icon" aria-label={t('stepForward')} disabled={at >= last} onClick={() => setStep(at + 1)}><Icon name="forward" /></button>
          <input type="range" min={0} max={Math.max(last, 0)} value={at} aria-label={t('replay')}
            aria-valuetext={`${t('stepOf', at + 1, last + 1)}: ${code(closure.timeline[at]?.what)}`}
            onInput={(event) => setStep(Number(event.currentTarget.value))} />
          <span class="player-at"><b>{code(closure.timeline[at]?.what)}</b> {dateTime(moment)} · {t('stepOf', at + 1, last + 1)}</span>
        </div>
        {tree.problem ? <ErrorNote problem={tree.problem} again={tree.reload} /> : null}
        {tree.data && instances.length === 0 ? <Empty title={t('diagramNone')} /> : null}
        {!tree.data && !tree.problem ? <Loading /> : null}
        {shown ? <ReplayDiagram key={shown.processDefinitionKey} instance={shown} walk={walks.data?.get(shown.processInstanceKey)} until={until} /> : null}
        {instances.length > 0 ? <Tree instances={instances} shown={shown} choose={setChosen} until={until} /> : null}
        <Incidents keys={keys} level="h3" />
      </section>
      <section class="case-story" aria-label={t('timeline')}>
        <h2>{t('timeline')}</h2>
        <Timeline entries={closure.timeline} chosen={at} choose={(index) => { setPlaying(false); setStep(index); }} />
      </section>
    </>
  );
}

/** Of those that had begun then, the one that began last. */
function newest(instances: readonly ProcessInstance[], until: number | null): ProcessInstance | undefined {
  const begun = instances.filter((each) => until === null || Date.parse(each.startDate) < until);
  const active = begun.filter((each) => !each.endDate || (until !== null && Date.parse(each.endDate) >= until));
  return (active.length > 0 ? active : begun).at(-1);
}

function ReplayDiagram({ instance, walk, until }: { instance: ProcessInstance; walk: Walk | undefined; until: number | null }): JSX.Element {
  const xml = useLoaded(() => api.xml(instance.processDefinitionKey), [instance.processDefinitionKey]);
  const paths = useMemo(() => (xml.data ? pathsOf(xml.data) : []), [xml.data]);
  const marks = useMemo<Marks>(() => (walk ? marksAt(walk, until, paths) : {}), [walk, until, paths]);
  if (!xml.data) return xml.problem ? <ErrorNote problem={xml.problem} again={xml.reload} /> : <Loading />;
  return <Diagram xml={xml.data} marks={marks} />;
}

function Tree({ instances, shown, choose, until }: {
  instances: ProcessInstance[]; shown: ProcessInstance | undefined; choose: (key: string) => void; until: number | null;
}): JSX.Element {
  const depth = (each: ProcessInstance): number => {
    const parent = instances.find((other) => other.processInstanceKey === each.parentProcessInstanceKey);
    return parent ? depth(parent) + 1 : 0;
  };
  return (
    <div class="tree">
      <h3>{t('processTree')}</h3>
      <ul class="plain">
        {instances.map((each) => (
          <li key={each.processInstanceKey} class={`depth-${Math.min(depth(each), 4)} ${until !== null && Date.parse(each.startDate) >= until ? 'later' : ''}`}>
            <button type="button" class="link" aria-current={each === shown ? 'true' : undefined} onClick={() => choose(each.processInstanceKey)}>
              {each.processDefinitionName ?? each.processDefinitionId}
            </button>
            <small>{code(each.state)} · {dateTime(each.startDate)}{each.endDate ? ` – ${dateTime(each.endDate)}` : ''}</small>
          </li>
        ))}
      </ul>
    </div>
  );
}
