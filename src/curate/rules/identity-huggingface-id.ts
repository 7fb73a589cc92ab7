import { quoted } from '../../domain/format/problem.js';
import type { Complaint, LintRule } from '../rule.js';

const ID = /^[\w-]+(\.[\w-]+)*\/[\w.-]+$/;
const ADDRESS =
  /^(?:https?:\/\/)?(?:www\.)?(?:huggingface\.co|hf\.co)\/([^/\s?#]+\/[^/\s?#]+)(?:[/?#].*)?$/;

/** Finds malformed Hugging Face ids, such as a whole URL. */
export const identityHuggingfaceId: LintRule = {
  id: 'identity/huggingface-id',
  severity: 'error',
  text: 'A Hugging Face id is organization/name.',
  *check({ graph }) {
    for (const [n, { variants = [] }] of graph.nodes.entries()) {
      for (const [v, { huggingface }] of variants.entries()) {
        if (huggingface === undefined || ID.test(huggingface)) continue;
        const path = `nodes[${n}].variants[${v}].huggingface`;
        const message = `expected organization/name, got ${quoted(huggingface)}`;
        const [, id = ''] = ADDRESS.exec(huggingface.trim()) ?? [];
        yield {
          path,
          message,
          ...(ID.test(id) && { fixes: [{ path, value: id }] }),
        } satisfies Complaint;
      }
    }
  },
};
