/** A table split into consecutive files, as listed in the manifest. */
export interface CutFiles {
  readonly files: readonly string[];
  /** Number of rows in every file but the last. */
  readonly rows: number;
  /** The first value of each file, if the table is searched by value. */
  readonly firsts?: readonly string[];
}

/** The files of the search tables. */
export interface SearchFiles {
  readonly words: CutFiles;
  readonly parts: CutFiles;
  /** Missing in a hub built by an earlier version, where a model is found by the words of its id. */
  readonly ids?: CutFiles;
}
