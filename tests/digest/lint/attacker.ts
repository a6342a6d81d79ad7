import type { DigestDocument } from '../../../lib/digest';
import type { Cohort, Member, Quoted } from './cohorts';

/**
 * Somebody of a cohort who reads its digest and wants to know who said what. They know everybody's role, organisation and
 * state, and who was in each meeting; of a quote they know what shows, and what its words tell (what was put into them, as long as
 * it stands there). This is written apart from the rule and shares nothing with it: it decides what is true in the benchmark.
 */
export function attack(
  cohort: Cohort,
  shown: ReadonlyMap<string, DigestDocument['sections'][number]['items'][number]>,
) {
  const seen = cohort.quotes.filter(({ item }) => shown.has(item));
  const result = new Map<string, Member[]>();
  const everybody = cohort.members;
  for (const { id, present } of cohort.meetings) {
    const all = seen.filter(({ meeting }) => meeting === id);
    const [own, lost] = byMeetingShown(all, shown);
    // A quote that tells of no meeting: whoever is called so elsewhere that tells of none is the same, and that is all.
    for (const quote of lost) {
      const author = shown.get(quote.item)?.author ?? '';
      const alike = author === '' ? [quote] : lost.filter(({ item }) => shown.get(item)?.author === author);
      const voice = new Set(alike.map(({ speaker }) => speaker)).size > 1 ? [quote] : alike;
      result.set(
        quote.item,
        everybody.filter((member) =>
          voice.every((each) =>
            isPossible(member, each, shown.get(each.item)?.author ?? '', shown.get(each.item)?.excerpt ?? ''),
          ),
        ),
      );
    }
    const callers = [...new Set(own.map(({ item }) => shown.get(item)?.author ?? ''))];
    // Quotes under one word are one voice, unless two people are known to be called so.
    const voices = callers.flatMap((author) => {
      const under = own.filter(({ item }) => shown.get(item)?.author === author);
      return new Set(under.map(({ speaker }) => speaker)).size > 1 ? under.map((quote) => [quote]) : [under];
    });
    const could = voices.map((voice) =>
      present.filter((member) =>
        voice.every((quote) =>
          isPossible(member, quote, shown.get(quote.item)?.author ?? '', shown.get(quote.item)?.excerpt ?? ''),
        ),
      ),
    );
    for (const [nth, voice] of voices.entries()) {
      const rest = (could[nth] ?? []).filter((member) => {
        // Take this one away from the others: can each of them still be a person of its own?
        const left = could.flatMap((set, other) =>
          other === nth || isShared(voices[other] ?? [], own, shown) ? [] : [set.filter((each) => each !== member)],
        );
        return isShared(voice, own, shown) || distinct(left);
      });
      for (const { item } of voice) result.set(item, rest);
    }
  }
  return result;
}

/** Quotes of a meeting that show it, with those that are called as one that does; and those that tell of no meeting. */
function byMeetingShown(
  all: readonly Quoted[],
  shown: ReadonlyMap<string, { author: string; publishedAt: string | null }>,
): [Quoted[], Quoted[]] {
  const tells = ({ item }: Quoted) => shown.get(item)?.publishedAt !== null;
  const called = new Set(all.filter(tells).map(({ item }) => shown.get(item)?.author ?? ''));
  const linked = (quote: Quoted) => tells(quote) || called.has(shown.get(quote.item)?.author || 'nobody is called so');
  return [all.filter(linked), all.filter((quote) => !linked(quote))];
}

const isShared = (voice: readonly Quoted[], own: readonly Quoted[], shown: ReadonlyMap<string, { author: string }>) => {
  const author = shown.get(voice[0]?.item ?? '')?.author;
  return new Set(own.filter(({ item }) => shown.get(item)?.author === author).map(({ speaker }) => speaker)).size > 1;
};

function isPossible(member: Member, { planted }: Quoted, author: string, excerpt: string): boolean {
  const organisation = /\(([^()]+)\)$/.exec(author)?.[1];
  if (organisation && organisation !== member.organisation) return false;
  const called = author
    .replace(/ \([^()]+\)$/, '')
    .replace(/ [A-Z]\d?$/, '')
    .toLowerCase();
  if (!/^(?:speaker|hablante|participante|voz|somebody|alguien|)$/.test(called) && called !== member.role.toLowerCase())
    return false;
  return planted.every(({ kind, value, words }) => !excerpt.includes(words) || member[kind] === value);
}

/** Whether each set can have somebody of its own: the smallest first, one after the other, going back where it fails. */
function distinct(sets: readonly (readonly Member[])[]): boolean {
  const ordered = sets.filter((set) => set.length < sets.length).toSorted((a, b) => a.length - b.length);
  const taken = new Set<Member>();
  const place = (at: number): boolean => {
    const set = ordered[at];
    if (!set) return true;
    for (const one of set) {
      if (taken.has(one)) continue;
      taken.add(one);
      if (place(at + 1)) return true;
      taken.delete(one);
    }
    return false;
  };
  return place(0);
}
