import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { api, Problem } from './api';
import { casesOf } from './cases-of';
import { relative } from './dates';
import { Diagram, type Marks } from './diagram';
import { heatOf, level, type Heat } from './heat';
import { Incidents } from './incidents';
import { go, hrefOf } from './route';
import { t } from './texts';
import type { ProcessDefinition } from './types';
import { ErrorNote, Loading, useLoaded } from './ui';

const COUNTED = 1000;

interface HeatMap { heat: Map<string, Heat>; counted: number | null }

export function Processes({ chosen, query }: { chosen: string | null; query: Record<string, string> }): JSX.Element {
  const loaded = useLoaded(allVersions, []);
  const all = loaded.data ?? [];
  const ids = [...new Set(all.map((each) => each.processDefinitionId))];
  const id = ids.find((each) => each === chosen) ?? ids.find((each) => each === 'AccountClosureProcess') ?? ids[0];
  const versions = all.filter((each) => each.processDefinitionId === id);
  const shown = versions.find((each) => String(each.version) === query.version) ?? versions[0];
  const by = query.by === 'active' ? 'active' : 'total';
  const change = (process: string, version?: string, how: string = by): void =>
    go(['processes', process], { version, by: how === 'active' ? how : undefined });
  const name = (each: string): string => all.find((one) => one.processDefinitionId === each)?.name ?? each;
  return (
    <div class="dash dash-full">
      <header class="page-head">
        <h1>{t('processes')}</h1>
        <div class="page-tools">
          <label><span class="hidden">{t('model')}</span>
            <select value={id} onChange={(event) => change(event.currentTarget.value)}>
              {ids.map((each) => <option key={each} value={each}>{name(each)}</option>)}
            </select>
          </label>
          <label><span class="hidden">{t('version', '')}</span>
            <select value={shown ? String(shown.version) : ''} onChange={(event) => id && change(id, event.currentTarget.value)}>
              {versions.map((each) => <option key={each.version} value={String(each.version)}>{t('version', each.version)}{each.versionTag ? ` (${each.versionTag})` : ''}</option>)}
            </select>
          </label>
          <div class="choice" role="group" aria-label={t('heatMap')}>
            {(['total', 'active'] as const).map((each) => (
              <button key={each} type="button" aria-pressed={each === by} onClick={() => id && change(id, query.version, each)}>
                {t(each === 'total' ? 'heatCount' : 'heatActive')}
              </button>
            ))}
          </div>
        </div>
      </header>
      {loaded.problem ? <ErrorNote problem={loaded.problem} again={loaded.reload} /> : null}
      <Incidents keys={null} level="h2" />
      {shown ? <HeatView key={shown.processDefinitionKey} definition={shown} by={by} /> : loaded.problem ? null : <Loading />}
    </div>
  );
}

async function allVersions(): Promise<ProcessDefinition[]> {
  const page = await api.definitions({ page: { limit: 500 } });
  return page.items.sort((a, b) => (a.name ?? a.processDefinitionId).localeCompare(b.name ?? b.processDefinitionId) || b.version - a.version);
}

async function heatMapOf(key: string): Promise<HeatMap> {
  try {
    const { items } = await api.statistics(key);
    return {
      heat: new Map(items.map((each) => [each.elementId, { total: each.active + each.completed + each.canceled, active: each.active }])),
      counted: null
    };
  } catch (problem) {
    if (!(problem instanceof Problem) || ![404, 405, 501].includes(problem.status)) throw problem;
    const page = await api.elements({
      filter: { processDefinitionKey: key }, sort: [{ field: 'startDate', order: 'DESC' }], page: { limit: COUNTED }
    });
    return { heat: heatOf(page.items.filter((each) => each.type !== 'PROCESS')), counted: page.items.length };
  }
}

function HeatView({ definition, by }: { definition: ProcessDefinition; by: 'total' | 'active' }): JSX.Element {
  const key = definition.processDefinitionKey;
  const xml = useLoaded(() => api.xml(key), [key]);
  const map = useLoaded(() => heatMapOf(key), [key], 15_000);
  const [picked, setPicked] = useState<string | null>(null);
  const marks = useMemo<Marks>(() => {
    const heat = map.data?.heat ?? new Map<string, Heat>();
    const largest = Math.max(0, ...[...heat.values()].map((each) => each[by]));
    return {
      heat: new Map([...heat].filter(([, each]) => each[by] > 0).map(([id, each]) => [id, { level: level(each[by], largest), text: String(each[by]) }]))
    };
  }, [map.data, by]);
  const rows = [...(map.data?.heat ?? [])].filter(([, each]) => each[by] > 0).sort((a, b) => b[1][by] - a[1][by]);
  const names = useMemo(() => namesOf(xml.data ?? ''), [xml.data]);
  if (!xml.data) return xml.problem ? <ErrorNote problem={xml.problem} again={xml.reload} /> : <Loading />;
  return (
    <div class="heat">
      <div class="heat-map">
        <Diagram xml={xml.data} marks={marks} onElement={setPicked} />
        <p class="quiet">{map.data ? (map.data.counted === null ? t('heatFromEngine') : t('heatFromSearch', map.data.counted)) : ''}</p>
      </div>
      <section class="card heat-list" aria-label={t('heatMap')}>
        {map.problem ? <ErrorNote problem={map.problem} again={map.reload} /> : null}
        <table>
          <thead><tr><th scope="col">{t('element')}</th><th scope="col" class="number">{t('heatCount')}</th><th scope="col" class="number">{t('active')}</th></tr></thead>
          <tbody>
            {rows.map(([id, each]) => (
              <tr key={id} class={id === picked ? 'asked' : ''}><th scope="row"><button type="button" class="link" aria-pressed={id === picked} onClick={() => setPicked(id)}>{names.get(id) ?? id}</button></th><td class="number">{each.total}</td><td class="number">{each.active}</td></tr>
            ))}
          </tbody>
        </table>
        {picked && names.has(picked) ? <Inside definition={key} element={picked} name={names.get(picked) ?? picked} /> : <p class="quiet">{t('pickElement')}</p>}
        {map.data && rows.length === 0 ? <p class="quiet">{t('nothingInPeriod')}</p> : null}
      </section>
    </div>
  );
}

/** The cases that are in an element now. */
function Inside({ definition, element, name }: { definition: string; element: string; name: string }): JSX.Element {
  const loaded = useLoaded(async () => {
    const page = await api.elements({
      filter: { processDefinitionKey: definition, elementId: element, state: 'ACTIVE' }, sort: [{ field: 'startDate', order: 'ASC' }], page: { limit: 50 }
    });
    const cases = await casesOf(page.items.map((each) => each.processInstanceKey));
    return page.items.map((each) => ({ since: each.startDate, id: cases.get(each.processInstanceKey) })).filter((each) => each.id);
  }, [definition, element], 15_000);
  if (loaded.problem) return <ErrorNote problem={loaded.problem} />;
  return (
    <div class="inside">
      <h2>{t('nowIn', name)}</h2>
      {loaded.data?.length === 0 ? <p class="quiet">{t('nobodyIn')}</p> : null}
      <ul class="plain">
        {(loaded.data ?? []).map((each) => (
          <li key={each.id}><a href={hrefOf(['cases', each.id ?? ''])}>{(each.id ?? '').slice(0, 8)}</a> <span class="quiet">{relative(each.since)}</span></li>
        ))}
      </ul>
    </div>
  );
}

/** What the model calls its elements. */
function namesOf(xml: string): Map<string, string> {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const named = [...document.querySelectorAll('[id]')];
  return new Map(named.map((each) => [each.getAttribute('id') ?? '', each.getAttribute('name') ?? each.getAttribute('id') ?? '']));
}
