import { describe, expect, test } from 'vitest';
import { TypeAhead, typedItem } from '../../../src/components/ui/type-ahead.js';

const press = (key: string, timeStamp: number) => ({ key, timeStamp }) as KeyboardEvent;
const NAMES = ['LLaMA', 'Alpaca', 'Vicuna', 'Alpaca-LoRA', '书生'];
const found = (at: number, typed: string) => typedItem(NAMES, at, typed, (name) => name);

describe('TypeAhead', () => {
  test('letters typed quickly form one prefix; a pause starts a new one', () => {
    const typeAhead = new TypeAhead();
    expect(typeAhead.type(press('V', 1000))).toBe('v');
    expect(typeAhead.type(press('i', 1300))).toBe('vi');
    expect(typeAhead.type(press('a', 3000))).toBe('a');
  });

  test('keys without a character, and those that start no name, are ignored', () => {
    const typeAhead = new TypeAhead();
    for (const key of ['Escape', 'F1', ' ', '/', '?'])
      expect(typeAhead.type(press(key, 0))).toBeNull();
    expect(typeAhead.isTyping(press('x', 0))).toBe(false);
    typeAhead.type(press('l', 0));
    expect(typeAhead.type(press(' ', 10))).toBe('l ');
  });
});

describe('typedItem', () => {
  test('a single letter moves to the next match, wrapping around', () => {
    expect(found(1, 'a')).toBe('Alpaca-LoRA');
    expect(found(3, 'a')).toBe('Alpaca');
    expect(found(-1, 'a')).toBe('Alpaca');
    expect(found(1, 'aa')).toBe('Alpaca-LoRA');
  });

  test('several letters may match the current item', () => {
    expect(found(1, 'alp')).toBe('Alpaca');
    expect(found(1, 'alpaca-')).toBe('Alpaca-LoRA');
    expect(found(0, '书')).toBe('书生');
    expect(found(0, 'zzz')).toBeUndefined();
  });
});
