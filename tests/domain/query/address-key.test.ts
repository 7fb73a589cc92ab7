import { expect, test } from 'vitest';
import { addressKeyOf, convertedFromKeyOf } from '../../../src/domain/query/address-key.js';

test.each([
  'lmsys/vicuna-7b-v1.5',
  'https://huggingface.co/lmsys/vicuna-7b-v1.5',
  'http://www.huggingface.co/lmsys/vicuna-7b-v1.5/',
  'huggingface.co/lmsys/vicuna-7b-v1.5',
  'https://huggingface.co/lmsys/vicuna-7b-v1.5/tree/main',
  'https://huggingface.co/lmsys/vicuna-7b-v1.5/resolve/main/config.json?download=true',
  'https://huggingface.co/api/models/lmsys/vicuna-7b-v1.5',
  'https://hf.co/lmsys/vicuna-7b-v1.5#model-card',
  'https://hf-mirror.com/lmsys/vicuna-7b-v1.5',
  'hf://lmsys/vicuna-7b-v1.5',
  'hf://models/lmsys/vicuna-7b-v1.5@main',
  'hf.co/LMSYS/Vicuna-7B-v1.5:Q4_K_M',
  'git@hf.co:lmsys/vicuna-7b-v1.5',
  '  lmsys/vicuna-7b-v1.5  ',
  'hf download lmsys/vicuna-7b-v1.5',
  '$ huggingface-cli download --quiet lmsys/vicuna-7b-v1.5 config.json --local-dir here',
  'git clone https://huggingface.co/lmsys/vicuna-7b-v1.5',
  'model = AutoModel.from_pretrained("lmsys/vicuna-7b-v1.5", device_map="auto")',
  "from_pretrained('lmsys/vicuna-7b-v1.5')",
])('addressKeyOf(%s) is that of the checkpoint', (text) => {
  expect(addressKeyOf(text)).toBe('hf:lmsys/vicuna-7b-v1.5');
});

test.each([
  '2307.09288',
  'arXiv:2307.09288',
  'arXiv: 2307.09288v2',
  'arxiv 2307.09288',
  'https://arxiv.org/abs/2307.09288v2',
  'https://arxiv.org/pdf/2307.09288.pdf',
  'https://doi.org/10.48550/arXiv.2307.09288',
  '10.48550/arxiv.2307.09288',
  'https://huggingface.co/papers/2307.09288',
  'https://www.alphaxiv.org/abs/2307.09288',
])('addressKeyOf(%s) is that of the paper', (text) => {
  expect(addressKeyOf(text)).toBe('arxiv:2307.09288');
});

test.each([
  'https://github.com/tatsu-lab/stanford_alpaca',
  'git@github.com:tatsu-lab/stanford_alpaca.git',
  'https://github.com/tatsu-lab/stanford_alpaca/tree/main/train',
  'github.com/tatsu-lab/stanford_alpaca/issues',
])('addressKeyOf(%s) is that of the repository', (text) => {
  expect(addressKeyOf(text)).toBe('github.com/tatsu-lab/stanford_alpaca');
});

test.each([
  '',
  'alpaca',
  'llama 2',
  'vicuna-7b-v1.5',
  '羊驼',
  'May 2023',
  '2023',
  'a/b c',
  'arxiv',
  'arxiv llama',
  'hf download',
  'hf download me/data --repo-type dataset',
])('addressKeyOf(%s) is none', (text) => {
  expect(addressKeyOf(text)).toBeNull();
});

test('convertedFromKeyOf returns the original of a converted checkpoint', () => {
  expect(convertedFromKeyOf('hf:x/llama-2-7b-chat-hf')).toBe('hf:x/llama-2-7b-chat');
  expect(convertedFromKeyOf('hf:x/vicuna-7b-v1.5-awq-int4')).toBe('hf:x/vicuna-7b-v1.5');
  expect(convertedFromKeyOf('hf:lmsys/vicuna-7b-v1.5')).toBeNull();
});
