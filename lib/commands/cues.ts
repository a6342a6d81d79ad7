import { t } from '../i18n';
import type { Principle } from '../model';
import { showableLine } from '../model/showable';
import { fold } from '../search';
import type { Repository } from '../storage/repository';
import { noFilter, type Session } from '../workbench/session';
import type { Command } from './command';
import { principleAt } from './evidence';
import { packsInUse } from './packs';
import type { Services } from './services';

/** A word that hints at a principle, and the pack that says so; null: one's own. */
export interface Cue {
  readonly word: string;
  readonly pack: string | null;
}

/** The words that hint at a principle: one's own, then those of packs in use that were not taken out. Each once. */
export async function cuesOf(repository: Repository, principle: Principle): Promise<Cue[]> {
  const { id, cues = [], notCues = [] } = principle;
  const key = id.slice('principle:'.length);
  const found = new Map(cues.map((word) => [fold(word), { word, pack: null } as Cue]));
  const out = new Set(notCues.map(fold));
  for (const { title, cues: theirs = [] } of await packsInUse(repository))
    for (const word of theirs.find((each) => each.principle === key)?.words ?? []) {
      const shown = showableLine(word);
      const folded = fold(shown);
      if (folded && !found.has(folded) && !out.has(folded)) found.set(folded, { word: shown, pack: title });
    }
  return [...found.values()];
}

/** Shows the library with what has a word in it. */
function showFound(session: Session, text: string): void {
  session.room.value = 'library';
  session.sideBar.value = true;
  session.narrow.value = 'list';
  session.library.value = { ...noFilter, text };
  session.selection.value = [];
}

/** Shows what of the library has one of the words in it. */
async function lookFor({ repository, session, pick, notify }: Services, principle: Principle): Promise<void> {
  const cues = await cuesOf(repository, principle);
  if (cues.length === 0) return notify(t('cues_none'));
  const choices = cues.map(({ word, pack }) => ({ label: word, detail: pack ?? '', icon: 'search', value: word }));
  const word = await pick(t('cues_which'), choices);
  if (word !== null) showFound(session, word);
}

export const cueCommands: readonly Command[] = [
  {
    id: 'principle.lookFor',
    title: 'command_principle_lookFor',
    category: 'principle',
    icon: 'search',
    menus: ['principle'],
    when: (context) => principleAt(context) !== null,
    async run(services, context) {
      const id = principleAt(context);
      const principle = id && (await services.repository.get(id));
      if (principle) await lookFor(services, principle);
    },
  },
];
