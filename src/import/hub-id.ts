import { addressInCommand } from '../domain/query/address-in-command.js';

/** One of the two parts of a hub id. */
const PART = /^[\w](?:[\w.-]*[\w])?$/;
/** Maximum length on the hub. */
const MAX_CHARACTERS = 96;
/** Maximum length of pasted code, in characters. */
const MAX_COMMAND = 2000;
const HOSTS = ['huggingface.co', 'www.huggingface.co', 'hf.co', 'hf-mirror.com'];
/** First path segments of hub URLs that are not models. */
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
 * Parses a hub model id in any form people paste: `hf:ORG/NAME`, `ORG/NAME`, the URL of its page or of a file in it,
 * the command or the line of Python that loads it. Null for anything else: a local path, a data set, a single name
 * unless prefixed by `hf:`.
 */
export function parseHubId(pasted: string): string | null {
  // A file may mention such a command.
  const isFile = pasted.length > MAX_COMMAND || /^\s*[[{<-]/.test(pasted);
  const text = (isFile ? pasted : addressInCommand(pasted)).trim();
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

/** @param mayBeOne whether a single part is valid, as for some old models: `gpt2` */
function idOf(parts: readonly string[], mayBeOne: boolean): string | null {
  const id = parts.join('/');
  const isComplete = parts.length === 2 || (mayBeOne && parts.length === 1);
  if (!isComplete || id.length > MAX_CHARACTERS || !parts.every((part) => PART.test(part)))
    return null;
  return NOT_MODELS.includes(parts[0] ?? '') ? null : id;
}
