/**
 * Light, dark or as the system says. It has a key of its own in localStorage, read by `public/theme.js` before the first
 * paint; the page's root carries the choice from then on.
 */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const KEY = 'shouzheng:theme';
const CHANGED = 'theme-chosen';

export function chooseTheme(theme: Theme): void {
  show(theme);
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Storage denied or full: the choice holds for this page.
  }
}

/** Tells the theme now and after each change, here or in another tab. */
export function followTheme(tell: (theme: Theme) => void): void {
  const look = () => tell(themeFrom(document.documentElement.dataset['theme']));
  document.addEventListener(CHANGED, look);
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key === KEY) show(themeFrom(newValue));
  });
  look();
}

function show(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  document.dispatchEvent(new Event(CHANGED));
}

function themeFrom(text: string | null | undefined): Theme {
  return THEMES.find((theme) => theme === text) ?? 'system';
}
