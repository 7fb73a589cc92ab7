/** The size of a page, in CSS pixels. */
interface WindowSize {
  readonly width: number;
  readonly height: number;
}

/** A page in some engine. Pointer and keyboard input is sent by the driver, like a reader's. */
export interface EnginePage {
  /** Evaluates an expression in the page, awaiting promises. */
  evaluate<T>(expression: string): Promise<T>;
  /** @param x and y in CSS pixels of the window */
  click(x: number, y: number): Promise<void>;
  /** @param key as in `KeyboardEvent.key` */
  press(key: EngineKey): Promise<void>;
  /** The printed page as PDF; null if the driver cannot print. */
  print(): Promise<Uint8Array | null>;
  close(): Promise<void>;
}

/** A browser that pages can be opened in. */
export interface Engine {
  readonly version: string;
  open(url: string, size: WindowSize): Promise<EnginePage>;
  close(): Promise<void>;
}

/** The keys that the tests press → their names in WebDriver. */
export const ENGINE_KEYS = {
  Home: '\uE011',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Enter: '\uE007',
} as const;

/** A key that the tests press. */
type EngineKey = keyof typeof ENGINE_KEYS;

/** Timeout of an engine, however busy the machine. */
export const ENGINE_PATIENCE_MS = 2 * 60_000;
