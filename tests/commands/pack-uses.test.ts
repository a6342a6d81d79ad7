import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { commandNamed } from '../../lib/commands';
import { askedRules } from '../../lib/commands/asked-rules';
import { cuesOf } from '../../lib/commands/cues';
import { labelNames, labelWords } from '../../lib/commands/label-names';
import { meetingOf, meetingTemplates } from '../../lib/commands/meeting-templates';
import { openPack } from '../../lib/commands/packs';
import { ownWays } from '../../lib/commands/profile';
import { contextOf, runCommand } from '../../lib/commands/run';
import type { Services } from '../../lib/commands/services';
import { releasedText } from '../../lib/digest/release';
import { makeProfile } from '../../lib/export/profile';
import { setMessages } from '../../lib/i18n';
import { createMeeting, type Json, type Label, type PrincipleId, setKey } from '../../lib/model';
import { profileParts } from '../../lib/model/profile-parts';
import { waysId } from '../../lib/model/ways';
import { openLines, parse, withDone } from '../../lib/notes';
import type { Repository } from '../../lib/storage/repository';
import { createSession } from '../../lib/workbench/session';
import en from '../../public/_locales/en/messages.json';
import { openLibrary } from '../storage/open';

setMessages('en', en);
const v1 = readFileSync('tests/fixtures/packs/v1.json', 'utf8');
const trust: PrincipleId = 'principle:relationships';

let repository: Repository;
let services: Services;
const notify = vi.fn();
const pick = vi.fn();

beforeEach(async () => {
  // The pack that comes with the program, as a page reads it.
  vi.stubGlobal('fetch', async (address: string) => new Response(readFileSync(`public${address}`)));
  repository = await openLibrary();
  notify.mockClear();
  const confirm = async () => true;
  services = { repository, session: createSession(), notify, pick, confirm } as unknown as Services;
});

const bring = (change: Record<string, Json> = {}) =>
  openPack(services, new File([JSON.stringify({ ...JSON.parse(v1), ...change })], 'pack.json'));
const press = (id: string, part: string) =>
  runCommand(commandNamed(id), services, { ...contextOf(services.session), part });
const say = (changes: Record<string, Json>) =>
  repository.commit({ title: 'did_settings_edit', changes: { [waysId]: changes } });
const named = async (kind: Label) => (await labelNames(repository)).find((name) => name.kind === kind);

describe('names of labels', () => {
  test("are one's own, else the first pack's in use, else as given", async () => {
    expect(await named('decision')).toMatchObject({ word: 'Decision', own: '', pack: null });
    await bring();
    await bring({ id: 'another', labels: [{ kind: 'decision', word: 'Settled' }] });
    expect(await named('decision')).toMatchObject({ word: 'Agreed', pack: 'Openings', own: '' });
    const { id } = await say({ 'labels/decision/word': 'We said' });
    expect(await named('decision')).toMatchObject({ word: 'We said', own: 'We said', else: 'Agreed' });
    await repository.undo(id);
    expect((await named('decision'))?.word).toBe('Agreed');
    await press('pack.switch', 'example-openings');
    expect((await named('decision'))?.word).toBe('Settled');
    await press('pack.remove', 'another');
    expect((await named('decision'))?.word).toBe('Decision');
  });

  test('stand in new notes, and in those alone that have one', async () => {
    await say({ 'labels/action/word': 'To be done', 'labels/thanks/word': 'Gratitude: all' });
    const call = meetingTemplates[0];
    if (!call) throw new Error('no template');
    const { text } = meetingOf(call, new Date(), await labelWords(repository));
    expect(text).toMatch(/^To be done: {2}by/m);
    expect(text).toMatch(/^Gratitude all: /m);
    expect(text).toMatch(/^Decision: /m);
    expect(text).not.toMatch(/^(Action|Thanks):/m);
  });

  test('make a line a question or an action, whatever its accents, and hold back a quote', async () => {
    await say({ 'labels/action/word': 'Al final (2.º)', 'labels/quote/word': 'Voz', 'labels/idea/word': 'Spark' });
    const words = await labelWords(repository);
    const text = '- ál final (2.º): call the hosts\nSpark: no action here\nQuestion: who?';
    const lines = openLines(parse(text, { labels: words }));
    expect(lines.map(({ kind, words: said }) => [kind, said])).toEqual([
      ['action', 'call the hosts'],
      ['question', 'who?'],
    ]);
    const settled = withDone(parse(text, { labels: words }), { key: lines[0]?.key ?? '', done: true });
    expect(settled?.split('\n')[0]).toBe('- ál final (2.º): call the hosts [done]');
    const note = { ...createMeeting('Call', 'Idea: x\n**VOZ:** it was hard', new Date()), release: 'public' as const };
    expect(releasedText(note, 'public', { length: 300 })).toContain('it was hard');
    expect(releasedText(note, 'public', { length: 300, labels: words })).toBe('Idea: x');
  });

  test('hold for none where they begin lines of another kind, from wherever they came: notes mean what they meant', async () => {
    await say({ 'labels/action/word': 'Question', 'labels/decision/word': 'Deal', 'labels/idea/word': 'déal' });
    await bring({
      labels: [
        { kind: 'tension', word: 'Preguntas' },
        { kind: 'story', word: 'Deal' },
      ],
    });
    await bring({
      id: 'another',
      labels: [
        { kind: 'signal', word: 'Rub' },
        { kind: 'tension', word: 'rub' },
      ],
    });
    expect(await named('action')).toMatchObject({ word: 'Action', own: 'Question', pack: null });
    expect(await named('idea')).toMatchObject({ word: 'Idea', own: 'déal' });
    expect(await named('story')).toMatchObject({ word: 'Story', pack: null });
    expect(await named('tension')).toMatchObject({ word: 'Tension', pack: null });
    expect([...(await labelWords(repository))]).toEqual([
      ['decision', 'Deal'],
      ['signal', 'Rub'],
    ]);
    const lines = openLines(parse('Question: who?', { labels: await labelWords(repository) }));
    expect(lines.map(({ kind }) => kind)).toEqual(['question']);
  });

  test('that would not hold are named before a pack comes in, with the kind that has them', async () => {
    const confirm = vi.fn(async (_message: string, _options: object) => false);
    services = { ...services, confirm };
    await say({ 'labels/decision/word': 'Deal' });
    await bring({
      labels: [
        { kind: 'action', word: 'Question' },
        { kind: 'idea', word: 'deal' },
        { kind: 'story', word: 'Tale' },
      ],
    });
    const [message, { title }] = confirm.mock.lastCall as unknown as [string, { title: string }];
    expect(title).toBe('Bring in the pack “Openings”, version 1.0.0?');
    expect(message.split('\n').slice(-2)).toEqual([
      'Left out: “Question” begins lines of the kind “Question” already.',
      'Left out: “deal” begins lines of the kind “Decision” already.',
    ]);
    expect(message).not.toContain('Tale');
  });

  test('that are hostile are plain text and name nothing else', async () => {
    await say({ 'labels/question/word': '<img src=x onerror=alert(1)>\u202e', 'labels/nobody/word': 'x' });
    const names = await labelNames(repository);
    expect(names).toHaveLength(13);
    expect(names.find(({ kind }) => kind === 'question')?.word).toBe('<img src=x onerror=alert(1)>');
    const text = '(.*): all\n<img src=x onerror=alert(1)>: who?';
    expect(openLines(parse(text, { labels: await labelWords(repository) }))).toHaveLength(1);
  });
});

describe('words that hint at a principle', () => {
  const cues = async () => {
    const principle = await repository.get(trust);
    if (!principle) throw new Error('no principle');
    return (await cuesOf(repository, principle)).map(({ word, pack }) => (pack ? `${word} (${pack})` : word));
  };
  const edit = (changes: Record<string, Json>) =>
    repository.commit({ title: 'did_principle_edit', changes: { [trust]: changes } });

  test("are one's own and those of packs in use, each once, without what was taken out", async () => {
    await bring();
    await edit({ [setKey('cues', 'Repaír')]: true, [setKey('cues', 'warmth')]: true });
    expect(await cues()).toEqual(['Repaír', 'warmth', 'trust (Openings)']);
    const { id } = await edit({ [setKey('notCues', 'trust')]: true });
    expect(await cues()).toEqual(['Repaír', 'warmth']);
    await repository.undo(id);
    await press('pack.switch', 'example-openings');
    expect(await cues()).toEqual(['Repaír', 'warmth']);
    const made = makeProfile(await ownWays(repository), {
      ...{ title: '', language: 'en', parts: new Set(profileParts), generator: '', now: new Date() },
    });
    expect(made.principles?.find(({ key }) => key === 'relationships')?.cues).toEqual(['Repaír', 'warmth']);
  });

  test('are looked for in the library', async () => {
    await bring();
    pick.mockImplementationOnce(async (_title, choices) => choices[1].value);
    const context = { ...contextOf(services.session), activeRecord: trust, selection: [trust] };
    await runCommand(commandNamed('principle.lookFor'), services, context);
    expect(services.session.library.peek().text).toBe('repair');
    expect(services.session.room.peek()).toBe('library');
  });
});

describe('what is asked for before sharing', () => {
  test('is told with its why, switched here, undone, and goes out with the ways of working', async () => {
    expect(await askedRules(repository)).toEqual([]);
    await bring();
    const first = { rule: 'long-sentence', on: false, reason: 'Our readers like them.', pack: 'Openings', own: false };
    expect(await askedRules(repository)).toEqual([first]);
    await press('rule.switch', 'long-sentence');
    expect(await askedRules(repository)).toEqual([{ ...first, on: true, own: true }]);
    const made = makeProfile(await ownWays(repository), {
      ...{ title: '', language: 'en', parts: new Set(profileParts), generator: '', now: new Date() },
    });
    expect(made.rules).toEqual([{ rule: 'long-sentence', on: true, reason: '' }]);
    await repository.undo(notify.mock.lastCall?.[1].undo);
    expect(await askedRules(repository)).toEqual([first]);
  });
});
