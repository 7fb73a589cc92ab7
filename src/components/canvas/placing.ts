import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { LayoutClient } from '../../layouts/layout-client.js';
import { layoutRequestOf, placedSceneOf, type PlacedScene } from '../../layouts/placed-scene.js';
import type { Room } from '../../scene/drawing-area.js';
import { sceneOf, type ShapingView } from '../../scene/scene-of.js';
import type { Scene } from '../../scene/scene.js';

/** Everything that decides where things are. */
interface Shape extends ShapingView {
  readonly graph: LineageGraph;
  readonly room: Room;
}

/** Who hears how far a picture is. */
export interface PlacingListener {
  /** What there will be to draw, while it is being laid out by a worker. */
  readonly onScene: (scene: Scene) => void;
  /** Where all of it goes, unless a later picture was asked for meanwhile. */
  readonly onPlaced: (placed: PlacedScene) => void;
  /** Why there is no picture; asking for the same one again tries again. */
  readonly onError: (error: unknown) => void;
}

/** From a graph, a view and a room to a placed scene: only where one of them changed, and always the latest. */
export class Placing {
  readonly #layout: LayoutClient;
  readonly #listener: PlacingListener;
  #shape: Shape | null = null;
  #placed: Promise<void> = Promise.resolve();
  #job = 0;

  constructor(workerUrl: string | null, listener: PlacingListener) {
    this.#layout = new LayoutClient(workerUrl);
    this.#layout.start();
    this.#listener = listener;
  }

  /**
   * Works out the picture, if anything that decides its shape is another than last time. Resolves when it is there, or why it
   * is not was told; never rejects.
   */
  place(graph: LineageGraph, view: ShapingView, room: Room): Promise<void> {
    const { filter, focus, open, find, compare, layout, sizing } = view;
    const shape: Shape = { graph, filter, focus, open, find, compare, layout, sizing, room };
    if (!this.#shape || !sameShape(this.#shape, shape)) {
      this.#shape = shape;
      const job = ++this.#job;
      this.#placed = this.#placeAnew(shape, job).catch((error: unknown) => {
        if (job !== this.#job) return;
        this.#shape = null;
        this.#listener.onError(error);
      });
    }
    return this.#placed;
  }

  async #placeAnew(shape: Shape, job: number): Promise<void> {
    const { graph, layout, room } = shape;
    const scene = sceneOf(graph, shape, room);
    if (layout === 'timeline') {
      const { timeline } = await import('../../layouts/timeline/timeline.js');
      // In a task of its own, as the answer of a worker is.
      await new Promise((resolve) => setTimeout(resolve));
      if (job !== this.#job) return;
      const { placement, guides } = timeline(graph, scene, room);
      this.#listener.onPlaced(placedSceneOf(scene, placement, guides));
      return;
    }
    const answer = this.#layout.layOut(layoutRequestOf(graph, scene, room));
    this.#listener.onScene(scene);
    const placement = await answer;
    if (job === this.#job) this.#listener.onPlaced(placedSceneOf(scene, placement));
  }

  dispose(): void {
    this.#job++;
    this.#layout.dispose();
  }
}

function sameShape(a: Shape, b: Shape): boolean {
  return (
    a.graph === b.graph &&
    a.filter === b.filter &&
    a.focus === b.focus &&
    a.open === b.open &&
    a.find === b.find &&
    sameItems(a.compare, b.compare) &&
    a.layout === b.layout &&
    a.sizing === b.sizing &&
    a.room.width === b.room.width &&
    a.room.height === b.room.height &&
    a.room.direction === b.room.direction &&
    a.room.lang === b.room.lang &&
    a.room.ruler === b.room.ruler
  );
}

/** Selecting makes a new empty list each time, which is no reason to lay out again. */
function sameItems(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}
