/** Takes the learner to the first field of a form that was refused, once it says what is wrong. */
export function focusFirstFault(form: HTMLFormElement): void {
  requestAnimationFrame(() => {
    form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  });
}
