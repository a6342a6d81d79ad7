import type { RecordId } from '../model';
import type { WriteTransaction } from './schema';

/** Where nodes of the network map stand on this device, by `local`: those of a record under its id. */
export const placesKey = 'network/places';

type Places = Readonly<Record<string, readonly [number, number]>>;

/** Takes the places of erased records off the map, in the transaction that erases them. */
export async function forgetPlaces(tx: WriteTransaction, ids: readonly RecordId[]): Promise<void> {
  if (!ids.some((id) => id.startsWith('person:'))) return;
  const kv = tx.objectStore('kv');
  const places = (await kv.get(`local/${placesKey}`)) as Places | undefined;
  if (!places || !ids.some((id) => id in places)) return;
  const gone = new Set<string>(ids);
  await kv.put(Object.fromEntries(Object.entries(places).filter(([id]) => !gone.has(id))), `local/${placesKey}`);
}
