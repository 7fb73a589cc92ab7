const OUTSIDE = /[^\0-\x7f]/gu;
const OUTSIDE_UNITS = /[^\0-\x7f]/g;

/** Makes HTML independent of the page's encoding: non-ASCII characters become character references. */
export function asciiHtml(html: string): string {
  return html.replace(OUTSIDE, (mark) => `&#${mark.codePointAt(0) ?? 0};`);
}

/** Makes JSON safe inside a script element, in any encoding. */
export function asciiJson(json: string): string {
  const escapeUnit = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return json.replace(OUTSIDE_UNITS, escapeUnit).replaceAll('<', '\\u003c');
}
