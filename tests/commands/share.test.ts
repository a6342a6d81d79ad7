import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fileNameOf } from '../../lib/commands/file-name';
import type { Context, FileToSave, Services } from '../../lib/commands/services';
import { shareCommands } from '../../lib/commands/share';
import { formatName, formatTitle, formatUse, formatWay, shareFormats } from '../../lib/commands/share-formats';
import { exporters } from '../../lib/export';
import { bundleExporter } from '../../lib/export/bundle';
import { setMessages } from '../../lib/i18n';
import { createDigest, createGivenPrinciples, createMeeting, type Digest } from '../../lib/model';
import en from '../../public/_locales/en/messages.json';
import { lockQuickly, passphrase } from '../export/readers';
import { textOf } from '../export/text-of';
import { atOnce } from './at-once';

beforeEach(() => {
  setMessages('en', en);
  lockQuickly();
});

test('there is one command for each format, under the same title', () => {
  for (const { id } of shareFormats) {
    expect(shareCommands.find((command) => command.id === `digest.save.${id}`)?.title).toBe(formatTitle(id));
    for (const key of [formatTitle(id), formatName(id), formatUse(id), formatWay(id)])
      expect(en[key].message).not.toBe('');
  }
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
      healthChanged: () => undefined,
      settings: async () => ({ name: '', organisation: '' }),
    },
    identity,
    notify: vi.fn(),
    askPassphrase: async () => passphrase,
    during: atOnce,
    saveFile: async (file: FileToSave) => saved.push(file) > 0,
  } as unknown as Services;
  const context: Context = { activeKind: 'digest', activeRecord: digest.id, selection: [], typing: false };
  return { services, context, saved, identity };
}

const digest = createDigest('March', 'en', new Date('2026-03-31T10:00:00Z'));

/** What shows all of a digest. */
const whole = [...exporters, bundleExporter];

describe.each(whole.map(({ id }) => [id]))('saving as %s', (id) => {
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
    const text = await textOf(id, saved[0]?.content ?? '');
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
    expect(await textOf(id, made.saved[0]?.content ?? '')).toContain('The last words');
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
    expect(await textOf(id, saved[0]?.content ?? '')).toContain('Another weaver');
  });
});

const pressed = (id: string, made: ReturnType<typeof surface>) =>
  shareCommands.find((command) => command.id === `digest.save.${id}`)?.run(made.services, made.context);
const weaver = { name: 'A weaver', organisation: '' };

test.each(['calendar', 'annotations'])('a digest that has nothing for %s says so, and nothing is saved', async (id) => {
  const made = surface(digest, weaver);
  await pressed(id, made);
  expect(made.saved).toEqual([]);
  expect(made.services.notify).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/^This digest has nothing for/), {
    kind: 'error',
  });
});

test('a locked page is named by nothing that is in it', async () => {
  const made = surface(digest, weaver);
  await pressed('html-locked', made);
  expect(made.saved[0]?.name).toMatch(/^locked-page-\d{4}-\d\d-\d\d\.html$/);
});

test('without a passphrase, stopped, or with no place chosen, nothing is saved and nothing is said to be', async () => {
  const freely: Partial<Services>[] = [
    { askPassphrase: async () => null },
    { during: async () => null },
    { saveFile: async () => false },
  ];
  for (const otherwise of freely) {
    const made = surface(digest, weaver);
    await pressed('html-locked', { ...made, services: { ...made.services, ...otherwise } });
    expect(made.saved).toEqual([]);
    expect(made.services.notify).not.toHaveBeenCalled();
  }
});

test('where apps of the device take files, a page is handed to one; elsewhere there is no such command', async () => {
  const command = shareCommands.find(({ id }) => id === 'digest.share');
  const made = surface(digest, weaver);
  expect(command?.when?.(made.context)).toBe(false);
  vi.stubGlobal('navigator', { canShare: ({ files }: { files: File[] }) => files[0]?.type === 'text/html' });
  expect(command?.when?.(made.context)).toBe(true);
  vi.unstubAllGlobals();
  const shared: FileToSave[] = [];
  const shareFile = async (file: FileToSave) => shared.push(file) > 0;
  await command?.run({ ...made.services, shareFile }, made.context);
  expect(shared.map(({ type }) => type)).toEqual(['text/html']);
  expect(made.saved).toEqual([]);
});
