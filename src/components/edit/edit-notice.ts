import type { GraphFile } from '../../domain/format/format.js';
import type { Problem } from '../../domain/format/problem.js';
import type { Text } from '../../domain/format/text.js';
import type { KeeperTrouble } from './draft-keeper.js';

/** The latest message to whoever edits. */
export type EditNotice =
  | { readonly kind: 'saving' | 'saved' | 'restored' | KeeperTrouble }
  | { readonly kind: 'file-changed'; readonly name: string; readonly there: GraphFile | null }
  | { readonly kind: 'saved-as'; readonly name: string }
  | { readonly kind: 'not-saved'; readonly reason: Problem }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | { readonly kind: 'conflicts'; readonly conflicts: readonly string[] }
  | {
      readonly kind: 'removed';
      readonly name: string;
      /** How many claims went with it. */
      readonly claims: number;
      /** The titles of the views and tours that still name it. */
      readonly views: readonly Text[];
    };
