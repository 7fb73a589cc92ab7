import { launch } from 'puppeteer-core';
import { findFirefox } from '../../scripts/find-engines.mjs';
import { ENGINE_PATIENCE_MS, type Engine } from './engine.js';

/** Starts the system's Firefox via WebDriver BiDi. @throws Error if it is missing or does not start */
export async function startFirefox(): Promise<Engine> {
  const executablePath = findFirefox();
  if (executablePath === undefined) throw new Error('expected a Firefox, got none');
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    timeout: ENGINE_PATIENCE_MS,
    protocolTimeout: ENGINE_PATIENCE_MS,
  });
  return {
    version: await browser.version(),
    open: async (url, size) => {
      const page = await browser.newPage();
      page.setDefaultTimeout(ENGINE_PATIENCE_MS);
      await page.setViewport(size);
      await page.goto(url);
      return {
        evaluate: <T>(expression: string) => page.evaluate(expression) as Promise<T>,
        click: (x, y) => page.mouse.click(x, y),
        press: (key) => page.keyboard.press(key),
        print: () => page.pdf({ printBackground: true }),
        close: () => page.close(),
      };
    },
    close: () => browser.close(),
  };
}
