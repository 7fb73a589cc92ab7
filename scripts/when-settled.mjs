/**
 * Waits until a page of the explorer has settled: the picture is interactive, its parts and fonts are loaded, and
 * everything has been on screen for two frames.
 * @param {import('playwright').Page} page
 */
export async function whenSettled(page) {
  await page.waitForFunction(
    () => performance.getEntriesByName('lineage-graph:interactive').length > 0,
  );
  await page.waitForFunction(
    () => !document.querySelector('lineage-graph').shadowRoot.querySelector(':not(:defined)'),
  );
  await page.evaluate(async () => {
    const graph = document.querySelector('lineage-graph');
    await graph.updateComplete;
    await graph.whenDrawn();
    await Promise.all(
      [...graph.shadowRoot.querySelectorAll('*')].map(({ updateComplete }) => updateComplete),
    );
    await document.fonts.ready;
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
  });
}
