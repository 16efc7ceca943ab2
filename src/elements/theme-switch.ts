/** The theme switch in the bar: system → light → dark. */
import { shellText } from '#text/shell.ts';
import { chooseTheme, followTheme, THEMES, type Theme } from './theme.ts';

class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) return;
    let shown: Theme = 'system';
    followTheme((theme) => {
      shown = theme;
      button.setAttribute('aria-label', shellText.theme.next(shellText.theme[theme]));
    });
    button.hidden = false;
    button.addEventListener('click', () => {
      chooseTheme(THEMES[(THEMES.indexOf(shown) + 1) % THEMES.length] ?? 'system');
    });
  }
}

customElements.define('theme-switch', ThemeSwitch);
