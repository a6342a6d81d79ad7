import { beforeEach, describe, expect, test, vi } from 'vitest';
import { addSection, insertItems, itemsOf } from '../../lib/commands/digest-edits';
import { digestPutCommands, homeOf, putIntoDigest } from '../../lib/commands/digest-put';
import { addHighlight } from '../../lib/commands/highlight';
import { contextOf } from '../../lib/commands/run';
import type { Services } from '../../lib/commands/services';
import { setMessages } from '../../lib/i18n';
import { changesOf, createDigest, type Digest, type Edit, shapes, unflatten } from '../../lib/model';
import { createSession, type Passage, type Session } from '../../lib/workbench/session';
import en from '../../public/_locales/en/messages.json';
import { clip, openLibrary, saving } from '../storage/open';

beforeEach(() => setMessages('en', en));

const applied = (digest: Digest, { changes }: Pick<Edit, 'changes'>): Digest =>
  unflatten(digest.id, { ...changesOf(digest), ...changes[digest.id] }, shapes.digest) as unknown as Digest;

function sectioned(...titles: string[]): Digest {
  return titles.reduce(
    (digest, title) => applied(digest, addSection(digest, title)),
    createDigest('March', 'en', new Date('2026-03-31T10:00:00Z')),
  );
}

const article = clip({ title: 'Trust', principles: ['principle:humility'] });
const words = (exact: string): Passage => ({
  clip: article.id,
  quote: { exact, prefix: '', suffix: '' },
  position: { start: 4, end: 4 + exact.length },
});

async function library(digest?: Digest) {
  const repository = await openLibrary();
  await repository.commit(saving(article));
  if (digest) await repository.commit(saving(digest));
  const session = createSession();
  const notify = vi.fn();
  const pick = vi.fn();
  return { repository, session, notify, pick, services: { repository, session, notify, pick } as unknown as Services };
}

const run = (services: Services, session: Session, part?: string) =>
  digestPutCommands[0]?.run(services, { ...contextOf(session), ...(part && { part }) });

describe('putting cards at a place', () => {
  test('keeps their order and pushes none of the others about', () => {
    let digest = sectioned('One');
    const section = digest.sections[0]?.id ?? '';
    digest = applied(digest, insertItems(digest, { section, index: 0 }, [null, null]));
    const [first, last] = itemsOf(digest, section).map(({ id }) => id);
    const edit = insertItems(digest, { section, index: 1 }, [null, null, null]);
    expect(itemsOf(applied(digest, edit), section).map(({ id }) => id)).toEqual([first, ...edit.added, last]);
  });

  test('beyond the end means the end', () => {
    const digest = sectioned('One');
    const section = digest.sections[0]?.id ?? '';
    const edit = insertItems(digest, { section, index: 9 }, [null, null]);
    expect(itemsOf(applied(digest, edit), section).map(({ id }) => id)).toEqual(edit.added);
  });
});

describe('where things go that nobody gave a place', () => {
  test('to their principle, else to what has none, else to the end', () => {
    const digest = sectioned('One', 'Two', 'Three');
    const [one, two, three] = digest.sections;
    if (!one || !two || !three) throw new Error('sections are missing');
    const about = { ...digest, sections: [one, { ...two, principle: 'principle:humility' as const }, three] };
    expect(homeOf(about, ['principle:openness', 'principle:humility'])?.section).toBe(two.id);
    expect(homeOf(about, ['principle:openness'])?.section).toBe(three.id);
    expect(homeOf(createDigest('x', 'en', new Date()), [])).toBeNull();
  });
});

describe('a passage', () => {
  test('is highlighted and put in by one step that one undo takes back', async () => {
    const { repository, services, session, notify } = await library(sectioned('One'));
    const [digest] = await repository.list('digest');
    session.passage.value = words('trust comes first');
    if (digest) await putIntoDigest(services, { digest, place: null }, { passage: words('trust comes first') });
    const [mark] = (await repository.get(article.id))?.highlights ?? [];
    const [item] = (await repository.list('digest'))[0]?.items ?? [];
    expect(mark?.quote.exact).toBe('trust comes first');
    expect(item?.source).toEqual({ record: article.id, part: mark?.id });
    expect(session.passage.value).toBeNull();
    expect(notify).toHaveBeenCalledWith('Put into “March”, section “One”, place 1 of 1', { undo: expect.any(String) });
    await repository.undo(notify.mock.calls[0]?.[1].undo);
    expect((await repository.get(article.id))?.highlights).toEqual([]);
    expect((await repository.list('digest'))[0]?.items).toEqual([]);
  });

  test('that is highlighted already is not highlighted twice, nor put in twice', async () => {
    const { repository, services, notify } = await library(sectioned('One'));
    const id = await addHighlight(services, words('trust comes first'));
    for (const _ of [1, 2]) {
      const [digest] = await repository.list('digest');
      if (digest) await putIntoDigest(services, { digest, place: null }, { passage: words('trust comes first') });
    }
    expect((await repository.get(article.id))?.highlights.map((mark) => mark.id)).toEqual([id]);
    expect((await repository.list('digest'))[0]?.items.map(({ source }) => source?.part)).toEqual([id]);
    expect(notify).toHaveBeenLastCalledWith('“March” has it already');
  });
});

describe('the command', () => {
  test('puts what is selected into the digest that shows, and asks nothing', async () => {
    const march = sectioned('One');
    const { repository, services, session, pick } = await library(march);
    session.open('digest', march.id);
    session.split('g1', 'right');
    session.open('clip', article.id);
    await run(services, session);
    expect(pick).not.toHaveBeenCalled();
    expect((await repository.get(march.id))?.items[0]?.source).toEqual({ record: article.id, part: null });
  });

  test('asks which digest where several could be meant, and does nothing without an answer', async () => {
    const { repository, services, session, pick } = await library(sectioned('One'));
    const april: Digest = { ...sectioned('Two'), title: 'April', createdAt: '2026-04-30T10:00:00Z' };
    await repository.commit(saving(april));
    session.open('clip', article.id);
    pick.mockResolvedValue(null);
    await run(services, session);
    expect(pick.mock.calls[0]?.[1].map(({ label }: { label: string }) => label)).toEqual([
      'April',
      'March',
      'A new digest',
    ]);
    expect((await repository.list('digest')).flatMap(({ items }) => items)).toEqual([]);
  });

  test('without any digest makes one, with a section, and opens it beside', async () => {
    const { repository, services, session } = await library();
    session.open('clip', article.id);
    await run(services, session);
    const [digest] = await repository.list('digest');
    expect(digest?.sections).toHaveLength(1);
    expect(digest?.items.map(({ section }) => section)).toEqual([digest?.sections[0]?.id]);
    expect(session.tabs.value.map(({ kind }) => kind)).toEqual(['clip', 'digest']);
    expect(session.active.value?.kind).toBe('clip');
  });

  test('makes a digest of the name that was typed: saved with its card in one step, opened beside, undone at once', async () => {
    const march = sectioned('One');
    const { repository, services, session, pick, notify } = await library(march);
    session.open('clip', article.id);
    pick.mockImplementation(async (_title, _choices, { create }) => create.make('x'.repeat(400)));
    await run(services, session);
    const create = pick.mock.calls[0]?.[2].create;
    expect(create.label('April')).toBe('Create digest “April”');
    const made = (await repository.list('digest')).find(({ id }) => id !== march.id);
    expect(made?.title).toBe('x'.repeat(300));
    expect(made?.items.map(({ source }) => source?.record)).toEqual([article.id]);
    expect(made?.sections).toHaveLength(1);
    expect((await repository.get(march.id))?.items).toEqual([]);
    expect(session.tabs.value.map(({ record }) => record)).toEqual([article.id, made?.id]);
    await repository.undo(notify.mock.calls[0]?.[1].undo);
    expect((await repository.list('digest')).map(({ id }) => id)).toEqual([march.id]);
  });

  test('a new digest that was only looked at is not kept', async () => {
    const { repository, services, session, pick } = await library(sectioned('One'));
    session.open('clip', article.id);
    pick.mockImplementation(async (_title, _choices, { create }) => {
      create.make('April');
      return null;
    });
    await run(services, session);
    expect((await repository.list('digest')).map(({ title }) => title)).toEqual(['March']);
    expect(session.tabs.value).toHaveLength(1);
  });

  test('leaves out what went into the trash meanwhile', async () => {
    const march = sectioned('One');
    const { repository, services, session, notify } = await library(march);
    session.open('digest', march.id);
    await repository.commit({ title: 'x', changes: { [article.id]: { trashedAt: new Date().toISOString() } } });
    session.selection.value = [article.id];
    await run(services, session);
    expect((await repository.get(march.id))?.items).toEqual([]);
    expect(notify).toHaveBeenCalledWith('Nothing was put in: it is not in your library any more');
  });
});
