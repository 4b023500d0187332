import { language } from './texts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How far the server's clock is ahead of this machine's, in milliseconds: tests and demos move it. */
let ahead = 0;

/** The header `Date` of an answer is no help, since a moved clock is the application's own. */
export function serverIsAhead(milliseconds: number): void {
  ahead = milliseconds;
}

export function now(): number {
  return Date.now() + ahead;
}

/** In UTC, as everything here is counted. */
export function dateTime(iso: string | null | undefined): string {
  if (!iso) return '–';
  return new Intl.DateTimeFormat(language() === 'de' ? 'de-DE' : 'en-GB', {
    day: '2-digit', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: 'UTC'
  }).format(new Date(iso));
}

export function date(iso: string): string {
  return new Intl.DateTimeFormat(language() === 'de' ? 'de-DE' : 'en-GB', {
    day: '2-digit', month: 'short', year: 'numeric', timeZone: 'UTC'
  }).format(new Date(iso));
}

/** "in 3 days", "2 hours ago". */
export function relative(iso: string, at: number = now()): string {
  const away = Date.parse(iso) - at;
  const size = Math.abs(away);
  const format = new Intl.RelativeTimeFormat(language(), { numeric: 'auto' });
  if (size < HOUR) return format.format(Math.round(away / MINUTE), 'minute');
  if (size < DAY) return format.format(Math.round(away / HOUR), 'hour');
  return format.format(Math.round(away / DAY), 'day');
}

export type Urgency = 'overdue' | 'soon' | 'later';

/** Soon is within a day. */
export function urgency(due: string | null | undefined, at: number = now()): Urgency {
  if (!due) return 'later';
  const left = Date.parse(due) - at;
  return left < 0 ? 'overdue' : left < DAY ? 'soon' : 'later';
}

/** A duration in hours as people say it. */
export function duration(hours: number): string {
  if (hours < 1) return `${Math.max(1, Math.round(hours * 60))} min`;
  if (hours < 48) return `${hours.toFixed(hours < 10 ? 1 : 0)} h`;
  return `${(hours / 24).toFixed(1)} d`;
}
