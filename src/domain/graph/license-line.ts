import { NONE, type LineageGraph } from './lineage-graph.js';
import { mainLineOf, type LineStep } from './lineage.js';
import { passesWeights } from './passes-weights.js';

/** Classes that let anyone use, change and pass on. */
const FREE = ['permissive', 'copyleft'];
/** Classes that reserve something, to whoever the weights go. */
const RESERVED = ['non-commercial', 'research-only', 'llama-community'];

/** A step of the line from the root, with what is known of its licence. */
export interface LicenseStep extends LineStep {
  /** Undefined where it is not known. */
  readonly licenseClass: string | undefined;
  /**
   * Where the node's class is a free one, the ancestors whose weights it is built on and whose class reserves something: for
   * every such class the first of the line, root first. Otherwise empty.
   */
  readonly reservedBy: readonly number[];
}

/** The main line of a node from its root down, with licences. A step by which no weights passed leaves what is above it behind. */
export function licenseLineOf(graph: LineageGraph, node: number): readonly LicenseStep[] {
  let origins = new Map<string, number>();
  return mainLineOf(graph, node).map((step) => {
    const { licenseClass } = graph.nodeAt(step.node);
    if (step.edge !== NONE && !passesWeights(graph.edgeAt(step.edge))) origins = new Map();
    const isFree = licenseClass !== undefined && FREE.includes(licenseClass);
    const reservedBy = isFree ? [...origins.values()] : [];
    if (
      licenseClass !== undefined &&
      RESERVED.includes(licenseClass) &&
      !origins.has(licenseClass)
    ) {
      origins.set(licenseClass, step.node);
    }
    return { ...step, licenseClass, reservedBy };
  });
}
