import { quoted } from '../../domain/format/problem.js';
import type { LintRule } from '../rule.js';

/** Finds repositories that several nodes list as a variant, ignoring case as the hub does. */
export const identityHuggingfaceTwice: LintRule = {
  id: 'identity/huggingface-twice',
  severity: 'error',
  text: 'A Hugging Face repository is a variant of only one node.',
  *check({ graph }) {
    const owners = new Map<string, number>();
    for (const [n, { variants = [] }] of graph.nodes.entries()) {
      for (const [v, { huggingface }] of variants.entries()) {
        if (huggingface === undefined) continue;
        const key = huggingface.toLowerCase();
        const owner = owners.get(key) ?? n;
        owners.set(key, owner);
        if (owner === n) continue;
        const id = quoted(graph.idAt(owner));
        yield {
          path: `nodes[${n}].variants[${v}].huggingface`,
          message: `expected a repository that no other node has, got ${quoted(huggingface)}, which is a variant of ${id}`,
        };
      }
    }
  },
};
