import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { whoCouldBe } from '../../lib/commands/guess-who';
import { leaveTheme, takeThemeBack } from '../../lib/commands/radar-acts';
import type { Choice, Context, Services } from '../../lib/commands/services';
import { setMessages } from '../../lib/i18n';
import { createDigest, createPerson, type Digest } from '../../lib/model';
import { nameOfTheme, radarLeftId, radarLeftOf } from '../../lib/model/radar-left';
import type { Repository } from '../../lib/storage/repository';
import en from '../../public/_locales/en/messages.json';
import { meeting } from '../digest/library';
import { line } from '../digest/lint/subject';
import { openLibrary, saving } from '../storage/open';

const people = ['Ana', 'Ben', 'Cam', 'Dee'].map((name, nth) => ({
  ...createPerson(`${name} Example`, 'Valley Network'),
  role: nth === 0 ? 'superintendent' : 'teacher',
}));
const words = 'As the superintendent, I waited — @Ana Example (Valley Network)';
const note = meeting('note', {
  ...{
    release: 'network',
    attribution: 'unattributed',
    text: `Quote: ${words}`,
    present: 'Ana Example, Ben Example, Cam Example, Dee Example',
  },
  lines: [line('l1', words, { label: 'quote', consent: { state: 'yes', by: '', at: null } })],
});
const digest: Digest = {
  ...createDigest('March', 'en', new Date('2026-03-31')),
  sections: [{ id: 's', title: 'Voices', principle: null, words: '', order: 'a0', removed: false }],
  items: [{ id: 'i', section: 's', source: { record: note.id, part: 'l1' }, words: '', order: 'a0', removed: false }],
};

let repository: Repository;
beforeEach(async () => {
  setMessages('en', en);
  repository = await openLibrary();
  await repository.commit(saving(note, digest, ...people));
});

/** A surface on which the choice with these words is made. */
function surface(choose: string) {
  const shown: { title: string; choices: readonly Choice<unknown>[] }[] = [];
  const pick = async (title: string, choices: readonly Choice<unknown>[]) => {
    shown.push({ title, choices });
    return choices.find(({ label }) => label === choose)?.value ?? null;
  };
  const notify = vi.fn();
  return { shown, notify, services: { repository, pick, notify } as unknown as Services };
}

test('a card tells its owner who it could be, by what, and is left out where that is chosen', async () => {
  const { services, shown } = surface('Leave the card out');
  await whoCouldBe(services, digest, 'i');
  expect(shown[0]?.title).toBe('It could be 1 person, by: who was there, what it says of its speaker');
  const named = shown[0]?.choices.filter(({ group }) => group === 'Only you see this');
  expect(named?.map(({ label, detail }) => `${label}: ${detail}`)).toEqual([
    'Ana Example: superintendent · Valley Network',
  ]);
  const after = await repository.get(digest.id);
  expect(after?.items.filter(({ removed }) => !removed)).toEqual([]);
});

test('looking changes nothing, and a card that shows no voice says so', async () => {
  const { services, notify } = surface('nothing');
  const before = await repository.commits();
  await whoCouldBe(services, digest, 'i');
  await whoCouldBe(services, digest, 'none');
  expect(notify).toHaveBeenCalledOnce();
  expect(await repository.commits()).toEqual(before);
});

test('a theme that is left out of the radar is kept without its words, comes back, and an undo does either', async () => {
  const { services } = surface('');
  const part = nameOfTheme('substitute shortage');
  expect(part).not.toContain('substitute');
  const left = async () => [...radarLeftOf(await repository.get(radarLeftId))];
  await leaveTheme(services, { part } as Context);
  expect(await left()).toEqual([part]);
  await takeThemeBack(services, { part } as Context);
  expect(await left()).toEqual([]);
  const last = await repository.lastUndoable();
  await repository.undo(last?.id ?? '');
  expect(await left()).toEqual([part]);
});
