import type { HubModel, HubSource } from './hub-model.js';

/** Caches a hub source: each model and file is requested once; failures are not cached. */
export function rememberedHub(hub: HubSource): HubSource {
  const models = new Map<string, Promise<HubModel | null>>();
  const files = new Map<string, Promise<string | null>>();
  const heads = new Map<string, ReturnType<HubSource['head']>>();
  return {
    model: (id) => once(models, id.toLowerCase(), () => hub.model(id)),
    file: (model, path) => once(files, `${model.id}/${path}`, () => hub.file(model, path)),
    head: (model, path, bytes) =>
      once(heads, `${model.id}/${path}`, () => hub.head(model, path, bytes)),
    children: (id, relations) => hub.children(id, relations),
  };
}

function once<T>(known: Map<string, Promise<T>>, key: string, ask: () => Promise<T>): Promise<T> {
  const there = known.get(key);
  if (there) return there;
  const asked = ask();
  known.set(key, asked);
  asked.catch(() => known.delete(key));
  return asked;
}
