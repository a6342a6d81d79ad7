import { useEffect, useRef, useState } from 'preact/hooks';
import { keepPlaces, placesBefore } from '../../../lib/commands/network-desk';
import { findPlaces } from '../../../lib/facilitate/find-places';
import { type NetworkMap, pairOf } from '../../../lib/facilitate/network';
import type { NodePlace } from '../../../lib/facilitate/network-places';
import { useAct } from '../../acts';
import { useServices } from '../../services';

export type Places = Readonly<Record<string, NodePlace>>;

interface Laid {
  /** The map whose nodes have all of them a place. */
  readonly map: NetworkMap;
  readonly places: Places;
}

/**
 * Where the nodes of the whole map stand: as they stood when it was open last, and new ones where a worker lays them out;
 * undefined until that is known. With what puts one elsewhere.
 */
export function usePlaces(map: NetworkMap): [Laid | undefined, (id: string, place: NodePlace) => void] {
  const { repository } = useServices();
  const act = useAct();
  const [laid, setLaid] = useState<Laid>();
  /** What was put elsewhere by hand in this window: nothing that is laid out meanwhile puts it back. */
  const byHand = useRef<Record<string, NodePlace>>({});
  useEffect(() => {
    const stop = new AbortController();
    const lay = async () => {
      const ids = map.nodes.map(({ id }) => id);
      const before = await placesBefore(repository, ids);
      if (stop.signal.aborted) return;
      if (ids.every((id) => id in before)) return setLaid({ map, places: { ...before, ...byHand.current } });
      const pairs = new Map(map.edges.map(({ from, to }) => [pairOf(from, to), [from, to] as const]));
      const found = await findPlaces({ nodes: ids, edges: [...pairs.values()], before }, stop.signal);
      const all = { ...found, ...byHand.current };
      await keepPlaces(repository, all);
      if (!stop.signal.aborted) setLaid({ map, places: { ...all, ...byHand.current } });
    };
    void act(() =>
      lay().catch((error: unknown) => {
        if (!stop.signal.aborted) throw error;
      }),
    );
    return () => stop.abort();
  }, [repository, map]);
  const move = (id: string, place: NodePlace) => {
    byHand.current = { ...byHand.current, [id]: place };
    const places = { ...laid?.places, ...byHand.current };
    setLaid((now) => now && { ...now, places: { ...now.places, ...byHand.current } });
    void act(() => keepPlaces(repository, places));
  };
  return [laid, move];
}
