import cytoscape, { type Core, type ElementDefinition, type StylesheetStyle } from 'cytoscape';
import { isDirected, isTie, type MapEdge, type NetworkMap } from '../../../lib/facilitate/network';
import type { NodePlace } from '../../../lib/facilitate/network-places';

/** What the picture tells of what is done in it. */
export interface Drawn {
  onChoose(id: string): void;
  /** Somebody put a node elsewhere. */
  onMoved(id: string, place: NodePlace): void;
}

/** The colours of the page, as a canvas needs them. */
export type Inks = Readonly<Record<keyof typeof inks, string>>;
/** The theme's, each with the system's that takes its place where colours are forced. */
const inks = {
  ink: 'CanvasText',
  surface: 'Canvas',
  'line-strong': 'CanvasText',
  accent: 'Highlight',
  'colour-lake': 'CanvasText',
  'colour-plum': 'CanvasText',
  'colour-moss': 'CanvasText',
} as const;

/** The colours in use where an element stands: of the theme, of high contrast, or of the system. */
export function inksAt(element: HTMLElement): Inks {
  const probe = element.ownerDocument.createElement('span');
  const forced = matchMedia('(forced-colors: active)').matches;
  element.append(probe);
  const read = Object.entries(inks).map(([name, system]) => {
    // Any but the system's own would be read as that of all text.
    probe.style.color = forced ? system : `var(--${name})`;
    return [name, getComputedStyle(probe).color] as const;
  });
  probe.remove();
  return Object.fromEntries(read) as Inks;
}

/** A kind is told by its shape, an edge by its line; colour only says the same again. */
const styleOf = (ink: Inks): StylesheetStyle[] => [
  {
    selector: 'node',
    style: {
      ...{ width: 18, height: 18, shape: 'round-rectangle', 'background-color': ink['colour-lake'] },
      ...{ label: 'data(name)', color: ink.ink, 'font-size': 11, 'text-max-width': '110px', 'text-wrap': 'wrap' },
      ...{ 'text-valign': 'bottom', 'text-margin-y': 3, 'min-zoomed-font-size': 9 },
      ...{ 'text-outline-color': ink.surface, 'text-outline-width': 2 },
    },
  },
  { selector: 'node.person', style: { shape: 'ellipse', 'background-color': ink['colour-plum'] } },
  {
    selector: 'node.topic',
    style: { shape: 'diamond', 'background-color': ink['colour-moss'], width: 22, height: 22 },
  },
  {
    selector: 'edge',
    style: { width: 1.5, 'line-color': ink['line-strong'], 'curve-style': 'haystack', 'haystack-radius': 0.3 },
  },
  {
    selector: 'edge.directed',
    style: {
      ...{ 'curve-style': 'straight', 'target-arrow-shape': 'triangle', 'target-arrow-color': ink['line-strong'] },
      'arrow-scale': 0.8,
    },
  },
  { selector: 'edge.apart', style: { 'line-style': 'dashed', width: 1 } },
  { selector: 'edge.question', style: { 'line-style': 'dotted', width: 2 } },
  { selector: '.away', style: { display: 'none' } },
  {
    selector: 'node.chosen',
    style: { 'border-width': 4, 'border-color': ink.accent, 'min-zoomed-font-size': 0, 'font-weight': 'bold' },
  },
  { selector: 'edge.chosen', style: { width: 5, 'line-color': ink.accent, 'target-arrow-color': ink.accent } },
];

const lookOf = (kind: MapEdge['kind']): string[] => [
  kind,
  ...(isTie(kind) || kind === 'question' ? [] : ['apart']),
  ...(isTie(kind) && isDirected(kind) ? ['directed'] : []),
];

/** A name takes two lines or three; the rest of a longer one stands in the table. */
const shortened = (name: string): string => (name.length > 48 ? `${name.slice(0, 47).trimEnd()}…` : name);

/** How near the whole map comes at most. */
const largest = 1.2;
/** A step nearer or further. */
const nearer = 1.3;

/** A map drawn on a canvas: moved by dragging, nearer by the wheel; it never moves by itself. */
export class Drawing {
  readonly #cy: Core;
  /** Whether all of it is shown, until somebody goes nearer or elsewhere. */
  #whole = false;

  constructor(container: HTMLElement, { onChoose, onMoved }: Drawn) {
    this.#cy = cytoscape({
      ...{ container, style: styleOf(inksAt(container)), layout: { name: 'preset' } },
      ...{ minZoom: 0.05, maxZoom: 4, boxSelectionEnabled: false, autounselectify: true },
      // While it moves, an image of it moves: two thousand nodes are drawn anew only when it stands.
      ...{ textureOnViewport: true, hideLabelsOnViewport: true, pixelRatio: 'auto' },
    });
    this.#cy.on('tap', ({ target }) => onChoose(target === this.#cy ? '' : (target.id() as string)));
    this.#cy.on('scrollzoom pinchzoom dragpan', () => {
      this.#whole = false;
    });
    this.#cy.on('dragfree', 'node', ({ target }) => {
      const { x, y } = target.position();
      onMoved(target.id(), [Math.round(x * 10) / 10, Math.round(y * 10) / 10]);
    });
  }

  /** Draws a map anew, each node at its place. */
  set({ nodes, edges }: NetworkMap, places: Readonly<Record<string, NodePlace>>): void {
    const first = this.#cy.elements().empty();
    const drawn: ElementDefinition[] = [
      ...nodes.map(({ id, name, kind }): ElementDefinition => {
        const [x, y] = places[id] ?? [0, 0];
        return { group: 'nodes', data: { id, name: shortened(name) }, position: { x, y }, classes: [kind] };
      }),
      ...edges.map(
        ({ id, from, to, kind }): ElementDefinition => ({
          group: 'edges',
          data: { id, source: from, target: to },
          classes: lookOf(kind),
        }),
      ),
    ];
    this.#cy.batch(() => {
      this.#cy.elements().remove();
      this.#cy.add(drawn);
    });
    if (first) this.fit();
  }

  /** Shows these alone. */
  show({ nodes, edges }: NetworkMap): void {
    const ids = new Set([...nodes, ...edges].map(({ id }) => id));
    this.#cy.batch(() => this.#cy.elements().forEach((each) => void each.toggleClass('away', !ids.has(each.id()))));
  }

  /** Marks what is chosen; with `look` it comes to where it can be seen. */
  choose(id: string, look: boolean): void {
    const found = this.#cy.getElementById(id);
    this.#cy.batch(() => {
      this.#cy.elements('.chosen').removeClass('chosen');
      found.addClass('chosen');
    });
    if (!look || found.empty()) return;
    const { x1, x2, y1, y2 } = found.renderedBoundingBox({});
    const seen = x1 >= 0 && y1 >= 0 && x2 <= this.#cy.width() && y2 <= this.#cy.height();
    if (seen) return;
    this.#whole = false;
    this.#cy.center(found);
  }

  restyle(container: HTMLElement): void {
    this.#cy.style(styleOf(inksAt(container)));
  }

  /** The panel has another size: where all was shown, all is shown. */
  resize(): void {
    this.#cy.resize();
    if (this.#whole) this.fit();
  }

  fit(): void {
    this.#whole = true;
    const seen = this.#cy.elements().not('.away');
    this.#cy.fit(seen, 24);
    // A map of few is not blown up.
    if (this.#cy.zoom() > largest) this.#cy.zoom(largest).center(seen);
  }

  zoom(by: 1 | -1): void {
    this.#whole = false;
    const middle = { x: this.#cy.width() / 2, y: this.#cy.height() / 2 };
    this.#cy.zoom({ level: this.#cy.zoom() * nearer ** by, renderedPosition: middle });
  }

  /** Moves what is seen, pixels. */
  pan(x: number, y: number): void {
    this.#whole = false;
    this.#cy.panBy({ x, y });
  }

  end(): void {
    this.#cy.destroy();
  }
}
