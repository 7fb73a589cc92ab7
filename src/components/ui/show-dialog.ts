/**
 * Opens a modal dialog with the focus on its first checked input, if there is one. An `autofocus` attribute would act as
 * soon as a closed dialog is rendered, and the browser logs that it was blocked.
 */
export function showDialog(dialog: HTMLDialogElement | null): void {
  if (!dialog?.isConnected || dialog.open) return;
  dialog.showModal();
  dialog.querySelector<HTMLElement>('input:checked')?.focus();
}
