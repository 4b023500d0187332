/** How often an element was entered, and how many are in it now. */
export interface Heat { total: number; active: number }

export function heatOf(elements: readonly { elementId: string; state: string }[]): Map<string, Heat> {
  const heat = new Map<string, Heat>();
  for (const element of elements) {
    const known = heat.get(element.elementId) ?? { total: 0, active: 0 };
    heat.set(element.elementId, {
      total: known.total + 1,
      active: known.active + (element.state === 'ACTIVE' ? 1 : 0)
    });
  }
  return heat;
}

/** 1 (least) to 5, by how a number compares with the largest; zero has none. */
export function level(value: number, largest: number): number {
  return value <= 0 || largest <= 0 ? 0 : Math.max(1, Math.ceil((value / largest) * 5));
}
