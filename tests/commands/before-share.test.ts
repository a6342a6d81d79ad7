import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { togetherIn } from '../../components/lint/look';
import { commandNamed } from '../../lib/commands';
import { reportLines } from '../../lib/commands/before-share';
import { documentOf, sourcesOf } from '../../lib/commands/digest-sources';
import { documentOfEdition } from '../../lib/commands/editions';
import { lintDesk } from '../../lib/commands/lint-desk';
import { emailBytes, lintSubject, switchedFor } from '../../lib/commands/lint-subject';
import { contextOf, runCommand } from '../../lib/commands/run';
import type { Services, Stop } from '../../lib/commands/services';
import { lint, outcomeOf } from '../../lib/digest/lint';
import { mostEmailBytes } from '../../lib/digest/lint/length';
import { exporters, renderRichText } from '../../lib/export';
import { setMessages, t, tn } from '../../lib/i18n';
import { createDigest, createMeeting, type Digest, flattenPart, type Meeting, type NoteLine } from '../../lib/model';
import { libraryOf } from '../../lib/storage/library';
import type { Repository } from '../../lib/storage/repository';
import { createSession } from '../../lib/workbench/session';
import en from '../../public/_locales/en/messages.json';
import { line as lineRecord } from '../digest/lint/subject';
import { digestOf } from '../export/many';
import { openLibrary, saving } from '../storage/open';

setMessages('en', en);
const maker = { name: 'A weaver', organisation: 'Example Network' };
const secret = 'we are afraid to lose our funding next year';
const meeting: Meeting = {
  ...createMeeting('Call', `Noticing: ${secret} [room]\nNoticing: all is well`, new Date('2026-03-12')),
  ...{ release: 'network', attribution: 'named' },
};
const link = 'https://a.org/x?utm_source=list';
const digest: Digest = {
  ...createDigest('March', 'en', new Date('2026-03-31')),
  oneMinute: `Somebody said: ${secret}. See ${link}`,
  sections: [{ id: 's', title: 'All', principle: null, words: '', order: 'a0', removed: false }],
  items: [
    { id: 'i', section: 's', source: { record: meeting.id, part: null }, words: '', order: 'a0', removed: false },
  ],
};

let repository: Repository;
let services: Services;
const [notify, copy, print] = [vi.fn(), vi.fn(async (_: { text: string }) => undefined), vi.fn()];
const askPassing = vi.fn(async (_: readonly Stop[]): Promise<string | null> => null);
const pick = vi.fn(async (): Promise<unknown> => null);

beforeEach(async () => {
  repository = await openLibrary();
  await repository.commit(saving(meeting, digest));
  for (const mock of [notify, copy, print, askPassing, pick]) mock.mockReset();
  askPassing.mockResolvedValue(null);
  services = {
    ...{ repository, session: createSession(), notify, copy, print, identity: async () => maker, askPassing, pick },
    saveFile: async () => true,
    during: (_: string, work: (going: object) => Promise<unknown>) => work({ onProgress: () => undefined }),
  } as unknown as Services;
});

const now = async () => (await repository.get(digest.id)) as Digest;

/** What the rules find in the digest now, as the panel would show it. */
async function look() {
  const found = await now();
  const sources = await sourcesOf(repository, found);
  const document = await documentOf(repository, found, maker);
  const subject = await lintSubject(repository, { digest: found, sources, document, bytes: null });
  const outcome = outcomeOf(lint(subject), await switchedFor(repository, found));
  lintDesk(services.session).checked.value = new Map([[digest.id, { outcome, bytes: 0, failed: null }]]);
  return outcome;
}

async function press(id: string, part?: string): Promise<void> {
  const context = { ...contextOf(services.session), activeRecord: digest.id, selection: [digest.id] };
  await runCommand(commandNamed(id), services, part === undefined ? context : { ...context, part });
}

/** Presses what stands beside the first finding of a rule. */
async function pressAt(rule: string, id: string): Promise<void> {
  const { open, letBe } = await look();
  const found = [...open, ...letBe].find((each) => each.rule === rule);
  await press(id, found?.key ?? 'nothing');
}

describe('what stops a digest', () => {
  test('keeps it here: nothing is copied, saved or kept without a reason', async () => {
    await press('digest.copy');
    for (const format of ['html', 'markdown', 'bundle']) await press(`digest.save.${format}`);
    expect(askPassing).toHaveBeenCalledTimes(4);
    expect(askPassing.mock.calls[0]?.[0].map(({ title, words }) => [title, words])).toEqual([
      ['lint_release_title', secret],
    ]);
    expect(copy).not.toHaveBeenCalled();
    expect(await repository.list('edition')).toEqual([]);
  });

  test('lets it go for its owner’s reason, which is kept with the edition and is in nothing that leaves', async () => {
    askPassing.mockResolvedValue('They told me yesterday');
    await press('digest.copy');
    const [edition] = await repository.list('edition');
    expect(edition?.passed).toMatchObject([
      { format: 'copy', rules: ['release-level'], reason: 'They told me yesterday' },
    ]);
    await press('digest.save.html');
    const [again] = await repository.list('edition');
    expect(again?.passed?.map(({ format }) => format)).toEqual(['copy', 'html']);
    expect(copy.mock.calls[0]?.[0].text).not.toContain('They told me yesterday');
  });

  test('where nobody can be asked it stays', async () => {
    Object.assign(services, { askPassing: undefined });
    await press('digest.copy');
    expect(copy).not.toHaveBeenCalled();
    expect(notify).toHaveBeenCalledWith(expect.stringContaining('not to be shared'), { kind: 'error' });
  });

  test('one that was let be for a reason is not asked for again, and the reason is kept with the edition', async () => {
    pick.mockResolvedValue('short');
    await pressAt('release-level', 'lint.letBe');
    expect((await now()).letBe).toEqual([]);
    pick.mockResolvedValue('They agreed in the room');
    await pressAt('release-level', 'lint.letBe');
    await press('digest.copy');
    expect(askPassing).not.toHaveBeenCalled();
    expect((await repository.list('edition'))[0]?.passed).toMatchObject([{ reason: 'They agreed in the room' }]);
    await pressAt('release-level', 'lint.again');
    await press('digest.copy');
    expect(askPassing).toHaveBeenCalledOnce();
  });

  test('is not lifted by switching its rule off', async () => {
    await repository.commit({ title: 'x', changes: { 'settings:ways': { 'rules/release-level/set': 'off' } } });
    await press('rule.switch', 'release-level');
    await press('digest.copy');
    expect(copy).not.toHaveBeenCalled();
  });
});

describe('what is found', () => {
  test('is mended in one step, which is undone in one', async () => {
    await pressAt('tracking-link', 'lint.fix');
    expect((await now()).oneMinute).toBe(`Somebody said: ${secret}. See https://a.org/x`);
    expect((await look()).open.some(({ rule }) => rule === 'tracking-link')).toBe(false);
    await press('edit.undo');
    expect((await now()).oneMinute).toContain(link);
  });

  test('is mended all of a kind in one step, which says how many and is undone in one', async () => {
    await repository.commit({
      title: 'x',
      changes: { [digest.id]: { oneMinute: 'Write to ana@example.org, or bea@example.org: (415) 555-0123.' } },
    });
    await pressAt('contact-details', 'lint.fixAll');
    expect((await now()).oneMinute).toBe('Write to […], or […]: […].');
    expect(notify).toHaveBeenCalledWith(expect.stringMatching(/^Mended 3 at once in “March”: /), {
      undo: expect.any(String),
    });
    await press('edit.undo');
    expect((await now()).oneMinute).toContain('ana@example.org');
  });

  test('is mended all of a kind without what is mended otherwise: no card goes along', async () => {
    const lines = [lineRecord('l1', 'Write to cleo@example.org', { consent: { state: 'yes', by: '', at: null } })];
    await repository.commit({
      title: 'x',
      changes: {
        [meeting.id]: { ...flattenPart('lines', lines[0] as NoteLine), release: 'network' },
        [digest.id]: {
          oneMinute: 'Write to ana@example.org, or bea@example.org.',
          'items/i/source': { record: meeting.id, part: 'l1' },
        },
      },
    });
    const { open } = await look();
    const contacts = open.filter(({ rule }) => rule === 'contact-details');
    expect(contacts.map(({ fixes }) => fixes?.[0]?.does)).toEqual(['words', 'words', 'leaveOut']);
    expect([...togetherIn(open)].filter(([{ rule }]) => rule === 'contact-details')).toEqual([[contacts[0], 2]]);
    await pressAt('contact-details', 'lint.fixAll');
    expect((await now()).oneMinute).toBe('Write to […], or […].');
    expect((await now()).items.map(({ id }) => id)).toContain('i');
  });

  test('is mended beside what another window writes meanwhile, which is kept', async () => {
    const elsewhere = await openLibrary({ name: libraryOf(repository).db.name });
    await look();
    const get = repository.get.bind(repository);
    let last = '';
    vi.spyOn(repository, 'get').mockImplementation((async (id: Digest['id']) => {
      const read = await get(id);
      if (id !== digest.id || !read) return read;
      last = `Elsewhere, too. ${read.oneMinute}`;
      await elsewhere.commit({ title: 'x', changes: { [id]: { oneMinute: last } } });
      return read;
    }) as typeof repository.get);
    await press('lint.fix', (await look()).open.find(({ rule }) => rule === 'tracking-link')?.key);
    vi.mocked(repository.get).mockRestore();
    const others = await repository.otherVersions(digest.id);
    expect([(await now()).oneMinute, ...others.map(({ value }) => value)]).toContain(last);
  });

  test('is mended as the button says, of several that there are', async () => {
    const lines = [lineRecord('l1', 'We stay', { label: 'quote' })];
    await repository.commit({
      title: 'x',
      changes: {
        [meeting.id]: { ...flattenPart('lines', lines[0] as NoteLine) },
        [digest.id]: { 'items/i/source': { record: meeting.id, part: 'l1' } },
      },
    });
    const { open } = await look();
    const found = open.find(({ rule }) => rule === 'quote-consent');
    await press('lint.fix', `${found?.key} ask`);
    expect((await repository.get(meeting.id))?.lines).toMatchObject([{ consent: { state: 'ask' } }]);
    await press('lint.fix', `${found?.key} leaveOut`);
    expect((await now()).items).toEqual([]);
    expect(notify).toHaveBeenLastCalledWith('Left a card out of “March”', { undo: expect.any(String) });
  });

  test('is not mended where the words are gone meanwhile', async () => {
    const { open } = await look();
    const found = open.find(({ rule }) => rule === 'tracking-link');
    await repository.commit({ title: 'x', changes: { [digest.id]: { oneMinute: 'Other words' } } });
    await press('lint.fix', found?.key ?? '');
    expect((await now()).oneMinute).toBe('Other words');
  });

  test('is let be in this digest, and not looked for in the community', async () => {
    pick.mockResolvedValue('Because we want to');
    await pressAt('tracking-link', 'lint.letRuleBe');
    expect((await look()).letBe.map(({ rule, by }) => [rule, by])).toEqual([['tracking-link', 'digest']]);
    await pressAt('tracking-link', 'lint.again');
    await pressAt('tracking-link', 'lint.ruleOff');
    expect((await look()).letBe.map(({ by, reason }) => [by, reason])).toEqual([['community', 'Because we want to']]);
    await pressAt('tracking-link', 'lint.again');
    expect((await look()).letBe).toEqual([]);
  });

  test('goes to its words', async () => {
    await pressAt('tracking-link', 'lint.go');
    expect(lintDesk(services.session).goTo.value).toMatchObject({ digest: digest.id, where: { field: 'oneMinute' } });
  });
});

describe('the report of what was checked', () => {
  test('is at the end of what leaves where that is wanted, and repeats nothing that was found', async () => {
    askPassing.mockResolvedValue('They told me yesterday');
    await repository.commit({
      title: 'x',
      changes: { [digest.id]: { oneMinute: `${secret} https://a.org/?utm_source=SECRET` } },
    });
    await press('lint.report');
    await press('digest.copy');
    const [edition] = await repository.list('edition');
    const last = edition && (await documentOfEdition(repository, edition))?.sections.at(-1);
    expect(last?.title).toBe('What was checked before sharing');
    expect(last?.words).toContain('certifies nothing');
    expect(last?.words).toContain(
      'Words that may not go this far: looked at and let be, because: They told me yesterday',
    );
    expect(last?.words).toContain('A link that follows its readers: found once and left');
    expect(last?.words).not.toContain('SECRET');
    expect(last?.words).not.toContain('afraid');
  });

  test('weighs the email that would be made', async () => {
    // Pasted it would be less than Gmail cuts off, mailed it is more.
    const shown = await documentOf(repository, await now(), maker);
    const large = { ...shown, sections: digestOf(140).sections };
    const email = exporters.find(({ id }) => id === 'email');
    const weight = await emailBytes(large);
    expect(weight).toBe(new Blob([(await email?.render(large))?.content ?? '']).size);
    expect(weight).toBeGreaterThan(mostEmailBytes);
    expect(new Blob([(await renderRichText(large)).html]).size).toBeLessThan(mostEmailBytes);
  });

  test('counts what found nothing', () => {
    expect(reportLines({ open: [], letBe: [] }, [], { t, tn })).toHaveLength(1);
  });
});
