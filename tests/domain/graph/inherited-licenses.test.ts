import { describe, expect, test } from 'vitest';
import { inheritedLicensesOf } from '../../../src/domain/graph/inherited-licenses.js';
import { NONE, type LineageGraph } from '../../../src/domain/graph/lineage-graph.js';
import { graphOf } from '../../graph-of.js';
import { readGraph } from '../../read-graph.js';

/** As `class: origins`, then `? unknown`, then `> those it is freer than`; ids. */
function summaryOf(graph: LineageGraph, id: string): string {
  const ids = (nodes: readonly number[]) => nodes.map((n) => graph.nodeAt(n).id).join(' ');
  const { terms, unknown, freerThan } = inheritedLicensesOf(graph, graph.numberOf(id) ?? NONE);
  return [
    ...terms.map(({ licenseClass, origins }) => `${licenseClass}: ${ids(origins)}`),
    ...(unknown.length > 0 ? [`? ${ids(unknown)}`] : []),
    ...(freerThan.length > 0 ? [`> ${ids(freerThan)}`] : []),
  ].join('; ');
}

const classes = (of: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(of).map(([id, licenseClass]) => [id, { licenseClass }]));

describe('inheritedLicensesOf', () => {
  test('a root has its stated class', () => {
    expect(summaryOf(graphOf('a', classes({ a: 'non-commercial' })), 'a')).toBe(
      'non-commercial: a',
    );
  });

  test('a permissive child of a non-commercial parent is more permissive', () => {
    const graph = graphOf('a > b', classes({ a: 'non-commercial', b: 'permissive' }));
    expect(summaryOf(graph, 'b')).toBe('non-commercial: a; permissive: b; > a');
  });

  test('unknown classes are listed, and do not hide those above', () => {
    const graph = graphOf(
      'a > b > c',
      classes({ a: 'llama-community', b: 'unknown', c: 'copyleft' }),
    );
    expect(summaryOf(graph, 'c')).toBe('llama-community: a; copyleft: c; ? b; > a');
  });

  test('a class is traced to the first ancestor that has it', () => {
    const graph = graphOf(
      'a > b > c > d',
      classes({ a: 'llama-community', b: 'llama-community', c: 'research-only', d: 'permissive' }),
    );
    expect(summaryOf(graph, 'd')).toBe(
      'llama-community: a; research-only: c; permissive: d; > a c',
    );
  });

  test('every parent that passed on weights counts, not only the main one', () => {
    const graph = graphOf(
      'a > m; b -merge> m',
      classes({ a: 'permissive', b: 'research-only', m: 'permissive' }),
    );
    expect(summaryOf(graph, 'm')).toBe('permissive: a; research-only: b; > b');
  });

  test('data and designs pass on no licence of weights', () => {
    const graph = graphOf(
      'a -data> b; c -architecture> b',
      classes({ a: 'non-commercial', c: 'research-only', b: 'permissive' }),
    );
    expect(summaryOf(graph, 'b')).toBe('permissive: b');
  });

  test('the same two origins reached by two paths are listed once', () => {
    const graph = graphOf('a > b; a > c; b > d; c -merge> d', classes({ a: 'llama-community' }));
    expect(summaryOf(graph, 'd')).toBe('llama-community: a; ? b c d');
  });

  test('Chinese-Alpaca inherits the restrictions of LLaMA', () => {
    const llama = readGraph('llama');
    const { terms } = inheritedLicensesOf(llama, llama.numberOf('chinese-alpaca') ?? NONE);
    const reserved = terms.find(({ licenseClass }) => licenseClass === 'non-commercial');
    expect(reserved?.origins).toContain(llama.numberOf('llama'));
  });
});
