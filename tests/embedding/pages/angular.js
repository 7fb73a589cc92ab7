import '@angular/compiler';
import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import 'lineage-graph/define';
import { GRAPH } from './graph.js';

class AppClass {
  graph = GRAPH;
  view = signal('');
  isShown = signal(true);
  heard = signal('');

  hear(words) {
    this.heard.update((before) => `${before} ${words}`);
  }
}

const App = Component({
  selector: 'test-app',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <button id="set-view" (click)="view.set('domain=medicine')">Medicine</button>
    <button id="toggle" (click)="isShown.set(!isShown())">Show or hide</button>
    <output id="heard">{{ heard() }}</output>
    @if (isShown()) {
      <lineage-graph
        id="first"
        [graph]="graph"
        [view]="view()"
        (lineage-load)="hear('load:' + $event.graph.nodes.length)"
        (lineage-select)="hear('select:' + $event.id)"
        (lineage-view)="hear('view:' + $event.view); view.set($event.view)"
      ></lineage-graph>
      <lineage-graph id="second" src="unix.json"></lineage-graph>
    }`,
})(AppClass);

await bootstrapApplication(App);
