import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import '../../src/components/hub/lineage-families.js';
import { HEAD_PX, rowHeightIn } from '../../src/components/hub/row-height.js';
import type { LineageFamilies } from '../../src/components/hub/lineage-families.js';
import { GraphLoadError } from '../../src/components/message/graph-load-error.js';
import { ViewIntentEvent } from '../../src/components/view-intent.js';
import { problemAt } from '../../src/domain/format/problem.js';
import { OPENING_VIEW, type ViewState } from '../../src/state/view-state.js';
import { axeProblemsOf, settled, testElementContract, textIn } from './element-contract.js';
import { HubStandIn } from './hub-stand-in.js';
import { themePage } from './page-theme.js';
import { find } from './stand-in.js';

themePage();

const families = Array.from({ length: 500 }, (_, n) => ({
  id: `org${n}/root${n}`,
  models: 1000 - n,
}));
const hubOf = () =>
  new HubStandIn({
    families,
    models: { 'org0/root0': 0, 'me/tuned-one': 0, 'me/tuned-two': 3, 'me/tuned-three': 900 },
  });

testElementContract('lineage-families', (element) => {
  element.hub = hubOf();
  element.view = OPENING_VIEW;
  element.style.blockSize = '500px';
});

describe('<lineage-families>', () => {
  let element: LineageFamilies;
  let hub: HubStandIn;
  let view: ViewState;
  const apply = async (next: ViewState) => {
    view = next;
    element.view = view;
    await settled(element);
  };
  beforeEach(async () => {
    hub = hubOf();
    element = document.createElement('lineage-families');
    element.style.blockSize = '500px';
    element.style.inlineSize = '1000px';
    element.hub = hub;
    element.addEventListener(ViewIntentEvent.type, (event) => {
      if (event instanceof ViewIntentEvent) void apply(event.transition(view));
    });
    document.body.append(element);
    await apply(OPENING_VIEW);
    await expect.poll(() => names()[0]).toBe('root0');
  });
  afterEach(() => {
    element.remove();
    document.documentElement.removeAttribute('theme');
  });

  const all = (selector: string) => [
    ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
  ];
  const names = () => all('.body .row .name b').map((name) => name.textContent.trim());
  const hits = () => all('.hit b').map((name) => name.textContent.trim());
  const labelOf = (selector: string) =>
    element.shadowRoot?.querySelector(selector)?.getAttribute('aria-label');
  const press = async (keys: string) => {
    await userEvent.keyboard(keys);
    await settled(element);
  };
  const type = async (text: string) => {
    element.focus();
    await press(text);
  };

  test('renders only the visible ones of the largest families, and states their number', () => {
    expect(find(element, '[role=grid]').getAttribute('aria-rowcount')).toBe('501');
    expect(all('.body .row').length).toBeLessThan(30);
    expect(textIn(element)).toContain('300 models · 500 families · 20 without a family');
    expect(labelOf('.body svg.kinds')).toBe('4 finetunes, 2 adapters, 2 quantizations, 1 merge');
    expect(labelOf('.body svg.growth')).toBe('since January 2024; most in March 2024: 6');
  });

  test('shown again, is scrolled to where it was', async () => {
    const scroller = find(element, '.scroll');
    scroller.scrollTop = 2000;
    await expect.poll(() => names()[0]).not.toBe('root0');
    const before = names();
    element.remove();
    document.body.append(element);
    await settled(element);
    expect(scroller.scrollTop).toBe(2000);
    await expect.poll(names).toEqual(before);
  });

  test('is operated by keyboard up to the last family', async () => {
    element.focus();
    await press('{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(element.active).toBe(2);
    await press('{End}');
    await expect.poll(() => names().at(-1)).toBe('root499');
    expect(element.shadowRoot?.activeElement?.getAttribute('data-row')).toBe('499');
    await press('{Enter}');
    expect(view).toMatchObject({ family: 'org499/root499', select: null });
  });

  test('a click opens a family', () => {
    all('.body .row')[1]?.click();
    expect(view.family).toBe('org1/root1');
  });

  test('finds models by a part of the name; choosing one opens its family with the model selected', async () => {
    await type('tuned');
    await expect.poll(hits).toEqual(['tuned-one', 'tuned-two']);
    expect(view.filter.query).toBe('tuned');
    expect(find(element, '.status').textContent).toBe('More than 2 models found');
    expect(textIn(element)).toContain('family of org3/root3');
    find(element, '.action').click();
    await expect.poll(hits).toEqual(['tuned-one', 'tuned-two', 'tuned-three']);
    expect(find(element, '.status').textContent).toBe('3 models found');
    expect(textIn(element)).toContain('without a family');
    await press('{ArrowDown}{ArrowDown}{Enter}');
    expect(view).toMatchObject({
      family: 'org3/root3',
      select: { kind: 'node', id: 'me/tuned-two' },
      filter: { query: '' },
    });
  });

  test('a pasted id finds only its model, and Enter opens its family', async () => {
    await type('me/tuned-two');
    await expect.poll(hits).toEqual(['tuned-two']);
    await expect.poll(() => find(element, '.status').textContent).toBe('1 model found');
    await press('{Enter}');
    expect(view).toMatchObject({ family: 'org3/root3', select: { id: 'me/tuned-two' } });
  });

  test('says that nothing was found; Escape brings the families back', async () => {
    await type('zzz');
    await expect.poll(() => textIn(element)).toContain('No model has “zzz” in its id');
    await press('{Escape}');
    expect(view.filter.query).toBe('');
    expect(names()[0]).toBe('root0');
  });

  test('says that families are being loaded, in the first row that waits', async () => {
    element.remove();
    element.hub = hubOf();
    document.body.append(element);
    await element.updateComplete;
    expect(all('.coming small').map((text) => text.textContent)).toEqual(['Loading the families…']);
    await expect.poll(() => all('.coming')).toEqual([]);
  });

  test('compares families side by side: added by key or checkbox, removed one by one', async () => {
    element.focus();
    await press('{ArrowDown} {ArrowDown}{ArrowDown}c');
    expect(view.families).toEqual(['org0/root0', 'org2/root2']);
    await expect.poll(() => all('.compared thead th').length).toBe(2);
    const rowsNow = () =>
      all('.compared tbody tr').map((row) =>
        [...row.children].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()),
      );
    const factsOf = (label: string) =>
      rowsNow()
        .find(([term]) => term === label)
        ?.slice(1);
    const rows = rowsNow();
    expect(rows).toContainEqual(['Models', '1,000', '998']);
    expect(rows).toContainEqual(['Finetunes', '4 44.4%', '4 44.4%']);
    expect(rows).toContainEqual(['Most in a month', '6 (March 2024)', '6 (March 2024)']);
    await expect.poll(() => factsOf('Licences')).toEqual(['mit 5 (0.5%)', 'mit 5 (0.5%)']);
    expect(factsOf('Largest branches')).toEqual(Array(2).fill('tuned-one 3 descendants'));
    expect(all('.compared svg.growth path.merges').map((path) => path.getAttribute('d'))).toEqual(
      Array(2).fill('M213.3 72V0h106.7V72z'),
    );
    all('.compared thead .close')[0]?.click();
    await settled(element);
    expect(view.families).toEqual(['org2/root2']);
    expect(textIn(element)).toContain('Choose another family to compare');
    find(element, '.compared .close').click();
    await settled(element);
    expect(all('.compared')).toEqual([]);
  });

  describe('by date', () => {
    const status = () => find(element, '.top .status').textContent.trim();
    const counts = () =>
      all('.body .row .models').map((cell) => cell.textContent.replace(/\s+/g, ' ').trim());
    const openDates = async () => {
      find(element, '.controls button').click();
      await settled(element);
      await expect.poll(() => all('lineage-released').length).toBe(1);
    };
    beforeEach(async () => {
      hub = new HubStandIn({
        families: [
          { id: 'a/old', models: 30, growth: '2022-01:20 2022-02:8' },
          { id: 'b/steady', models: 20, growth: '2022-06:5 2023-06:5 2024-06:10' },
          { id: 'c/young', models: 15, growth: '2024-05:3 2024-06:12' },
          { id: 'd/undated', models: 4, growth: '' },
        ],
      });
      element.hub = hub;
      await settled(element);
      await expect.poll(names).toEqual(['old', 'steady', 'young', 'undated']);
    });

    test('months of all families are only read when they are needed', async () => {
      expect(hub.requests).not.toContain('growths');
      expect(status()).toBe('');
      await openDates();
      expect(hub.requests.filter((name) => name === 'growths')).toHaveLength(1);
      expect(find(element, 'lineage-released')).toMatchObject({
        bins: { size: 1, start: 2022 * 12, counts: { length: 30, 0: 20, 29: 22 } },
      });
      expect(names()).toEqual(['old', 'steady', 'young', 'undated']);
    });

    test('sorts by what families gained in the last twelve months, or by their first month', async () => {
      const sort = find(element, 'select');
      await userEvent.selectOptions(sort, 'gained');
      expect(view.familySort).toBe('gained');
      await expect.poll(names).toEqual(['young', 'steady', 'old', 'undated']);
      expect(counts()).toEqual(['15of 15', '10of 20', '0of 30', '0of 4']);
      expect(status()).toBe(
        '2 of 4 families gained 25 models from July 2023 to June 2024\u00a0· 6 models have no date',
      );
      await userEvent.selectOptions(sort, 'begun');
      await expect.poll(names).toEqual(['young', 'steady', 'old', 'undated']);
      expect(counts()).toEqual(['15since 2024-05', '20since 2022-06', '30since 2022-01', '4']);
      expect(find(element, '.head .when').getAttribute('aria-sort')).toBe('descending');
      expect(find(element, '.head .models').hasAttribute('aria-sort')).toBe(false);
    });

    test('a range leaves families that gained models in it, with their share', async () => {
      await apply({
        ...view,
        filter: { ...view.filter, released: { from: '2022-02', to: '2023' } },
      });
      await expect.poll(names).toEqual(['old', 'steady']);
      expect(counts()).toEqual(['8of 30', '10of 20']);
      expect(find(element, '[role=grid]').getAttribute('aria-rowcount')).toBe('3');
      expect(status()).toContain(
        '2 of 4 families gained 18 models from February 2022 to December 2023',
      );
      element.lang = 'zh';
      await settled(element);
      expect(status()).toContain('2022年2月至2023年12月：4 个家族中有 2 个，共新增 18 个模型');
    });

    test('a click selects the last twelve months, another any date; an empty range is reported', async () => {
      await openDates();
      const [recent, any] = all('.quick button');
      recent?.click();
      await expect.poll(names).toEqual(['steady', 'young']);
      expect(view.filter.released).toEqual({ from: '2023-07', to: null });
      await apply({ ...view, filter: { ...view.filter, released: { from: '1999', to: '1999' } } });
      expect(status()).toBe('No family gained a model in these months');
      expect(all('.body .row')).toEqual([]);
      any?.click();
      await expect.poll(names).toEqual(['old', 'steady', 'young', 'undated']);
      expect(status()).toBe('');
    });

    test('compared families have a row for the chosen months', async () => {
      await apply({
        ...view,
        families: ['b/steady', 'c/young'],
        filter: { ...view.filter, released: { from: '2024-06', to: null } },
      });
      await expect
        .poll(() =>
          all('.compared tbody tr').map((row) => row.textContent.replace(/\s+/g, ' ').trim()),
        )
        .toContain('In the selected months 1012');
    });

    test('on a phone, a comparison collapses the choice of dates, which stays in effect, and leaves room for rows', async () => {
      element.style.inlineSize = '390px';
      element.style.blockSize = '788px';
      await apply({
        ...view,
        families: ['b/steady'],
        filter: { ...view.filter, released: { from: '2022', to: null } },
      });
      await expect.poll(() => all('lineage-released')).toHaveLength(1);
      await apply({ ...view, families: ['b/steady', 'c/young'] });
      await expect.poll(() => all('.compared thead th')).toHaveLength(2);
      expect(all('lineage-released')).toEqual([]);
      expect(status()).toContain('since January 2022');
      const rows = find(element, '.scroll').clientHeight - HEAD_PX;
      expect(rows).toBeGreaterThanOrEqual(3 * rowHeightIn(390));
      await openDates();
      expect(all('lineage-released')).toHaveLength(1);
    });

    test('on a small phone, rows, dates and a comparison stay readable; the page scrolls', async () => {
      element.style.inlineSize = '360px';
      element.style.blockSize = '583px';
      await apply({ ...view, families: ['b/steady', 'c/young'] });
      await expect.poll(() => all('.compared thead th')).toHaveLength(2);
      await openDates();
      expect(find(element, '.compared').clientHeight).toBeGreaterThanOrEqual(199);
      expect(element.scrollHeight).toBeGreaterThan(element.clientHeight);
    });

    test('keeps the order of rows for keys; opening a family keeps the dates', async () => {
      await apply({
        ...view,
        familySort: 'gained',
        filter: { ...view.filter, released: { from: '2024', to: null } },
      });
      await expect.poll(names).toEqual(['young', 'steady']);
      element.focus();
      await press('{ArrowDown}{End}{Enter}');
      expect(view).toMatchObject({
        family: 'b/steady',
        familySort: 'gained',
        filter: { released: { from: '2024' } },
      });
    });

    test('shown again, is as it was left: the order, the active row, and the months that were read', async () => {
      const filtered = (): ViewState => ({
        ...view,
        filter: { ...view.filter, released: { from: '2024', to: null } },
      });
      await apply(filtered());
      await expect.poll(names).toEqual(['steady', 'young']);
      element.focus();
      await press('{ArrowDown}{End}');
      element.remove();
      element.view = filtered();
      document.body.append(element);
      await settled(element);
      element.focusRow();
      await settled(element);
      expect(names()).toEqual(['steady', 'young']);
      expect(element.shadowRoot?.activeElement?.textContent).toContain('young');
      expect(hub.requests.filter((name) => name === 'growths')).toHaveLength(1);
    });

    test('an error while the months are read is shown once, with the families as they were', async () => {
      hub.error = new GraphLoadError('network', problemAt('hub/families.parquet', 'offline'));
      find(element, '.controls button').click();
      await expect.poll(() => all('lineage-message').length).toBe(1);
      await settled(element);
      expect(hub.requests.filter((name) => name === 'growths')).toHaveLength(1);
      expect(names()).toEqual(['old', 'steady', 'young', 'undated']);
    });

    test('another hub, or leaving the page, ends the read', async () => {
      find(element, '.controls button').click();
      const other = hubOf();
      element.hub = other;
      await settled(element);
      await expect.poll(() => names()[0]).toBe('root0');
      await expect.poll(() => other.requests).toContain('growths');
      element.remove();
      expect(element.failure).toBeNull();
    });
  });

  test('a read error is shown above the families; another copy of the hub clears it', async () => {
    hub.error = new GraphLoadError('network', problemAt('hub/words', 'offline'));
    await apply({ ...view, families: ['org0/root0'] });
    await expect.poll(() => all('lineage-message').length).toBe(1);
    expect(find(element, 'lineage-message')).toMatchObject({ kind: 'network', stale: true });
    element.hub = hubOf();
    await settled(element);
    expect(all('lineage-message')).toEqual([]);
    expect(names()[0]).toBe('root0');
  });

  test('a failed search says why instead of searching on; another query is asked again', async () => {
    hub.error = new GraphLoadError('network', problemAt('hub/words', 'offline'));
    await type('tuned');
    await expect.poll(() => all('lineage-message').length).toBe(1);
    // There are no results to show a banner above.
    expect(find(element, 'lineage-message')).toMatchObject({ stale: false });
    expect(all('.found')).toEqual([]);
    hub.error = null;
    await press('-o');
    await expect.poll(hits).toEqual(['tuned-one']);
    expect(all('lineage-message')).toEqual([]);
  });

  test('rows that could not be read do not claim to be loading; without a search they are read again', async () => {
    hub.error = new GraphLoadError('network', problemAt('hub/families.parquet', 'offline'));
    find(element, '.scroll').scrollTop = 9000;
    await expect.poll(() => all('lineage-message').length).toBe(1);
    expect(textIn(element)).not.toContain('Loading the families');
    await type('tuned');
    hub.error = null;
    await apply(OPENING_VIEW);
    await expect.poll(() => names().length).toBeGreaterThan(0);
    expect(all('lineage-message')).toEqual([]);
  });

  test('no list is shown if no family could be read', async () => {
    const broken = hubOf();
    broken.error = new Error('Failed to fetch dynamically imported module');
    element.hub = broken;
    await expect.poll(() => element.failure?.kind).toBe('network');
    await settled(element);
    expect(find(element, 'lineage-message')).toMatchObject({ stale: false });
    expect(all('[role=grid]')).toEqual([]);
    broken.error = null;
    await apply({ ...view, familySort: 'begun' });
    await expect.poll(() => names().length).toBeGreaterThan(0);
  });

  test('errors of the Parquet reader are reported as such', async () => {
    hub.error = Object.assign(new Error('a.parquet: expected X, got Y'), { name: 'ParquetError' });
    await type('tuned');
    await expect
      .poll(() => element.failure?.reason.message ?? '')
      .toBe('a.parquet: expected X, got Y');
    expect(element.failure?.kind).toBe('format');
  });

  test('speaks Chinese', async () => {
    element.lang = 'zh';
    await settled(element);
    expect(textIn(element)).toContain('500 个家族');
    await type('tuned');
    await expect.poll(() => find(element, '.status').textContent).toBe('找到超过 2 个模型');
  });

  test('reports a hub without families', async () => {
    element.hub = new HubStandIn({});
    await settled(element);
    expect(textIn(element)).toContain('This hub has no families');
  });

  test.each(['light', 'dark'])('has no axe problems, %s', async (theme) => {
    document.documentElement.setAttribute('theme', theme);
    expect(await axeProblemsOf(element)).toEqual([]);
    find(element, '.controls button').click();
    await expect.poll(() => all('lineage-released').length).toBe(1);
    expect(await axeProblemsOf(element)).toEqual([]);
    await apply({ ...view, families: ['org0/root0', 'org1/root1'] });
    await expect.poll(() => all('.compared thead th').length).toBe(2);
    expect(await axeProblemsOf(element)).toEqual([]);
    await type('tuned');
    await expect.poll(hits).toHaveLength(2);
    expect(await axeProblemsOf(element)).toEqual([]);
  });
});
