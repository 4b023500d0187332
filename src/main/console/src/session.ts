import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Drafts } from './drafts';

/** Who is signed in. What the page offers follows it; the server decides. */
export interface Me {
  login: string;
  roles: string[];
  groups: string[];
  may: (operation: string) => boolean;
  drafts: Drafts;
}

export const SessionContext = createContext<Me | null>(null);

export function useMe(): Me {
  const me = useContext(SessionContext);
  if (!me) throw new Error('Nobody is signed in');
  return me;
}
