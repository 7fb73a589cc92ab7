import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { anchorOf } from '../../scripts/render-docs.mjs';

const TOP = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CODE_OF_CONDUCT.md', 'CHANGELOG.md'];

/** A Markdown file of the repository. */
export interface Document {
  readonly path: string;
  readonly text: string;
}

/** Every Markdown file for readers of the repository. */
export const DOCUMENTS: readonly Document[] = [
  ...TOP,
  ...markdownIn('docs'),
  ...markdownIn('examples'),
].map((path) => ({ path, text: readFileSync(path, 'utf8') }));

function markdownIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !name.includes('_includes'))
    .map((name) => join(folder, name).replaceAll('\\', '/'));
}

/** A document without its code blocks. */
const proseOf = (text: string) => text.replace(/^```[\s\S]*?^```/gm, '');

/** The URLs of links and images in a document. */
export function linksOf({ text }: Document): readonly string[] {
  return [...proseOf(text).matchAll(/\]\(<?([^)\s>]+)>?\)/g)].map(([, href]) => href ?? '');
}

/** The anchors that a link into a document can have. */
export function anchorsOf({ text }: Document): ReadonlySet<string> {
  return new Set(
    [...proseOf(text).matchAll(/^#+ (.+)$/gm)].map(([, title]) => anchorOf(title ?? '')),
  );
}

/** Repository paths in the text of a document, without those with placeholders. */
export function pathsNamedIn({ text }: Document): readonly string[] {
  const folders = 'src|tests|scripts|docs|examples|graph-data|\\.config|\\.github';
  return [...proseOf(text).matchAll(new RegExp(`\`((?:${folders})/[^\`\\s]*)\``, 'g'))]
    .map(([, path]) => path ?? '')
    .filter((path) => !/[*<{…]/.test(path));
}
