import { formatProblem } from '../../domain/format/problem.js';
import { parseView } from '../../state/view-string.js';
import type { LintRule } from '../rule.js';

/** Finds views that refer to something the graph does not contain, such as a renamed model. */
export const viewUnknownWord: LintRule = {
  id: 'view/unknown-word',
  severity: 'error',
  text: 'Named views, and the steps of a tour, refer only to what is in the graph.',
  *check({ graph }) {
    for (const [v, { view, steps = [] }] of (graph.file.views ?? []).entries()) {
      const stops = steps.map((step, s) => [`views[${v}].steps[${s}].view`, step.view] as const);
      for (const [path, text] of [[`views[${v}].view`, view] as const, ...stops]) {
        for (const problem of parseView(text, graph).problems) {
          yield { path, message: formatProblem(problem) };
        }
      }
    }
  },
};
