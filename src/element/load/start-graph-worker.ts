import builtUrl from './graph-worker.ts?worker&url';

/** The URL of the worker script; null in the one-file build. */
const workerUrl: string | null = builtUrl;

/** The parts of the Trusted Types API used here. */
interface ScriptPolicies {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

const policies = new WeakMap<ScriptPolicies, ReturnType<ScriptPolicies['createPolicy']>>();

/**
 * Starts a worker that reads graphs; null if there can be none: this is the one-file build, there are no workers, the
 * script is from another origin, or the page's policy forbids it. Some refusals only show as the worker's `error`
 * event.
 */
export function startGraphWorker(): Worker | null {
  return workerUrl === null ? null : startWorker(workerUrl);
}

/** Starts the worker at a URL; null if there are no workers. */
export function startWorker(url: string): Worker | null {
  try {
    return new Worker(trusted(url), { type: 'module', name: 'lineage-graph' });
  } catch {
    return null;
  }
}

/** The URL as a TrustedScriptURL, if the page requires one. */
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
