import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { api } from './api';
import { Diagram, type Marks } from './diagram';
import { t } from './texts';
import type { ElementInstance, ProcessInstance } from './types';
import { ErrorNote, Loading, useLoaded } from './ui';

/** Where a process instance is: the token on its model, and the models above it by which it was called. */
export function LiveDiagram({ instance, every }: { instance: string; every: number }): JSX.Element {
  const [shown, setShown] = useState(instance);
  const chain = useLoaded(() => chainOf(instance), [instance]);
  const current = chain.data?.find((each) => each.processInstanceKey === shown) ?? chain.data?.at(-1);
  if (!current) return chain.problem ? <ErrorNote problem={chain.problem} again={chain.reload} /> : <Loading />;
  return (
    <>
      <ol class="crumbs" aria-label={t('processTree')}>
        {(chain.data ?? []).map((each) => (
          <li key={each.processInstanceKey}>
            <button type="button" class="link" aria-current={each === current ? 'true' : undefined} onClick={() => setShown(each.processInstanceKey)}>
              {each.processDefinitionName ?? each.processDefinitionId}
            </button>
          </li>
        ))}
      </ol>
      <InstanceDiagram key={current.processInstanceKey} instance={current} every={every} />
    </>
  );
}

/** From the first caller down to this one. */
async function chainOf(key: string): Promise<ProcessInstance[]> {
  const chain: ProcessInstance[] = [];
  let next: string | null = key;
  while (next !== null && chain.length < 12) {
    const found: ProcessInstance = await api.instance(next);
    chain.unshift(found);
    next = found.parentProcessInstanceKey ?? null;
  }
  return chain;
}

function InstanceDiagram({ instance, every }: { instance: ProcessInstance; every: number }): JSX.Element {
  const xml = useLoaded(() => api.xml(instance.processDefinitionKey), [instance.processDefinitionKey]);
  const state = useLoaded(() => walkOf(instance.processInstanceKey), [instance.processInstanceKey], every);
  const marks = useMemo(() => (state.data ? marksOf(state.data.elements, state.data.flows) : {}), [state.data]);
  const problem = xml.problem ?? state.problem;
  if (problem && !xml.data) return <ErrorNote problem={problem} again={xml.reload} />;
  if (!xml.data) return <Loading />;
  return <Diagram xml={xml.data} marks={marks} />;
}

export async function walkOf(key: string): Promise<{ elements: ElementInstance[]; flows: string[] }> {
  const [elements, flows] = await Promise.all([
    api.elements({ filter: { processInstanceKey: key }, sort: [{ field: 'startDate', order: 'ASC' }], page: { limit: 500 } }),
    api.flows(key)
  ]);
  return { elements: elements.items, flows: flows.items.map((each) => each.elementId) };
}

export function marksOf(elements: readonly ElementInstance[], flows: readonly string[]): Marks {
  const active = new Map<string, number>();
  const walked = new Set(flows);
  const broken = new Set<string>();
  for (const element of elements) {
    if (element.type === 'PROCESS') continue;
    if (element.state === 'ACTIVE') active.set(element.elementId, (active.get(element.elementId) ?? 0) + 1);
    else walked.add(element.elementId);
    if (element.hasIncident) broken.add(element.elementId);
  }
  return { active, walked, broken };
}
