import { afterEach, expect, test } from 'vitest';
import '../../src/components/toolbar/lineage-toolbar.js';
import { OPENING_VIEW, STAGES } from '../../src/state/view-state.js';
import { settled } from './element-contract.js';

afterEach(() => document.body.replaceChildren());

test.each(STAGES)(
  '%s: tools of the picture can be used where it is seen, and say why where not',
  async (stage) => {
    const element = document.createElement('lineage-toolbar');
    element.view = { ...OPENING_VIEW, stage };
    document.body.append(element);
    await settled(element);
    const tools = [
      ...(element.shadowRoot?.querySelectorAll<HTMLButtonElement>('[aria-label].tool') ?? []),
    ];
    const isSeen = stage === 'picture' || stage === 'outline';
    expect(tools.length).toBeGreaterThan(5);
    expect(tools.map(({ disabled }) => disabled)).toEqual(tools.map(() => !isSeen));
    expect(
      tools.every(({ title }) => title.includes('only while the picture is shown') === !isSeen),
    ).toBe(true);
    const link = element.shadowRoot?.querySelector<HTMLButtonElement>('button:not([aria-label])');
    expect(link?.disabled).toBe(false);
  },
);
