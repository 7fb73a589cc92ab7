import { addressInCommand } from './address-in-command.js';

/** Hosts of the same model hub, all equivalent to the first. */
const HUB_HOSTS = /^(?:(?:www\.)?(?:huggingface\.co|huggingface\.com|hf\.co|hf-mirror\.com))\//;
/** Hosts and prefixes of the same paper archive. */
const PAPER_HOSTS =
  /^(?:(?:www\.|export\.)?(?:arxiv\.org|alphaxiv\.org|ar5iv\.org|ar5iv\.labs\.arxiv\.org)\/(?:abs|pdf|html|overview|format)\/|(?:dx\.)?doi\.org\/10\.48550\/arxiv\.|10\.48550\/arxiv\.|arxiv[:\s]\s*|(?:huggingface\.co|hf\.co)\/papers\/)/;
const PAPER_NUMBER = /^(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?(?:\.pdf)?$/;
const NAME = /^[\w.-]+\/[\w.-]+$/;
/** Suffixes of checkpoints converted to another format. */
const CONVERTED = /[-_.](?:hf|gguf|ggml|gptq|awq|exl2|mlx|fp16|bf16|fp8|int[48]|[48]bit|bnb)$/;

/**
 * Normalizes an address: `hf:owner/name` for a checkpoint on the hub, `arxiv:2307.09288` for a paper of any version,
 * host and path for anything else. Null if it is not an address. A bare `owner/name` is taken to be on the hub.
 */
export function addressKeyOf(text: string): string | null {
  const trimmed = addressInCommand(text).trim().toLowerCase();
  if (trimmed === '' || /\s/.test(trimmed.replace(/^arxiv[:\s]\s*/, ''))) return null;
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

/**
 * The key of the checkpoint that a converted one comes from, `…-GGUF` → `…`; null if the name has no such suffix.
 */
export function convertedFromKeyOf(key: string): string | null {
  let plain = key;
  while (CONVERTED.test(plain)) plain = plain.replace(CONVERTED, '');
  return plain === key ? null : plain;
}

function paperKeyOf(address: string): string | null {
  const number = PAPER_NUMBER.exec(address.replace(PAPER_HOSTS, ''))?.[1];
  const isBare = !PAPER_HOSTS.test(address);
  // Without a host, an old-style arXiv number looks like any `owner/name`.
  return number === undefined || (isBare && number.includes('/')) ? null : `arxiv:${number}`;
}

function checkpointKeyOf(path: string): string | null {
  const [owner, name] = path.replace(/^(?:api\/)?models\//, '').split('/');
  if (!owner) return null;
  // The name may be followed by a revision or a quantization.
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
