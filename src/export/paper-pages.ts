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

/** Minimum scale of an expanded sheet's text, relative to the screen. */
const MIN_SCALE = 0.72;
/** A sheet is ended at the end of a branch if at least this fraction of it is filled. */
const FULL_SHARE = 0.7;
/** Initial estimate of the number of models per sheet. */
const FIRST_GUESS = 40;

/**
 * Generates the pages of a document, one per sheet, in reading order. A step for each picture tried, with the number of
 * finished sheets. Cost: some pictures per sheet.
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

/** Makes the pictures for the sheets of a document. */
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

  /** All models with their own card, on a page as large as needed. */
  expandedAsShown(): SvgPicture {
    const { width, height } = this.#shown.area;
    return this.#picture(
      this.#view,
      { width: width - 2 * AREA_MARGIN_PX, height: height - 2 * AREA_MARGIN_PX },
      true,
    );
  }

  /** The picture for a single sheet: made once for an estimated area, then for the area left by its legend. */
  *collapsed(sheet: Sheet): Generator<number, SvgPicture> {
    yield 0;
    const guess = this.#picture(this.#view, roomOn(sheet, null, this.#parts), false);
    yield 0;
    return this.#picture(this.#view, roomOn(sheet, guess, this.#parts), false);
  }

  /**
   * As many sheets as needed to give every model its own card; the path from the root to a sheet's models is repeated
   * on it.
   */
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

  /** The next sheet with as many models as fit. */
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
    let [fitting, tooMany] = [0, rest.length + 1];
    for (let count = Math.min(guess, rest.length); fitting + 1 < tooMany;) {
      yield done;
      if (fits(count)) fitting = count;
      else tooMany = count;
      // Accurate enough: finding the exact number would cost more than it is worth.
      if (fitting > 0 && tooMany - fitting <= Math.max(1, fitting * 0.15)) break;
      count =
        tooMany > rest.length
          ? Math.min(rest.length, Math.ceil(fitting * 1.5) + 1)
          : Math.max(fitting + 1, (fitting + tooMany) >> 1);
    }
    const count = endOfBranch(rest, fitting);
    yield done;
    return { count, picture: fits(count) ?? this.#expandedWith(rest.slice(0, count), sheet) };
  }

  #expandedWith(models: readonly Expanded[], sheet: Sheet): SvgPicture {
    const only = models.map(({ node }) => this.#graph.nodeAt(node).id);
    const { filter, direction } = this.#view;
    const all = { ...filter, only };
    // The columns of a picture that flows down are limited in length, so many siblings form rows.
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

/**
 * Where to end a sheet with a maximum number of models: preferably before a model near the root, rather than within a
 * branch.
 */
function endOfBranch(rest: readonly Expanded[], fitting: number): number {
  let [end, nearest] = [fitting, rest[fitting]?.depth ?? -1];
  for (let count = fitting - 1; count >= fitting * FULL_SHARE; count--) {
    const depth = rest[count]?.depth ?? 0;
    if (depth < nearest) [end, nearest] = [count, depth];
  }
  return end;
}
