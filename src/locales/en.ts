import { exported, marks, exportPanel, paper, printed } from './export-en.js';
import {
  attributes,
  appearance,
  methodPhrases,
  dataKinds,
  supports,
  releasedBasis,
  licence,
} from './facts-en.js';
import { chips, isolation, cardMenu, filters, search } from './filters-en.js';
import { matrix, outline, table } from './layouts-en.js';
import { shortcuts, notice, page, toolbar, views } from './page-en.js';
import { detail, compare, claim, relationship } from './panel-en.js';
import { card, canvas, timeAxis, legend, timeline, tour } from './picture-en.js';
import { status } from './status-en.js';

/** The texts of the interface in English; other languages have the same shape. */
export const en = {
  attributes,
  appearance,
  methodPhrases,
  card,
  canvas,
  timeAxis,
  chips,
  isolation,
  cardMenu,
  filters,
  shortcuts,
  search,
  detail,
  compare,
  dataKinds,
  supports,
  releasedBasis,
  claim,
  relationship,
  licence,
  status,
  page,
  exported,
  marks,
  exportPanel,
  paper,
  matrix,
  outline,
  table,
  printed,
  timeline,
  tour,
  legend,
  notice,
  toolbar,
  views,
};

/** The texts of one language. */
export type Words = typeof en;
