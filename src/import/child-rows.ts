import { canBeOfEdge, edgeEntryOf, nodeEntryOf } from './read-attributes.js';
import type { AttributeValues, PlaceOf } from './read-attributes.js';
import type { Draft } from './draft.js';

/** A row of a table of children and their parents. */
interface ChildRow {
  readonly values: AttributeValues;
  readonly placeOf: PlaceOf;
}

/**
 * The rows of a table of children and their parents. They are processed at the end, as a parent may be named by the id
 * or the name in any row.
 */
export class ChildRows {
  readonly #draft: Draft;
  readonly #rows: ChildRow[] = [];
  /** Id or name of a row → id. */
  readonly #ids = new Map<string, string>();
  readonly #declared = new Set<string>();

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  add(values: AttributeValues, placeOf: PlaceOf): void {
    this.#rows.push({ values, placeOf });
    const id = values.get('target');
    const name = values.get('name') ?? id;
    if (id === undefined) return;
    this.#ids.set(id, id);
    if (name !== undefined && !this.#ids.has(name)) this.#ids.set(name, id);
  }

  read(): void {
    for (const row of this.#rows) this.#readRow(row);
  }

  #readRow({ values, placeOf }: ChildRow): void {
    const draft = this.#draft;
    const target = values.get('target');
    const parents = this.#parentsIn(values.get('source') ?? '');
    if (target === undefined) {
      draft.drop('nameless', placeOf('target'));
      return;
    }
    const [ofEdge, ofNode] = [new Map<string, string>(), new Map<string, string>()];
    for (const [name, value] of values) {
      if (name === 'target' || name === 'source') continue;
      const isHow = parents.length > 0 && canBeOfEdge(name);
      (isHow ? ofEdge : ofNode).set(name, value);
    }
    // Specific columns take precedence over words in a free-text column.
    const words = ofEdge.get('how');
    if (words !== undefined && ofEdge.delete('how')) ofEdge.set('how', words);
    // A child with several rows has one parent in each; the first row with attributes describes it.
    if (this.#declared.has(target)) draft.mention(target);
    else if (ofNode.size === 0) draft.mention(target);
    else {
      draft.declare({ id: target, ...nodeEntryOf(ofNode, draft, placeOf) }, placeOf('target'));
      this.#declared.add(target);
    }
    const how = parents.length > 0 ? edgeEntryOf(ofEdge, draft, placeOf) : {};
    for (const source of parents) {
      draft.mention(source);
      draft.join({ source, target, ...how }, placeOf('source'));
    }
  }

  /** The parents in a cell: a known name, which may contain separators, or a list of names. */
  #parentsIn(cell: string): readonly string[] {
    const known = this.#ids.get(cell);
    if (known !== undefined) return [known];
    const names = cell
      .split(/\s*[;；、\n]\s*|\s*[,，]\s*|\s+[+&]\s+/)
      .filter((name) => name !== '');
    return [...new Set(names.map((name) => this.#ids.get(name) ?? name))];
  }
}
