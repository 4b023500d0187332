import type { Marks } from './diagram';
import type { ElementInstance } from './types';

/** What the engine knows of a process instance: its elements with their times, and the flows that it took. */
export interface Walk { elements: ElementInstance[]; flows: string[] }

/** A sequence flow of a model. */
export interface Path { id: string; from: string; to: string }

/** The sequence flows of a model's XML. */
export function pathsOf(xml: string): Path[] {
  const paths: Path[] = [];
  for (const [tag] of xml.matchAll(/<(?:\w+:)?sequenceFlow\b[^>]*>/g)) {
    const value = (name: string): string | undefined => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
    const [id, from, to] = [value('id'), value('sourceRef'), value('targetRef')];
    if (id && from && to) paths.push({ id, from, to });
  }
  return paths;
}

/**
 * The state before a moment; null means now. Engines give no time for flows: one that was taken at all counts as
 * taken once what it leads to had begun.
 */
export function marksAt(walk: Walk, until: number | null, paths: readonly Path[]): Marks {
  const active = new Map<string, number>();
  const walked = new Set<string>();
  const broken = new Set<string>();
  const begun = new Set<string>();
  for (const element of walk.elements) {
    if (element.type === 'PROCESS') continue;
    if (until !== null && Date.parse(element.startDate) >= until) continue;
    begun.add(element.elementId);
    const ended = Boolean(element.endDate) && (until === null || Date.parse(element.endDate ?? '') < until);
    if (ended) walked.add(element.elementId);
    else active.set(element.elementId, (active.get(element.elementId) ?? 0) + 1);
    if (element.hasIncident && until === null) broken.add(element.elementId);
  }
  const taken = new Set(walk.flows);
  paths.filter((path) => taken.has(path.id) && begun.has(path.from) && begun.has(path.to)).forEach((path) => walked.add(path.id));
  return { active, walked, broken };
}
