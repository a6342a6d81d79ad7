import type { AttributionMode, Meeting, ReleaseLevel } from '../model';
import type { HeadFields, NoteHead, WrittenLine } from './document';
import { foldLabel } from './labels';

type Field = keyof HeadFields;

const keys: ReadonlyMap<string, Field> = new Map<string, Field>([
  ...(['title', 'titulo'] as const).map((key) => [key, 'title'] as const),
  ...(['type', 'kind', 'tipo'] as const).map((key) => [key, 'kind'] as const),
  ...(['date', 'fecha'] as const).map((key) => [key, 'date'] as const),
  ...(['attribution', 'atribucion'] as const).map((key) => [key, 'attribution'] as const),
  ...(['release', 'alcance', 'publicacion'] as const).map((key) => [key, 'release'] as const),
  ...(['present', 'attendees', 'presentes', 'asistentes'] as const).map((key) => [key, 'present'] as const),
  ...(['recording', 'grabacion'] as const).map((key) => [key, 'recording'] as const),
]);

const kinds: ReadonlyMap<string, Meeting['kind']> = new Map([
  ['call', 'call'],
  ['llamada', 'call'],
  ['convening', 'convening'],
  ['encuentro', 'convening'],
  ['one-to-one', 'one-to-one'],
  ['one to one', 'one-to-one'],
  ['uno a uno', 'one-to-one'],
  ['visit', 'visit'],
  ['visita', 'visit'],
]);

const modes: ReadonlyMap<string, AttributionMode> = new Map([
  ['named', 'named'],
  ['por su nombre', 'named'],
  ['organisation', 'organisation'],
  ['organization', 'organisation'],
  ['org', 'organisation'],
  ['organizacion', 'organisation'],
  ['role', 'role'],
  ['rol', 'role'],
  ['unattributed', 'unattributed'],
  ['not named', 'unattributed'],
  ['sin nombrar', 'unattributed'],
]);

const levels: ReadonlyMap<string, ReleaseLevel> = new Map([
  ['room', 'room'],
  ['sala', 'room'],
  ['network', 'network'],
  ['red', 'network'],
  ['public', 'public'],
  ['publico', 'public'],
]);

const rule = /^---[ \t]*$/;

/** How many lines the head takes; 0 without one. A `---` straight below the first closes nothing. */
export function headLength(lines: readonly WrittenLine[]): number {
  const opens = lines.findIndex(({ text }) => text.trim() !== '');
  if (opens < 0 || !rule.test(lines[opens]?.text.trimStart() ?? '')) return 0;
  for (let at = opens + 2; at < lines.length; at += 1) if (rule.test(lines[at]?.text ?? '')) return at + 1;
  return 0;
}

/** Several fields may share a line, with two blanks between them. */
const between = /(?:[ ]{2,}|\t[ \t]*)(?=\p{L}[\p{L}\p{M} -]{0,28}:)/u;

/** Reads the head of a note, which takes this many lines; of a field that stands twice the first counts. */
export function readHead(lines: readonly WrittenLine[], length: number): NoteHead | null {
  if (length === 0) return null;
  const said = new Map<Field, string>();
  for (const { text } of lines.slice(0, length))
    for (const [field, value] of fieldsIn(text)) if (!said.has(field)) said.set(field, value);
  const word = (field: Field) => foldLabel(said.get(field) ?? '');
  return {
    lines: length,
    fields: {
      title: said.get('title') ?? null,
      kind: kinds.get(word('kind')) ?? null,
      date: said.get('date') ?? null,
      attribution: modes.get(word('attribution')) ?? null,
      release: levels.get(word('release')) ?? null,
      present: said.get('present') ?? null,
      recording: said.get('recording') ?? null,
    },
  };
}

/** Longer lines are no fields, UTF-16 code units. */
const longest = 2000;

function fieldsIn(text: string): [Field, string][] {
  const found: [Field, string][] = [];
  if (text.length > longest) return found;
  for (const piece of text.split(between)) {
    const colon = piece.indexOf(':');
    const field = colon < 0 ? undefined : keys.get(foldLabel(piece.slice(0, colon)));
    const last = found.at(-1);
    if (field) found.push([field, piece.slice(colon + 1).trim()]);
    // What only looks like a field belongs to the words before it.
    else if (last) last[1] = `${last[1]}  ${piece.trim()}`;
  }
  return found.filter(([, value]) => value !== '');
}
