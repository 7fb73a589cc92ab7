/** The page that shows a file. @param isEditable whether edits can be saved */
export const pageOf = (isEditable: boolean) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>lineage graph</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="page.css" />
    <script type="module" src="lineage-graph.js"></script>
    <script type="module" src="page.js"></script>
  </head>
  <body>
    <p role="alert" hidden></p>
    <lineage-graph page-keys${isEditable ? ' editable' : ''}></lineage-graph>
  </body>
</html>
`;

/** The styles around the graph. */
export const PAGE_STYLE = `html, body { margin: 0; height: 100%; background: light-dark(#fbfaf7, #17191d); color-scheme: light dark; }
body { display: flex; flex-direction: column; }
lineage-graph { flex: 1; min-height: 0; }
p { margin: 0; padding: 0.6rem 1rem; font: 0.9rem/1.5 system-ui, sans-serif; color: light-dark(#6b2100, #ffd0b5); background: light-dark(#ffe9dc, #4a2313); }
`;

/** Shows the file whenever it changes, and saves edits to it. The view is in the hash, so that it survives a reload. */
export const PAGE_SCRIPT = `const element = document.querySelector('lineage-graph');
const alert = document.querySelector('[role=alert]');
const isChinese = navigator.language.toLowerCase().startsWith('zh');
const words = isChinese
  ? {
      gone: '与 lineage-graph serve 的连接已断开；重新启动后此页会自动恢复。',
      changed: '文件已被更改。此页现在显示文件的当前内容。',
    }
  : {
      gone: 'The connection to lineage-graph serve is lost. The page reconnects when it runs again.',
      changed: 'the file has changed in the meantime. The page now shows its current contents.',
    };
element.lang = document.documentElement.lang = isChinese ? 'zh' : 'en';

/** The tag of what the page has: what it saves is a change of that. */
let tag = '';

function tell(text) {
  alert.textContent = text;
  alert.hidden = text === '';
}

function show(next) {
  tag = next;
  element.src = 'graph.json?' + tag;
}

element.view = location.hash.slice(1);
addEventListener('hashchange', () => {
  element.view = location.hash.slice(1);
});
element.addEventListener('lineage-view', ({ view }) => {
  history.replaceState(null, '', view === '' ? location.pathname : '#' + view);
});

/** What is saved is saved one after another, each on top of the last. */
let saving = Promise.resolve();

const changes = new EventSource('changes');
changes.addEventListener('message', async ({ data }) => {
  tell('');
  // A change that this page is saving itself is not reported.
  await saving.catch(() => undefined);
  if (data !== tag && data === (await (await fetch('tag')).text())) show(data);
});
changes.addEventListener('error', () => tell(words.gone));

async function save(graph) {
  const response = await fetch('graph.json', {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'if-match': '"' + tag + '"' },
    body: JSON.stringify(graph.file),
  });
  if (response.ok) {
    tag = response.headers.get('etag').replaceAll('"', '');
    return;
  }
  if (response.status !== 412) throw new Error(await response.text());
  show(await (await fetch('tag')).text());
  throw new Error(words.changed);
}

element.addEventListener('lineage-edit', (event) => {
  saving = saving.catch(() => undefined).then(() => save(event.graph));
  event.respondWith(saving);
});
`;
