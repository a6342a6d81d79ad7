import type { SpokenLanguage } from './cue';
import { english } from './english/index';
import { foldSaid } from './fold';
import { calledNames, withCalled } from './names';
import { factsOf, type Place, repeatsIn, shownBy } from './place';
import { spanish } from './spanish/index';
import type { Turn } from './turns';

const languages = [english, spanish];

/** Every sentence of what was said, in its order, with what stands around it. */
export function placesIn(turns: readonly Turn[]): Place[] {
  const names = calledNames(turns.map(({ speaker }) => speaker));
  const folded = turns.map(({ sentences }) => sentences.map(({ words }) => withCalled(foldSaid(words), names)));
  const usual = languageOf(folded.flat().slice(0, 400).join(' '), english);
  const spoken = folded.map((said) => languageOf(said.join(' '), usual));
  const shown = folded.map((said, turn) => said.map((words) => shownBy(words, spoken[turn] ?? usual)));
  const facts = folded.map((said, turn) => factsOf(said, shown[turn] ?? [], spoken[turn] ?? usual));
  const hosts = hostsOf(turns);
  const repeats = repeatsIn(folded.flat());
  let at = 0;
  return folded.flatMap((said, turn) =>
    said.map((_, nth) => ({
      ...{ folded, turn, nth, hosts, shown, turns: facts },
      ...{ repeats: repeats[at++] ?? 0, language: spoken[turn] ?? usual },
    })),
  );
}

/** Which turns are of the one who speaks most often: who leads a meeting. */
function hostsOf(turns: readonly Turn[]): boolean[] {
  const counts = new Map<string, number>();
  for (const { speaker } of turns) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  const most = [...counts.values()].reduce((top, count) => Math.max(top, count), 0);
  return turns.map(({ speaker }) => speaker !== '' && counts.get(speaker) === most);
}

function languageOf(words: string, otherwise: SpokenLanguage): SpokenLanguage {
  const counts = languages.map(({ known }) => words.match(known)?.length ?? 0);
  const most = Math.max(...counts);
  const other = counts[languages.indexOf(otherwise)] ?? 0;
  return most >= 3 && most > other ? (languages[counts.indexOf(most)] ?? otherwise) : otherwise;
}
