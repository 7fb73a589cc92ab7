import builtUrl from './graph-worker.ts?worker&url';

/** Where the worker lies; null in a build of one file. */
const workerUrl: string | null = builtUrl;

/** As much of Trusted Types as a page that demands them takes. */
interface ScriptPolicies {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

const policies = new WeakMap<ScriptPolicies, ReturnType<ScriptPolicies['createPolicy']>>();

/**
 * A worker that reads graphs, or null if there can be none: this build is of one file, there are no workers, the program
 * is of another origin than the page, or the page's policy allows none. Some refusals only come as the worker's `error`.
 */
export function startGraphWorker(): Worker | null {
  return workerUrl === null ? null : startWorker(workerUrl);
}

/** The worker at an address, or null where there are none. */
export function startWorker(url: string): Worker | null {
  try {
    return new Worker(trusted(url), { type: 'module', name: 'lineage-graph' });
  } catch {
    return null;
  }
}

/** The address as the page's policy wants it. */
function trusted(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: ScriptPolicies };
  if (!trustedTypes) return url;
  let policy = policies.get(trustedTypes);
  if (!policy) {
    policy = trustedTypes.createPolicy('lineage-graph', { createScriptURL: (script) => script });
    policies.set(trustedTypes, policy);
  }
  return policy.createScriptURL(url);
}
