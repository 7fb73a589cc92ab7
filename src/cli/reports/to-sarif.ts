import { repository, version } from '../../../package.json';
import { RULES } from '../../curate/rules.js';
import { formatProblem } from '../../domain/format/problem.js';
import type { PlacedFinding } from '../../curate/finding.js';

/** A run in the Static Analysis Results Interchange Format, 2.1.0. */
export function toSarif(findings: readonly PlacedFinding[]): string {
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'lineage-graph', version, rules: rules.map(descriptorOf) } },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => ({
          ruleId: finding.rule,
          ruleIndex: rules.indexOf(finding.rule),
          level: finding.severity,
          message: { text: formatProblem(finding) },
          locations: [{ physicalLocation: locationOf(finding) }],
        })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** The descriptor of a rule: what it requires, and the page with examples. */
function descriptorOf(id: string) {
  const rule = RULES.find((known) => known.id === id);
  if (!rule) return { id };
  const page = `blob/main/docs/lint/${id.replace('/', '-')}.md`;
  return {
    id,
    shortDescription: { text: rule.text },
    helpUri: `${repository.url.replace(/^git\+|\.git$/g, '')}/${page}`,
  };
}

function locationOf({ file, place }: PlacedFinding) {
  // A relative URI: escapes spaces and non-ASCII characters, but not slashes.
  const uri = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  return {
    artifactLocation: { uri },
    ...(place && {
      region: {
        startLine: place.line,
        startColumn: place.column,
        endLine: place.endLine,
        endColumn: place.endColumn,
      },
    }),
  };
}
