import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Context, FileToSave, Services } from '../../lib/commands/services';
import { fileNameOf, shareCommands, shareFormats } from '../../lib/commands/share';
import { exporters } from '../../lib/export';
import { setMessages } from '../../lib/i18n';
import { createDigest, createGivenPrinciples, createMeeting, type Digest } from '../../lib/model';
import en from '../../public/_locales/en/messages.json';
import { textOf } from '../export/text-of';

beforeEach(() => setMessages('en', en));

test('there is one command for each format, under the same title', () => {
  expect(shareFormats.map(({ id }) => id)).toEqual(exporters.map(({ id }) => id));
  for (const { id } of exporters)
    expect(shareCommands.some((command) => command.id === `digest.save.${id}`)).toBe(true);
  for (const { title } of shareFormats) expect(en[title].message).not.toBe('');
});

describe('file names', () => {
  const day = new Date(2026, 2, 31, 12);
  test.each([
    ['March: what we’re noticing!', 'march-what-we-re-noticing-2026-03-31.html'],
    ['¿Qué notamos en marzo?', 'qué-notamos-en-marzo-2026-03-31.html'],
    ['三月のまとめ', '三月のまとめ-2026-03-31.html'],
    ['../../etc/passwd', 'etc-passwd-2026-03-31.html'],
    ['  \u0000 / \\ : ', 'digest-2026-03-31.html'],
    ['', 'digest-2026-03-31.html'],
  ])('%s', (title, name) => {
    expect(fileNameOf(title, 'html', day)).toBe(name);
  });

  test('a long title is cut', () => {
    expect(fileNameOf('a'.repeat(500), 'html', day).length).toBeLessThan(90);
  });
});

/** A surface with one digest of one private meeting note, that answers with `who` when asked. */
function surface(digest: Digest, who: { name: string; organisation: string } | null) {
  const meeting = { ...createMeeting('Call', 'Said in the room', new Date()), note: 'my private reason' };
  const saved: FileToSave[] = [];
  const identity = vi.fn(async () => who);
  const shown: Digest = {
    ...digest,
    sections: [{ id: 's', title: 'All', principle: null, words: 'Hello', order: 'a0', removed: false }],
    items: [
      { id: 'i', section: 's', source: { record: meeting.id, part: null }, words: '', order: 'a0', removed: false },
    ],
  };
  const services = {
    repository: {
      get: async () => shown,
      getMany: async () => [meeting],
      onChange: () => () => undefined,
      list: async (type: string) => (type === 'principle' ? createGivenPrinciples() : []),
      commit: async () => ({}),
      local: async () => undefined,
      setLocal: async () => undefined,
      settings: async () => ({ name: '', organisation: '' }),
    },
    identity,
    notify: vi.fn(),
    saveFile: async (file: FileToSave) => void saved.push(file),
  } as unknown as Services;
  const context: Context = { activeKind: 'digest', activeRecord: digest.id, selection: [], typing: false };
  return { services, context, saved, identity };
}

const digest = createDigest('March', 'en', new Date('2026-03-31T10:00:00Z'));

describe.each(shareFormats.map(({ id }) => [id]))('saving as %s', (id) => {
  const command = shareCommands.find((entry) => entry.id === `digest.save.${id}`);

  test('asks who shares, and nothing is saved after a no', async () => {
    const { services, context, saved, identity } = surface(digest, null);
    await command?.run(services, context);
    expect(identity).toHaveBeenCalledOnce();
    expect(saved).toEqual([]);
  });

  test('neither what stays in the room nor a private note leaves', async () => {
    const { services, context, saved } = surface(digest, { name: 'A weaver', organisation: 'Example Association' });
    await command?.run(services, context);
    const text = await textOf(id, saved[0]?.content as string);
    expect(text).toContain('A weaver');
    expect(text).not.toContain('Said in the room');
    expect(text).not.toContain('private reason');
  });

  test('the words that are still being written leave too', async () => {
    const made = surface(digest, { name: 'A weaver', organisation: '' });
    const shown = (await made.services.repository.get(digest.id)) as Digest;
    let words = 'Hello';
    const repository = {
      ...made.services.repository,
      get: async () => ({ ...shown, sections: shown.sections.map((section) => ({ ...section, words })) }),
    };
    const written = async () => {
      words = 'The last words';
    };
    await command?.run({ ...made.services, repository, written } as unknown as Services, made.context);
    expect(await textOf(id, made.saved[0]?.content as string)).toContain('The last words');
  });

  test('a received digest keeps its maker, and nobody is asked', async () => {
    const origin = {
      credit: { name: 'Another weaver', organisation: '' },
      title: 'March',
      key: '',
      receivedAt: '2026-04-01T10:00:00.000Z',
    };
    const { services, context, saved, identity } = surface({ ...digest, origin }, null);
    await command?.run(services, context);
    expect(identity).not.toHaveBeenCalled();
    expect(await textOf(id, saved[0]?.content as string)).toContain('Another weaver');
  });
});
