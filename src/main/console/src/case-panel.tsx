import { createContext, type ComponentChildren, type JSX } from 'preact';
import { useContext, useState } from 'preact/hooks';
import { api } from './api';
import { dateTime, relative } from './dates';
import { LiveDiagram } from './live-diagram';
import { hrefOf } from './route';
import { code, t } from './texts';
import type { Closure, Escalation, TimelineEntry } from './types';
import { Empty, ErrorNote, Loading, Status, Tabs, useLoaded } from './ui';

type Part = 'overview' | 'timeline' | 'diagram' | 'similar';

/** The case beside its task. */
export function CasePanel({ id, instance, escalation, every }: {
  id: string; instance: string; escalation: unknown; every: number;
}): JSX.Element {
  const [part, setPart] = useState<Part>('overview');
  const loaded = useLoaded(() => api.case(id), [id], every);
  const closure = loaded.data;
  if (!closure) return loaded.problem ? <ErrorNote problem={loaded.problem} again={loaded.reload} /> : <Loading />;
  return (
    <>
      <CaseHead closure={closure} />
      <Tabs label={t('case')} panel="case-part" chosen={part} choose={setPart} tabs={[
        { id: 'overview', label: t('overview') },
        { id: 'timeline', label: t('timeline'), count: closure.timeline.length },
        { id: 'diagram', label: t('diagram') },
        { id: 'similar', label: t('similar') }
      ]} />
      <div id="case-part" role="tabpanel" aria-labelledby={`case-part-tab-${part}`} tabIndex={0} class="case-part">
        {part === 'overview' ? <CaseOverview closure={closure} escalation={escalation} /> : null}
        {part === 'timeline' ? <Timeline entries={closure.timeline} newestFirst /> : null}
        {part === 'diagram' ? <LiveDiagram instance={instance} every={every} /> : null}
        {part === 'similar' ? <Similar id={id} /> : null}
      </div>
    </>
  );
}

export function CaseHead({ closure, page }: { closure: Closure; page?: boolean }): JSX.Element {
  const Heading = page ? 'h1' : 'h2';
  return (
    <header class="case-head">
      <p class="over">{code(closure.accountKind)} · {closure.loginId}</p>
      <Heading>{page ? closure.accountId : <a href={hrefOf(['cases', closure.id])}>{closure.accountId}</a>} <Status value={closure.status} /></Heading>
      <p class="case-line">
        <span>{code(closure.reason)}</span>
        <span>{t('requested')} {relative(closure.requestedAt)}</span>
        {closure.forecast?.earliestClosing ? <span>{t('forecast')} {dateTime(closure.forecast.earliestClosing)}</span> : null}
        {closure.endedAt ? <span>{t('ended')} {dateTime(closure.endedAt)}</span> : null}
      </p>
    </header>
  );
}

/** On a page of its own a case has no heading between its name and these. */
const OnPage = createContext(false);

function Block({ title, children }: { title: string; children: ComponentChildren }): JSX.Element {
  const Heading = useContext(OnPage) ? 'h2' : 'h3';
  return <section class="block"><Heading class="block-title">{title}</Heading>{children}</section>;
}

export function CaseOverview({ closure, escalation, page }: { closure: Closure; escalation: unknown; page?: boolean }): JSX.Element {
  const asked = closure.escalations?.find((each) => each.id === escalation)
    ?? closure.escalations?.find((each) => !['DECIDED', 'OBSOLETE'].includes(each.state));
  return (
    <OnPage.Provider value={page ?? false}>
      {asked ? <Why escalation={asked} /> : null}
      {closure.comment ? <Block title={t('comment')}><blockquote>{closure.comment}</blockquote></Block> : null}
      <Block title={t('blockers')}><Blockers closure={closure} asked={asked} /></Block>
      {closure.questions.length > 0 ? <Block title={t('questions')}><Questions closure={closure} /></Block> : null}
      <Block title={t('otherCases')}><OtherCases closure={closure} /></Block>
      <Block title={t('facts')}><Facts closure={closure} /></Block>
    </OnPage.Provider>
  );
}

function Why({ escalation }: { escalation: Escalation }): JSX.Element {
  return (
    <Block title={t('whyHere')}>
      <p><b>{code(escalation.kind)}.</b> {t('routedTo', escalation.queue, escalation.priority, dateTime(escalation.openedAt))}</p>
      {escalation.evidence.length > 0
        ? <ul class="evidence">
            {escalation.evidence.map((each) => (
              <li key={`${each.code} ${each.reference}`}><b>{code(each.code)}</b><span>{each.explanation}</span></li>
            ))}
          </ul>
        : null}
      {escalation.resolution
        ? <p>{code(escalation.resolution.kind)}: {escalation.resolution.blocker}, <b>{escalation.resolution.amount.text}</b></p>
        : null}
    </Block>
  );
}

function Blockers({ closure, asked }: { closure: Closure; asked: Escalation | undefined }): JSX.Element {
  if (closure.blockers.length === 0) return <p class="quiet">{closure.checkedAt ? t('noBlockers') : t('notChecked')}</p>;
  const keyOf = (code: string, reference: string): string | undefined =>
    asked?.blockers.find((each) => each.blocker.code === code && each.blocker.reference === reference)?.key;
  return (
    <div class="table-box" tabIndex={0} role="region" aria-label={t('blockers')}>
      <table>
        <thead><tr><th scope="col">{t('blocker')}</th><th scope="col">{t('mustAct')}</th><th scope="col">{t('clears')}</th><th scope="col" class="number">{t('amount')}</th></tr></thead>
        <tbody>
          {closure.blockers.map((blocker) => (
            <tr key={`${blocker.code} ${blocker.reference}`} class={keyOf(blocker.code, blocker.reference) ? 'asked' : ''}>
              <th scope="row"><b>{code(blocker.code)}</b><small>{blocker.explanation}</small>
                <code>{keyOf(blocker.code, blocker.reference) ?? blocker.reference}</code></th>
              <td>{code(blocker.mustAct)}</td>
              <td>{blocker.earliestClear ? dateTime(blocker.earliestClear) : <span class="quiet">{t('nobodyKnows')}</span>}</td>
              <td class="number">{blocker.amount?.text ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Questions({ closure }: { closure: Closure }): JSX.Element {
  return (
    <ul class="plain">
      {closure.questions.map((question) => (
        <li key={question.askedAt} class="question">
          <blockquote>{question.text ?? '…'}<footer>{dateTime(question.askedAt)}</footer></blockquote>
          {question.answeredAt
            ? <blockquote class="answer">{question.answer ?? '…'}<footer>{dateTime(question.answeredAt)}</footer></blockquote>
            : <p class="quiet">{t('noAnswer', dateTime(question.answerBy))}</p>}
        </li>
      ))}
    </ul>
  );
}

function OtherCases({ closure }: { closure: Closure }): JSX.Element {
  const loaded = useLoaded(() => api.cases({ login: closure.loginId }), [closure.loginId]);
  const others = loaded.data?.items.filter((each) => each.id !== closure.id) ?? [];
  if (loaded.problem) return <ErrorNote problem={loaded.problem} />;
  if (others.length === 0) return <p class="quiet">{loaded.data ? t('noOtherCases') : t('loading')}</p>;
  return (
    <ul class="plain">
      {others.map((each) => (
        <li key={each.id}><a href={hrefOf(['cases', each.id])}>{dateTime(each.requestedAt)}</a> {code(each.reason)} <Status value={each.status} /></li>
      ))}
    </ul>
  );
}

function Facts({ closure }: { closure: Closure }): JSX.Element {
  const facts: [string, string][] = [
    [t('requested'), dateTime(closure.requestedAt)],
    [t('channel'), code(closure.channel)],
    [t('checked'), dateTime(closure.checkedAt)],
    [t('recheck'), dateTime(closure.recheckAt)],
    [t('policy'), closure.policyVersion],
    [t('case'), closure.id]
  ];
  return <dl class="facts">{facts.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>;
}

export function Timeline({ entries, newestFirst, chosen, choose }: {
  entries: readonly TimelineEntry[]; newestFirst?: boolean; chosen?: number; choose?: (index: number) => void;
}): JSX.Element {
  const numbered = entries.map((entry, index) => ({ entry, index }));
  const shown = newestFirst ? numbered.reverse() : numbered;
  return (
    <ol class="timeline" reversed={newestFirst}>
      {shown.map(({ entry, index }) => (
        <li key={index} class={`actor-${entry.actor.toLowerCase()} ${chosen === undefined ? '' : index === chosen ? 'here' : index > chosen ? 'later' : ''}`}>
          <p class="timeline-head">
            {choose ? <button type="button" class="link" aria-current={index === chosen ? 'step' : undefined} onClick={() => choose(index)}>{code(entry.what)}</button> : <b>{code(entry.what)}</b>}
            <time dateTime={entry.at}>{dateTime(entry.at)}</time>
          </p>
          <p>{entry.why}{entry.amounts.length > 0 ? <b> {entry.amounts.map((each) => each.text).join(', ')}</b> : null}</p>
          <p class="quiet">{code(entry.actor)}{entry.name && entry.actor !== 'SYSTEM' ? ` · ${entry.name}` : ''}
            {entry.blockers && entry.blockers.length > 0 ? ` · ${entry.blockers.map((each) => code(each.split(':')[0])).join(', ')}` : ''}</p>
        </li>
      ))}
    </ol>
  );
}

function Similar({ id }: { id: string }): JSX.Element {
  const loaded = useLoaded(() => api.precedents(id), [id]);
  if (loaded.problem) return <ErrorNote problem={loaded.problem} again={loaded.reload} />;
  if (!loaded.data) return <Loading />;
  if (loaded.data.length === 0) return <Empty title={t('noSimilar')} />;
  return (
    <>
      <p class="quiet">{t('similarLead')}</p>
      <ul class="similar">
        {loaded.data.map((each) => (
          <li key={`${each.caseId} ${each.decidedAt}`}>
            <p><Status value={each.decision} /> <a href={hrefOf(['cases', each.caseId])}>{code(each.accountKind)} · {code(each.closureReason)}</a></p>
            {each.reasons.length > 0 ? <p>{each.reasons.map(code).join(', ')}</p> : null}
            {each.blockers.length > 0 ? <p class="quiet">{each.blockers.map(code).join(', ')}</p> : null}
            <p class="quiet">{t('decidedBy', each.decidedBy, dateTime(each.decidedAt))}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
