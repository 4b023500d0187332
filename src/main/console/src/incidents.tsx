import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { api } from './api';
import { casesOf } from './cases-of';
import { dateTime } from './dates';
import { hrefOf } from './route';
import { useMe } from './session';
import { code, t } from './texts';
import type { Incident } from './types';
import { ErrorNote, useLoaded, wordsOf } from './ui';

const SHOWN = 50;

/** Open incidents with their cause, and what can be done; of all processes, or of these instances. */
export function Incidents({ keys, level }: { keys: string[] | null; level: 'h2' | 'h3' }): JSX.Element {
  const me = useMe();
  const Heading = level;
  const [said, setSaid] = useState<{ good: boolean; text: string } | null>(null);
  const loaded = useLoaded(async () => {
    if (keys?.length === 0) return { items: [], cases: new Map<string, string>(), total: 0 };
    const page = await api.incidents({
      filter: { state: 'ACTIVE', ...(keys ? { processInstanceKey: { $in: keys } } : {}) },
      sort: [{ field: 'creationTime', order: 'DESC' }], page: { limit: SHOWN }
    });
    const cases = keys ? new Map<string, string>() : await casesOf(page.items.map((each) => each.processInstanceKey));
    return { items: page.items, cases, total: page.page.totalItems };
  }, [keys], 8000);
  const resolve = async (incident: Incident): Promise<void> => {
    try {
      if (incident.jobKey) await api.retry(incident.jobKey);
      await api.resolve(incident.incidentKey);
      setSaid({ good: true, text: t('incidentResolved') });
    } catch (thrown) {
      setSaid({ good: false, text: wordsOf(thrown) });
    }
    loaded.reload();
  };
  return (
    <section class="incidents" id="incidents">
      <Heading class="block-title">{t('incidents')} {loaded.data && loaded.data.total > 0 ? <span class="count">{loaded.data.total}</span> : null}</Heading>
      {said ? <p class={`note note-${said.good ? 'good' : 'bad'}`} role="status">{said.text}</p> : null}
      {loaded.problem ? <ErrorNote problem={loaded.problem} again={loaded.reload} /> : null}
      {loaded.data?.items.length === 0 ? <p class="quiet">{t('noIncidents')}</p> : null}
      <ul class="plain">
        {(loaded.data?.items ?? []).map((incident) => (
          <li key={incident.incidentKey} class="incident">
            <p><b>{code(incident.errorType)}</b> · {incident.processDefinitionId} · {incident.elementId} · {dateTime(incident.creationTime)}</p>
            <p>{incident.errorMessage}</p>
            <p class="incident-end">
              {loaded.data?.cases.has(incident.processInstanceKey)
                ? <a href={hrefOf(['cases', loaded.data.cases.get(incident.processInstanceKey) ?? ''])}>{t('openCase')}</a> : null}
              {me.may('REPAIR_PROCESSES')
                ? <button type="button" class="button button-small" onClick={() => void resolve(incident)}>{t('resolveIncident')}</button>
                : <span class="quiet">{t('incidentNext')}</span>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
