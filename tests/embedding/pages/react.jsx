import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import 'lineage-graph/react';
import { GRAPH } from './graph.js';

function App() {
  const [view, setView] = useState('');
  const [isShown, setShown] = useState(true);
  const [heard, setHeard] = useState('');
  const hear = (words) => setHeard((before) => `${before} ${words}`);
  return (
    <>
      <button id="set-view" onClick={() => setView('domain=medicine')}>
        Medicine
      </button>
      <button id="toggle" onClick={() => setShown(!isShown)}>
        Show or hide
      </button>
      <output id="heard">{heard}</output>
      {isShown && (
        <>
          <lineage-graph
            id="first"
            graph={GRAPH}
            view={view}
            onlineage-load={(event) => hear(`load:${event.graph.nodes.length}`)}
            onlineage-select={(event) => hear(`select:${event.id}`)}
            onlineage-view={(event) => {
              hear(`view:${event.view}`);
              setView(event.view);
            }}
          />
          <lineage-graph id="second" src="unix.json" />
        </>
      )}
    </>
  );
}

createRoot(document.querySelector('#app')).render(<App />);
