import { expect, test } from 'vitest';
import { parseHubId } from '../../src/import/hub-id.js';

test.each([
  ['hf:mlabonne/NeuralLlama-3-8B', 'mlabonne/NeuralLlama-3-8B'],
  ['hf:gpt2', 'gpt2'],
  ['mlabonne/NeuralLlama-3-8B', 'mlabonne/NeuralLlama-3-8B'],
  [' https://huggingface.co/a/b.c_d-e ', 'a/b.c_d-e'],
  ['https://hf.co/a/b', 'a/b'],
  ['huggingface.co/a/b/tree/main', 'a/b'],
  ['https://huggingface.co/a/b/blob/main/README.md#usage', 'a/b'],
  ['https://huggingface.co/a/b?show_file_info=model.safetensors', 'a/b'],
  ['gpt2', null],
  ['https://huggingface.co/datasets/a/b', null],
  ['https://huggingface.co/spaces/a/b', null],
  ['datasets/a', null],
  ['https://example.org/a/b', null],
  ['https://huggingface.co.example.org/a/b', null],
  ['/home/me/model', null],
  ['~/model', null],
  ['a/b/c', null],
  ['../b', null],
  ['a/b<script>', null],
  ['javascript:alert(1)', null],
  [`a/${'b'.repeat(200)}`, null],
])('%s is %s', (pasted, id) => expect(parseHubId(pasted)).toBe(id));
