export type Theme = 'light' | 'dark';

const STORED = 'theme';
const prefersDark = window.matchMedia('(prefers-color-scheme: dark)');

/** What was chosen here, or else what the system prefers. */
export function theme(): Theme {
  const chosen = localStorage.getItem(STORED);
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return prefersDark.matches ? 'dark' : 'light';
}

export function applyTheme(): void {
  document.documentElement.dataset.theme = theme();
}

export function chooseTheme(chosen: Theme): void {
  localStorage.setItem(STORED, chosen);
  applyTheme();
  window.dispatchEvent(new Event('theme'));
}

prefersDark.addEventListener('change', () => {
  applyTheme();
  window.dispatchEvent(new Event('theme'));
});

/** A colour of the style sheet, for what draws by script. */
export function colour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}
