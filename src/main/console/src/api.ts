import type {
  Closure, ClosurePage, ElementInstance, Incident, Overview, Page, Precedent, ProcessDefinition, ProcessInstance,
  Session, Statistics, Task, Variable
} from './types';

/** What the server says when it refuses (RFC 9457), or that it could not be reached. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string
  ) {
    super(detail || title);
  }

  /** Camunda wraps what a listener denied into a sentence of its own; the person needs the reason. */
  get reason(): string {
    const denied = /Reason to deny: '([\s\S]*?)'(?:$|\.|\s)/.exec(this.detail);
    return denied?.[1] ?? this.detail ?? this.title;
  }
}

type Listener = () => void;
let token: { header: string; value: string } | null = null;
let onSignedOut: Listener = () => undefined;

/** Called when the server no longer knows the session. */
export function whenSignedOut(listener: Listener): void {
  onSignedOut = listener;
}

async function send(method: string, path: string, body?: unknown): Promise<Response> {
  const headers: Record<string, string> = { 'X-Console': '1', Accept: 'application/json, application/problem+json, */*' };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (method !== 'GET' && token) headers[token.header] = token.value;
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      headers,
      credentials: 'same-origin',
      cache: 'no-store',
      ...(body === undefined ? {} : { body: JSON.stringify(body) })
    });
  } catch {
    throw new Problem(0, '', '');
  }
  if (response.ok) return response;
  const problem = await problemOf(response);
  if (response.status === 401 && path !== '/console/session') onSignedOut();
  throw problem;
}

async function problemOf(response: Response): Promise<Problem> {
  try {
    const body = (await response.json()) as { title?: string; detail?: string };
    return new Problem(response.status, body.title ?? '', body.detail ?? '');
  } catch {
    return new Problem(response.status, response.statusText, '');
  }
}

async function json<T>(method: string, path: string, body?: unknown): Promise<T> {
  return (await (await send(method, path, body)).json()) as T;
}

const v2 = (path: string): string => `/console/v2${path}`;
const query = (values: Record<string, string | undefined>): string => {
  const given = Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
};

export const api = {
  async session(): Promise<Session> {
    const session = await json<Session>('GET', '/console/session');
    token = session.csrfHeader && session.csrfToken ? { header: session.csrfHeader, value: session.csrfToken } : null;
    return session;
  },
  async signIn(login: string, password: string): Promise<Session> {
    await send('POST', '/console/session', { login, password });
    return api.session();
  },
  async signOut(): Promise<void> {
    await send('DELETE', '/console/session');
    token = null;
  },

  case: (id: string) => json<Closure>('GET', `/api/closures/${encodeURIComponent(id)}`),
  cases: (filter: Record<string, string | undefined>) => json<ClosurePage>('GET', `/api/reports/cases${query(filter)}`),
  casesCsv: (filter: Record<string, string | undefined>) => `/api/reports/cases.csv${query(filter)}`,
  precedents: (id: string) => json<Precedent[]>('GET', `/api/reports/precedents/${encodeURIComponent(id)}`),
  overview: (filter: Record<string, string | undefined>) => json<Overview>('GET', `/api/reports/overview${query(filter)}`),
  processOf: (id: string) =>
    json<{ processInstanceKey: string | null }>('GET', `/console/cases/${encodeURIComponent(id)}/process`),

  tasks: (search: unknown) => json<Page<Task>>('POST', v2('/user-tasks/search'), search),
  task: (key: string) => json<Task>('GET', v2(`/user-tasks/${key}`)),
  async form(key: string): Promise<Record<string, unknown> | null> {
    const response = await send('GET', v2(`/user-tasks/${key}/form`));
    if (response.status === 204) return null;
    const form = (await response.json()) as { schema: string | Record<string, unknown> };
    return typeof form.schema === 'string' ? (JSON.parse(form.schema) as Record<string, unknown>) : form.schema;
  },
  taskVariables: (key: string) => json<Page<Variable>>('POST', v2(`/user-tasks/${key}/variables/search`), {}),
  variables: (search: unknown) => json<Page<Variable>>('POST', v2('/variables/search'), search),
  assign: async (key: string, body: { assignee?: string; override?: boolean }): Promise<void> => {
    await send('POST', v2(`/user-tasks/${key}/assignment`), body);
  },
  release: async (key: string): Promise<void> => {
    await send('DELETE', v2(`/user-tasks/${key}/assignee`));
  },
  complete: async (key: string, variables: Record<string, unknown>): Promise<void> => {
    await send('POST', v2(`/user-tasks/${key}/completion`), { variables });
  },

  definitions: (search: unknown) => json<Page<ProcessDefinition>>('POST', v2('/process-definitions/search'), search),
  xml: async (definition: string): Promise<string> =>
    (await send('GET', v2(`/process-definitions/${definition}/xml`))).text(),
  statistics: (definition: string) =>
    json<{ items: Statistics[] }>('POST', v2(`/process-definitions/${definition}/statistics/element-instances`), {}),
  instance: (key: string) => json<ProcessInstance>('GET', v2(`/process-instances/${key}`)),
  instances: (search: unknown) => json<Page<ProcessInstance>>('POST', v2('/process-instances/search'), search),
  flows: (key: string) => json<{ items: { elementId: string }[] }>('GET', v2(`/process-instances/${key}/sequence-flows`)),
  elements: (search: unknown) => json<Page<ElementInstance>>('POST', v2('/element-instances/search'), search),
  incidents: (search: unknown) => json<Page<Incident>>('POST', v2('/incidents/search'), search),
  resolve: async (key: string): Promise<void> => {
    await send('POST', v2(`/incidents/${key}/resolution`));
  },
  retry: async (job: string): Promise<void> => {
    await send('PATCH', v2(`/jobs/${job}`), {});
  }
};
