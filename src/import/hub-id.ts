/** A name of the hub, and one of its two parts. */
const PART = /^[\w](?:[\w.-]*[\w])?$/;
/** Longer ones are refused by the hub. */
const MAX_CHARACTERS = 96;
const HOSTS = ['huggingface.co', 'www.huggingface.co', 'hf.co', 'hf-mirror.com'];
/** First parts of addresses that lead to other things than models. */
const NOT_MODELS = [
  'datasets',
  'spaces',
  'docs',
  'papers',
  'collections',
  'blog',
  'api',
  'models',
  'organizations',
  'settings',
  'join',
  'login',
  'pricing',
  'learn',
  'posts',
  'buckets',
];

/**
 * The id of a model on the hub in any form people paste it: `hf:ORG/NAME`, `ORG/NAME`, an address of its page or of a file in
 * it. Null for anything else: a local path, a data set, a name alone unless `hf:` stands before it.
 */
export function parseHubId(pasted: string): string | null {
  const text = pasted.trim();
  const [, marked] = /^hf:(?:\/\/)?(.*)$/.exec(text) ?? [];
  if (marked !== undefined) return idOf(marked.split('/'), true);
  const host = HOSTS.find((name) => text.startsWith(`${name}/`));
  const address = host === undefined ? text : `https://${text}`;
  if (!/^https?:\/\//.test(address)) return idOf(text.split('/'), false);
  if (!URL.canParse(address)) return null;
  const [, name = '', path = ''] = /^https?:\/\/([^/:?#]+)[^/]*\/([^?#]*)/.exec(address) ?? [];
  if (!HOSTS.includes(name)) return null;
  const [first = '', second = ''] = path.split('/');
  return second === '' ? null : idOf([first, second], false);
}

/** @param mayBeOne some old models have no organisation: `gpt2` */
function idOf(parts: readonly string[], mayBeOne: boolean): string | null {
  const id = parts.join('/');
  const isWhole = parts.length === 2 || (mayBeOne && parts.length === 1);
  if (!isWhole || id.length > MAX_CHARACTERS || !parts.every((part) => PART.test(part)))
    return null;
  return NOT_MODELS.includes(parts[0] ?? '') ? null : id;
}
