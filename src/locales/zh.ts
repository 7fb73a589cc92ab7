import type { Words } from './en.js';
import { exported, marks, exportPanel, paper, printed } from './export-zh.js';
import {
  attributes,
  appearance,
  methodPhrases,
  dataKinds,
  supports,
  releasedBasis,
  licence,
} from './facts-zh.js';
import { chips, isolation, cardMenu, filters, search } from './filters-zh.js';
import { matrix, outline, table } from './layouts-zh.js';
import { shortcuts, notice, page, toolbar, views } from './page-zh.js';
import { detail, compare, claim, relationship } from './panel-zh.js';
import { card, canvas, timeAxis, legend, timeline, tour } from './picture-zh.js';
import { status } from './status-zh.js';

/** The texts of the interface in Chinese. */
export const zh: Words = {
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
