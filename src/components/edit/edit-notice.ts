import type { GraphFile } from '../../domain/format/format.js';
import type { Problem } from '../../domain/format/problem.js';
import type { Text } from '../../domain/format/text.js';
import type { KeeperProblem } from './draft-keeper.js';

/** The latest notice to the editor. */
export type EditNotice =
  | { readonly kind: 'saving' | 'saved' | 'restored' | KeeperProblem }
  | { readonly kind: 'file-changed'; readonly name: string; readonly there: GraphFile | null }
  | { readonly kind: 'saved-as'; readonly name: string }
  | { readonly kind: 'not-saved'; readonly reason: Problem }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | { readonly kind: 'conflicts'; readonly conflicts: readonly string[] }
  | {
      readonly kind: 'removed';
      readonly name: string;
      /** Number of claims removed with it. */
      readonly claims: number;
      /** The titles of views and tours that still refer to it. */
      readonly views: readonly Text[];
    };
