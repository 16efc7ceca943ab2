/** The theme switch in the bar: system → light → dark. Works before the record is open: it has a key of its own. */
import { shellText } from '#text/shell.ts';

const KEY = 'shouzheng:theme';
const THEMES = ['system', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

function savedTheme(): Theme {
  try {
    const saved = localStorage.getItem(KEY);
    return THEMES.find((theme) => theme === saved) ?? 'system';
  } catch {
    return 'system';
  }
}

function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Storage denied or full: the choice holds for this page.
  }
}

class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) return;
    const show = (theme: Theme) =>
      button.setAttribute('aria-label', shellText.theme.next(shellText.theme[theme]));
    let theme = savedTheme();
    show(theme);
    button.hidden = false;
    button.addEventListener('click', () => {
      theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
      applyTheme(theme);
      show(theme);
    });
  }
}

customElements.define('theme-switch', ThemeSwitch);
