import { html, render } from 'lit';
import { siteWordsIn } from '../locales/site-words-in.js';

/** Reports, in the place of reports, that a requested part of the page could not be loaded. */
export function reportNotLoaded(lang: string): void {
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
