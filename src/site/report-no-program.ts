/**
 * Reports as soon as the program cannot be loaded, because a script cannot be fetched or the browser cannot parse it. A
 * slow connection is not reported.
 */
export function reportNoProgram(): void {
  addEventListener(
    'error',
    (event) => {
      const { target } = event;
      const isScript = target instanceof HTMLScriptElement && target.type === 'module';
      if (isScript || isUnreadable(event)) document.documentElement.classList.add('no-program');
    },
    { capture: true },
  );
  addEventListener('click', (event) => {
    const { target } = event;
    if (!(target instanceof Element) || !target.closest('.failed a')) return;
    // The link leads to the page, but not to the requested view.
    event.preventDefault();
    location.reload();
  });
}

function isUnreadable(event: Event): boolean {
  return event instanceof ErrorEvent && event.filename.startsWith(new URL('.', location.href).href);
}
