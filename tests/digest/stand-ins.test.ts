import { beforeEach, describe, expect, it, test } from 'vitest';
import { proposeDigest, resolveDigest, type Sources, standInsOf } from '../../lib/digest';
import { type Hidden, withoutNames } from '../../lib/digest/names-away';
import { bundleExporter } from '../../lib/export/bundle';
import { setMessages, wordsIn } from '../../lib/i18n';
import {
  createMeeting,
  createPerson,
  type Digest,
  type DigestItem,
  type Meeting,
  type MeetingPerson,
  type NoteLine,
  type Person,
} from '../../lib/model';
import en from '../../public/_locales/en/messages.json';
import es from '../../public/_locales/es/messages.json';
import { maker, now, principles } from './library';

beforeEach(() => setMessages('en', en));

const said = (id: string, name: string, change: Partial<NoteLine> = {}): NoteLine => ({
  ...{ id, label: null, words: `Words of ${id}`, principles: [], release: null, attribution: null },
  ...{ credit: { name, organisation: 'Red Sur' }, consent: null, order: `a${id}`, removed: false },
  ...change,
});
const note = (id: string, change: Partial<Meeting> = {}): Meeting => ({
  ...{ ...createMeeting('A call', '', new Date('2026-03-01')), id: `meeting:${id}`, release: 'network' as const },
  ...change,
});

/** A digest of all lines of some notes, in their order. */
function digestOf(meetings: readonly Meeting[], language = 'en'): Digest {
  const base = { title: 'March', language, period: null, principles, now, clips: [], meetings };
  const digest = proposeDigest(base);
  const [first] = digest.items;
  const items = meetings.flatMap(({ id, lines }, nth) =>
    lines.map(
      (line, at): DigestItem => ({
        ...(first as DigestItem),
        ...{ id: `i${nth}${at}`, order: `a${nth}${at}`, source: { record: id, part: line.id } },
      }),
    ),
  );
  return { ...digest, items };
}
const sourcesOf = (meetings: readonly Meeting[], people: readonly Person[] = []): Sources => ({
  ...{ clips: [], principles, meetings, people },
});
const itemsOf = async (meetings: readonly Meeting[], people: readonly Person[] = [], language = 'en') => {
  const document = await resolveDigest(digestOf(meetings, language), sourcesOf(meetings, people), maker, now);
  return document.sections.flatMap(({ items }) => items);
};
const authors = async (...asked: Parameters<typeof itemsOf>) => (await itemsOf(...asked)).map(({ author }) => author);
const kept = (names: string[], change: Partial<MeetingPerson> = {}): MeetingPerson => ({
  ...{ id: names[0]?.toLowerCase().replaceAll(' ', '') ?? '', person: null, names, sign: '', word: '' },
  ...{ order: 'a0', removed: false },
  ...change,
});

describe('a stand-in', () => {
  const call = note('one', {
    lines: [said('1', 'Zoe Sol'), said('2', 'Ana Ruiz'), said('3', 'zoé sol'), said('4', 'Ana')],
  });

  it('is the same for all lines of somebody, another for everybody else, in both languages', async () => {
    const [zoe, ana, again, short] = await authors([call]);
    expect([again, short]).toEqual([zoe, ana]);
    expect(zoe).not.toBe(ana);
    for (const each of [zoe, ana]) expect(each).toMatch(/^Speaker [A-HJ-NP-Z]$/);
    setMessages('es', es);
    expect((await authors([call], [], 'es'))[0]).toBe(`Participante ${zoe?.at(-1)}`);
  });

  it('tells nothing of the name: other names in the same order get the same', async () => {
    const names = ['Bea Mar', 'Yan Oso', 'Bea Mar', 'Yan'];
    const others = { ...call, lines: call.lines.map((line, at) => said(line.id, names[at] ?? '')) };
    expect(await authors([others])).toEqual(await authors([call]));
  });

  it('stays once it is kept, whoever comes before', async () => {
    const words = await wordsIn('en');
    const given = standInsOf(digestOf([call]), sourcesOf([call]), words).get(call.id);
    const people = (given?.fresh ?? []).map(([{ names }, sign]) => kept([...names], { sign }));
    expect(people.map(({ names }) => names.length)).toEqual([2, 2]);
    const [zoe, ana] = await authors([call]);
    const later = { ...call, people, lines: [said('0', 'New One'), ...call.lines.toReversed()] };
    const [fresh, ...rest] = await authors([later]);
    expect(rest).toEqual([ana, zoe, ana, zoe]);
    expect([zoe, ana]).not.toContain(fresh);
    expect(standInsOf(digestOf([later]), sourcesOf([later]), words).get(call.id)?.fresh).toHaveLength(1);
  });

  it('is nobody else’s in the digest, and another one in another meeting', async () => {
    const second = note('two', { lines: call.lines });
    const [a, b, , , c, d] = await authors([call, second]);
    expect(new Set([a, b, c, d]).size).toBe(4);
    const third = note('one', { id: 'meeting:three', lines: call.lines });
    const alone = (await authors([third]))[0]?.at(-1) ?? '';
    const before = note('before', { people: [kept(['Zoe Sol'], { sign: alone })] });
    const words = await wordsIn('en');
    const given = standInsOf(digestOf([third]), { ...sourcesOf([third]), kept: [before, third] }, words).get(third.id);
    expect(given?.signs).toHaveLength(2);
    expect(given?.fresh[0]?.[1]).not.toBe(alone);
  });

  it('goes on after the last letter', async () => {
    const many = note('many', {
      lines: Array.from({ length: 60 }, (_, at) =>
        said(`p${at}`, `Name${'abcdefghij'[at % 10]}${'klmnop'[Math.floor(at / 10)]} Sol`),
      ),
    });
    expect(new Set(await authors([many])).size).toBe(60);
  });

  it('says the role where that was agreed for all they said, and no more where it was not', async () => {
    const person: Person = { ...createPerson('Ana Ruiz', 'Red Sur'), role: 'teacher' };
    const people = [kept(['Ana Ruiz'], { person: person.id, sign: 'K' })];
    const roles = note('r', { attribution: 'role', people, lines: [said('1', 'Ana Ruiz'), said('2', 'Ana')] });
    expect(await authors([roles], [person])).toEqual(['Teacher K', 'Teacher K']);
    const mixed = { ...roles, lines: [said('1', 'Ana Ruiz'), said('2', 'Ana Ruiz', { attribution: 'unattributed' })] };
    expect(await authors([mixed], [person])).toEqual(['Speaker K', 'Speaker K']);
    const named = { ...roles, lines: [said('1', 'Ana Ruiz', { attribution: 'named' }), said('2', 'Ana Ruiz')] };
    expect(await authors([named], [person])).toEqual(['Ana Ruiz (Red Sur)', 'Teacher K']);
  });

  it('is what somebody chose instead', async () => {
    const chosen = note('c', {
      people: [kept(['Ana Ruiz'], { sign: 'K', word: 'a host' })],
      lines: [said('1', 'Ana Ruiz')],
    });
    expect(await authors([chosen])).toEqual(['a host']);
  });

  it('takes the place of names within words, of the title too, and neither leaves in a bundle', async () => {
    const people = [kept(['Ana Ruiz', 'Ana'], { person: 'person:x', sign: 'K' })];
    const words = '“I asked Ana Ruiz, and Ana said yes” — @Ben Oso (Casa Norte)';
    const quote = said('1', 'Ben Oso', { label: 'quote', words, consent: { state: 'yes', by: '', at: null } });
    const call = note('w', { title: 'One-to-one with Ana', text: `Quote: ${words}`, people, lines: [quote] });
    const [item] = await itemsOf([call]);
    const ben = item?.author;
    expect(item?.excerpt).toBe(`“I asked [Speaker K], and [Speaker K] said yes” — ${ben}`);
    expect(item?.title).toBe('One-to-one with [Speaker K]');
    const document = await resolveDigest(digestOf([call]), sourcesOf([call]), maker, now);
    const { content } = await bundleExporter.render(document);
    for (const hidden of ['Ana', 'Ruiz', 'Ben', 'Casa Norte', 'person:']) expect(`${content}`).not.toContain(hidden);
  });

  it('stands for an organisation that speaks, unless organisations may be named', async () => {
    const text = [
      'Hill School: yes',
      'Harbour School: no',
      'Hill School: the School is old',
      'Harbour School: so',
    ].join('\n');
    const talk = (attribution: Meeting['attribution']) => note('t', { attribution, text });
    const shown = async (meeting: Meeting) => {
      const digest = proposeDigest({
        title: 'x',
        language: 'en',
        period: null,
        principles,
        now,
        clips: [],
        meetings: [meeting],
      });
      const { sections } = await resolveDigest(digest, sourcesOf([meeting]), maker, now);
      return sections[0]?.items[0]?.excerpt;
    };
    expect(await shown(talk('organisation'))).toBe(text);
    const hidden = await shown(talk('unattributed'));
    expect(hidden).toMatch(/^Speaker [A-Z]: yes\nSpeaker [A-Z]: no\nSpeaker [A-Z]: the School is old\n/);
  });

  it('leaves names alone where people are named', async () => {
    const call = note('n', {
      attribution: 'named',
      people: [kept(['Ana Ruiz'])],
      lines: [said('1', 'Ben', { words: 'Ana Ruiz said so' })],
    });
    const [item] = await itemsOf([call]);
    expect([item?.excerpt, item?.author]).toEqual(['Ana Ruiz said so', 'Ben (Red Sur)']);
  });
});

const ana: Hidden = {
  kind: 'person',
  names: ['Ana Ruiz', 'Ana'],
  organisation: 'Red Sur',
  word: 'Speaker K',
  credited: 'Speaker K',
};
const will: Hidden = {
  kind: 'person',
  names: ['Will Ruiz'],
  organisation: '',
  word: 'Speaker M',
  credited: 'Speaker M',
};
test.each([
  ['Ana’s idea', '[Speaker K]’s idea'],
  ['ANA RUIZ (Red Sur) asked', '[Speaker K] asked'],
  ['what ana ruiz said', 'what [Speaker K] said'],
  ['a banana for Anabel', 'a banana for Anabel'],
  ['we will; Will did', 'we will; [Speaker M] did'],
  ['Señora Ruiz came', 'Señora [somebody] came'],
  ['Ana: hello\n[00:10] Will Ruiz: and you', 'Speaker K: hello\n[00:10] Speaker M: and you'],
  ['“yes” — Ana (Casa Norte)', '“yes” — Speaker K'],
  ['thanks to @ana', 'thanks to Speaker K'],
])('%s', (text, left) => {
  const leaving = withoutNames(text, { hidden: [ana, will], somebody: 'somebody' });
  expect(leaving.text).toBe(left);
  for (const { by, from, to } of leaving.replaced) expect(leaving.text.slice(from, to)).toBe(by);
});
