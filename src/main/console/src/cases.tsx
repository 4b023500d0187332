import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { api } from './api';
import { date, dateTime } from './dates';
import { go, hrefOf } from './route';
import { code, t } from './texts';
import type { ClosureSummary } from './types';
import { Empty, ErrorNote, Icon, Loading, Status, useLoaded } from './ui';

const STATUSES = ['OPEN', 'WAITING', 'ESCALATED', 'ON_HOLD', 'CLOSED', 'RETAINED', 'WITHDRAWN', 'REFUSED', 'EXPIRED'];
const KINDS = ['FREELANCER', 'CLIENT', 'AGENCY', 'TEAM_MEMBER'];
/** Filters that come from a number of the dashboard and are shown as what can be taken away. */
const FROM_NUMBERS = ['reason', 'blocker', 'refusalReason', 'retainedAs', 'overdue', 'endedFrom', 'endedTo'];

export function CaseList({ query }: { query: Record<string, string> }): JSX.Element {
  const first = useLoaded(() => api.cases(query), [query], 15_000);
  const [more, setMore] = useState<{ items: ClosureSummary[]; next: string | null } | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  useEffect(() => setMore(null), [query]);
  const change = (changes: Record<string, string | undefined>): void => go(['cases'], { ...query, ...changes });
  const next = more ? more.next : first.data?.next ?? null;
  const load = async (): Promise<void> => {
    try {
      const page = await api.cases({ ...query, cursor: next ?? undefined });
      setMore({ items: [...(more?.items ?? []), ...page.items], next: page.next });
    } catch (thrown) {
      setProblem(thrown);
    }
  };
  const items = [...(first.data?.items ?? []), ...(more?.items ?? [])];
  return (
    <div class="dash">
      <header class="page-head">
        <h1>{t('cases')}</h1>
        <div class="page-tools">
          <label class="search"><Icon name="search" /><span class="hidden">{t('searchLogin')}</span>
            <input type="search" placeholder={t('searchLogin')} defaultValue={query.login ?? ''} maxLength={64}
              onChange={(event) => change({ login: event.currentTarget.value.trim() || undefined })} />
          </label>
          <label><span class="hidden">{t('status')}</span>
            <select value={query.status ?? (query.open === 'true' ? 'under-way' : query.open === 'false' ? 'ended' : '')}
              onChange={(event) => change(statusFilter(event.currentTarget.value))}>
              <option value="">{t('anyStatus')}</option>
              <option value="under-way">{t('onlyOpen')}</option>
              <option value="ended">{t('onlyEnded')}</option>
              {STATUSES.map((each) => <option key={each} value={each}>{code(each)}</option>)}
            </select>
          </label>
          <label><span class="hidden">{t('kind')}</span>
            <select value={query.kind ?? ''} onChange={(event) => change({ kind: event.currentTarget.value || undefined })}>
              <option value="">{t('allKinds')}</option>
              {KINDS.map((each) => <option key={each} value={each}>{code(each)}</option>)}
            </select>
          </label>
          <a class="button" href={api.casesCsv(query)} download><Icon name="download" /><span>{t('csv')}</span></a>
        </div>
      </header>
      <Narrowed query={query} />
      {first.problem || problem ? <ErrorNote problem={first.problem ?? problem} again={first.reload} /> : null}
      {!first.data ? (first.problem ? null : <Loading />) : items.length === 0 ? <Empty title={t('noCases')} /> : (
        <section class="card card-flush">
          <div class="table-box" tabIndex={0} role="region" aria-label={t('cases')}>
            <table class="rows">
              <thead><tr>
                <th scope="col">{t('account')}</th><th scope="col">{t('kind')}</th><th scope="col">{t('status')}</th><th scope="col">{t('reason')}</th>
                <th scope="col">{t('requested')}</th><th scope="col">{t('recheck')}</th><th scope="col">{t('ended')}</th>
              </tr></thead>
              <tbody>
                {items.map((each) => (
                  <tr key={each.id}>
                    <th scope="row"><a href={hrefOf(['cases', each.id])}>{each.accountId}</a></th>
                    <td>{code(each.accountKind)}</td><td><Status value={each.status} /></td><td>{code(each.reason)}</td>
                    <td>{dateTime(each.requestedAt)}</td><td>{dateTime(each.recheckAt)}</td><td>{dateTime(each.endedAt)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      )}
      {next ? <button type="button" class="button" onClick={() => void load()}>{t('more')}</button> : null}
    </div>
  );
}

function statusFilter(value: string): Record<string, string | undefined> {
  if (value === 'under-way') return { status: undefined, open: 'true' };
  if (value === 'ended') return { status: undefined, open: 'false' };
  return { status: value || undefined, open: undefined };
}

function Narrowed({ query }: { query: Record<string, string> }): JSX.Element | null {
  const given = FROM_NUMBERS.filter((name) => query[name]);
  if (given.length === 0) return null;
  const words = (name: string): string => {
    const value = query[name] ?? '';
    if (name === 'overdue') return t('overdueNow');
    if (name === 'endedFrom') return `${t('ended')} ≥ ${date(value)}`;
    if (name === 'endedTo') return `${t('ended')} ≤ ${date(value)}`;
    return code(value);
  };
  return (
    <p class="filters">
      {given.map((name) => <span key={name} class="filter"><span>{words(name)}</span></span>)}
      <a class="button button-small" href={hrefOf(['cases'])}>{t('clearFilter')}</a>
    </p>
  );
}
