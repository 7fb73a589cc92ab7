/**
 * Lets the page say that its program does not come as soon as that is known: a script of it cannot be fetched, or this browser
 * cannot read it. What is only slow tells nothing.
 */
export function tellNoProgram(): void {
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
    // The link leads to the page, but not to what is asked for in it.
    event.preventDefault();
    location.reload();
  });
}

function isUnreadable(event: Event): boolean {
  return event instanceof ErrorEvent && event.filename.startsWith(new URL('.', location.href).href);
}
