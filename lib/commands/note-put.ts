import { formatDate, t } from '../i18n';
import {
  type AnyRecord,
  type Clip,
  changesOf,
  createMeeting,
  type Label,
  type Meeting,
  type Person,
  type PracticeId,
  type Principle,
  type RecordId,
  typeOf,
} from '../model';
import { parse } from '../notes';
import { principleWord } from '../notes/principle-words';
import { groupsIn } from '../workbench/groups';
import type { Passage } from '../workbench/session';
import { labelNames } from './label-names';
import { hasLine } from './meeting';
import { putIntoText } from './note-text';
import { practiceAt } from './practices-here';
import { textOfPrinciple } from './principle-texts';
import type { Context, Services } from './services';

/** What is put into a note: words of a clip, or records; with a part, a highlight of the one record. */
export type ForNote = { readonly passage: Passage } | { readonly records: readonly RecordId[]; readonly part?: string };

const oneLine = (words: string) => words.replace(/\s+/g, ' ').trim();

/** Where words are from: what it is called, and where it is. */
const sourceOf = ({ title, url }: Pick<Clip, 'title' | 'url'>, parted: string) =>
  title.trim() && title.trim() !== url ? `${oneLine(title)}${parted}${url}` : url;

/**
 * The lines of a note that stand for what is carried: a page by its title and link, a passage quoted with its source, a
 * practice by its name, somebody behind `@`, a principle behind `#`. What has no line is left out.
 */
export async function noteLines({ repository }: Services, carried: ForNote): Promise<string[]> {
  const names = await labelNames(repository);
  const labelled = (kind: Label, words: string) =>
    `${names.find((each) => each.kind === kind)?.word ?? ''}: ${oneLine(words)}`;
  const page = (clip: Clip, exact?: string) =>
    labelled(
      'resource',
      exact === undefined ? sourceOf(clip, ' — ') : `${t('quoted', oneLine(exact))} — ${sourceOf(clip, ', ')}`,
    );
  if ('passage' in carried) {
    const clip = await repository.get(carried.passage.clip);
    return clip && clip.trashedAt === null ? [page(clip, carried.passage.quote.exact)] : [];
  }
  const lines: string[] = [];
  const found = await repository.getMany(carried.records);
  for (const [at, id] of carried.records.entries()) {
    const record = found[at];
    if (record && 'trashedAt' in record && record.trashedAt !== null) continue;
    if (typeOf(id) === 'clip' && record) {
      const clip = record as Clip;
      const marked = clip.highlights.find((each) => each.id === carried.part);
      if (carried.part === undefined || marked) lines.push(page(clip, marked?.quote.exact));
    } else if (typeOf(id) === 'practice') {
      const here = await practiceAt(repository, id as PracticeId);
      if (here) lines.push(labelled('practice', here.practice.name));
    } else lines.push(...inWords(record));
  }
  return lines;
}

/** Somebody, or a principle, as words of a line. */
function inWords(record: AnyRecord | undefined): string[] {
  if (!record) return [];
  if (typeOf(record.id) === 'principle') return [`#${principleWord(textOfPrinciple(record as Principle, 'name'))}`];
  if (typeOf(record.id) !== 'person') return [];
  const { name, organisation } = record as Person;
  const org = organisation && organisation !== name ? ` (${oneLine(organisation)})` : '';
  return name.trim() ? [`@${oneLine(name)}${org}`] : [];
}

/** Puts what is carried at the end of a note; `fresh`: the note is new and is saved with it. What has no line in a note is said. */
export async function putIntoNote(
  services: Services,
  { note, fresh = false }: { note: Meeting; fresh?: boolean },
  carried: ForNote,
): Promise<boolean> {
  const { repository, notify } = services;
  const lines = await noteLines(services, carried);
  if (lines.length === 0) {
    notify(t('note_putNothing'), { kind: 'error' });
    return false;
  }
  // What was typed into the note in this window is part of what they are put into.
  await services.written?.();
  const name = note.title || t('meeting_untitled');
  const title = fresh ? 'did_meeting_new' : 'did_note_put';
  const subject = fresh ? [name] : [name, lines[0] ?? ''];
  const begun: Meeting = { ...note, text: atEnd('', lines) };
  const commit = fresh
    ? await repository.commit({ title, subject, changes: { [note.id]: changesOf(begun) } })
    : await putIntoText(repository, note.id, {
        text: (before) => atEnd(before, lines),
        edit: (text) => ({ title, subject, changes: { [note.id]: { text } } }),
      });
  if (commit) notify(t('did_note_put', name, lines[0] ?? ''), { undo: commit.id });
  else notify(t('drop_gone'), { kind: 'error' });
  return commit !== null;
}

function atEnd(text: string, lines: readonly string[]): string {
  const end = parse(text).lines.find((each) => each.end !== '')?.end ?? '\n';
  const gap = text === '' || /[\n\r]$/.test(text) ? '' : end;
  return `${text}${gap}${lines.join(end)}${end}`;
}

/** The note to put things into: the one that shows; else the one that a person picks, a new one among them. */
async function chooseNote({ repository, session, pick }: Services): Promise<{ note: Meeting; fresh?: boolean } | null> {
  const shown = groupsIn(session.arrangement.peek().layout).flatMap(({ tabs, active }) =>
    tabs.filter(({ id, kind }) => id === active && kind === 'meeting').flatMap(({ record }) => record ?? []),
  );
  const all = (await repository.list('meeting')).toSorted((a, b) => b.date.localeCompare(a.date));
  const beside = all.filter(({ id }) => shown.includes(id));
  if (beside[0] && beside.length === 1) return { note: beside[0] };
  const titled = (title: string) => ({ note: createMeeting(title, '', new Date()), fresh: true });
  return pick<{ note: Meeting; fresh?: boolean }>(
    t('note_putWhich'),
    [
      ...(beside.length > 0 ? beside : all).map((note) => ({
        ...{ label: note.title || t('meeting_untitled'), detail: formatDate(note.date), icon: 'meetings' },
        value: { note },
      })),
      { label: t('note_putNew'), icon: 'plus', value: titled('') },
    ],
    { create: { label: (name) => t('note_putNewNamed', name), make: (name) => titled(name.slice(0, 300)) } },
  );
}

/** What a command puts: the part meant, else the words selected in the reader, else what is selected. */
function carriedIn({ session }: Services, { part, selection, activeRecord }: Context): ForNote {
  const records = selection.filter(hasLine);
  if (part !== undefined) return { records: records.slice(0, 1), part };
  const passage = session.passage.peek();
  return passage && records.length < 2 && passage.clip === activeRecord ? { passage } : { records };
}

/** Puts what is at hand into the note that shows or that is chosen; a new one opens. */
export async function putAtHand(services: Services, context: Context): Promise<void> {
  const carried = carriedIn(services, context);
  const chosen = await chooseNote(services);
  if (!chosen) return;
  const done = await putIntoNote(services, chosen, carried);
  if (done && chosen.fresh) services.session.open('meeting', chosen.note.id);
}
