import { createApp, ref, shallowRef } from 'vue/dist/vue.esm-bundler.js';
import 'lineage-graph/vue';
import { GRAPH } from './graph.js';

const app = createApp({
  setup() {
    const [view, isShown, heard] = [ref(''), ref(true), ref('')];
    const hear = (words) => (heard.value += ` ${words}`);
    return { graph: shallowRef(GRAPH), view, isShown, heard, hear };
  },
  template: `
    <button id="set-view" @click="view = 'domain=medicine'">Medicine</button>
    <button id="toggle" @click="isShown = !isShown">Show or hide</button>
    <output id="heard">{{ heard }}</output>
    <template v-if="isShown">
      <lineage-graph
        id="first"
        :graph.prop="graph"
        :view="view"
        @lineage-load="hear('load:' + $event.graph.nodes.length)"
        @lineage-select="hear('select:' + $event.id)"
        @lineage-view="hear('view:' + $event.view); view = $event.view"
      />
      <lineage-graph id="second" src="unix.json" />
    </template>`,
});
app.config.compilerOptions.isCustomElement = (tag) => tag === 'lineage-graph';
app.mount('#app');
