import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folder of the browser's profile, one per run. */
export const PROFILE = join(tmpdir(), `lineage-graph-profile-${process.pid}`);

/** With autofill, the browser parses the forms of a page whenever it changes. */
const NO_FILLING_IN = {
  autofill: { profile_enabled: false, credit_card_enabled: false },
  credentials_enable_service: false,
};

/** Creates the profile of this run; it is removed when the browser has ended. */
export function setup(): void {
  mkdirSync(join(PROFILE, 'Default'), { recursive: true });
  writeFileSync(join(PROFILE, 'Default/Preferences'), JSON.stringify(NO_FILLING_IN));
  process.once('exit', () => rmSync(PROFILE, { recursive: true, force: true, maxRetries: 5 }));
}
