import { html, nothing, type TemplateResult } from 'lit';
import type { Source } from '../../domain/format/format.js';
import { safeUrl } from '../../domain/format/safe-url.js';
import type { DetailContext } from './detail-context.js';
import { longList } from './long-list.js';
import { wordsIn } from '../../locales/words-in.js';

const SOURCES_SHOWN = 8;

/** A list of sources, each with its place in the document and what it supports. @param key a name for the list */
export function sourceList(
  context: DetailContext,
  key: string,
  sources: readonly Source[],
): TemplateResult {
  return longList(context, key, sources, SOURCES_SHOWN, (item) => source(context, item), 'sources');
}

function source(
  { lang, words }: DetailContext,
  { url, lines, supports, secondary }: Source,
): TemplateResult {
  const known = wordsIn(lang).supports;
  const href = safeUrl(url);
  const { site, place } = partsOf(url);
  const title = html`<bdi
    ><span class="site">${site}</span>${place.map((part) => html`/<wbr />${part}`)}</bdi
  >`;
  const read =
    lines === undefined
      ? linesIn(url)
      : lines.replace(/(\d)-(\d)/gu, '$1–$2').replace(/,(?=\d)/gu, ', ');
  const quiet = [
    ...(read === undefined ? [] : [words.lines(read)]),
    ...new Set((supports ?? []).map((support) => known.get(support) ?? support)),
    ...(secondary ? [words.secondary] : []),
  ];
  return html`${
    href
      ? html`<a href=${href} target="_blank" rel="noopener noreferrer">${title}</a>`
      : html`<span>${title}</span>`
  }${
    quiet.length === 0 ? nothing : html`<span class="quiet"><bdi>${quiet.join(' · ')}</bdi></span>`
  }`;
}

/** The host, and the path without the parts common to all repository URLs. */
function partsOf(url: string): { site: string; place: readonly string[] } {
  if (!URL.canParse(url)) return { site: url, place: [] };
  const { host, pathname, protocol } = new URL(url);
  if (host === '') return { site: url.slice(protocol.length), place: [] };
  const place = pathname
    .replace(/\/(blob|tree|raw|resolve)\/[^/]+\//u, '/')
    .split('/')
    .filter((part) => part !== '')
    .map(decoded);
  return { site: host.replace(/^www\./u, ''), place };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The line range of a repository URL: `#L9-L19` → "9–19". */
function linesIn(url: string): string | undefined {
  const [, from, to] = /#L(\d+)(?:-L(\d+))?$/u.exec(url) ?? [];
  if (from === undefined) return undefined;
  return to === undefined ? from : `${from}–${to}`;
}
