import { createStore, del, get, set } from 'idb-keyval';

const store = () => createStore('lineage-graph-opened', 'files');

const KEY = 'last';

/** The files that a reader opened last, as they are; none where they opened none. @throws where the browser keeps nothing here */
export async function openedFiles(): Promise<readonly File[]> {
  return (await get<readonly File[]>(KEY, store())) ?? [];
}

/** Keeps what a reader opened in this browser, in place of what was opened before. @throws where the browser keeps nothing here */
export async function keepOpened(files: readonly File[]): Promise<void> {
  await set(KEY, files, store());
}

/** Keeps it no longer. @throws where the browser keeps nothing here */
export async function forgetOpened(): Promise<void> {
  await del(KEY, store());
}
