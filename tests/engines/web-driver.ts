import type { ChildProcess } from 'node:child_process';
import { ENGINE_PATIENCE_MS } from './engine.js';

/** A session of a WebDriver server, with what the tests need. */
export class WebDriver {
  readonly version: string;
  readonly #session: string;

  private constructor(session: string, version: string) {
    this.#session = session;
    this.version = version;
  }

  /**
   * Opens a session as soon as a server responds.
   * @param server its process, whose end also ends the wait
   * @param capabilities capabilities of the browser
   * @throws Error if no session can be created
   */
  static async start(
    origin: string,
    server: ChildProcess,
    capabilities: object,
  ): Promise<WebDriver> {
    const deadline = AbortSignal.timeout(ENGINE_PATIENCE_MS);
    for (;;) {
      deadline.throwIfAborted();
      if (server.exitCode !== null) throw new Error(`the driver ended with ${server.exitCode}`);
      try {
        await fetch(`${origin}/status`);
        break;
      } catch {
        // The server does not listen yet.
        await new Promise(setImmediate);
      }
    }
    const session = await answerOf<{
      sessionId: string;
      capabilities: { browserVersion: string };
    }>('POST', `${origin}/session`, { capabilities: { alwaysMatch: capabilities } });
    const driver = new WebDriver(
      `${origin}/session/${session.sessionId}`,
      session.capabilities.browserVersion,
    );
    await driver.send('POST', '/timeouts', {
      script: ENGINE_PATIENCE_MS,
      pageLoad: ENGINE_PATIENCE_MS,
    });
    return driver;
  }

  /** @throws Error if the driver refuses */
  send<T>(method: 'POST' | 'DELETE', path: string, body?: object): Promise<T> {
    return answerOf<T>(method, this.#session + path, body);
  }

  /** Runs a function body in the page, awaiting promises. @throws Error if it throws */
  async run<T>(body: string, args: readonly unknown[] = []): Promise<T> {
    const { value, error } = await this.send<{ value?: T; error?: string }>(
      'POST',
      '/execute/async',
      {
        script: `const done = arguments[arguments.length - 1];
          (async () => (function () { ${body} }).apply(null, arguments))().then(
            (value) => done({ value }),
            (error) => done({ error: String(error) + '\\n' + error?.stack }),
          );`,
        args,
      },
    );
    if (error !== undefined) throw new Error(error);
    return value as T;
  }

  async end(): Promise<void> {
    await this.send('DELETE', '');
  }
}

async function answerOf<T>(method: string, url: string, body?: object): Promise<T> {
  const response = await fetch(url, {
    method,
    ...(body ? { body: JSON.stringify(body) } : {}),
    signal: AbortSignal.timeout(ENGINE_PATIENCE_MS),
  });
  const { value } = (await response.json()) as { value: unknown };
  if (!response.ok) throw new Error(`${method} ${url}: ${JSON.stringify(value)}`);
  return value as T;
}
