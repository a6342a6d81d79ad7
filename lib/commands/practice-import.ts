import { formatNumber, language, t, tn } from '../i18n';
import { ImportError } from '../import/error';
import { readPractices } from '../import/practices';
import { changesOf, type OwnPractice } from '../model';
import { foldName } from '../search';
import { alone } from './alone';
import { factsOf, ownPractice, type PracticeHere, practicesHere } from './practices-here';
import { explain, isExpected } from './run';
import type { Services, Tickable } from './services';

/** Files that are read at once. */
const mostFiles = 100;

/** What files hold, and why some of them cannot come in. */
async function readAll(files: readonly File[]): Promise<{ found: OwnPractice[]; refused: string[] }> {
  if (files.length > mostFiles) throw new ImportError('practice_tooMany', formatNumber(mostFiles));
  const found: OwnPractice[] = [];
  const refused: string[] = [];
  for (const file of files)
    try {
      if (file.size > 2_000_000) throw new ImportError('file_tooLarge', formatNumber(1));
      found.push(...(await readPractices(new Uint8Array(await file.arrayBuffer()))));
    } catch (error) {
      if (!isExpected(error)) throw error;
      refused.push(t('practice_refused', file.name, explain(error)));
    }
  return { found, refused };
}

/** What of a practice tells whether it is the same as another. */
const contentOf = ({ practice: { name, purpose, steps } }: PracticeHere): string =>
  foldName([name, purpose, ...steps].join(' '));

/** Each practice with what is said of it before it comes in; one that is here as it is, or twice in the files, is not ticked. */
function choicesOf(found: readonly OwnPractice[], here: readonly PracticeHere[]): Tickable<OwnPractice>[] {
  const contents = new Set(here.map(contentOf));
  const names = new Set(here.map(({ practice }) => foldName(practice.name)));
  return found.map((own) => {
    const read = ownPractice(own, language());
    const [content, name] = [contentOf(read), foldName(own.name)];
    const [same, named] = [contents.has(content), names.has(name)];
    contents.add(content);
    names.add(name);
    const known = same ? t('practice_hereAlready') : named ? t('practice_hereNamed') : '';
    const steps = tn('practice_stepCount', read.practice.steps.length);
    return {
      label: own.name,
      detail: [known, factsOf(own), steps, own.purpose].filter(Boolean).join(' · '),
      icon: 'compass',
      value: own,
      state: same ? 'none' : 'all',
    };
  });
}

/**
 * Reads method files and packs, shows what is in them, and brings in as one's own what stays ticked: one step, whatever the number of files.
 * What cannot come in is said with its reason, and the others come.
 */
export async function bringPractices(services: Services, files: readonly File[]): Promise<void> {
  const { repository, notify, pickMany } = services;
  const { found, refused } = await readAll(files);
  for (const reason of refused) notify(reason, { kind: 'error' });
  if (found.length === 0) return;
  const choices = choicesOf(found, await practicesHere(language(), repository));
  const ticked = await pickMany(tn('practices_bring', found.length), choices);
  if (!ticked) return;
  const chosen = choices.flatMap(({ value, state }) =>
    state === 'all' ? (ticked.off.includes(value) ? [] : value) : ticked.on.includes(value) ? value : [],
  );
  if (chosen.length === 0) return notify(t('practice_noneBrought'));
  await alone('receive', async () => {
    const known = new Set((await repository.list('principle')).map(({ id }) => id));
    // Those that nobody has here are none: a tag of a file may be any word.
    const fitting = (own: OwnPractice): OwnPractice => ({
      ...own,
      principles: own.principles.filter((id) => known.has(id)),
    });
    const changes = Object.fromEntries(chosen.map((own) => [own.id, changesOf(fitting(own))]));
    const [first] = chosen;
    const one = chosen.length === 1 && first;
    const commit = await repository.commit({
      title: one ? 'did_practice_new' : 'did_practices_bring',
      subject: [one ? one.name : String(chosen.length)],
      changes,
    });
    notify(one ? t('did_practice_new', one.name) : t('did_practices_bring', chosen.length), { undo: commit.id });
  });
}
