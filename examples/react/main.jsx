import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import 'lineage-graph/react';
import unix from 'lineage-graph/graph-data/unix.json?url';
import { THREE_MODELS } from './three-models.js';

function App() {
  const [view, setView] = useState('');
  const [isShown, setShown] = useState(true);
  const [log, setLog] = useState('');
  const add = (text) => setLog((before) => `${before} ${text}`);
  return (
    <>
      <button onClick={() => setView('domain=medicine')}>Only medicine</button>
      <button onClick={() => setShown(!isShown)}>Remove or add</button>
      <output>{log}</output>
      {isShown && (
        <>
          <lineage-graph
            graph={THREE_MODELS}
            view={view}
            onlineage-load={(event) => add(`load:${event.graph.nodes.length}`)}
            onlineage-select={(event) => add(`select:${event.id}`)}
            onlineage-view={(event) => {
              add(`view:${event.view}`);
              setView(event.view);
            }}
          />
          <lineage-graph src={unix} />
        </>
      )}
    </>
  );
}

createRoot(document.querySelector('#app')).render(<App />);
