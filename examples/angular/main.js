import '@angular/compiler';
import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import 'lineage-graph/define';
import unix from 'lineage-graph/graph-data/unix.json?url';
import { THREE_MODELS } from './three-models.js';

class AppClass {
  unix = unix;
  graph = THREE_MODELS;
  view = signal('');
  isShown = signal(true);
  log = signal('');

  add(text) {
    this.log.update((before) => `${before} ${text}`);
  }

  onView(event) {
    this.add(`view:${event.view}`);
    this.view.set(event.view);
  }
}

// In TypeScript, this is the decorator @Component({ … }).
const App = Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <button (click)="view.set('domain=medicine')">Only medicine</button>
    <button (click)="isShown.set(!isShown())">Remove or add</button>
    <output>{{ log() }}</output>
    @if (isShown()) {
      <lineage-graph
        [graph]="graph"
        [view]="view()"
        (lineage-load)="add('load:' + $event.graph.nodes.length)"
        (lineage-select)="add('select:' + $event.id)"
        (lineage-view)="onView($event)"
      ></lineage-graph>
      <lineage-graph [src]="unix"></lineage-graph>
    }`,
})(AppClass);

await bootstrapApplication(App);
