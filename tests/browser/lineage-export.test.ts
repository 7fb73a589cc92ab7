import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import '../../src/components/export/lineage-export.js';
import type { ExportRequestEvent } from '../../src/components/export/export-request-event.js';
import type { LineageExport } from '../../src/components/export/lineage-export.js';
import type { ShownPictureEvent } from '../../src/components/export/shown-picture-event.js';
import { PictureSizeError } from '../../src/components/export/to-png.js';
import { graphOf } from '../graph-of.js';
import { shownPictureOf } from '../export/shown-picture-of.js';
import { pictureIn } from '../export/picture-in.js';
import { areaOf } from '../scene/area-of.js';
import { NO_FILTER } from '../../src/domain/query/filter.js';
import { OPENING_VIEW } from '../../src/state/view-state.js';
import type { LineageGraph } from '../../src/domain/graph/lineage-graph.js';
import { axeProblemsOf, settled, testElementContract, textIn } from './element-contract.js';
import { find, standIn, type StandIn } from './stand-in.js';

const SRC = 'https://example.org/llama.json';
const graph = graphOf('llama > alpaca > medalpaca; llama > vicuna', {
  alpaca: { name: 'Alpaca', links: { paper: 'https://example.org/alpaca.pdf' } },
});
const selectAlpaca = { select: { kind: 'node', id: 'alpaca' } } as const;

function dress(element: LineageExport, of: LineageGraph): void {
  element.graph = of;
  element.picture = pictureIn(areaOf(900, 600), of);
  element.src = SRC;
}

testElementContract('lineage-export', (element) => {
  dress(element, graph);
  element.view = OPENING_VIEW;
});

describe('<lineage-export>', () => {
  let part: StandIn<LineageExport>;
  const requests: ExportRequestEvent[] = [];
  /** The response of the page. */
  let answer: () => Promise<File>;

  const put = async (of: LineageGraph) => {
    const element = document.createElement('lineage-export');
    dress(element, of);
    element.addEventListener('export-request', (event) => {
      requests.push(event);
      event.respondWith(answer());
    });
    part = await standIn(element, of);
    find(part.element, 'button').click();
    await settled(part.element);
  };
  const buttonOf = (name: string): HTMLElement => {
    const buttons = part.element.shadowRoot?.querySelectorAll<HTMLElement>('button.format') ?? [];
    const found = [...buttons].find((button) => button.textContent.includes(name));
    if (!found) throw new Error(`expected a button for ${name}`);
    return found;
  };
  const outcome = () => find(part.element, '[role=status]').textContent;

  beforeEach(async () => {
    requests.length = 0;
    answer = () => Promise.resolve(new File(['<svg/>'], 'llama-family.svg'));
    await put(graph);
  });
  afterEach(() => {
    part.remove();
    vi.restoreAllMocks();
  });

  test('offers no choice of scope without a selection: only what is shown, with its size', () => {
    expect(textIn(part.element)).toContain('What is shown (4 models)');
    expect(part.element.shadowRoot?.querySelector('fieldset')).toBeNull();
  });

  test.each(['table', 'matrix'] as const)(
    'in the %s, what is shown are the matches',
    async (stage) => {
      const filter = { ...NO_FILTER, query: 'medalpaca' };
      await part.setView({ ...OPENING_VIEW, filter });
      expect(textIn(part.element)).toContain('What is shown (4 models)');
      await part.setView({ ...OPENING_VIEW, filter, stage });
      expect(textIn(part.element)).toContain('What is shown (1 model)');
      buttonOf('JSON').click();
      expect(requests[0]?.scope).toEqual({ kind: 'shown', rows: [graph.numberOf('medalpaca')] });
    },
  );

  test('requests a file of what is shown, and reports where it was saved', async () => {
    buttonOf('SVG').click();
    expect(requests.map(({ format, scope }) => ({ format, scope }))).toEqual([
      { format: 'svg', scope: { kind: 'shown' } },
    ]);
    await expect.poll(outcome).toBe('Saved llama-family.svg');
  });

  test('opens the dialog for a slide with what is on screen, and its button has the focus afterwards', async () => {
    const shown = shownPictureOf(graph);
    const answer = (event: ShownPictureEvent) => event.respondWith(Promise.resolve(shown));
    part.element.addEventListener('shown-picture', answer);
    buttonOf('Slide or page').click();
    const dialog = () => part.element.paper?.dialog;
    await expect.poll(() => dialog()?.open).toBe(true);
    expect(part.element.shadowRoot?.querySelector('[popover]')?.matches(':popover-open')).toBe(
      false,
    );
    dialog()?.close();
    expect(part.element.shadowRoot?.activeElement).toBe(find(part.element, '.tool'));
  });

  test('reports if the dialog cannot be loaded', async () => {
    part.element.addEventListener('shown-picture', (event) =>
      event.respondWith(Promise.reject(new TypeError('Failed to fetch'))),
    );
    buttonOf('Slide or page').click();
    await expect.poll(outcome).toContain('could not be loaded');
  });

  test('requests a subtree if a model is selected and the reader chooses it', async () => {
    await part.setView({ ...part.view(), ...selectAlpaca });
    const choice = find(part.element, 'label:nth-of-type(2)');
    expect(choice.textContent).toContain('Alpaca and its descendants (2)');
    choice.click();
    await settled(part.element);
    buttonOf('JSON').click();
    expect(requests[0]?.scope).toEqual({ kind: 'subtree', node: graph.numberOf('alpaca') });
  });

  test('a model without descendants is not a subtree, whatever was chosen before', async () => {
    await part.setView({ ...part.view(), ...selectAlpaca });
    find(part.element, 'label:nth-of-type(2)').click();
    await part.setView({ ...part.view(), select: { kind: 'node', id: 'vicuna' } });
    buttonOf('DOT').click();
    expect(requests[0]?.scope).toEqual({ kind: 'shown' });
  });

  test('counts the papers of the scope', () => {
    expect(buttonOf('BibTeX').textContent).toContain('1 paper linked by these models');
  });

  test('says why Mermaid is unavailable for too many lines, and BibTeX without papers', async () => {
    part.remove();
    await put(graphOf(Array.from({ length: 501 }, (_, i) => `a > b${i}`).join(';')));
    expect(textIn(part.element)).toContain('Mermaid at most 500 edges; there are 501');
    expect(textIn(part.element)).toContain('BibTeX none of these models links to a paper');
    expect(() => buttonOf('Mermaid')).toThrow();
    expect(() => buttonOf('BibTeX')).toThrow();
  });

  test('reports what went wrong', async () => {
    answer = () => Promise.reject(new PictureSizeError(40_000, 40_000));
    buttonOf('PNG').click();
    await expect.poll(outcome).toContain('Save it as SVG, or show less of the graph');
    answer = () => Promise.reject(new Error('disk full'));
    buttonOf('PNG').click();
    await expect.poll(outcome).toBe('The file could not be saved: disk full');
    part.element.lang = 'zh';
    await expect.poll(outcome).toContain('程序出错（“disk full”）');
  });

  test('opens the dialog for other pages with the view and the address, and its button has the focus afterwards', async () => {
    await part.setView({ ...part.view(), layout: 'timeline' });
    buttonOf('Embed').click();
    const dialog = () => part.element.embed?.dialog;
    await expect.poll(() => dialog()?.open).toBe(true);
    expect(part.element.embed?.subject).toMatchObject({ src: SRC, view: { layout: 'timeline' } });
    dialog()?.close();
    expect(part.element.shadowRoot?.activeElement).toBe(find(part.element, '.tool'));
  });

  test('a local file is not a URL for other pages', async () => {
    part.element.src = 'file:///home/ada/llama.json';
    await settled(part.element);
    buttonOf('Embed').click();
    await expect.poll(() => part.element.embed?.subject?.src).toBeNull();
  });

  test('opened, its first row has the focus; arrows, Home and End walk', async () => {
    const rows = [...(part.element.shadowRoot?.querySelectorAll('button.format') ?? [])];
    const focused = () => part.element.shadowRoot?.activeElement;
    await expect.poll(focused).toBe(rows[0]);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(focused()).toBe(rows[2]);
    await userEvent.keyboard('{ArrowUp}{End}');
    expect(focused()).toBe(rows.at(-1));
    await userEvent.keyboard('{Home}{ArrowUp}');
    expect(focused()).toBe(rows[0]);
  });

  test('Escape closes it and returns the focus, without reaching the page', async () => {
    const listener = vi.fn();
    document.body.addEventListener('keydown', listener, { once: true });
    buttonOf('SVG').focus();
    await userEvent.keyboard('{Escape}');
    await settled(part.element);
    expect(find(part.element, '#panel').matches(':popover-open')).toBe(false);
    expect(part.element.shadowRoot?.activeElement).toBe(find(part.element, 'button'));
    expect(listener).not.toHaveBeenCalled();
    document.body.removeEventListener('keydown', listener);
  });

  test('a click elsewhere closes it', async () => {
    await userEvent.click(document.body);
    await settled(part.element);
    expect(find(part.element, '#panel').matches(':popover-open')).toBe(false);
  });

  test('cannot be opened before there is a picture', async () => {
    part.element.picture = null;
    await settled(part.element);
    expect(find(part.element, 'button').matches(':disabled')).toBe(true);
  });

  test.each(['en', 'zh'])('axe finds nothing wrong in it open, in %s', async (lang) => {
    part.element.lang = lang;
    await part.setView({ ...part.view(), ...selectAlpaca });
    expect(await axeProblemsOf(part.element)).toEqual([]);
  });
});
