import { api } from './api';
import { factsOf } from './tasks-logic';

/** Which case a process instance belongs to, for those that belong to one. */
export async function casesOf(instances: readonly string[]): Promise<Map<string, string>> {
  const keys = [...new Set(instances)];
  if (keys.length === 0) return new Map();
  const page = await api.variables({ filter: { name: { $in: ['caseId'] }, processInstanceKey: { $in: keys } }, page: { limit: keys.length * 2 } });
  const cases = new Map<string, string>();
  factsOf(page.items).forEach((facts, key) => {
    if (facts.caseId) cases.set(key, facts.caseId);
  });
  return cases;
}
