import type { LintRule } from './rule.js';
import { dateChildFirst } from './rules/date-child-first.js';
import { dateNoBasis } from './rules/date-no-basis.js';
import { dateUndated } from './rules/date-undated.js';
import { evidenceMirror } from './rules/evidence-mirror.js';
import { evidenceMovingLine } from './rules/evidence-moving-line.js';
import { evidenceNoSource } from './rules/evidence-no-source.js';
import { evidenceUnsafeAddress } from './rules/evidence-unsafe-address.js';
import { identityHuggingfaceId } from './rules/identity-huggingface-id.js';
import { identityHuggingfaceTwice } from './rules/identity-huggingface-twice.js';
import { licenceFreerThanParent } from './rules/licence-freer-than-parent.js';
import { licenceUnknown } from './rules/licence-unknown.js';
import { lineageNoParent } from './rules/lineage-no-parent.js';
import { numberContextLength } from './rules/number-context-length.js';
import { staleUnchecked } from './rules/stale-unchecked.js';
import { textLanguageTag } from './rules/text-language-tag.js';
import { textMarkup } from './rules/text-markup.js';
import { textOneLanguage } from './rules/text-one-language.js';
import { viewUnknownWord } from './rules/view-unknown-word.js';
import { viewUnsourcedLink } from './rules/view-unsourced-link.js';

/** Every rule that works offline. */
export const RULES: readonly LintRule[] = [
  dateChildFirst,
  dateNoBasis,
  dateUndated,
  evidenceMirror,
  evidenceMovingLine,
  evidenceNoSource,
  evidenceUnsafeAddress,
  identityHuggingfaceId,
  identityHuggingfaceTwice,
  licenceFreerThanParent,
  licenceUnknown,
  lineageNoParent,
  numberContextLength,
  staleUnchecked,
  textLanguageTag,
  textMarkup,
  textOneLanguage,
  viewUnknownWord,
  viewUnsourcedLink,
];
