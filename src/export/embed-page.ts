import { asciiHtml } from './ascii.js';
import { escapeHtml } from './escape-html.js';

/** The parts of a page. */
export interface EmbedPageParts {
  readonly title: string;
  readonly lang: string;
  /** The code that shows the view. */
  readonly code: string;
}

/** A complete page with a view, in ASCII except for the code. */
export function embedPageOf({ title, lang, code }: EmbedPageParts): string {
  const named = asciiHtml(escapeHtml(title));
  return `<!doctype html>
<html lang="${escapeHtml(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${named}</title>
</head>
<body>
<h1>${named}</h1>
${code}
</body>
</html>
`;
}
