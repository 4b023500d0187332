import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { api, Problem, whenSignedOut } from './api';
import { CasePage } from './case-page';
import { CaseList } from './cases';
import { Dashboard } from './dashboard';
import { serverIsAhead } from './dates';
import { Drafts } from './drafts';
import { Processes } from './processes';
import { hrefOf, parseRoute, type Route } from './route';
import { SessionContext, type Me } from './session';
import { Tasks } from './tasks';
import { code, language, speak, t, type TextKey } from './texts';
import { chooseTheme, theme } from './theme';
import type { Session } from './types';
import { Dialog, Empty, Icon, Loading, wordsOf } from './ui';

const PAGES: { path: string; text: TextKey; needs: string }[] = [
  { path: 'tasks', text: 'tasks', needs: 'WORK_ON_TASKS' },
  { path: 'dashboard', text: 'dashboard', needs: 'READ_REPORTS' },
  { path: 'cases', text: 'cases', needs: 'LIST_CASES' },
  { path: 'processes', text: 'processes', needs: 'READ_PROCESSES' }
];

export function App(): JSX.Element {
  const [session, setSession] = useState<Session | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [expired, setExpired] = useState(false);
  const [, repaint] = useState(0);

  const accept = (found: Session): void => {
    serverIsAhead(Date.parse(found.now) - Date.now());
    setSession(found);
    setExpired(false);
  };
  useEffect(() => {
    document.documentElement.lang = language();
    api.session().then(accept, setProblem);
    whenSignedOut(() => setExpired(true));
  }, []);

  const signOut = async (): Promise<void> => {
    if (session?.login) new Drafts(localStorage, session.login).removeAll();
    await api.signOut().catch(() => undefined);
    location.hash = '';
    accept(await api.session());
  };
  const changeLanguage = (): void => {
    speak(language() === 'de' ? 'en' : 'de');
    document.documentElement.lang = language();
    repaint((value) => value + 1);
  };

  if (problem) return <main class="alone"><p role="alert">{wordsOf(problem)}</p></main>;
  if (!session) return <main class="alone"><Loading /></main>;
  if (!session.login) return <SignInPage session={session} accept={accept} changeLanguage={changeLanguage} />;
  return (
    <>
      <Signed key={`${session.login} ${language()}`} session={session} signOut={signOut} changeLanguage={changeLanguage} />
      {expired ? <SignInAgain login={session.login} accept={accept} /> : null}
    </>
  );
}

function Signed({ session, signOut, changeLanguage }: {
  session: Session; signOut: () => Promise<void>; changeLanguage: () => void;
}): JSX.Element {
  const route = useRoute();
  const me = useMemo<Me>(() => ({
    login: session.login ?? '',
    roles: session.roles,
    groups: session.groups,
    may: (operation) => session.may.includes(operation),
    drafts: new Drafts(localStorage, session.login ?? '')
  }), [session]);
  const pages = PAGES.filter((page) => me.may(page.needs));
  const here = route.path[0] ?? pages[0]?.path ?? '';
  const chosen = PAGES.find((page) => page.path === here);
  useEffect(() => {
    document.title = chosen ? `${t(chosen.text)} · ${t('product')}` : t('product');
  }, [chosen]);
  return (
    <SessionContext.Provider value={me}>
      <a class="skip" href="#content" onClick={(event) => {
        event.preventDefault();
        document.getElementById('content')?.focus();
      }}>{t('skip')}</a>
      <header class="bar">
        <a class="brand" href="#/"><img src="/favicon.svg" alt="" width="24" height="24" /><span>{t('product')}</span></a>
        <nav aria-label={t('navigation')}>
          {pages.map((page) => (
            <a key={page.path} class="nav" href={hrefOf([page.path])} aria-current={page.path === here ? 'page' : undefined}>
              {t(page.text)}
            </a>
          ))}
        </nav>
        <div class="bar-end">
          <LookSwitches changeLanguage={changeLanguage} />
          <span class="who"><Icon name="user" /><span><b>{me.login}</b> <small>{me.roles.map(code).join(', ')}</small></span></span>
          <button type="button" class="button button-quiet" onClick={() => void signOut()}><Icon name="out" /><span>{t('signOut')}</span></button>
        </div>
      </header>
      <main id="content" class={`page page-${here}`} tabIndex={-1}>
        <Content here={here} route={route} me={me} known={chosen} />
      </main>
    </SessionContext.Provider>
  );
}

function Content({ here, route, me, known }: {
  here: string; route: Route; me: Me; known: { needs: string } | undefined;
}): JSX.Element {
  if (here === '') return <Empty title={t('notAllowed')}>{t('noRole')}</Empty>;
  if (!known) return <Empty title={t('notFound')} />;
  if (!me.may(known.needs)) return <Empty title={t('notAllowed')} />;
  const second = route.path[1];
  if (here === 'tasks') return <Tasks chosen={second ?? null} query={route.query} />;
  if (here === 'dashboard') return <Dashboard query={route.query} />;
  if (here === 'processes') return <Processes chosen={second ?? null} query={route.query} />;
  return second ? <CasePage key={second} id={second} /> : <CaseList query={route.query} />;
}

function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const onChange = (): void => setHash(location.hash);
    window.addEventListener('hashchange', onChange);
    return () => window.removeEventListener('hashchange', onChange);
  }, []);
  return useMemo(() => parseRoute(hash), [hash]);
}

function LookSwitches({ changeLanguage }: { changeLanguage: () => void }): JSX.Element {
  const [look, setLook] = useState(theme());
  useEffect(() => {
    const follow = (): void => setLook(theme());
    window.addEventListener('theme', follow);
    return () => window.removeEventListener('theme', follow);
  }, []);
  const other = look === 'dark' ? 'light' : 'dark';
  const change = (): void => chooseTheme(other);
  return (
    <>
      <button type="button" class="button button-quiet" onClick={changeLanguage} lang={language() === 'de' ? 'en' : 'de'}>{t('languageSwitch')}</button>
      <button type="button" class="button button-quiet" onClick={change}
        aria-label={t('themeSwitch', t(other === 'dark' ? 'themeDark' : 'themeLight'))}>
        <Icon name={other === 'dark' ? 'moon' : 'sun'} />
      </button>
    </>
  );
}

function SignInPage({ session, accept, changeLanguage }: {
  session: Session; accept: (session: Session) => void; changeLanguage: () => void;
}): JSX.Element {
  return (
    <main class="sign-in">
      <div class="sign-in-card">
        <img src="/favicon.svg" alt="" width="44" height="44" />
        <h1>{t('product')}</h1>
        <p class="lead">{t('signInLead')}</p>
        {session.acceptsPasswords
          ? <SignInForm done={(found) => accept(found)} />
          : <p class="note note-warn" role="alert">{t('noPasswords')}</p>}
        <div class="sign-in-end"><LookSwitches changeLanguage={changeLanguage} /></div>
      </div>
    </main>
  );
}

/** Over the page, which stays as it is: nothing that was typed is lost. */
function SignInAgain({ login, accept }: { login: string; accept: (session: Session) => void }): JSX.Element {
  const [problem, setProblem] = useState('');
  return (
    <Dialog title={t('sessionOver')}>
      <p>{t('sessionOverLead')}</p>
      {problem ? <p class="note note-bad" role="alert">{problem}</p> : null}
      <SignInForm login={login} done={(found) => {
        if (found.login === login) accept(found);
        else setProblem(t('otherPerson', login));
      }} />
    </Dialog>
  );
}

function SignInForm({ login, done }: { login?: string; done: (session: Session) => void }): JSX.Element {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement) || busy) return;
    const typed = new FormData(event.currentTarget);
    setBusy(true);
    setProblem('');
    try {
      done(await api.signIn(String(typed.get('login')), String(typed.get('password'))));
    } catch (failed) {
      setProblem(failed instanceof Problem && failed.status === 401 ? t('signInFailed') : wordsOf(failed));
    }
    setBusy(false);
  };
  return (
    <form class="stack" onSubmit={(event) => void submit(event)}>
      {problem ? <p class="note note-bad" role="alert">{problem}</p> : null}
      <label class="field"><span>{t('login')}</span>
        <input name="login" autocomplete="username" required maxLength={64} defaultValue={login ?? ''} readOnly={login !== undefined} autofocus={login === undefined} />
      </label>
      <label class="field"><span>{t('password')}</span>
        <input name="password" type="password" autocomplete="current-password" required maxLength={200} autofocus={login !== undefined} />
      </label>
      <button class="button button-main" type="submit" disabled={busy}>{t('signIn')}</button>
    </form>
  );
}
