import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { formatGraph } from '../../domain/format/format-graph.js';
import type { EmbedChoice } from '../../export/embed-choice.js';
import { articleSizeOf } from '../../export/embed-command.js';
import { measureTextIn } from '../../render/measure-text.js';
import { formatView } from '../../state/view-string.js';
import { themeStyles } from '../ui/theme.styles.js';
import { languageIn, type EmbedSubject } from './embed-subject.js';

/** The inputs of a drawing, for caching. */
interface DrawingRequest {
  readonly subject: EmbedSubject;
  readonly choice: EmbedChoice;
}

/** Makes the drawing that an embed shows before its program loads; only the latest request counts. */
export class EmbedDrawing implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #request: DrawingRequest | null = null;
  #made: string | null = null;
  #hasFailed = false;
  /** The text of the graph's file, by URL. */
  #file: { readonly src: string; readonly text: Promise<string> } | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether making it failed. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  /** The drawing for a choice; null while it is being made. */
  of(subject: EmbedSubject, choice: EmbedChoice): string | null {
    const request = this.#request;
    if (request?.subject !== subject || request.choice !== choice)
      void this.#make({ subject, choice });
    return this.#made;
  }

  hostDisconnected(): void {
    this.#request = this.#made = this.#file = null;
    this.#hasFailed = false;
  }

  async #make(request: DrawingRequest): Promise<void> {
    this.#request = request;
    this.#made = null;
    this.#hasFailed = false;
    const { subject, choice } = request;
    const { graph, view } = subject;
    try {
      const [{ drawArticle }, { paletteOfTheme, fontOfTheme }, text] = await Promise.all([
        import('../../export/opening/draw-article.js'),
        import('../../export/opening/theme-palette.js'),
        this.#textOf(subject),
      ]);
      const theme = themeStyles.cssText;
      const font = fontOfTheme(theme);
      const drawing = await drawArticle({
        graph,
        text,
        view: formatView(view, graph),
        lang: choice.lang === 'page' ? languageIn(subject) : choice.lang,
        ...articleSizeOf(choice),
        panels: new Set(choice.panels),
        palette: paletteOfTheme(theme, 'page', font),
        measureText: measureTextIn(font),
        links: subject.page,
      });
      if (this.#request !== request) return;
      this.#made = drawing;
    } catch (error) {
      if (this.#request !== request) return;
      reportError(error);
      this.#hasFailed = true;
    }
    this.#host.requestUpdate();
  }

  /** The file exactly as the element will load it, since it only adopts a drawing made from the same file. */
  async #textOf({ src, graph }: EmbedSubject): Promise<string> {
    if (src === null) return formatGraph(graph.file);
    this.#file ??= { src, text: fetchText(src) };
    if (this.#file.src !== src) this.#file = { src, text: fetchText(src) };
    return this.#file.text;
  }
}

async function fetchText(src: string): Promise<string> {
  const response = await fetch(src);
  if (!response.ok) throw new Error(`${src}: ${response.status} ${response.statusText}`.trim());
  return response.text();
}
