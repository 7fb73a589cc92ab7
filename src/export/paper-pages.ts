import type { LineageGraph } from '../domain/graph/lineage-graph.js';
import { pictureOf } from '../picture.js';
import { AREA_MARGIN_PX } from '../scene/drawing-area.js';
import type { ViewState } from '../state/view-state.js';
import { wordsIn } from '../locales/words-in.js';
import { formatCount } from '../domain/format/format-count.js';
import { exportTitleOf } from './export-title.js';
import { SHEETS, type PaperChoice, type Sheet } from './paper.js';
import { pictureInScopeOf, viewInScopeOf, type Scope } from './scope.js';
import type { ShownPicture } from './shown-picture.js';
import { sourceSheetsOf } from './source-sheets.js';
import { roomOn, scaleIn, svgSheetOf, type SheetParts } from './svg-sheet.js';
import { svgTreeOf, type Part, type SvgPicture } from './to-svg.js';
import { expandedOrderOf, type Expanded } from './expanded-order.js';
import type { XmlElement } from './xml.js';

/** Expanded, a sheet's letters are at least so large, in parts of those on screen. */
const MIN_SCALE = 0.72;
/** A sheet ends where a branch does, if that costs no more than this part of it. */
const FULL_SHARE = 0.7;
/** The first guess of how many models have room on a sheet. */
const FIRST_GUESS = 40;

/**
 * What is shown as documents for paper: one for each sheet, in the order of reading. A step for each picture that was tried,
 * with the number of sheets there are so far. Cost: some pictures for each sheet.
 */
export function* paperPagesInSteps(
  shown: ShownPicture,
  scope: Scope,
  choice: PaperChoice,
): Generator<number, readonly XmlElement[]> {
  const maker = new PaperMaker(shown, scope, choice);
  if (choice.shape === 'shown') {
    yield 0;
    const picture = choice.expanded ? maker.expandedAsShown() : pictureInScopeOf(shown, scope);
    return [svgTreeOf(picture, partsOf(choice))];
  }
  const sheet = SHEETS[choice.shape];
  const pictures = choice.expanded ? yield* maker.expanded(sheet) : [yield* maker.collapsed(sheet)];
  const [first] = pictures;
  const sources = choice.sources && first ? sourceSheetsOf(pictures, sheet) : [];
  const { lang } = shown.picture;
  const count = pictures.length + sources.length;
  const place = (i: number) =>
    count === 1
      ? null
      : wordsIn(lang).exported.sheet(formatCount(i + 1, lang), formatCount(count, lang));
  return [
    ...pictures.map((picture, i) =>
      svgSheetOf(picture, sheet, { legend: choice.legend, place: place(i) }),
    ),
    ...sources.map((sheetWith, i) => sheetWith(place(pictures.length + i))),
  ];
}

function partsOf({ legend, sources }: PaperChoice): readonly Part[] {
  return [
    'heading',
    'scene',
    ...(legend ? ['legend' as const] : []),
    ...(sources ? ['sources' as const] : []),
  ];
}

/** Makes the pictures for the sheets of one document. */
class PaperMaker {
  readonly #shown: ShownPicture;
  readonly #parts: SheetParts;
  readonly #graph: LineageGraph;
  readonly #view: ViewState;
  readonly #title: string;

  constructor(shown: ShownPicture, scope: Scope, { legend }: PaperChoice) {
    const { graph, view } = viewInScopeOf(shown, scope);
    this.#shown = shown;
    this.#graph = graph;
    this.#view = view;
    this.#title = exportTitleOf(shown.graph, shown.view, scope, shown.picture.lang);
    this.#parts = { legend, place: null };
  }

  /** Everything with a card of its own, on a page as large as that takes. */
  expandedAsShown(): SvgPicture {
    const { width, height } = this.#shown.area;
    return this.#picture(
      this.#view,
      { width: width - 2 * AREA_MARGIN_PX, height: height - 2 * AREA_MARGIN_PX },
      true,
    );
  }

  /** The picture for one sheet: once for a guess of the room there is, once for the room that its legend leaves. */
  *collapsed(sheet: Sheet): Generator<number, SvgPicture> {
    yield 0;
    const guess = this.#picture(this.#view, roomOn(sheet, null, this.#parts), false);
    yield 0;
    return this.#picture(this.#view, roomOn(sheet, guess, this.#parts), false);
  }

  /** As many sheets as everything takes with a card of its own; what leads to a sheet's models from the root is on it again. */
  *expanded(sheet: Sheet): Generator<number, readonly SvgPicture[]> {
    let rest = expandedOrderOf(this.#graph, this.#view.filter);
    const sheets: SvgPicture[] = [];
    let guess = FIRST_GUESS;
    while (rest.length > 0) {
      const { picture, count } = yield* this.#next(rest, guess, sheet, sheets.length);
      sheets.push(picture);
      rest = rest.slice(count);
      guess = count;
    }
    return sheets;
  }

  /** The next sheet with as many models as it has room for. */
  *#next(rest: readonly Expanded[], guess: number, sheet: Sheet, done: number) {
    const tried = new Map<number, SvgPicture | null>();
    const fits = (count: number): SvgPicture | null => {
      let found = tried.get(count);
      if (found === undefined) {
        const picture = this.#expandedWith(rest.slice(0, count), sheet);
        const scale = scaleIn(roomOn(sheet, picture, this.#parts), picture.picture);
        found = scale >= MIN_SCALE || count === 1 ? picture : null;
        tried.set(count, found);
      }
      return found;
    };
    let [most, tooMany] = [0, rest.length + 1];
    for (let count = Math.min(guess, rest.length); most + 1 < tooMany;) {
      yield done;
      if (fits(count)) most = count;
      else tooMany = count;
      // Near enough: the search for the last model that fits would cost more than it is worth.
      if (most > 0 && tooMany - most <= Math.max(1, most * 0.15)) break;
      count =
        tooMany > rest.length
          ? Math.min(rest.length, Math.ceil(most * 1.5) + 1)
          : Math.max(most + 1, (most + tooMany) >> 1);
    }
    const count = endOfBranch(rest, most);
    yield done;
    return { count, picture: fits(count) ?? this.#expandedWith(rest.slice(0, count), sheet) };
  }

  #expandedWith(models: readonly Expanded[], sheet: Sheet): SvgPicture {
    const only = models.map(({ node }) => this.#graph.nodeAt(node).id);
    const { filter, direction } = this.#view;
    const all = { ...filter, only };
    // Columns of a picture that flows down have ends, so that many siblings stand in rows.
    const view: ViewState = { ...this.#view, filter: all, direction: direction ?? 'down' };
    return this.#picture(view, roomOn(sheet, null, this.#parts), true);
  }

  #picture(
    view: ViewState,
    room: { width: number; height: number },
    expanded: boolean,
  ): SvgPicture {
    const { measureText, palette, picture } = this.#shown;
    const area = {
      width: room.width + 2 * AREA_MARGIN_PX,
      height: room.height + 2 * AREA_MARGIN_PX,
      lang: picture.lang,
      paper: { expanded },
    };
    return {
      graph: this.#graph,
      picture: pictureOf(this.#graph, view, area, measureText),
      palette,
      measureText,
      title: this.#title,
      colouring: view.colouring,
    };
  }
}

/** Where a sheet with so many models at the most ends: before a model that is near the root, rather than within a branch. */
function endOfBranch(rest: readonly Expanded[], most: number): number {
  let [end, nearest] = [most, rest[most]?.depth ?? -1];
  for (let count = most - 1; count >= most * FULL_SHARE; count--) {
    const depth = rest[count]?.depth ?? 0;
    if (depth < nearest) [end, nearest] = [count, depth];
  }
  return end;
}
