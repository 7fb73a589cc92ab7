/** Hosts under which a model hub can be reached; all of them are the first. */
const HUB_HOSTS = /^(?:(?:www\.)?(?:huggingface\.co|huggingface\.com|hf\.co|hf-mirror\.com))\//;
/** Hosts and prefixes of the same paper. */
const PAPER_HOSTS =
  /^(?:(?:www\.|export\.)?(?:arxiv\.org|alphaxiv\.org|ar5iv\.org|ar5iv\.labs\.arxiv\.org)\/(?:abs|pdf|html|overview|format)\/|(?:dx\.)?doi\.org\/10\.48550\/arxiv\.|10\.48550\/arxiv\.|arxiv:\s*|(?:huggingface\.co|hf\.co)\/papers\/)/;
const PAPER_NUMBER = /^(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?(?:\.pdf)?$/;
const NAME = /^[\w.-]+\/[\w.-]+$/;
/** What runs a checkpoint in another form names it so at the end. */
const CONVERTED = /[-_.](?:hf|gguf|ggml|gptq|awq|exl2|mlx|fp16|bf16|fp8|int[48]|[48]bit|bnb)$/;

/**
 * One form for every form in which an address is written: `hf:owner/name` for a checkpoint on the hub, `arxiv:2307.09288`
 * for a paper whatever its version, host and path for anything else. Null for what is not an address. A bare `owner/name` is one
 * of the hub.
 */
export function addressKeyOf(text: string): string | null {
  const trimmed = text.trim().toLowerCase();
  if (trimmed === '' || /\s/.test(trimmed.replace(/^arxiv:\s*/, ''))) return null;
  const scheme = /^(?:https?:\/\/|hf:\/\/(?:models\/)?|git@|ssh:\/\/git@)/.exec(trimmed)?.[0] ?? '';
  const rest = trimmed
    .slice(scheme.length)
    .replace(/[?#].*$/, '')
    .replace(/^([\w.-]+\.[a-z]+):/, '$1/')
    .replace(/\/+$/, '');
  const paper = paperKeyOf(rest);
  if (paper !== null) return paper;
  if (scheme.startsWith('hf:')) return checkpointKeyOf(rest);
  if (HUB_HOSTS.test(rest)) return checkpointKeyOf(rest.replace(HUB_HOSTS, ''));
  const isHost = /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:\/|$)/.test(rest);
  if (isHost && (scheme !== '' || /^[\w.-]+\/[\w.-]+\//.test(rest))) return siteKeyOf(rest);
  return NAME.test(rest) ? checkpointKeyOf(rest) : null;
}

/** The address of the checkpoint that a converted one was made from, `…-GGUF` → `…`; null if the name says no such thing. */
export function convertedFromKeyOf(key: string): string | null {
  let plain = key;
  while (CONVERTED.test(plain)) plain = plain.replace(CONVERTED, '');
  return plain === key ? null : plain;
}

function paperKeyOf(address: string): string | null {
  const number = PAPER_NUMBER.exec(address.replace(PAPER_HOSTS, ''))?.[1];
  const isBare = !PAPER_HOSTS.test(address);
  // A bare number may be one of an old archive only with its archive's name, which any owner's name could be.
  return number === undefined || (isBare && number.includes('/')) ? null : `arxiv:${number}`;
}

function checkpointKeyOf(path: string): string | null {
  const [owner, name] = path.replace(/^(?:api\/)?models\//, '').split('/');
  if (!owner) return null;
  // A revision or a quantization may follow the name.
  return name ? `hf:${owner}/${name.replace(/[@:].*$/, '')}` : `hf:${owner}/`;
}

function siteKeyOf(address: string): string {
  const plain = address.replace(/^www\./, '').replace(/\.git$/, '');
  const isRepository = /^(?:github\.com|gitlab\.com|gitee\.com|bitbucket\.org)\//.test(plain);
  return isRepository
    ? plain
        .split('/')
        .slice(0, 3)
        .join('/')
        .replace(/\.git$/, '')
    : plain;
}
