/** A map of many, laid out and drawn inside a page of ours. */
import { Drawing } from '../../components/editors/network/draw';
import type { MapEdge, MapNode } from '../../lib/facilitate/network';
import { placeNodes } from '../../lib/facilitate/network-places';

/** A row of numbers from 0 to 1 that is the same each time. */
function chance(seed: number): () => number {
  let at = seed;
  return () => {
    at = (at * 1103515245 + 12345) & 0x7fffffff;
    return at / 0x7fffffff;
  };
}

/** A network as they are: some are tied to many, most to few; a fifth of the lines is no tie. */
function networkOfMany(many: number): { nodes: MapNode[]; edges: MapEdge[] } {
  const next = chance(7);
  const nodes = Array.from(
    { length: many },
    (_, nth): MapNode => ({
      ...{ id: `n${nth}`, kind: nth % 9 === 8 ? 'topic' : 'organisation', name: `Organisation ${nth}`, also: [] },
      ...{ person: null, principle: null, last: '' },
    }),
  );
  const pick = (part: number) => nodes[Math.floor(part * many)]?.id ?? 'n0';
  const edges = Array.from(
    { length: many * 3 },
    (_, nth): MapEdge => ({
      ...{ id: `e${nth}`, kind: nth % 5 === 0 ? 'mention' : 'met', from: pick(next()), to: pick(next() * next()) },
      evidence: [],
    }),
  );
  return { nodes, edges: edges.filter(({ from, to }) => from !== to) };
}

const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));

interface NetworkFigures {
  readonly layoutMs: number;
  readonly frames: readonly number[];
}

/** Lays a map out, then moves it and comes nearer for so many frames: how long each took, ms. */
async function networkTimes(many: number, frames: number): Promise<NetworkFigures> {
  const map = networkOfMany(many);
  const begun = performance.now();
  const edges = map.edges.map(({ from, to }) => [from, to] as const);
  const places = placeNodes({ nodes: map.nodes.map(({ id }) => id), edges, before: {} });
  const layoutMs = performance.now() - begun;
  const box = document.createElement('div');
  box.style.cssText = 'position:fixed;inset:0;width:1000px;height:700px';
  document.body.append(box);
  const drawing = new Drawing(box, { onChoose: () => undefined, onMoved: () => undefined });
  drawing.set(map, places);
  for (let nth = 0; nth < 60; nth += 1) await frame();
  const times: number[] = [];
  let last = await frame();
  for (let nth = 0; nth < frames; nth += 1) {
    if (nth % 40 < 30) drawing.pan(nth % 20 < 10 ? 14 : -14, 5);
    else if (nth % 5 === 0) drawing.zoom(nth % 80 < 40 ? 1 : -1);
    const now = await frame();
    times.push(now - last);
    last = now;
  }
  drawing.end();
  return { layoutMs, frames: times };
}

Reflect.set(globalThis, 'benchNetwork', { networkTimes });
