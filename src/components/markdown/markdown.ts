import { html, type TemplateResult } from 'lit';
// marked returns tokens without touching HTML; mdast-util-from-markdown decodes character references via `innerHTML` in
// browsers.
import { Lexer, type MarkedToken, type Token, type Tokens } from 'marked';
import { safeUrl } from '../../domain/format/safe-url.js';
import { BoundedTokenizer } from './bounded-tokenizer.js';

/** Longer texts are cut, as files are untrusted. */
const MAX_CHARACTERS = 10_000;

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\dA-Fa-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/g;
const NAMED_REFERENCES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
};
const LAST_CODE_POINT = 0x10ffff;

/**
 * Renders a short Markdown text to elements without classes: paragraphs, emphasis, code, lists, quotations, rules, and
 * safe links. Headings become bold paragraphs; images their alternative text; HTML stays text.
 */
export function markdown(text: string): TemplateResult {
  const source = text.length > MAX_CHARACTERS ? `${text.slice(0, MAX_CHARACTERS)}…` : text;
  return inside(new Lexer({ gfm: false, tokenizer: new BoundedTokenizer() }).lex(source));
}

function inside(tokens: readonly Token[] = []): TemplateResult {
  return html`${tokens.map((token) => part(token as MarkedToken))}`;
}

function part(token: MarkedToken): TemplateResult | string {
  switch (token.type) {
    case 'paragraph':
      return html`<p dir="auto">${inside(token.tokens)}</p>`;
    case 'heading':
      return html`<p dir="auto"><strong>${inside(token.tokens)}</strong></p>`;
    case 'blockquote':
      return html`<blockquote>${inside(token.tokens)}</blockquote>`;
    case 'list':
      return list(token);
    case 'code':
      return html`<pre tabindex="0"><code>${token.text}</code></pre>`;
    case 'hr':
      return html`<hr />`;
    case 'strong':
      return html`<strong>${inside(token.tokens)}</strong>`;
    case 'em':
      return html`<em>${inside(token.tokens)}</em>`;
    case 'codespan':
      return html`<code>${token.text}</code>`;
    case 'html':
      return token.raw;
    case 'br':
      return html`<br />`;
    case 'link':
      return link(token);
    case 'image':
      return decode(token.text);
    case 'text':
      return token.tokens ? inside(token.tokens) : decode(token.text);
    case 'escape':
      return token.text;
    case 'space':
    case 'def':
      return '';
    default:
      // Tokens that do not occur without GFM.
      return token.raw;
  }
}

function list({ ordered, start, items }: Tokens.List): TemplateResult {
  const rows = items.map((item) => html`<li dir="auto">${inside(item.tokens)}</li>`);
  return ordered
    ? html`<ol start=${start}>
        ${rows}
      </ol>`
    : html`<ul>
        ${rows}
      </ul>`;
}

function link({ href, autolink = false, text, tokens }: Tokens.Link): TemplateResult {
  const words = autolink ? html`${text}` : inside(tokens);
  const url = safeUrl(autolink ? href : decode(href));
  return url === null
    ? words
    : html`<a href=${url} target="_blank" rel="noopener noreferrer">${words}</a>`;
}

/** Decodes numeric and common named character references. */
function decode(text: string): string {
  return text.replace(REFERENCE, (_, decimal?: string, hex?: string, name?: string) => {
    if (decimal !== undefined) return characterOf(Number(decimal));
    if (hex !== undefined) return characterOf(Number.parseInt(hex, 16));
    return NAMED_REFERENCES[name ?? ''] ?? '';
  });
}

function characterOf(code: number): string {
  const isHalf = code >= 0xd800 && code <= 0xdfff;
  return code === 0 || code > LAST_CODE_POINT || isHalf ? '\uFFFD' : String.fromCodePoint(code);
}
