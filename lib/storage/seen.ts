import { type Digest, type Meeting, type RecordId, typeOf } from '../model';
import { fold, foldName, holdsName, wordsOf } from '../search';
import { livingRows } from './evidence';
import type { Library } from './library';
import { type NamedAs, nameKey } from './marks';
import type { Named, Part, Seen } from './repository';
import { recordAt } from './rows';
import type { RecordRow } from './schema';

/** Clips whose marks are waited for before an answer. */
const waitedFor = 40;
/** Different words of one text that are told apart; a longer text is looked through for every name. */
const mostWords = 20_000;

/** A meeting note or digest as names are looked for in it. */
interface Text {
  readonly record: Meeting['id'] | Digest['id'];
  readonly title: string;
  readonly at: number;
  readonly shared: string;
  readonly organisation: string;
  readonly present: string;
  readonly speakers: readonly string[];
  readonly text: string;
  /** Its words; null where they are too many. */
  readonly words: ReadonlySet<string> | null;
}

/** Meeting notes and digests of a library as this page holds them; after a change only those that changed are read. */
class Texts {
  private readonly texts = new Map<string, Text>();
  private stale: Set<RecordId> | 'all' = 'all';
  private loading: Promise<unknown> = Promise.resolve();

  constructor(private readonly library: Library) {
    library.announcer.listen(({ change }) => this.forget(change.scope === 'everything' ? 'all' : change.records));
  }

  async load(): Promise<Iterable<Text>> {
    const next = this.loading.then(() => this.refresh());
    this.loading = next.catch(() => undefined);
    await next;
    return this.texts.values();
  }

  private forget(ids: readonly RecordId[] | 'all'): void {
    if (ids === 'all') this.stale = 'all';
    else if (this.stale !== 'all')
      for (const id of ids) if (typeOf(id) === 'meeting' || typeOf(id) === 'digest') this.stale.add(id);
  }

  private async refresh(): Promise<void> {
    const { stale } = this;
    this.stale = new Set();
    try {
      const { store } = this.library.db.transaction('records');
      const rows =
        stale === 'all'
          ? (await Promise.all([store.index('type').getAll('meeting'), store.index('type').getAll('digest')])).flat()
          : await Promise.all([...stale].map((id) => store.get(id)));
      if (stale === 'all') this.texts.clear();
      else for (const id of stale) this.texts.delete(id);
      for (const row of rows) if (row && !row.fields.trashedAt?.x) this.texts.set(row.id, textOf(row));
    } catch (error) {
      this.forget(stale === 'all' ? 'all' : [...stale]);
      throw error;
    }
  }
}

function textOf(row: RecordRow): Text {
  const record = recordAt(row) as Meeting | Digest;
  const isNote = 'date' in record;
  const said = isNote
    ? [record.text, ...record.lines.map(({ words }) => words)]
    : [
        record.oneMinute,
        ...record.sections.flatMap(({ title, words }) => [title, words]),
        ...record.items.map(({ words }) => words),
      ];
  const text = foldName(`${record.title}\n${said.join('\n')}`);
  const words = wordsOf(`${text}\n${isNote ? record.present : ''}`, mostWords);
  return {
    record: record.id,
    title: record.title,
    at: Date.parse(isNote ? record.date : record.createdAt) || 0,
    shared: foldName(record.origin?.credit.name ?? ''),
    organisation: foldName(record.origin?.credit.organisation ?? ''),
    present: isNote ? foldName(record.present) : '',
    speakers: isNote
      ? record.lines.flatMap(({ credit }) => (credit ? [foldName(credit.name), foldName(credit.organisation)] : []))
      : [],
    text,
    words: words.length < mostWords ? new Set(words) : null,
  };
}

const held = new WeakMap<Library, Texts>();

function textsOf(library: Library): Texts {
  const known = held.get(library);
  if (known) return known;
  const texts = new Texts(library);
  held.set(library, texts);
  return texts;
}

/** What somebody is seen in, newest first: clips by the marks, notes and digests by their words. */
export async function seenUnder(library: Library, named: Named): Promise<Seen[]> {
  await library.enricher.catchUp(waitedFor);
  const [savedAt, texts] = await Promise.all([livingRows(library), textsOf(library).load()]);
  const names = foldedNames(named);
  const clips = new Map<number, Seen>();
  for (const [as, part] of creditsOf(named))
    for (const name of names)
      for (const { k } of await library.db.getAllFromIndex('marks', 'keys', nameKey(as, name))) {
        const at = savedAt(k);
        if (at !== null && !clips.has(k)) clips.set(k, { part, row: k, record: null, title: '', at });
      }
  const found = [...clips.values()];
  for (const text of texts) {
    const part = partIn(text, named.kind, names);
    if (part) found.push({ part, row: null, record: text.record, title: text.title, at: text.at });
  }
  return found.sort((a, b) => b.at - a.at);
}

/** When each was seen last. */
export async function lastSeen(library: Library, people: readonly Named[]): Promise<(number | null)[]> {
  const [savedAt, texts] = await Promise.all([livingRows(library), textsOf(library).load()]);
  const all = [...texts].sort((a, b) => b.at - a.at);
  const index = library.db.transaction('marks').store.index('keys');
  const keys = people.map((named) =>
    creditsOf(named).flatMap(([as]) => foldedNames(named).map((name) => nameKey(as, name))),
  );
  const rows = await Promise.all(keys.map((some) => Promise.all(some.map((key) => index.getAllKeys(key)))));
  return people.map((named, i) => {
    const times = (rows[i] ?? []).flat().map(([k]) => savedAt(k) ?? 0);
    const names = foldedNames(named);
    const text = all.find((each) => partIn(each, named.kind, names));
    const last = times.reduce((most, at) => Math.max(most, at), text?.at ?? 0);
    return last || null;
  });
}

const foldedNames = ({ name, aliases }: Named): string[] =>
  [...new Set([name, ...aliases].map(foldName))].filter((folded) => folded.length > 1);

/** The credits of clips that count, the nearer before. */
const creditsOf = ({ kind }: Named): [NamedAs, Part][] => [
  ['author', 'author'],
  ['shared', 'shared'],
  ...(kind === 'organisation' ? ([['organisation', 'shared']] as [NamedAs, Part][]) : []),
];

/** How somebody stands in a note or digest; null for not at all. */
function partIn(text: Text, kind: Named['kind'], names: readonly string[]): Part | null {
  if (names.includes(text.shared) || (kind === 'organisation' && names.includes(text.organisation))) return 'shared';
  if (names.some((name) => text.speakers.includes(name))) return 'said';
  const here = names.filter((name) => !text.words || text.words.has(firstWord(name)));
  if (here.some((name) => holdsName(text.present, name))) return 'present';
  return here.some((name) => holdsName(text.text, name)) ? 'named' : null;
}

const firstWord = (name: string): string => wordsOf(name, 1)[0] ?? fold(name);
