import { signal } from '@preact/signals';
import * as z from 'zod/mini';
import type { Carried } from '../lib/commands/digest-put';
import { ClipId, PartId, type PracticeId, RecordId, SourceId, TextPosition, TextQuote, typeOf } from '../lib/model';
import type { Passage } from '../lib/workbench/session';

/**
 * What is dragged from one place to another, also between two windows: records by their ids, or words of a clip. It stands
 * in the browser's own drag under types of ours; a stranger's page could write them too, so what falls is parsed.
 */
export type Load = { readonly records: readonly RecordId[]; readonly part?: string } | { readonly passage: Passage };

const types = {
  records: 'application/x-commonplace-records',
  passage: 'application/x-commonplace-passage',
  /** A tab that shows no record: it stays in its window. */
  tab: 'application/x-commonplace-tab',
} as const;
export type Kind = keyof typeof types;

/** Types of records that say what they are beside `records`, where all are of one: a place can tell before they fall. */
const told = ['clip', 'meeting', 'digest', 'session', 'practice', 'person', 'principle', 'thread', 'health'] as const;
type Told = (typeof told)[number];
const typeOfAll = (type: string) => `application/x-commonplace-${type}`;

/** The longest text that is read of what falls, UTF-16 code units: more than any load of ours has. */
const longest = 400_000;

const Records = z.object({ records: z.array(RecordId).check(z.maxLength(2000)), part: z.optional(PartId) });
const Words = z.object({ passage: z.object({ clip: ClipId, quote: TextQuote, position: z.nullable(TextPosition) }) });

/** What is no thing of ours: files, links of other pages, words of other pages and programs. */
export type Foreign = 'files' | 'links' | 'words';

/** What is being dragged over this window. */
export const dragging = signal<Kind | Foreign | null>(null);
/** What the records are that are being dragged over this window, where all are of one type. */
export const held = signal<Told | null>(null);

/** Whether what is dragged was lifted in this window: then its links and words are where they belong. */
let liftedHere = false;

/** Begins to drag something; `words` are what another program gets. */
export function carry(event: DragEvent, load: Load, words = ''): void {
  const { dataTransfer } = event;
  if (!dataTransfer) return;
  const kind = 'passage' in load ? 'passage' : 'records';
  dataTransfer.setData(types[kind], JSON.stringify(load));
  // Firefox drags nothing that holds no text.
  if (kind === 'records') dataTransfer.setData('text/plain', words);
  const type = 'records' in load && load.records[0] ? typeOf(load.records[0]) : '';
  if ('records' in load && load.records.every((id) => typeOf(id) === type)) dataTransfer.setData(typeOfAll(type), '1');
  dataTransfer.effectAllowed = kind === 'records' ? 'copyMove' : 'all';
}

/** Begins to drag a tab that shows no record. */
export function carryTab({ dataTransfer }: DragEvent): void {
  dataTransfer?.setData(types.tab, '1');
  // Firefox drags nothing that holds no text.
  dataTransfer?.setData('text/plain', '');
  if (dataTransfer) dataTransfer.effectAllowed = 'move';
}

/** Shows words beside the pointer instead of the thing that is dragged. */
export function showAs(event: DragEvent, words: string): void {
  const label = document.createElement('div');
  label.textContent = words;
  label.className = 'carried';
  document.body.append(label);
  event.dataTransfer?.setDragImage(label, 12, 12);
  setTimeout(() => label.remove());
}

/** What kind of thing of ours a drag holds, as far as it can be known before it falls. */
export function kindOf({ dataTransfer }: DragEvent): Kind | Foreign | null {
  const held = dataTransfer?.types ?? [];
  if (held.includes(types.passage)) return 'passage';
  if (held.includes(types.records)) return 'records';
  if (held.includes(types.tab)) return 'tab';
  // A picture of a page is dragged as a file, too.
  if (held.includes('Files') && !held.includes('text/html')) return 'files';
  if (liftedHere) return null;
  if (held.includes('text/uri-list') || held.includes('text/x-moz-url')) return 'links';
  return held.includes('text/plain') && !held.includes('Files') ? 'words' : null;
}

/** Whether a drag holds picture files and nothing else, as far as it can be known before they fall. */
export function holdsPictures(event: DragEvent): boolean {
  const items = [...(event.dataTransfer?.items ?? [])];
  return kindOf(event) === 'files' && items.length > 0 && items.every(({ type }) => type.startsWith('image/'));
}

/** The type of all records that a drag holds, as far as it can be known before they fall. */
export const typeHeld = ({ dataTransfer }: Pick<DragEvent, 'dataTransfer'>): Told | null =>
  told.find((type) => dataTransfer?.types.includes(typeOfAll(type))) ?? null;

/** Whether a drag holds principles of ours, which are put in order and mark nothing. */
export const holdsPrinciples = (event: DragEvent): boolean => typeHeld(event) === 'principle';

/** Whether a drag holds a thing of ours: no field takes its words instead. */
export function holdsOurs(event: DragEvent): boolean {
  const kind = kindOf(event);
  return kind !== null && kind in types;
}

/** Whether records of this type can be cards of a digest; null: of those of several types some may. */
export const becomeCards = (type: Told | null): boolean =>
  type === null || type === 'clip' || type === 'meeting' || type === 'practice';

/** Whether a drag holds what can be a card of a digest, as far as it can be known before it falls. */
export function holdsCards(event: DragEvent): boolean {
  const kind = kindOf(event);
  return kind === 'passage' || (kind === 'records' && becomeCards(typeHeld(event)));
}

/** Whether something falls before or after what it is held over: above its middle, or below. */
export function halfOf({ currentTarget, clientY }: DragEvent): 'before' | 'after' {
  const box = (currentTarget as HTMLElement).getBoundingClientRect();
  return clientY > box.top + box.height / 2 ? 'after' : 'before';
}

/** What fell; null where it is nothing of ours, or cannot be read. */
export function loadOf({ dataTransfer }: DragEvent): Load | null {
  for (const [kind, schema] of [
    ['passage', Words],
    ['records', Records],
  ] as const) {
    const found = schema.safeParse(parsed(dataTransfer?.getData(types[kind]) ?? ''));
    if (found.success) return found.data as Load;
  }
  return null;
}

function parsed(text: string): unknown {
  if (text.length > longest) return null;
  try {
    return JSON.parse(text || 'null');
  } catch (error) {
    console.warn('drag', error);
    return null;
  }
}

/** What of a load a digest can show; null for nothing. */
export function cardsOf(load: Load | null): Carried | null {
  if (!load) return null;
  if ('passage' in load) return load;
  const records = load.records.flatMap((id) => SourceId.safeParse(id).data ?? []);
  return records.length > 0 ? { sources: records.map((record) => ({ record, part: load.part ?? null })) } : null;
}

/** The practices of a load: a digest shows each as a card of its own words. */
export const practicesOf = (load: Load): PracticeId[] =>
  'passage' in load ? [] : load.records.filter((id): id is PracticeId => id.startsWith('practice:'));

/** A drag that left the window, or ended in another one, tells this one no more than that nothing is over it, ms. */
const silence = 150;

/** Keeps `dragging` true to what is over the window. Returns what ends it. */
export function watchDrags(): () => void {
  let leaving: ReturnType<typeof setTimeout> | undefined;
  const over = (event: DragEvent) => {
    clearTimeout(leaving);
    const kind = kindOf(event);
    if (dragging.peek() !== kind) dragging.value = kind;
    held.value = typeHeld(event);
  };
  const lift = () => {
    liftedHere = true;
  };
  const gone = () => {
    clearTimeout(leaving);
    if (dragging.peek() !== null) dragging.value = null;
    held.value = null;
  };
  const end = () => {
    liftedHere = false;
    gone();
  };
  const leave = (event: DragEvent) => {
    if (event.relatedTarget !== null) return;
    clearTimeout(leaving);
    leaving = setTimeout(gone, silence);
  };
  const listeners = [
    ['dragstart', lift],
    ['dragenter', over],
    ['dragover', over],
    ['dragleave', leave],
    ['dragend', end],
    // What it falls on still asks what it is.
    ['drop', () => setTimeout(end)],
    // A pointer moves or presses by itself only when it drags nothing: what was given up in another window is over here.
    ['pointermove', end],
    ['pointerdown', end],
  ] as const;
  for (const [name, listener] of listeners) window.addEventListener(name, listener as EventListener, true);
  return () => {
    for (const [name, listener] of listeners) window.removeEventListener(name, listener as EventListener, true);
  };
}
