import { describe, expect, test } from 'vitest';
import { methodMarkStyles } from '../../src/components/detail/method-mark.styles.js';
import { Vocabulary } from '../../src/domain/format/vocabulary.js';
import { lookOfMethod, lookOfRelation, strokeOf } from '../../src/scene/style/line-look.js';

const CSS = methodMarkStyles.map(({ cssText }) => cssText).join('\n');

describe('marks of methods', () => {
  test.each([
    ['peft', lookOfMethod('peft', new Vocabulary())],
    ['full', lookOfMethod('full-fine-tuning', new Vocabulary())],
    ['dotted', lookOfRelation('data')],
    ['method-successor', lookOfRelation('successor')],
  ])('a line that is %s is drawn as in the picture', (name, look) => {
    const { width, dash } = strokeOf(look);
    const [rule] = new RegExp(`\\.line\\.${name} \\{[^}]*\\}`).exec(CSS) ?? [''];
    expect(rule).toContain(`stroke-width: ${width};`);
    if (dash !== 'none') expect(rule).toContain(`stroke-dasharray: ${dash};`);
  });
});
