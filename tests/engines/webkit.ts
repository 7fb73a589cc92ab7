import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { findWebKit } from '../../scripts/find-engines.mjs';
import { ENGINE_KEYS, ENGINE_PATIENCE_MS, type Engine, type EnginePage } from './engine.js';
import { WebDriver } from './web-driver.js';

/** Larger than any requested page, including the bars of the window. */
const SCREEN = '1600x1200x24';

/**
 * Starts WebKitGTK via WebDriver. Its windows have a minimum width, so pages are opened in a frame of the requested
 * size.
 * @throws Error if it is missing or does not start
 */
export async function startWebKit(): Promise<Engine> {
  const found = findWebKit();
  if (!found)
    throw new Error('expected WebKitWebDriver, MiniBrowser and Xvfb, got only some of them');
  const children: ChildProcess[] = [];
  const stop = () => {
    for (const child of children.reverse()) child.kill();
  };
  try {
    const screen = spawn(
      found.xvfb,
      ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
    );
    children.push(screen);
    const [display] = (await startedBy(screen, screen.stdio[3] as Readable)) as [Buffer];
    const port = await freePort();
    const driver = spawn(found.driver, [`--port=${port}`], {
      stdio: 'ignore',
      env: { ...process.env, DISPLAY: `:${display.toString().trim()}`, GDK_BACKEND: 'x11' },
    });
    children.push(driver);
    const session = await WebDriver.start(`http://127.0.0.1:${port}`, driver, {
      'webkitgtk:browserOptions': { binary: found.browser, args: ['--automation'] },
    });
    await session.send('POST', '/window/rect', { width: 1500, height: 1100 });
    return {
      version: `WebKitGTK ${session.version}`,
      open: async (url, size) => {
        const frame = `<body style="margin: 0"><iframe style="border: 0; width: ${size.width}px; height: ${size.height}px"></iframe>`;
        await session.send('POST', '/url', { url: new URL('/empty.html', url).href });
        await session.run(
          `document.documentElement.innerHTML = arguments[0];
          const frame = document.querySelector('iframe');
          const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
          frame.src = arguments[1];
          return loaded.then(() => null);`,
          [frame, url],
        );
        await session.send('POST', '/frame', { id: 0 });
        return pageOf(session);
      },
      close: async () => {
        await session.end();
        stop();
      },
    };
  } catch (error) {
    stop();
    throw error;
  }
}

function pageOf(session: WebDriver): EnginePage {
  const act = (type: string, actions: readonly object[]) =>
    session.send('POST', '/actions', { actions: [{ type, id: type, actions }] });
  return {
    evaluate: <T>(expression: string) => session.run<T>(`return (${expression});`),
    click: async (x, y) => {
      await act('pointer', [
        { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ]);
    },
    press: async (key) => {
      const value = ENGINE_KEYS[key];
      await act('key', [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
    },
    print: () => Promise.resolve(null),
    close: async () => {
      await session.send('POST', '/frame', { id: null });
    },
  };
}

/** The first output of a child process. @throws Error if it ends before */
async function startedBy(child: ChildProcess, output: Readable): Promise<readonly unknown[]> {
  const ended = new AbortController();
  const signal = AbortSignal.any([ended.signal, AbortSignal.timeout(ENGINE_PATIENCE_MS)]);
  child.once('error', (error) => ended.abort(error));
  child.once('exit', (code) => ended.abort(new Error(`ended with ${String(code)}`)));
  return once(output, 'data', { signal });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
