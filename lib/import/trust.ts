import type { Changes, Credit, Digest } from '../model';
import { isCalled, type Maker, makerChanges, makersId, makersOf } from '../model/makers';
import { showableLine } from '../model/showable';
import type { Look } from './look';
import { orderAfter } from './order';
import type { ParsedBundle } from './parse-bundle';

/**
 * What a signature says of a bundle here. `own`: signed here. `known`: by the key that this maker signed with before. `first`: by a
 * key not seen before, and the maker has no other. `changed`: the maker has signed with other keys only. `renamed`: the key is known under
 * another name. `unsigned`: by nobody; `missing`: by nobody, though this maker has signed before; `unreadable`: in a way that cannot be checked here.
 */
export type TrustState = 'own' | 'known' | 'first' | 'changed' | 'renamed' | 'unsigned' | 'missing' | 'unreadable';

export interface Trust {
  readonly state: TrustState;
  /** The key that signed it; null for none. */
  readonly key: string | null;
  /** What is known of that key, or of the maker's other keys. */
  readonly known: readonly Maker[];
  /** The edition of this digest that is here and newer, if there is one. */
  readonly newer: { readonly number: number; readonly madeAt: string } | null;
}

const madeBy = ({ header: { maker } }: ParsedBundle): Credit => ({
  name: showableLine(maker.name),
  organisation: showableLine(maker.organisation),
});

/** Compares who signed a bundle, and which edition it is, with what came before. */
export async function trustOf(bundle: ParsedBundle, look: Look): Promise<Trust> {
  const [stored, digests] = await Promise.all([look.get(makersId), look.list('digest')]);
  const makers = makersOf(stored);
  const key = bundle.signer;
  const mine = makers.filter(({ id }) => id === key);
  const named = makers.filter((each) => isCalled(each, madeBy(bundle)));
  const newer = newerIn(digests, bundle);
  const [same] = mine;
  if (!key) {
    const signed = named.length > 0 ? 'missing' : 'unsigned';
    return { state: bundle.end.signature ? 'unreadable' : signed, key, known: named, newer };
  }
  if (!same) return { state: named.length > 0 ? 'changed' : 'first', key, known: named, newer };
  const state = isCalled(same, madeBy(bundle)) ? 'known' : 'renamed';
  return { state: same.own ? 'own' : state, key, known: mine, newer };
}

/** The newest edition of the same digest that came in, where that is newer than this one. */
function newerIn(digests: readonly Digest[], { header }: ParsedBundle): Trust['newer'] {
  const { edition, madeAt } = header;
  const [newest] = digests
    .flatMap(({ received }) => (edition && received?.line === edition.line ? [received] : []))
    .sort((a, b) => b.number - a.number || (a.madeAt < b.madeAt ? 1 : -1));
  if (!edition || !newest) return null;
  const isNewer = newest.number > edition.number || (newest.number === edition.number && newest.madeAt > madeAt);
  return isNewer ? { number: newest.number, madeAt: newest.madeAt } : null;
}

/** What keeps a key that is new here, under the name it signs with; null where there is nothing to keep. */
export async function planMaker(
  bundle: ParsedBundle,
  { state, key }: Trust,
  look: Look,
  now: Date,
): Promise<Changes | null> {
  if (!key || (state !== 'first' && state !== 'changed')) return null;
  const orders = makersOf(await look.get(makersId)).map(({ order }) => order);
  const maker: Maker = {
    id: key,
    ...madeBy(bundle),
    firstSeen: now.toISOString(),
    own: false,
    order: orderAfter(orders.sort().at(-1) ?? null),
    removed: false,
  };
  return makerChanges(maker);
}
