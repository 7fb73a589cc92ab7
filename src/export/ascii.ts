const OUTSIDE = /[^\0-\x7f]/gu;
const OUTSIDE_UNITS = /[^\0-\x7f]/g;

/** HTML that is read right whatever encoding its page has: what is no ASCII stands as character references. */
export function asciiHtml(html: string): string {
  return html.replace(OUTSIDE, (mark) => `&#${mark.codePointAt(0) ?? 0};`);
}

/** JSON that may stand in a script, whatever encoding its page has, and ends no script. */
export function asciiJson(json: string): string {
  const escapeUnit = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return json.replace(OUTSIDE_UNITS, escapeUnit).replaceAll('<', '\\u003c');
}
