/** Words that many are called by. */
const common = /^(?:the|of|and|for|del|los|las|red|school|escuela|network|region|team|equipo|group|grupo)$/;

const foldName = (name: string): string[] =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2 && !common.test(word));

/** Words that people are called by, folded, and whose they are. */
export type CalledNames = ReadonlyMap<string, string>;

/** What people call each other by: words of a speaker's name that no other speaker has, and whose they are. */
export function calledNames(speakers: readonly string[]): CalledNames {
  const owners = new Map<string, string | null>();
  for (const speaker of new Set(speakers))
    for (const word of new Set(foldName(speaker))) owners.set(word, owners.has(word) ? null : speaker);
  return new Map([...owners].filter((entry): entry is [string, string] => entry[1] !== null && entry[1] !== ''));
}

/** A folded sentence with `N` for each of those who speak where one is called or named; not where a thing is ("the library"). */
export function withCalled(folded: string, names: CalledNames): string {
  return folded.replace(
    /(?<![\p{L}'])((?:the|a|an|our|your|la|el|una|un|de|del) )?([\p{L}\p{N}]+)(?!\p{L})/gu,
    (whole, article, word) => (!article && names.has(word) ? 'N' : whole),
  );
}
