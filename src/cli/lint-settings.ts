import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { suggestionOf } from '../domain/format/near-word.js';
import { ALL_RULE_IDS, type RuleSettings } from '../curate/lint-graph.js';
import { readText } from './files.js';
import { CommandError, type Terminal } from './terminal.js';

const LEVELS = ['off', 'warning', 'error'];

/**
 * The settings of rules: from the given file, otherwise under `lineage-graph` in the nearest `package.json`.
 * @throws CommandError if it is not `{ "rules": { ID: "off" | "warning" | "error" } }`
 */
export async function lintSettings(
  terminal: Terminal,
  file: string | undefined,
): Promise<RuleSettings> {
  if (file !== undefined) return settingsIn(file, parsed(file, await readText(terminal, file)));
  for (let folder = resolve(terminal.cwd); ; folder = dirname(folder)) {
    const path = join(folder, 'package.json');
    const text = await readIfThere(path);
    if (text !== null) {
      const { 'lineage-graph': settings = {} } = parsed(path, text) as Record<string, unknown>;
      return settingsIn(`${path}: lineage-graph`, settings);
    }
    if (folder === dirname(folder)) return {};
  }
}

/** Turns off all rules except those given, if any. @throws CommandError */
export function onlyRules(
  settings: RuleSettings,
  rules: readonly string[] | undefined,
): RuleSettings {
  if (rules === undefined) return settings;
  for (const rule of rules) checkRule('--rule', rule);
  const others = ALL_RULE_IDS.filter((id) => !rules.includes(id));
  return { ...settings, ...Object.fromEntries(others.map((id) => [id, 'off'] as const)) };
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new CommandError(`${path}: ${(error as Error).message}`);
  }
}

function parsed(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CommandError(`${name}: expected JSON: ${(error as Error).message}`);
  }
}

function settingsIn(where: string, settings: unknown): RuleSettings {
  const { rules = {}, ...rest } = objectIn(where, settings);
  for (const key of Object.keys(rest)) {
    throw new CommandError(
      `${where}: no setting ${JSON.stringify(key)}${suggestionOf(key, ['rules'])}`,
    );
  }
  const entries = Object.entries(objectIn(`${where}.rules`, rules));
  for (const [rule, level] of entries) {
    checkRule(`${where}.rules`, rule);
    if (typeof level !== 'string' || !LEVELS.includes(level)) {
      throw new CommandError(
        `${where}.rules[${JSON.stringify(rule)}]: expected off, warning or error, got ${JSON.stringify(level)}`,
      );
    }
  }
  return Object.fromEntries(entries) as RuleSettings;
}

function checkRule(where: string, rule: string): void {
  if (ALL_RULE_IDS.includes(rule)) return;
  throw new CommandError(
    `${where}: no rule ${JSON.stringify(rule)}${suggestionOf(rule, ALL_RULE_IDS) || '; docs/lint lists them'}`,
  );
}

function objectIn(where: string, value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as Record<string, unknown>;
  }
  throw new CommandError(`${where}: expected an object, got ${JSON.stringify(value)}`);
}
