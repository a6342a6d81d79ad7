// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { usePlaces } from '../../components/editors/network/usePlaces';
import { ServicesContext } from '../../components/services';
import { placesBefore } from '../../lib/commands/network-desk';
import type { Services } from '../../lib/commands/services';
import type { NetworkMap } from '../../lib/facilitate/network';
import { createSession } from '../../lib/workbench/session';
import { openLibrary } from '../storage/open';

type Found = Record<string, [number, number]>;
const laying: ((found: Found) => void)[] = [];
vi.mock('../../lib/facilitate/find-places', () => ({
  findPlaces: () => new Promise<Found>((found) => laying.push(found)),
}));

afterEach(() => {
  cleanup();
  laying.length = 0;
});

const mapOf = (...ids: string[]) =>
  ({ nodes: ids.map((id) => ({ id, kind: 'organisation', name: id, also: [] })), edges: [] }) as unknown as NetworkMap;

test('what is put elsewhere while new nodes are laid out stays there, and a map shows once all of it has a place', async () => {
  const repository = await openLibrary();
  const services = { repository, session: createSession(), notify: vi.fn() } as unknown as Services;
  let now: ReturnType<typeof usePlaces> | undefined;
  const View = ({ map }: { map: NetworkMap }) => {
    now = usePlaces(map);
    return null;
  };
  const shown = (map: NetworkMap) => (
    <ServicesContext.Provider value={services}>
      <View map={map} />
    </ServicesContext.Provider>
  );
  const [first, second] = [mapOf('a', 'b'), mapOf('a', 'b', 'c')];
  const { rerender } = render(shown(first));
  await vi.waitFor(() => expect(laying).toHaveLength(1));
  laying[0]?.({ a: [0, 0], b: [10, 0] });
  await vi.waitFor(() => expect(now?.[0]?.map).toBe(first));
  rerender(shown(second));
  await vi.waitFor(() => expect(laying).toHaveLength(2));
  // The map of before is what stands until the new one is laid out; somebody drags in it.
  expect(now?.[0]?.map).toBe(first);
  now?.[1]('a', [50, 50]);
  laying[1]?.({ a: [0, 0], b: [10, 0], c: [20, 0] });
  await vi.waitFor(() => expect(now?.[0]?.map).toBe(second));
  expect(now?.[0]?.places).toMatchObject({ a: [50, 50], b: [10, 0], c: [20, 0] });
  await vi.waitFor(async () => expect((await placesBefore(repository, ['a', 'c'])).a).toEqual([50, 50]));
});
