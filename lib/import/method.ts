import type { MessageKey, Words } from '../i18n';
import { showable } from '../model/showable';
import { ImportError } from './error';
import { headOf } from './method-head';

/** A practice as a method file tells it: texts that nobody has checked yet but for markup. */
export interface MethodFile {
  readonly name: string;
  readonly purpose: string;
  readonly tags: readonly string[];
  readonly materials: string;
  readonly steps: readonly string[];
  readonly access: string;
  readonly source: string;
  readonly link: string;
  readonly wording: string;
  readonly licence: string;
  readonly licenceNote: string;
  /** BCP 47; empty where it says none. */
  readonly language: string;
}

/** Facts that a list at the beginning says, by what they are called in the languages we speak. */
const facts = {
  practice_materials: 'materials',
  practice_source: 'source',
  practice_linkLabel: 'link',
  practice_wording: 'wording',
  practice_licenceOfWording: 'licence',
  practice_licence: 'licenceNote',
} as const satisfies Partial<Record<MessageKey, keyof MethodFile>>;
type Fact = (typeof facts)[keyof typeof facts];

/** Whether a text is a method file of the Open Facilitation Library: a head, and stages in its body. */
export const isMethodFile = (text: string): boolean =>
  /^\uFEFF?---\r?\n/.test(text.slice(0, 10)) && /^##[ \t]+Stage:/m.test(text) && /^stages:/m.test(text);

/**
 * Reads a method file (format 0.2: YAML head, stages in Markdown). `spoken`: the languages in which its facts may be called.
 * Throws an ImportError where it is none, holds HTML or an address that runs, or signs that are not seen.
 */
export function readMethod(text: string, spoken: readonly Words[]): MethodFile {
  if (!isMethodFile(text)) throw new ImportError('method_not');
  const { head, written, body } = headOf(text);
  checkPlain(body);
  const said = bodyOf(body, spoken);
  const word = (name: string) => wordsOf(head.get(name));
  const all = [word('title'), word('summary'), word('source_method'), word('attribution'), word('license')];
  // A `<` that is written by its number is a word's, as one that is escaped in the body.
  const marked = html.test(written);
  for (const value of all)
    if ((marked && html.test(value)) || runs.test(value) || showable(value) !== value)
      throw new ImportError('method_markup', value.slice(0, 60));
  const name = word('title') || said.title;
  const summary = word('summary') || said.goal;
  const licence = word('license');
  const tags = head.get('tags');
  return {
    name,
    purpose: summary === name ? '' : summary,
    tags: Array.isArray(tags) ? tags : [],
    steps: said.steps,
    access: said.access,
    materials: said.facts.materials ?? '',
    source: said.facts.source ?? word('source_method'),
    link: said.facts.link ?? '',
    wording: said.facts.wording ?? '',
    licence: said.facts.licence ?? (licence === 'proprietary' ? '' : licence),
    language: /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,3}$/.exec(word('language'))?.[0] ?? '',
    licenceNote: said.facts.licenceNote ?? (said.isOurs ? '' : word('attribution')),
  };
}

const wordsOf = (value: string | readonly string[] | undefined): string => (typeof value === 'string' ? value : '');

const html = /<\s*[a-z!/?]/i;
const runs = /javascript:|data:text\/html|vbscript:/i;
const isPlain = (text: string): boolean => !html.test(text) && !runs.test(text) && showable(text) === text;

/** HTML, or an address that runs something, refuses the whole file: a practice is words. Links to pages are words, too. */
function checkPlain(body: string): void {
  for (const [at, line] of body.split('\n').entries()) {
    const bare = line.replace(/\\[!-/:-@[-`{-~]/g, '').replace(/<(?:https?:\/\/|mailto:)[^<>\s]*>/gi, '');
    if (!isPlain(bare)) throw new ImportError('method_markup', `${at + 1}: ${line.trim().slice(0, 60)}`);
  }
}

interface Said {
  title: string;
  goal: string;
  access: string;
  readonly steps: string[];
  readonly facts: { [fact in Fact]?: string };
  /** Whether it says its facts as we write them. */
  isOurs: boolean;
}

/** Lines that belong together: a heading, an item of a list, a paragraph. */
interface Block {
  readonly kind: 'heading' | 'item' | 'words';
  readonly text: string;
}

function bodyOf(body: string, spoken: readonly Words[]): Said {
  const said: Said = { title: '', goal: '', access: '', steps: [], facts: {}, isOurs: false };
  const called = (key: MessageKey) => spoken.map(({ t }) => t(key).toLowerCase());
  const access = called('practice_access');
  const names = new Map(
    Object.entries(facts).flatMap(([key, fact]) => called(key as MessageKey).map((name) => [name, fact] as const)),
  );
  // Of several stages each begins with a step that says which it is, and what for.
  const several = (body.match(/^##[ \t]+Stage:/gm) ?? []).length > 1;
  let stage = false;
  /** What a stage without a list says. */
  let loose: string[] = [];
  let counted = 0;
  const close = () => {
    if (stage && said.steps.length === counted) said.steps.push(...loose);
    [loose, counted] = [[], said.steps.length];
  };
  for (const { kind, text } of blocksOf(body)) {
    const [, label = '', rest = ''] = /^\*\*(.{1,80}?):\*\*\s*([\s\S]*)$/.exec(text) ?? [];
    const name = plain(label).toLowerCase();
    const fact = names.get(name);
    if (kind === 'heading') {
      close();
      stage = /^Stage:/.test(text);
      if (!stage) said.title ||= plain(text);
      else if (several) counted = said.steps.push(stageName(text));
    } else if (!stage && kind === 'item' && fact) {
      [said.facts[fact], said.isOurs] = [plain(rest), true];
    } else if (label && access.includes(name)) said.access = plain(rest);
    else if (label && name === 'goal') {
      said.goal ||= plain(rest);
      if (stage && several && said.steps.length === counted) said.steps.push(`${said.steps.pop()}: ${plain(rest)}`);
    } else if (stage && kind === 'item') said.steps.push(plain(text));
    else if (stage) loose.push(plain(text));
  }
  close();
  return said;
}

/** `Stage: open-the-question` in words. */
const stageName = (heading: string): string => {
  const words = plain(heading.slice('Stage:'.length)).replace(/-/g, ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
};

function blocksOf(body: string): Block[] {
  const blocks: Block[] = [];
  let open: { kind: Block['kind']; lines: string[] } | null = null;
  let fenced = false;
  const close = () => {
    if (open) blocks.push({ kind: open.kind, text: open.lines.join('\n') });
    open = null;
  };
  for (const line of body.split('\n')) {
    if (/^\s{0,3}(?:```|~~~)/.test(line)) {
      close();
      fenced = !fenced;
    } else if (fenced || line.trim() === '') close();
    else {
      const heading = /^#{1,6}\s+(\S.*)$/.exec(line)?.[1];
      const item = /^\s{0,8}(?:\d{1,9}[.)]|[-*+])\s+(\S.*)$/.exec(line)?.[1];
      if (heading !== undefined || item !== undefined) close();
      if (heading !== undefined) blocks.push({ kind: 'heading', text: heading.trim() });
      else if (item !== undefined) open = { kind: 'item', lines: [item.trim()] };
      else {
        open ??= { kind: 'words', lines: [] };
        (open as { lines: string[] }).lines.push(line.trim());
      }
    }
  }
  close();
  return blocks;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** Markdown as its words: marks go, what was escaped is itself, a line that ends in `\` ends there, others run on. */
function plain(text: string): string {
  const held: string[] = [];
  const hold = (words: string) => `\uE000${held.push(words) - 1}\uE001`;
  return text
    .replace(/[\uE000\uE001]/g, '')
    .replace(/\\\n/g, () => hold('\n'))
    .replace(/\n/g, ' ')
    .replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) => hold(sign))
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => hold(entities[name] ?? ''))
    .replace(/<((?:https?:\/\/|mailto:)[^<>\s]*)>/g, (_, address: string) => hold(address))
    .replace(/!?\[([^[\]]{0,500})\]\(<?([^()\s<>]{0,2000})>?\)/g, (_, words: string) => words)
    .replace(/[*`]{1,3}|(?<![\p{L}\p{N}])_{1,2}(?=\S)|(?<=\S)_{1,2}(?![\p{L}\p{N}])/gu, '')
    .replace(/\uE000(\d+)\uE001/g, (_, at: string) => held[Number(at)] ?? '')
    .trim();
}
