import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { planReceived, receive } from '../../lib/commands/receive';
import type { DigestDocument } from '../../lib/digest';
import { writeBundle } from '../../lib/export/bundle';
import { setMessages } from '../../lib/i18n';
import { readShared } from '../../lib/import';
import type { Clip, Digest } from '../../lib/model';
import { createKeyPair, type KeyPair, signHash } from '../../lib/model/signature';
import type { Repository } from '../../lib/storage/repository';
import en from '../../public/_locales/en/messages.json';
import { picture } from '../export/documents';
import { item, sample, section } from '../export/sample';
import { openLibrary } from '../storage/open';

let repository: Repository;
let pair: KeyPair;
beforeEach(async () => {
  setMessages('en', en);
  repository = await openLibrary();
  pair = await createKeyPair();
});

const page = (name: string, words = '') =>
  item({ kind: 'clip', key: name.repeat(64), title: `Page ${name}`, address: `https://example.org/${name}`, words });
const own = (words: string) => item({ words });

function edition(number: number, more: Partial<DigestDocument> = {}): DigestDocument {
  return {
    ...sample,
    title: 'March',
    oneMinute: 'First.',
    madeAt: `2026-03-${10 + number}T10:00:00.000Z`,
    edition: { line: 'c'.repeat(64), number },
    sections: [
      section({
        title: 'Read',
        words: 'Read this.',
        items: [page('a', 'About a.'), page('b', 'About b.'), own('Own words.')],
      }),
      section({ title: 'Try', words: 'Try this.', items: [] }),
    ],
    ...more,
  };
}

const sharedOf = async (document: DigestDocument, by: KeyPair | null = pair) => {
  const text = await writeBundle(document, { sign: by ? (hash) => signHash(by, hash) : undefined });
  return readShared({ name: 'x.jsonl', bytes: new TextEncoder().encode(text) });
};
const bring = async (document: DigestDocument, theirs?: ReadonlySet<string>) =>
  receive(await sharedOf(document), repository, { theirs });
const digest = async (): Promise<Digest> => {
  const all = await repository.list('digest');
  expect(all).toHaveLength(1);
  return all[0] as Digest;
};
const edit = (id: Digest['id'], changes: Record<string, string | boolean>) =>
  repository.commit({ title: 'did_digest_edit', changes: { [id]: changes } });
/** What it says, in order. */
const said = ({ oneMinute, sections, items }: Digest) => [
  oneMinute,
  ...sections.map(({ id, title, words }) => [
    title,
    words,
    ...items.filter((each) => each.section === id).map((each) => each.words),
  ]),
];

test('what only its maker changed comes into the digest that is here, new parts in their places', async () => {
  await bring(edition(1));
  const { id } = await digest();
  const second = edition(2, {
    oneMinute: 'Second.',
    sections: [
      section({ title: 'Before', words: 'New.', items: [] }),
      section({
        title: 'Read',
        words: 'Read this.',
        items: [page('a', 'About a.'), page('d', 'About d.'), own('Own words, longer.')],
      }),
      section({ title: 'Try', words: 'Try that.', items: [] }),
    ],
  });
  const received = await bring(second);
  expect(received?.plan.rows[0]).toMatchObject({ kind: 'digest', status: 'changed' });
  expect(received?.plan.conflicts).toEqual([]);
  const after = await digest();
  expect(after.id).toBe(id);
  expect(said(after)).toEqual([
    'Second.',
    ['Before', 'New.'],
    ['Read', 'Read this.', 'About a.', 'About d.', 'Own words, longer.'],
    ['Try', 'Try that.'],
  ]);
  expect(after.received).toMatchObject({ number: 2, signer: pair.key });
  // The same again, and the one before it, change nothing.
  expect(await bring(second)).toBe(null);
  expect(await bring(edition(1))).toBe(null);
  await repository.undo(received?.commit ?? '');
  expect(said(await digest())).toEqual([
    'First.',
    ['Read', 'Read this.', 'About a.', 'About b.', 'Own words.'],
    ['Try', 'Try this.'],
  ]);
});

test('what was changed here stays; where both changed it is asked, and both are shown', async () => {
  await bring(edition(1));
  const { id, sections, items } = await digest();
  await edit(id, {
    oneMinute: 'Mine.',
    [`sections/${sections[1]?.id}/words`]: 'Try mine.',
    [`items/${items[0]?.id}/words`]: 'About a, by me.',
  });
  const second = edition(2, {
    oneMinute: 'Second.',
    sections: [
      section({
        title: 'Read',
        words: 'Read that.',
        items: [page('a', 'About a, anew.'), page('b', 'About b.'), own('Own words.')],
      }),
      section({ title: 'Try', words: 'Try this.', items: [] }),
    ],
  });
  const { conflicts } = await planReceived(await sharedOf(second), repository);
  expect(conflicts.map(({ what, mine, theirs }) => [what, mine, theirs])).toEqual([
    ['oneMinute', 'Mine.', 'Second.'],
    ['words', 'About a, by me.', 'About a, anew.'],
  ]);
  await bring(second, new Set([conflicts[1]?.key ?? '']));
  expect(said(await digest())).toEqual([
    'Mine.',
    ['Read', 'Read that.', 'About a, anew.', 'About b.', 'Own words.'],
    ['Try', 'Try mine.'],
  ]);
  // What was kept is now a change since this edition, and the next one asks only where it says something else again.
  expect(
    (
      await planReceived(
        await sharedOf({ ...second, edition: edition(3).edition, madeAt: edition(3).madeAt, title: 'April' }),
        repository,
      )
    ).conflicts,
  ).toEqual([]);
});

test('what its maker took out goes, unless it was changed here; what was taken out here stays out', async () => {
  await bring(edition(1));
  const { id, items } = await digest();
  await edit(id, { [`items/${items[1]?.id}/words`]: 'About b, by me.', [`items/${items[2]?.id}/removed`]: true });
  const second = edition(2, {
    oneMinute: 'Second.',
    sections: [
      section({ title: 'Read', words: 'Read this.', items: [own('Own words, changed.')] }),
      section({ title: 'Try', words: 'Try this.', items: [] }),
    ],
  });
  const { conflicts } = await planReceived(await sharedOf(second), repository);
  expect(conflicts.map(({ mine, theirs }) => [mine, theirs])).toEqual([
    ['', 'Own words, changed.'],
    ['About b, by me.', ''],
  ]);
  await bring(second);
  expect(said(await digest())[1]).toEqual(['Read', 'Read this.', 'About b, by me.']);
  await repository.undo((await repository.lastUndoable())?.id ?? '');
  await bring(second, new Set(conflicts.map(({ key }) => key)));
  expect(said(await digest())[1]).toEqual(['Read', 'Read this.', 'Own words, changed.']);
});

test('what somebody says of another maker’s page is asked, not taken over, unless they brought it', async () => {
  const other = await createKeyPair();
  const maker = { name: 'Another weaver', organisation: 'Another Network' };
  const theirs = { ...edition(1), title: 'Theirs', maker, edition: { line: 'd'.repeat(64), number: 1 } };
  await receive(await sharedOf({ ...theirs, sections: [section({ items: [page('e', 'E.')] })] }, other), repository);
  const passed = { ...page('f', 'F.'), credit: maker };
  const first = edition(1, { sections: [section({ title: 'Read', items: [passed] })] });
  await receive(await sharedOf(first), repository);
  const second = edition(2, {
    sections: [
      section({
        title: 'Read',
        items: [
          { ...passed, title: 'Page f, anew' },
          { ...page('e', 'E.'), title: 'Taken over', credit: maker },
        ],
      }),
    ],
  });
  const plan = await planReceived(await sharedOf(second), repository);
  expect(plan.conflicts.map(({ what, theirs: said }) => [what, said])).toEqual([['page', 'Taken over']]);
  await bring(second);
  const clipAt = async (name: string) => (await repository.clipByAddress(`https://example.org/${name}`)) as Clip;
  expect([(await clipAt('f')).title, (await clipAt('e')).title]).toEqual(['Page f, anew', 'Page e']);
  // Nor by asking twice.
  const third = await planReceived(
    await sharedOf({ ...second, ...edition(3, { sections: second.sections }) }),
    repository,
  );
  expect(third.conflicts.map(({ theirs: said }) => said)).toEqual(['Taken over']);
});

test('a page that its maker describes anew follows, and is asked about where it was changed here too', async () => {
  await bring(edition(1));
  const clipOf = async (name: string) => (await repository.clipByAddress(`https://example.org/${name}`)) as Clip;
  const a = await clipOf('a');
  await repository.commit({ title: 'did_clip_edit', changes: { [a.id]: { title: 'Page a, by me' } } });
  const read = section({
    title: 'Read',
    words: 'Read this.',
    items: [
      { ...page('a', 'About a.'), title: 'Page a, anew', author: 'A teacher' },
      { ...page('b', 'About b.'), title: 'Page b, anew' },
      own('Own words.'),
    ],
  });
  const second = edition(2, { oneMinute: 'Second.', sections: [read] });
  const { conflicts } = await planReceived(await sharedOf(second), repository);
  expect(conflicts.map(({ what, mine, theirs }) => [what, mine, theirs])).toEqual([
    ['page', 'Page a, by me', 'Page a, anew'],
  ]);
  const received = await bring(second);
  expect([await clipOf('a'), await clipOf('b')]).toMatchObject([
    { title: 'Page a, by me', author: 'A teacher' },
    { title: 'Page b, anew' },
  ]);
  await repository.undo(received?.commit ?? '');
  expect((await clipOf('b')).title).toBe('Page b');
  await bring(second, new Set([conflicts[0]?.key ?? '']));
  expect((await clipOf('a')).title).toBe('Page a, anew');
});

test('another hand’s edition of the same line is a digest of its own', async () => {
  await bring(edition(1));
  const other = await createKeyPair();
  await receive(await sharedOf(edition(2, { oneMinute: 'Forged.' }), other), repository);
  await receive(await sharedOf(edition(3, { oneMinute: 'Unsigned.' }), null), repository);
  const named = { maker: { name: 'Somebody else', organisation: '' }, oneMinute: 'Unsigned, by another name.' };
  await receive(await sharedOf(edition(4, named), null), repository);
  expect((await repository.list('digest')).map(({ oneMinute }) => oneMinute).toSorted()).toEqual([
    'First.',
    'Forged.',
    'Unsigned, by another name.',
    'Unsigned.',
  ]);
});

test('a later edition brings a digest back that was in the trash', async () => {
  await bring(edition(1));
  const { id } = await digest();
  await repository.commit({ title: 'did_trash', changes: { [id]: { trashedAt: new Date().toISOString() } } });
  await bring(edition(2, { oneMinute: 'Second.' }));
  expect((await digest()).oneMinute).toBe('Second.');
});

test('a picture, a date and a language that its maker took away go, unless they were changed here', async () => {
  const event = { start: '2026-04-02', end: null, zone: '', place: 'Lima', address: '' };
  const first = (language: string, more: { image?: typeof picture | null; event?: typeof event | null } = {}) =>
    section({
      title: 'Read',
      language,
      words: 'Lee esto.',
      items: [item({ words: 'A drawing', language, ...more }), own('Own words.')],
    });
  const full = (number: number) =>
    edition(number, { sections: [first('es', { image: picture }), { ...first('es', { event }), title: 'Coming' }] });
  const bare = (number: number) => edition(number, { sections: [first(''), { ...first(''), title: 'Coming' }] });
  await bring(full(1));
  /** The first item of a section. */
  const firstOf = (of: Digest, title: string) =>
    of.items.find((each) => each.section === of.sections.find((block) => block.title === title)?.id);
  const came = await digest();
  const [drawing, coming] = [firstOf(came, 'Read'), firstOf(came, 'Coming')];
  expect(drawing?.image?.alt).toBe(picture.alt);
  await bring(bare(2));
  const after = await digest();
  expect(after.items.map(({ image, event: when, language }) => [image ?? null, when ?? null, language ?? ''])).toEqual(
    Array(4).fill([null, null, '']),
  );
  expect(after.sections.map(({ language }) => language)).toEqual(['', '']);
  await bring(full(3));
  expect(firstOf(await digest(), 'Coming')?.event?.place).toBe('Lima');
  // Changed here meanwhile: it is asked.
  await repository.commit({
    title: 'did_digest_edit',
    changes: {
      [came.id]: {
        [`items/${drawing?.id}/image`]: { ...drawing?.image, alt: 'Mine' } as never,
        [`items/${coming?.id}/event`]: { ...event, place: 'Quito' },
        [`sections/${drawing?.section}/language`]: 'pt',
      },
    },
  });
  const { conflicts } = await planReceived(await sharedOf(bare(4)), repository);
  expect(conflicts.map(({ mine, theirs }) => [mine, theirs])).toEqual([
    ['pt', ''],
    ['Mine', ''],
    ['2026-04-02, Quito', ''],
  ]);
  await bring(bare(4));
  expect(firstOf(await digest(), 'Read')?.image?.alt).toBe('Mine');
});

test('a picture that cannot be read was not taken away', async () => {
  const of = (number: number, data: string) =>
    edition(number, {
      oneMinute: `${number}`,
      sections: [section({ title: 'Read', items: [item({ words: 'A drawing', image: { ...picture, data } })] })],
    });
  await bring(of(1, picture.data));
  await bring(of(2, 'AAAA'));
  expect((await digest()).oneMinute).toBe('2');
  expect((await digest()).items[0]?.image?.alt).toBe(picture.alt);
});
