import type { TestProject } from 'vitest/node';
import { packedSite, type PackedSite } from './packed-site.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** What the pages are served from. */
    site: string;
    /** The folder of the installed package. */
    installed: string;
  }
}

let site: PackedSite | undefined;

/** Packs once for all test files. */
export async function setup(project: TestProject): Promise<void> {
  site = await packedSite();
  project.provide('site', site.folder);
  project.provide('installed', site.installed);
}

export function teardown(): void {
  site?.dispose();
}
