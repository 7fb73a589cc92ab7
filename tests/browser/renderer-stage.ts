import type { Core } from 'cytoscape';
import { afterEach, beforeEach } from 'vitest';
import type { Picture } from '../../src/picture.js';
import { GraphRenderer } from '../../src/render/graph-renderer.js';
import { readPalette } from '../../src/render/read-palette.js';
import { pictureIn } from '../export/picture-in.js';
import { graphOf } from '../graph-of.js';
import { areaOf } from '../scene/area-of.js';

const IGNORED = {
  onTap: () => undefined,
  onDoubleTap: () => undefined,
  onMenu: () => undefined,
  onMove: () => undefined,
};

/** A renderer with a picture of a drawn graph, created for each test. */
export interface RendererStage {
  readonly container: HTMLElement;
  readonly renderer: GraphRenderer;
  readonly picture: Picture;
  /** The instance of Cytoscape behind the renderer. */
  readonly cy: Core;
  /** Creates another renderer in the same container, which has not drawn anything. */
  readonly renew: () => void;
}

/** @param drawn the graph, as `graphOf` reads it */
export function setRenderer(drawn: string): RendererStage {
  let stage: { container: HTMLElement; renderer: GraphRenderer; picture: Picture };
  beforeEach(() => {
    const container = document.createElement('div');
    container.style.cssText = 'position: relative; inline-size: 900px; block-size: 400px';
    document.body.append(container);
    const renderer = new GraphRenderer(container, readPalette(container), IGNORED);
    stage = { container, renderer, picture: pictureIn(areaOf(860, 360), graphOf(drawn)) };
  });
  afterEach(() => {
    stage.renderer.dispose();
    stage.container.remove();
  });
  return {
    get container() {
      return stage.container;
    },
    get renderer() {
      return stage.renderer;
    },
    get picture() {
      return stage.picture;
    },
    renew() {
      stage.renderer.dispose();
      stage.renderer = new GraphRenderer(stage.container, readPalette(stage.container), IGNORED);
    },
    get cy() {
      return (stage.container as unknown as { _cyreg: { cy: Core } })._cyreg.cy;
    },
  };
}
