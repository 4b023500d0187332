const DAY = 86_400_000;

export interface Week { start: string; end: string; counts: Record<string, number>; total: number }

/** Weeks from Monday to Sunday that touch the period, each with what ended in it; its ends stay within the period. */
export function weeksOf(from: string, to: string, outcomes: readonly { day: string; status: string; count: number }[]): Week[] {
  const weeks: Week[] = [];
  const last = Date.parse(to);
  for (let monday = mondayOf(Date.parse(from)); monday <= last; monday += 7 * DAY) {
    const within = outcomes.filter((row) => mondayOf(Date.parse(row.day)) === monday);
    const counts: Record<string, number> = {};
    within.forEach((row) => { counts[row.status] = (counts[row.status] ?? 0) + row.count; });
    weeks.push({
      start: day(Math.max(monday, Date.parse(from))),
      end: day(Math.min(monday + 6 * DAY, last)),
      counts,
      total: within.reduce((sum, row) => sum + row.count, 0)
    });
  }
  return weeks;
}

function mondayOf(at: number): number {
  const weekday = (new Date(at).getUTCDay() + 6) % 7;
  return at - weekday * DAY;
}

function day(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
