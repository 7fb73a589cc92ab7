import type { Manifest } from '../parquet/manifest.js';
import type { Family } from './hub-tables.js';

/** The graph file of a family without its nodes and edges; its title counts what was not read of its models. */
export function familyFrameOf(
  manifest: Manifest,
  { id, models, edges }: Family,
  read: { readonly nodes: number; readonly edges: number },
) {
  const apart = edges - read.edges;
  const [some, all, left] = [read.nodes, models, apart].map((n) => n.toLocaleString('en'));
  const isComplete = read.nodes === models;
  const title = {
    en: isComplete
      ? `The family of ${id}`
      : `The family of ${id}: ${some} of ${all} models, without ${left} edges to others`,
    zh: isComplete
      ? `${id} 家族`
      : `${id} 家族：${all} 个模型中的 ${some} 个，未含通往其他模型的 ${left} 条边`,
  };
  const { format, updated, vocabulary } = manifest;
  return {
    format,
    ...(updated !== undefined && { updated }),
    ...(vocabulary !== undefined && { vocabulary }),
    title: models === 1 ? id : title,
    family: { id, models, apart },
  };
}
