import { createStore, del, get, set } from 'idb-keyval';

const store = () => createStore('lineage-graph-opened', 'files');

const KEY = 'last';

/** The files that the reader opened last; empty if none. @throws if storage is unavailable */
export async function openedFiles(): Promise<readonly File[]> {
  return (await get<readonly File[]>(KEY, store())) ?? [];
}

/**
 * Stores the files that the reader opened in this browser, replacing earlier ones. @throws if storage is unavailable
 */
export async function keepOpened(files: readonly File[]): Promise<void> {
  await set(KEY, files, store());
}

/** Removes the stored files. @throws if storage is unavailable */
export async function forgetOpened(): Promise<void> {
  await del(KEY, store());
}
