import type { EdgeEntry, GraphFile } from '../../domain/format/format.js';
import { Draft } from '../draft.js';
import type { Note } from '../note.js';
import { readLineageJson } from '../read-lineage-json.js';
import { claimsOf, ggufFileOf, CLAIM_FILES } from './claims-of.js';
import { GGUF_HEAD_BYTES, ggufMetadataIn } from './gguf-metadata.js';
import type { HubModel, HubRelation, HubSource } from './hub-model.js';
import { nodeOfModel, sourceOf } from './node-of-model.js';

/** A request to the hub. */
export interface HubRequest {
  readonly id: string;
  /** Number of generations of parents to look up. */
  readonly parents: number;
  readonly children: readonly HubRelation[];
  /** Adds the model to this node as a variant rather than as a node of its own. */
  readonly variantOf: string | null;
  /** YYYY-MM-DD */
  readonly today: string;
  /** Called with the id of each model looked up. */
  readonly onLookUp: (id: string) => void;
}

/** The result. */
export interface HubAddition {
  readonly file: GraphFile;
  readonly notes: readonly Note[];
  /** Ids of new nodes. */
  readonly nodes: readonly string[];
  readonly edges: readonly EdgeEntry[];
  /** The existing node that the model belongs to, or null. */
  readonly known: string | null;
}

/**
 * Adds a hub model with its parents and, on request, its derivatives to a graph. A model that is a variant of a node is
 * that node. Models unknown to the hub become stubs, which are reported.
 * @param graph a file that conforms to the format, which is not modified
 */
export async function addFromHub(
  graph: GraphFile,
  hub: HubSource,
  request: HubRequest,
): Promise<HubAddition> {
  const { id, parents, children, variantOf, today, onLookUp } = request;
  const draft = new Draft();
  readLineageJson(graph, draft);
  const places = placesIn(graph);
  const before = new Set(graph.nodes.map((node) => node.id));
  const named = places.get(id.toLowerCase()) ?? null;
  const root = named === null || children.length > 0 ? await lookUp(id) : null;
  // The model may have been renamed on the hub.
  const known = named ?? (root && (places.get(root.id.toLowerCase()) ?? null));
  if (root && variantOf !== null) places.set(root.id.toLowerCase(), variantOf);
  let generation = root && known === null ? [root] : [];
  for (let level = 0; level <= parents && generation.length > 0; level++) {
    const next: HubModel[] = [];
    for (const model of generation) next.push(...(await addModel(model, level < parents)));
    generation = next;
  }
  for await (const child of root && children.length > 0 ? hub.children(root.id, children) : []) {
    onLookUp(child.id);
    if (!places.has(child.id.toLowerCase())) await addModel(child, false, true);
  }
  const file = draft.finish();
  const edges = file.edges.slice(graph.edges.length);
  return {
    file: variantOf === null || !root ? file : withVariant(file, variantOf, root),
    notes: draft.notes,
    nodes: file.nodes.map((node) => node.id).filter((nodeId) => !before.has(nodeId)),
    edges,
    known,
  };

  async function lookUp(requestedId: string): Promise<HubModel | null> {
    onLookUp(requestedId);
    const model = await hub.model(requestedId);
    if (!model) draft.guess('hidden', '', requestedId);
    else if (model.id.toLowerCase() !== requestedId.toLowerCase()) {
      draft.guess('moved', '', requestedId, model.id);
    }
    return model;
  }

  /** Adds a model and its claims. @returns its parents that are to be added next */
  async function addModel(
    model: HubModel,
    isFollowed: boolean,
    isListed = false,
  ): Promise<readonly HubModel[]> {
    const target = placeOf(model);
    const files = isListed ? new Map<string, string>() : await filesOf(model);
    const gguf = isListed ? new Map<string, string>() : await ggufOf(model);
    const { claims, remarks } = claimsOf(model, files, gguf);
    for (const { kind, values } of remarks) draft.guess(kind, model.id, ...values);
    if (claims.length === 0 && model.card.datasets.length > 0) {
      draft.countDropped('datasets');
    }
    const found: HubModel[] = [];
    for (const claim of claims) {
      const source = await parentOf(claim.id, target, isFollowed, found);
      if (source === null) continue;
      draft.join({ source, target, ...claim.edge, sources: [sourceOf(model, today)] }, model.id);
    }
    const { newVersion } = model.card;
    const newer = newVersion === '' ? undefined : places.get(newVersion.toLowerCase());
    if (newer !== undefined) {
      draft.join(
        {
          source: target,
          target: newer,
          relation: 'successor',
          confidence: 'stated',
          sources: [sourceOf(model, today)],
        },
        model.id,
      );
    }
    return found;
  }

  /** The node of a parent: an existing one, otherwise a new one if it is looked up, otherwise none. */
  async function parentOf(
    requestedId: string,
    target: string,
    isFollowed: boolean,
    found: HubModel[],
  ): Promise<string | null> {
    const existing = places.get(requestedId.toLowerCase());
    if (existing !== undefined) return existing;
    if (!isFollowed) {
      draft.guess('outside', target, requestedId);
      return null;
    }
    const parent = await lookUp(requestedId);
    if (parent) {
      const moved = places.get(parent.id.toLowerCase());
      if (moved !== undefined) return moved;
      found.push(parent);
      return placeOf(parent, requestedId);
    }
    // Missing, private or gated models are still known as parents.
    draft.mention(requestedId);
    places.set(requestedId.toLowerCase(), requestedId);
    return requestedId;
  }

  function placeOf(model: HubModel, requestedId = model.id): string {
    const key = model.id.toLowerCase();
    const existing = places.get(key);
    if (existing !== undefined) return existing;
    const node = nodeOfModel(model, today);
    draft.declare(requestedId === model.id ? node : { ...node, aliases: [requestedId] }, model.id);
    places.set(key, node.id);
    places.set(requestedId.toLowerCase(), node.id);
    return node.id;
  }

  async function ggufOf(model: HubModel): Promise<ReadonlyMap<string, string>> {
    const path = ggufFileOf(model);
    if (path === null) return new Map();
    const head = await hub.head(model, path, GGUF_HEAD_BYTES);
    if (head === null) draft.guess('hidden', '', `${model.id}/${path}`);
    return ggufMetadataIn(head ?? new Uint8Array());
  }

  async function filesOf(model: HubModel): Promise<ReadonlyMap<string, string>> {
    const texts = new Map<string, string>();
    for (const path of CLAIM_FILES) {
      if (!model.files.includes(path)) continue;
      const text = await hub.file(model, path);
      if (text === null) draft.guess('hidden', '', `${model.id}/${path}`);
      else texts.set(path, text);
    }
    return texts;
  }
}

/** All hub ids in a graph in lower case, as people do not keep the hub's spelling. */
function placesIn({ nodes }: GraphFile): Map<string, string> {
  const places = new Map<string, string>();
  for (const { id, variants = [], aliases = [] } of nodes) {
    for (const name of [...variants.map(({ huggingface }) => huggingface), id, ...aliases]) {
      if (name?.includes('/') && !places.has(name.toLowerCase()))
        places.set(name.toLowerCase(), id);
    }
  }
  return places;
}

function withVariant(file: GraphFile, id: string, model: HubModel): GraphFile {
  const [variant] = nodeOfModel(model, '').variants ?? [];
  return {
    ...file,
    nodes: file.nodes.map((node) =>
      node.id === id && variant ? { ...node, variants: [...(node.variants ?? []), variant] } : node,
    ),
  };
}
