/** A graph in memory. */
export const THREE_MODELS = {
  format: 1,
  title: 'Three models',
  nodes: [
    { id: 'llama', name: 'LLaMA', kind: 'base', domains: ['general'] },
    { id: 'alpaca', name: 'Alpaca', domains: ['general'] },
    { id: 'medalpaca', name: 'MedAlpaca', domains: ['medicine'] },
  ],
  edges: [
    { source: 'llama', target: 'alpaca', methods: ['instruction-tuning'] },
    { source: 'alpaca', target: 'medalpaca', methods: ['peft'] },
  ],
};
