/** The theme as three radio buttons, beside the switch in the bar. */
import { chooseTheme, followTheme, THEMES } from './theme.ts';

class ThemeChoice extends HTMLElement {
  connectedCallback(): void {
    const fieldset = this.querySelector('fieldset');
    if (!fieldset) return;
    const choices = [...fieldset.querySelectorAll('input')];
    followTheme((theme) => {
      for (const choice of choices) choice.checked = choice.value === theme;
    });
    fieldset.hidden = false;
    fieldset.addEventListener('change', () => {
      const value = choices.find(({ checked }) => checked)?.value;
      const theme = THEMES.find((each) => each === value);
      if (theme) chooseTheme(theme);
    });
  }
}

customElements.define('theme-choice', ThemeChoice);
