import type { Fix } from '../digest/lint/fix';
import { safeEdits } from '../digest/lint/insider/edits';
import { type Clue, type Guess, guesses, isTold } from '../digest/lint/insider/insider';
import { sceneOf } from '../digest/lint/insider/voices';
import { readSubject } from '../digest/lint/reading';
import { t, tn } from '../i18n';
import type { Digest, Person } from '../model';
import { documentOf, sourcesOf } from './digest-sources';
import { mendThese } from './lint-acts';
import { lintSubject } from './lint-subject';
import type { Choice, Services } from './services';

/** What somebody can choose: to see an entry, or to mend. */
type Chosen = { readonly person: Person } | { readonly fix: Fix } | null;

/**
 * Shows who a card without a name could be of, for somebody who knows the people here and was in the room, by what, and what
 * makes it safe. It shows on this screen alone and nothing of it is kept or leaves.
 */
export async function whoCouldBe(services: Services, digest: Digest, card: string): Promise<void> {
  const { repository, notify, pick, session } = services;
  const sources = await sourcesOf(repository, digest);
  // Who signs it changes nothing of who a card could be of.
  const document = await documentOf(repository, digest, { name: '', organisation: '' });
  const subject = await lintSubject(repository, { digest, sources, document, bytes: null });
  const scene = sceneOf(readSubject(subject));
  const guess = guesses(scene).find(({ voice }) => voice.item.item.id === card);
  if (!guess) return notify(t(scene.voices.length > 0 ? 'whoCould_few' : 'whoCould_named'));
  const fixes = isTold(guess) ? safeEdits(scene, guess, subject.somebody) : [];
  const chosen = await pick<Chosen>(titleOf(guess), [...fixesToChoose(fixes), ...people(guess, subject.roster)]);
  if (chosen && 'fix' in chosen)
    await mendThese(services, digest, { fixes: [chosen.fix], title: 'lint_guessWho_title' });
  else if (chosen) session.open('person', chosen.person.id);
}

/** How many, and by what: "It could be 2 people (who was there, the role)". */
function titleOf({ could, by }: Guess): string {
  const clues = by.map((clue) => t(`whoCould_by_${clue}` satisfies `whoCould_by_${Clue}`)).join(', ');
  return clues === '' ? tn('whoCould_be', could.size) : t('whoCould_beBy', tn('whoCould_be', could.size), clues);
}

/** People who are shown by name; more are no answer. */
const mostShown = 12;

function people({ could }: Guess, roster: readonly Person[]): Choice<Chosen>[] {
  return [...could].slice(0, mostShown).map(({ listed }) => {
    const person = roster.find(({ name }) => name === listed.name);
    const detail = [listed.role, listed.organisation].filter(Boolean).join(' · ');
    return {
      label: listed.name,
      detail,
      icon: 'person',
      group: t('whoCould_people'),
      value: person ? { person } : null,
    };
  });
}

const fixesToChoose = (fixes: readonly Fix[]): Choice<Chosen>[] =>
  fixes.map((fix) => ({
    label:
      'by' in fix
        ? t(`lint_fix_${fix.does}` as 'lint_fix_merge', fix.by)
        : t(`lint_fix_${fix.does}` as 'lint_fix_unname'),
    icon: 'check',
    group: t('whoCould_safe'),
    value: { fix },
  }));

/** Shows a card of a line without what tells of which meeting it is, or with it again. */
export async function showApart({ repository, notify }: Services, digest: Digest, card: string): Promise<void> {
  const item = digest.items.find(({ id }) => id === card);
  if (!item) return;
  const apart = item.apart !== true;
  const title = apart ? 'did_fix_apart' : 'did_digest_withMeeting';
  const changes = { [digest.id]: { [`items/${card}/apart`]: apart } };
  const commit = await repository.commit({ title, subject: [digest.title], changes });
  notify(t(title, digest.title), { undo: commit.id });
}
