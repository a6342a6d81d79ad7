import { CompletionContext } from '@codemirror/autocomplete';
import { EditorState } from '@codemirror/state';
import { beforeAll, expect, test } from 'vitest';
import { noteDocument } from '../../components/editors/meeting/text/note-document';
import { offersFor } from '../../components/editors/meeting/text/offers';
import type { Vocabulary } from '../../components/editors/meeting/text/vocabulary';
import { setMessages } from '../../lib/i18n';
import { labels } from '../../lib/model';
import { givenLabels, isPrompt, parse } from '../../lib/notes';
import en from '../../public/_locales/en/messages.json';

beforeAll(() => setMessages('en', en));

const words: Vocabulary = {
  names: labels.map((kind) => ({
    kind,
    word: kind === 'noticing' ? 'We saw' : (givenLabels.en[kind][0] ?? ''),
    ...{ own: '', else: '', pack: null },
  })),
  language: 'en',
  principles: [
    { word: 'openness', name: 'Promote Openness' },
    { word: 'joy', name: 'Joy' },
  ],
  people: async () => [
    { name: 'North Host', organisation: 'Valley Network', kind: 'person' },
    { name: 'Valley Network', organisation: 'Valley Network', kind: 'organisation' },
  ],
  practices: async () => ['Peer consult in threes', 'Opening round'],
};

/** What is offered at the `|` of a text. */
async function offered(written: string, explicit = false, vocabulary = words) {
  const pos = written.indexOf('|');
  const state = EditorState.create({ doc: written.replace('|', ''), extensions: noteDocument });
  const result = await offersFor(() => vocabulary)(new CompletionContext(state, pos, explicit));
  return result?.options.map(({ label, displayLabel }) => displayLabel ?? label) ?? [];
}

test.each([
  ['Deci|', ['Decision:', 'Decision: … because …']],
  ['Some words\n- [ ] we s|', ['We saw:']],
  ['grac|', ['Gracias:']],
  // By another word only where no name begins so, and by the other language's only where this one has none.
  ['a|', ['Action:', 'Action: @… — … — by …']],
  ['agr|', ['Agreed:']],
  ['decidi|', ['Decidido:']],
  ['acción|', ['Acción:']],
  ['Decision: deci|', []],
  ['he said deci|', []],
  ['Action: @no|', ['North Host']],
  ['Action: @North Host (v|', ['Valley Network']],
  ['mail@no|', []],
  ['Idea: draw #op|', ['#openness']],
  ['Idea: draw #promote|', ['#openness']],
  ['#|', []],
  ['Quote: “no” [a|', ['[ask]']],
  ['- [|', []],
  ['Practice: peer|', ['Peer consult in threes']],
  ['Práctica: ronda, op|', []],
  ['---\ndeci|\n---', []],
])('%s', async (text, found) => {
  expect((await offered(text)).toSorted()).toEqual(found.toSorted());
});

test('a note in another language than the surface is offered the words of its own', async () => {
  const spanish: Vocabulary = { ...words, language: 'es' };
  expect(await offered('deci|', false, spanish)).toEqual(['Decisión:', 'Decisión: … porque …']);
  expect(await offered('acu|', false, spanish)).toEqual(['Acuerdo:']);
  expect(await offered('shout|', false, spanish)).toEqual(['Shout-out:']);
  expect(await offered('Cita: «no» [s|', false, spanish)).toEqual(['[sala]']);
  expect(await offered('|', true, spanish)).toContain('Acción: @… — … — para el …');
  const own = words.names.map((name) =>
    name.kind === 'decision' ? { ...name, word: 'Settled', own: 'Settled' } : name,
  );
  expect(await offered('sett|', false, { ...spanish, names: own })).toEqual(['Settled:', 'Settled: … porque …']);
});

test('asked for on an empty line every label is offered, by what it is called here', async () => {
  const all = await offered('First\n|', true);
  expect(all).toContain('We saw:');
  expect(all).toContain('Action: @… — … — by …');
  expect(all.filter((each) => each.endsWith(':'))).toHaveLength(labels.length);
  expect(await offered('First\n|')).toEqual([]);
});

test('a line to fill in says nothing until somebody fills it in', () => {
  for (const text of ['@ —  — by ', ' because ', '“” — @ [ask]']) {
    const bare = text.replace('[ask]', '');
    expect(isPrompt(bare), text).toBe(true);
  }
  expect(parse('Decision:  because ').lines[0]?.label?.kind).toBe('decision');
});
