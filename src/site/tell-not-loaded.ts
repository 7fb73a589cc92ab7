import { html, render } from 'lit';
import { siteWordsIn } from '../locales/site-words-in.js';

/** Tells the reader, where reports stand, that what they asked for needs a part of the page that could not be fetched. */
export function tellNotLoaded(lang: string): void {
  const panel = document.querySelector<HTMLElement>('.import-report') ?? newPanel();
  const { notLoaded, close } = siteWordsIn(lang);
  panel.lang = lang;
  const hide = () => (panel.hidden = true);
  panel.onkeydown = ({ key }) => {
    if (key === 'Escape') hide();
  };
  render(
    html`<header>
        <h2 tabindex="-1">${notLoaded.title}</h2>
        <button type="button" class="close" aria-label=${close} title=${close} @click=${hide}>
          ×
        </button>
      </header>
      <div role="alert"><p class="reason">${notLoaded.text}</p></div>`,
    panel,
  );
  panel.hidden = false;
  panel.querySelector<HTMLElement>('h2')?.focus();
}

function newPanel(): HTMLElement {
  const panel = document.createElement('section');
  panel.className = 'import-report';
  panel.setAttribute('role', 'status');
  document.body.append(panel);
  return panel;
}
