/** Focuses the first field with a problem, or the summary of the collapsed list that contains it. */
export function focusProblem(form: ParentNode): void {
  const wrong =
    form.querySelector<HTMLElement>('[aria-invalid]') ??
    form.querySelector<HTMLElement>('.problem');
  const field = wrong?.matches('input, textarea, select')
    ? wrong
    : wrong?.closest('details')?.querySelector<HTMLElement>('summary');
  field?.focus();
}
