import type { HubModel, HubSource } from './hub-model.js';

/** Caches a hub source: each model and file is requested once; failures are not cached. */
export function rememberedHub(hub: HubSource): HubSource {
  const models = new Map<string, Promise<HubModel | null>>();
  const files = new Map<string, Promise<string | null>>();
  const heads = new Map<string, ReturnType<HubSource['head']>>();
  return {
    model: (id) => cached(models, id.toLowerCase(), () => hub.model(id)),
    file: (model, path) => cached(files, `${model.id}/${path}`, () => hub.file(model, path)),
    head: (model, path, bytes) =>
      cached(heads, `${model.id}/${path}`, () => hub.head(model, path, bytes)),
    children: (id, relations) => hub.children(id, relations),
  };
}

function cached<T>(
  known: Map<string, Promise<T>>,
  key: string,
  request: () => Promise<T>,
): Promise<T> {
  const existing = known.get(key);
  if (existing) return existing;
  const pending = request();
  known.set(key, pending);
  pending.catch(() => known.delete(key));
  return pending;
}
