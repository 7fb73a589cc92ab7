import { describe, expect, test } from 'vitest';
import { applyFixes } from '../../src/curate/apply-fixes.js';

describe('applyFixes', () => {
  test('characters outside the fixes are unchanged', () => {
    const text =
      '{ "format":1,\r\n\t"nodes": [{"id":"a", "contextLength" : 8000},{"id":"b","links":{ }}], "edges":[]  }';
    const fixes = [
      { path: 'nodes[1].links.code', value: 'https://b.example/"' },
      { path: 'nodes[0].contextLength', value: 8192 },
      { path: 'nodes[0].contextLength', value: 1 },
      { path: 'nodes[0].released', value: '2023' },
      { path: 'nodes[7].released', value: '2023' },
    ];
    expect(applyFixes(text, fixes)).toBe(
      '{ "format":1,\r\n\t"nodes": [{"id":"a", "contextLength" : 8192, "released": "2023"},{"id":"b","links":{ "code": "https://b.example/\\"" }}], "edges":[]  }',
    );
  });

  test('a formatted text stays formatted, with keys in the order of the format', () => {
    const text =
      '{\n  "format": 1,\n  "nodes": [\n    {\n      "id": "a",\n      "license": "MIT"\n    }\n  ],\n  "edges": []\n}\n';
    expect(applyFixes(text, [{ path: 'nodes[0].released', value: '2023' }])).toBe(
      text.replace('"id": "a",', '"id": "a",\n      "released": "2023",'),
    );
  });

  test('nothing to fix changes nothing', () => expect(applyFixes('{}', [])).toBe('{}'));
});
