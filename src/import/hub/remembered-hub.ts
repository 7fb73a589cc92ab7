import type { HubModel, HubSource } from './hub-model.js';

/** A hub that is asked for each model and file once: what it answered is known from then on, and a failure is not. */
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
