import type { ComponentChildren, JSX } from 'preact';
import { api } from './api';
import { date, duration, now } from './dates';
import { go, hrefOf } from './route';
import { code, t } from './texts';
import type { Overview } from './types';
import { ErrorNote, Icon, Loading, useLoaded } from './ui';
import { weeksOf } from './weeks';

const KINDS = ['FREELANCER', 'CLIENT', 'AGENCY', 'TEAM_MEMBER'];
const OUTCOMES = ['CLOSED', 'RETAINED', 'WITHDRAWN', 'REFUSED', 'EXPIRED'];
const PERIODS = ['7', '30', '90', '365'];
const DAY = 86_400_000;

type Filter = Record<string, string | undefined>;

export function Dashboard({ query }: { query: Record<string, string> }): JSX.Element {
  const days = PERIODS.find((known) => known === query.days) ?? '90';
  const kind = KINDS.find((known) => known === query.kind);
  const to = dayOf(now());
  const from = dayOf(now() - Number(days) * DAY);
  const loaded = useLoaded(() => api.overview({ from, to, kind }), [from, to, kind], 30_000);
  const change = (changes: Filter): void => go(['dashboard'], { days: days === '90' ? undefined : days, kind, ...changes });
  return (
    <div class="dash">
      <header class="page-head">
        <h1>{t('dashboard')}</h1>
        <div class="page-tools">
          <div class="choice" role="group" aria-label={t('period')}>
            {PERIODS.map((each) => (
              <button key={each} type="button" aria-pressed={each === days} onClick={() => change({ days: each })}>{t('days', each)}</button>
            ))}
          </div>
          <label><span class="hidden">{t('kind')}</span>
            <select value={kind ?? ''} onChange={(event) => change({ kind: event.currentTarget.value || undefined })}>
              <option value="">{t('allKinds')}</option>
              {KINDS.map((each) => <option key={each} value={each}>{code(each)}</option>)}
            </select>
          </label>
          <a class="button" href={api.casesCsv({ kind, endedFrom: from, endedTo: to })} download><Icon name="download" /><span>{t('csv')}</span></a>
        </div>
      </header>
      {loaded.problem ? <ErrorNote problem={loaded.problem} again={loaded.reload} /> : null}
      {loaded.data ? <Numbers overview={loaded.data} filter={{ kind }} ended={{ kind, endedFrom: from, endedTo: to }} /> : loaded.problem ? null : <Loading />}
    </div>
  );
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

function Numbers({ overview, filter, ended }: { overview: Overview; filter: Filter; ended: Filter }): JSX.Element {
  const sum = (rows: readonly { count: number }[]): number => rows.reduce((total, row) => total + row.count, 0);
  const endedAs = (status: string): number => sum(overview.outcomes.filter((row) => row.status === status));
  return (
    <>
      <div class="tiles">
        <Tile name={t('openNow')} value={sum(overview.open)} href={listOf({ ...filter, open: 'true' })} />
        <Tile name={t('overdueNow')} value={sum(overview.overdue)} href={listOf({ ...filter, overdue: 'true' })} tone={overview.overdue.length > 0 ? 'bad' : undefined} />
        <Tile name={t('closedInPeriod')} value={endedAs('CLOSED')} href={listOf({ ...ended, status: 'CLOSED' })} />
        <Tile name={t('retainedInPeriod')} value={endedAs('RETAINED')} href={listOf({ ...ended, status: 'RETAINED' })} />
        <Tile name={t('refusedInPeriod')} value={endedAs('REFUSED')} href={listOf({ ...ended, status: 'REFUSED' })} />
        <IncidentTile />
      </div>
      <div class="cards">
        <Card title={t('openByKind')}><OpenTable overview={overview} filter={filter} /></Card>
        <Card title={t('waitingFor')}>
          <Bars rows={overview.waitingFor.map((row) => ({ name: code(row.blocker), count: row.count, href: listOf({ ...filter, open: 'true', blocker: row.blocker }) }))} />
        </Card>
        <Card title={t('outcomesOverTime')} wide><Weeks overview={overview} ended={ended} /></Card>
        <Card title={t('reasonsOutcomes')} wide><Reasons overview={overview} ended={ended} /></Card>
        <Card title={t('timeToClose')}><Times overview={overview} ended={ended} /></Card>
        <Card title={t('refusals')}>
          <Bars rows={overview.refusals.map((row) => ({ name: code(row.reason), count: row.count, href: listOf({ ...ended, refusalReason: row.reason }) }))} />
        </Card>
        <Card title={t('alternatives')}>
          <p class="quiet">{t('offeredAccepted', overview.offered, sum(overview.retained))}</p>
          <Bars rows={overview.retained.map((row) => ({ name: code(row.how), count: row.count, href: listOf({ ...ended, retainedAs: row.how }) }))} />
        </Card>
      </div>
    </>
  );
}

function listOf(filter: Filter): string {
  return hrefOf(['cases'], filter);
}

function Tile({ name, value, href, tone }: { name: string; value: number; href: string; tone?: string | undefined }): JSX.Element {
  return <a class={`tile ${tone ? `tile-${tone}` : ''}`} href={href}><span>{name}</span><b>{value}</b></a>;
}

/** The only number that is the engine's. */
function IncidentTile(): JSX.Element | null {
  const loaded = useLoaded(() => api.incidents({ filter: { state: 'ACTIVE' }, page: { limit: 1 } }), [], 30_000);
  const count = loaded.data?.page.totalItems;
  return count === undefined ? null : <Tile name={t('openIncidents')} value={count} href={hrefOf(['processes'])} tone={count > 0 ? 'bad' : undefined} />;
}

function Card({ title, wide, children }: { title: string; wide?: boolean; children: ComponentChildren }): JSX.Element {
  return <section class={`card ${wide ? 'card-wide' : ''}`}><h2>{title}</h2>{children}</section>;
}

function Nothing(): JSX.Element {
  return <p class="quiet">{t('nothingInPeriod')}</p>;
}

function Bars({ rows }: { rows: { name: string; count: number; href: string }[] }): JSX.Element {
  if (rows.length === 0) return <Nothing />;
  const largest = Math.max(...rows.map((row) => row.count));
  return (
    <ul class="bars">
      {rows.map((row) => (
        <li key={row.name}>
          <a href={row.href}><span>{row.name}</span><b>{row.count}</b></a>
          <span class="bar-line" aria-hidden="true"><span style={{ width: `${(row.count / largest) * 100}%` }} /></span>
        </li>
      ))}
    </ul>
  );
}

function OpenTable({ overview, filter }: { overview: Overview; filter: Filter }): JSX.Element {
  const statuses = ['OPEN', 'WAITING', 'ESCALATED', 'ON_HOLD'].filter((each) => overview.open.some((row) => row.status === each));
  const kinds = KINDS.filter((each) => overview.open.some((row) => row.kind === each));
  if (kinds.length === 0) return <Nothing />;
  const count = (kind: string, status: string): number => overview.open.find((row) => row.kind === kind && row.status === status)?.count ?? 0;
  return (
    <table>
      <thead><tr><th scope="col">{t('kind')}</th>{statuses.map((each) => <th key={each} scope="col" class="number">{code(each)}</th>)}</tr></thead>
      <tbody>
        {kinds.map((kind) => (
          <tr key={kind}>
            <th scope="row">{code(kind)}</th>
            {statuses.map((status) => (
              <td key={status} class="number"><Linked count={count(kind, status)} href={listOf({ ...filter, kind, status })} name={`${code(kind)}, ${code(status)}`} /></td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Linked({ count, href, name }: { count: number; href: string; name: string }): JSX.Element {
  return count === 0 ? <span class="quiet">0</span> : <a href={href} aria-label={`${name}: ${count}`}>{count}</a>;
}

function Weeks({ overview, ended }: { overview: Overview; ended: Filter }): JSX.Element {
  const weeks = weeksOf(overview.from, overview.to, overview.outcomes);
  const largest = Math.max(1, ...weeks.map((week) => week.total));
  if (overview.outcomes.length === 0) return <Nothing />;
  return (
    <>
      <ul class="legend">{OUTCOMES.map((status) => <li key={status}><i class={`swatch out-${status.toLowerCase()}`} />{code(status)}</li>)}</ul>
      <ol class="weeks">
        {weeks.map((week) => (
          <li key={week.start}>
            <a href={listOf({ ...ended, endedFrom: week.start, endedTo: week.end })}
              aria-label={`${t('weekOf')} ${date(week.start)}: ${OUTCOMES.map((status) => `${code(status)} ${week.counts[status] ?? 0}`).join(', ')}`}>
              <span class="stack-bar" aria-hidden="true">
                {OUTCOMES.map((status) => (week.counts[status]
                  ? <span key={status} class={`out-${status.toLowerCase()}`} style={{ height: `${((week.counts[status] ?? 0) / largest) * 100}%` }} /> : null))}
              </span>
              <small aria-hidden="true">{date(week.start).slice(0, 6)}</small>
            </a>
          </li>
        ))}
      </ol>
    </>
  );
}

function Reasons({ overview, ended }: { overview: Overview; ended: Filter }): JSX.Element {
  const reasons = [...new Set(overview.reasons.map((row) => row.reason))];
  if (reasons.length === 0) return <Nothing />;
  const count = (reason: string, status: string): number => overview.reasons.find((row) => row.reason === reason && row.status === status)?.count ?? 0;
  return (
    <div class="table-box" tabIndex={0} role="region" aria-label={t('reasonsOutcomes')}>
      <table>
        <thead><tr><th scope="col">{t('reason')}</th>{OUTCOMES.map((each) => <th key={each} scope="col" class="number">{code(each)}</th>)}</tr></thead>
        <tbody>
          {reasons.map((reason) => (
            <tr key={reason}><th scope="row">{code(reason)}</th>
              {OUTCOMES.map((status) => (
                <td key={status} class="number"><Linked count={count(reason, status)} href={listOf({ ...ended, reason, status })} name={`${code(reason)}, ${code(status)}`} /></td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Times({ overview, ended }: { overview: Overview; ended: Filter }): JSX.Element {
  if (overview.timeToClose.length === 0) return <Nothing />;
  return (
    <table>
      <thead><tr><th scope="col">{t('kind')}</th><th scope="col" class="number">{t('closedCases')}</th><th scope="col" class="number">{t('median')}</th><th scope="col" class="number">{t('ninety')}</th></tr></thead>
      <tbody>
        {overview.timeToClose.map((row) => (
          <tr key={row.kind}>
            <th scope="row">{code(row.kind)}</th>
            <td class="number"><Linked count={row.count} href={listOf({ ...ended, kind: row.kind, status: 'CLOSED' })} name={code(row.kind)} /></td>
            <td class="number">{duration(row.medianHours)}</td><td class="number">{duration(row.ninetyPercentHours)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
