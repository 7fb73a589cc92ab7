import {
  FORMAT_VERSION,
  type EdgeEntry,
  type GraphFile,
  type NodeEntry,
} from '../domain/format/format.js';
import type { Text } from '../domain/format/text.js';
import { cycleBreakersOf } from './break-cycles.js';
import { importError } from './import-error.js';
import type { Note, NoteReason } from './note.js';

/** A graph under construction: whatever is added, the result is a valid graph. */
export class Draft {
  title: Text | undefined;
  updated: string | undefined;
  vocabulary: GraphFile['vocabulary'];
  /** Other top-level keys of a graph file. */
  rest: Partial<GraphFile> | undefined;
  /** The relation of edges that state none; the format's default is weights. */
  relation: string | undefined;
  /** Whether the file calls its nodes models. */
  isOfModels = false;
  readonly notes: Note[] = [];
  readonly #nodes = new Map<string, { entry: NodeEntry; isDeclared: boolean }>();
  readonly #edges: { readonly entry: EdgeEntry; readonly place: string }[] = [];
  readonly #dropped = new Map<string, number>();
  /** Maximum number of nodes and edges, to limit memory. */
  maxEntries = Infinity;
  /** Prefix of places while reading one of several files. */
  #file = '';

  /** Sets the file of what follows; '' if there is only one. */
  begin(file: string): void {
    this.#file = file;
  }

  /** Adds a node. A duplicate id is dropped; a node that was only mentioned is completed. */
  declare(entry: NodeEntry, place: string): void {
    const known = this.#nodes.get(entry.id);
    if (known?.isDeclared) {
      this.drop('repeated-node', place, entry.id);
      return;
    }
    if (known) Object.assign(known, { entry, isDeclared: true });
    else this.#nodes.set(entry.id, { entry, isDeclared: true });
    this.#refuseMany(place);
  }

  /** Ensures that the end of an edge exists. */
  mention(id: string): void {
    if (!this.#nodes.has(id)) this.#nodes.set(id, { entry: { id }, isDeclared: false });
  }

  /** Ensures that a node exists in a format that declares its nodes; reports an undeclared one. */
  stub(id: string, place: string): void {
    if (this.#nodes.has(id)) return;
    this.guess('stub', place, id);
    this.mention(id);
  }

  has(id: string): boolean {
    return this.#nodes.has(id);
  }

  /** Adds an edge; ends, duplicates and cycles are checked once all edges are known. */
  join(entry: EdgeEntry, place: string): void {
    this.#edges.push({ entry, place: this.#placed(place) });
    this.#refuseMany(place);
  }

  /** Takes the other top-level keys of a file in our own format. */
  takeGraph({ title, updated, vocabulary, rest }: Readonly<Record<string, unknown>>): void {
    this.title ??= title as Text | undefined;
    this.updated ??= updated as string | undefined;
    this.vocabulary ??= vocabulary as GraphFile['vocabulary'];
    this.rest ??= rest as Partial<GraphFile> | undefined;
  }

  drop(reason: NoteReason, place: string, ...values: readonly string[]): void {
    this.notes.push({ kind: 'dropped', reason, place: this.#placed(place), values });
  }

  guess(reason: NoteReason, place: string, ...values: readonly string[]): void {
    this.notes.push({ kind: 'guessed', reason, place: this.#placed(place), values });
  }

  /** Counts a dropped value of an attribute without equivalent in the format. */
  countDropped(attribute: string): void {
    this.#dropped.set(attribute, (this.#dropped.get(attribute) ?? 0) + 1);
  }

  /** The edges added so far, in order, valid or not. */
  get edges(): readonly EdgeEntry[] {
    return this.#edges.map(({ entry }) => entry);
  }

  /** The nodes added so far, in order. */
  get nodes(): readonly NodeEntry[] {
    return [...this.#nodes.values()].map(({ entry }) => entry);
  }

  /** Builds the graph, and reports what had to be left out. */
  finish(): GraphFile {
    this.#refuseMany('');
    this.#file = '';
    const edges = this.#withoutCycles(this.#soundEdges());
    for (const [attribute, count] of this.#dropped) {
      this.notes.push({
        kind: 'dropped',
        reason: 'attribute',
        place: '',
        values: [attribute, String(count)],
      });
    }
    const { title, updated, vocabulary, nodes, rest } = this;
    return {
      ...rest,
      format: FORMAT_VERSION,
      ...(title === undefined ? {} : { title }),
      ...(updated === undefined ? {} : { updated }),
      ...(vocabulary === undefined ? {} : { vocabulary }),
      nodes: [...nodes],
      edges: edges.map(({ entry }) => entry),
    };
  }

  /** The distinct edges between two existing nodes. */
  #soundEdges() {
    const numbers = this.#numbers();
    /** Relation → the pairs of ends seen, each as one number. */
    const seen = new Map<string, Set<number>>();
    return this.#edges
      .map((edge) => this.#related(edge))
      .filter(({ entry: { source, target, relation = 'weights' }, place }) => {
        const [s, t] = [numbers.get(source), numbers.get(target)];
        if (s === undefined || t === undefined) {
          const missing = s === undefined ? source : target;
          this.#dropEdge('dangling-edge', place, source, target, missing);
          return false;
        }
        if (source === target) {
          this.#dropEdge('self-loop', place, source);
          return false;
        }
        const claims = seen.get(relation) ?? new Set();
        const claim = s * numbers.size + t;
        if (claims.has(claim)) {
          this.#dropEdge('repeated-edge', place, source, target);
          return false;
        }
        seen.set(relation, claims.add(claim));
        return true;
      });
  }

  #related<E extends { readonly entry: EdgeEntry }>(edge: E): E {
    const { relation } = this;
    const isStated = relation === undefined || edge.entry.relation !== undefined;
    return isStated ? edge : { ...edge, entry: { ...edge.entry, relation } };
  }

  #withoutCycles<E extends { readonly entry: EdgeEntry; readonly place: string }>(
    edges: readonly E[],
  ): readonly E[] {
    const numbers = this.#numbers();
    const breakers = new Set(
      cycleBreakersOf(
        edges.map(({ entry }) => [numbers.get(entry.source) ?? 0, numbers.get(entry.target) ?? 0]),
        this.nodes.map(({ released }) => released),
      ),
    );
    return edges.filter(({ entry: { source, target }, place }, e) => {
      if (breakers.has(e)) this.#dropEdge('cycle', place, source, target);
      return !breakers.has(e);
    });
  }

  /** Edge places already include the file. */
  #dropEdge(reason: NoteReason, place: string, ...values: readonly string[]): void {
    this.notes.push({ kind: 'dropped', reason, place, values });
  }

  /** Id → number of the node. */
  #numbers(): ReadonlyMap<string, number> {
    const numbers = new Map<string, number>();
    for (const id of this.#nodes.keys()) numbers.set(id, numbers.size);
    return numbers;
  }

  #placed(place: string): string {
    if (this.#file === '') return place;
    return place === '' ? this.#file : `${this.#file}:${place}`;
  }

  #refuseMany(place: string): void {
    if (this.#nodes.size + this.#edges.length <= this.maxEntries) return;
    throw importError(place, 'too-many', this.maxEntries);
  }
}
