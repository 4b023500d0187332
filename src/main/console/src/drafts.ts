/** What somebody has typed into a task and not sent: kept in this browser until it is sent, or for a week. */
export interface Draft {
  data: Record<string, unknown>;
  at: number;
}

const PREFIX = 'draft:';
const KEEP = 7 * 24 * 60 * 60_000;

export class Drafts {
  constructor(
    private readonly storage: Storage,
    private readonly login: string
  ) {}

  private key(task: string): string {
    return `${PREFIX}${this.login}:${task}`;
  }

  read(task: string, at: number): Draft | null {
    const text = this.storage.getItem(this.key(task));
    if (text === null) return null;
    const draft = parse(text);
    if (draft === null || at - draft.at > KEEP) {
      this.storage.removeItem(this.key(task));
      return null;
    }
    return draft;
  }

  write(task: string, data: Record<string, unknown>, at: number): void {
    try {
      this.storage.setItem(this.key(task), JSON.stringify({ data, at } satisfies Draft));
    } catch {
      // A full storage costs the draft, not the work.
    }
  }

  remove(task: string): void {
    this.storage.removeItem(this.key(task));
  }

  /** On signing out: the next person at this machine shall find nothing. */
  removeAll(): void {
    const mine = `${PREFIX}${this.login}:`;
    const keys = Array.from({ length: this.storage.length }, (_, index) => this.storage.key(index));
    keys.forEach((key) => {
      if (key?.startsWith(mine)) this.storage.removeItem(key);
    });
  }
}

function parse(text: string): Draft | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return null;
    const { data, at } = value as Partial<Draft>;
    return typeof data === 'object' && data !== null && typeof at === 'number' ? { data, at } : null;
  } catch {
    return null;
  }
}
