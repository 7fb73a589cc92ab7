import '../define.js';

const own = document.querySelector<HTMLElement & { graph: unknown }>('#own');
const file = document.querySelector('#minimal')?.textContent;
if (own && file) own.graph = JSON.parse(file);
