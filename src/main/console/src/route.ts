/** Where the page is: `#/tasks/123?view=mine`. */
export interface Route {
  path: string[];
  query: Record<string, string>;
}

export function parseRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  return {
    path: path.split('/').filter((part) => part !== '').map(safelyDecoded),
    query: Object.fromEntries(new URLSearchParams(search))
  };
}

/** What a person types into the address is not always well-formed. */
function safelyDecoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Empty values are left out. */
export function hrefOf(path: readonly string[], query: Record<string, string | undefined> = {}): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const search = new URLSearchParams(given).toString();
  return `#/${path.map(encodeURIComponent).join('/')}${search ? `?${search}` : ''}`;
}

export function go(path: readonly string[], query: Record<string, string | undefined> = {}): void {
  location.hash = hrefOf(path, query);
}
