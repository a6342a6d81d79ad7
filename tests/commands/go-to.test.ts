import { beforeEach, describe, expect, test, vi } from 'vitest';
import { commandNamed } from '../../lib/commands';
import { addHighlight } from '../../lib/commands/highlight';
import { contextOf } from '../../lib/commands/run';
import type { Choice, PickOptions, Services } from '../../lib/commands/services';
import { setMessages } from '../../lib/i18n';
import { createMeeting, settingsId } from '../../lib/model';
import { createThread } from '../../lib/model/new-thread';
import type { Repository } from '../../lib/storage/repository';
import { createSession, type Session } from '../../lib/workbench/session';
import en from '../../public/_locales/en/messages.json';
import { clip, openLibrary, saving } from '../storage/open';

let repository: Repository;
let session: Session;
const notify = vi.fn();
/** What was asked, and what is answered: the value of the choice that has this label. */
const asked = vi.fn<(title: string, choices: readonly Choice<unknown>[], options?: PickOptions<unknown>) => void>();
let answer: string | null = null;
const services = () =>
  ({
    repository,
    session,
    notify,
    async pick(title: string, choices: readonly Choice<unknown>[], options: PickOptions<unknown> = {}) {
      asked(title, choices, options);
      const chosen = choices.find(({ label }) => label === answer);
      options.preview?.(chosen ? chosen.value : null);
      return chosen ? chosen.value : null;
    },
  }) as unknown as Services;

beforeEach(async () => {
  setMessages('en', en);
  repository = await openLibrary();
  session = createSession();
  answer = null;
  notify.mockReset();
  asked.mockReset();
});

const run = (id: string) => commandNamed(id).run(services(), contextOf(session));
const labels = () => asked.mock.calls[0]?.[1].map(({ label }) => label);

describe('going to a highlight', () => {
  const article = clip({ title: 'Trust' });
  const words = (exact: string, start: number) => ({
    clip: article.id,
    quote: { exact, prefix: '', suffix: '' },
    position: { start, end: start + exact.length },
  });
  beforeEach(async () => {
    await repository.commit(saving(article));
    session.open('clip', article.id);
  });

  test('says so where there is none, and asks nothing', async () => {
    await run('clip.goToHighlight');
    expect(asked).not.toHaveBeenCalled();
    expect(notify).toHaveBeenCalledWith('Nothing is highlighted in this clip yet.');
  });

  test('shows each one on the way and goes to the chosen one, where the keyboard follows', async () => {
    const first = await addHighlight(services(), words('trust  comes\nfirst', 4));
    await addHighlight(services(), words('then the work', 40));
    answer = 'trust comes first';
    await run('clip.goToHighlight');
    expect(labels()).toEqual(['trust comes first', 'then the work']);
    expect(session.reveal.value).toEqual({ record: article.id, part: first });
    expect(session.focus.value).toBe('editor');
  });

  test('goes back to where the text was on a cancel', async () => {
    await addHighlight(services(), words('trust', 4));
    const place = `${session.group.value.id} ${session.group.value.active}`;
    session.scrolled.set(place, 420);
    await run('clip.goToHighlight');
    expect(session.scrollTo.value).toEqual({ place, top: 420 });
    expect(session.reveal.value).toBeNull();
    expect(session.focus.value).toBeNull();
  });

  test('does nothing where the clip is gone meanwhile', async () => {
    await repository.erase([article.id]);
    await run('clip.goToHighlight');
    expect(asked).not.toHaveBeenCalled();
  });
});

describe('going to a tab', () => {
  test('a value thread is called by its own title, else by what it began with', async () => {
    const article = clip({ title: 'Trust' });
    const begun = { source: { record: article.id, part: null }, begun: '2026-03-01' };
    const [untitled, titled] = [
      createThread({ ...begun, title: '' }, new Date('2026-03-01')),
      createThread({ ...begun, title: 'Waiting' }, new Date('2026-03-01')),
    ];
    await repository.commit(saving(article, untitled, titled));
    session.open('thread', untitled.id);
    session.open('versions', untitled.id);
    session.open('thread', titled.id);
    await run('tab.goTo');
    expect(labels()).toEqual(['Waiting', 'Versions: Trust', 'Trust']);
    await run('record.versionsOf');
    expect(asked.mock.calls[1]?.[1].map(({ label }) => label).toSorted()).toEqual(['Trust', 'Waiting']);
  });
});

describe('versions of something', () => {
  test('that is open or was lately: each once, without what has no versions, no name or is gone', async () => {
    const [one, two, gone] = [clip({ title: 'One' }), clip({ title: 'Two' }), clip({ title: 'Gone' })];
    const call = createMeeting('Call', '', new Date('2026-03-01'));
    const unnamed = createMeeting('', '', new Date('2026-03-01'));
    await repository.commit(saving(one, two, gone, call, unnamed));
    await repository.erase([gone.id]);
    session.open('meeting', call.id);
    session.open('settings');
    session.open('meeting', unnamed.id);
    await repository.setLocal('recent', [two.id, call.id, gone.id, 'clip.read', settingsId, 'person:x', 7]);
    answer = 'Two';
    await run('record.versionsOf');
    expect(asked.mock.calls[0]?.[1].map(({ label, group }) => [label, group])).toEqual([
      ['Call', 'Open now'],
      ['Two', en.palette_recent.message],
    ]);
    expect(session.active.value).toMatchObject({ kind: 'versions', record: two.id });
  });

  test('says so where nothing was opened, and lets what is kept of before be anything', async () => {
    await repository.setLocal('recent', 'not a list');
    await run('record.versionsOf');
    expect(asked).not.toHaveBeenCalled();
    expect(notify).toHaveBeenCalledWith('Nothing was opened yet whose versions could be shown.');
  });

  test('opens nothing on a cancel', async () => {
    const one = clip({ title: 'One' });
    await repository.commit(saving(one));
    session.open('clip', one.id);
    await run('record.versionsOf');
    expect(session.tabs.value.map(({ kind }) => kind)).toEqual(['clip']);
  });
});

describe('the language', () => {
  const kept = async () => (await repository.settings()).language;

  test('is chosen among the languages in their own words, the one in use at hand first', async () => {
    answer = 'Español';
    await run('view.language');
    expect(labels()).toEqual([en.settings_languageAuto.message, 'English', 'Español']);
    expect(asked.mock.calls[0]?.[2]?.first).toBe(0);
    expect(await kept()).toBe('es');
    await run('view.language');
    expect(asked.mock.calls[1]?.[2]?.first).toBe(2);
  });

  test('chosen again or not at all it writes nothing', async () => {
    answer = en.settings_languageAuto.message;
    await run('view.language');
    answer = null;
    await run('view.language');
    expect(await repository.commits({ limit: 5 })).toEqual([]);
  });

  test('is taken back by one undo', async () => {
    answer = 'Español';
    await run('view.language');
    const [commit] = await repository.commits({ limit: 1 });
    await repository.undo(commit?.id ?? '');
    expect(await kept()).toBe('auto');
  });
});
