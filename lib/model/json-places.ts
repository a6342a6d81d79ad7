import type { Json } from './json';

/** What keeps a text from being JSON: the last part of the message that says it. */
export type JsonProblem =
  | 'empty'
  | 'ends'
  | 'unclosed'
  | 'escape'
  | 'control'
  | 'name'
  | 'colon'
  | 'comma'
  | 'trailing'
  | 'quotes'
  | 'comment'
  | 'word'
  | 'number'
  | 'twice'
  | 'after'
  | 'deep';

/** Where something stands in a text, UTF-16 code units, `to` excluded. */
export interface TextPlace {
  readonly from: number;
  readonly to: number;
}

/** A value of the text, and of a named one the place of its name. */
export interface JsonPlace extends TextPlace {
  readonly path: readonly (string | number)[];
  readonly name?: TextPlace;
}

export type JsonReading =
  | { readonly value: Json; readonly places: readonly JsonPlace[]; readonly wrong?: undefined }
  | { readonly wrong: TextPlace & { readonly problem: JsonProblem } };

/** Values in values that are read; deeper is a mistake or an attack. */
const deepest = 32;

class Wrong extends Error {
  constructor(
    readonly problem: JsonProblem,
    readonly from: number,
    readonly to: number,
  ) {
    super(problem);
  }
}

/** Reads JSON as `JSON.parse` does and knows where each value stands; the first thing that is wrong, where it is not. */
export function readJson(text: string): JsonReading {
  const reader = new Reader(text);
  try {
    return { value: reader.whole(), places: reader.places };
  } catch (error) {
    if (error instanceof Wrong) return { wrong: { problem: error.problem, from: error.from, to: error.to } };
    throw error;
  }
}

/** Line and column of a place in a text, both from 1. */
export function lineAndColumn(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  return { line, column: at - (before.lastIndexOf('\n') + 1) + 1 };
}

class Reader {
  readonly places: JsonPlace[] = [];
  #at = 0;

  constructor(readonly text: string) {}

  whole(): Json {
    this.#space();
    if (this.#at >= this.text.length) throw new Wrong('empty', 0, 0);
    const value = this.#value([]);
    this.#space();
    if (this.#at < this.text.length) throw this.#wrong('after');
    return value;
  }

  /** The sign to be read next; nothing at the end. A function: what it gives changes as one reads on. */
  #next(): string {
    return this.text[this.#at] ?? '';
  }

  #wrong(problem: JsonProblem, from = this.#at, to = from + 1): Wrong {
    if (from >= this.text.length) return new Wrong('ends', this.text.length, this.text.length);
    if (this.text[from] === '/' && /[/*]/.test(this.text[from + 1] ?? '')) return new Wrong('comment', from, from + 2);
    return new Wrong(problem, from, Math.min(to, this.text.length));
  }

  #space(): void {
    while (/[ \t\n\r]/.test(this.#next())) this.#at += 1;
  }

  #value(path: readonly (string | number)[], name?: TextPlace): Json {
    if (path.length > deepest) throw this.#wrong('deep');
    const from = this.#at;
    const value = this.#bare(path);
    this.places.push({ path, from, to: this.#at, ...(name && { name }) });
    return value;
  }

  #bare(path: readonly (string | number)[]): Json {
    if (this.#next() === '{') return this.#object(path);
    if (this.#next() === '[') return this.#array(path);
    if (this.#next() === '"') return this.#string();
    if (/['‘’“”«]/.test(this.#next())) throw this.#wrong('quotes');
    const [word = ''] = /^[\p{L}\p{N}_.+-]+/u.exec(this.text.slice(this.#at, this.#at + 400)) ?? [];
    if (word === '') throw this.#wrong('word');
    const value = plainValue(word);
    if (value === undefined)
      throw this.#wrong(/^[-+.\d]/.test(word) ? 'number' : 'word', this.#at, this.#at + word.length);
    this.#at += word.length;
    return value;
  }

  #object(path: readonly (string | number)[]): Json {
    const entries = new Map<string, Json>();
    this.#list('}', () => {
      const from = this.#at;
      if (/['‘’“”«]/.test(this.#next())) throw this.#wrong('quotes');
      if (this.#next() !== '"') throw this.#wrong('name');
      const name = this.#string();
      const place = { from, to: this.#at };
      if (entries.has(name)) throw this.#wrong('twice', from, this.#at);
      this.#space();
      if (this.#next() !== ':') throw this.#wrong('colon');
      this.#at += 1;
      this.#space();
      entries.set(name, this.#value([...path, name], place));
    });
    return Object.fromEntries(entries);
  }

  #array(path: readonly (string | number)[]): Json {
    const values: Json[] = [];
    this.#list(']', () => values.push(this.#value([...path, values.length])));
    return values;
  }

  /** What stands between brackets, parted by commas. */
  #list(end: '}' | ']', entry: () => void): void {
    this.#at += 1;
    this.#space();
    let comma = -1;
    while (this.#next() !== end || comma >= 0) {
      if (this.#next() === end) throw this.#wrong('trailing', comma);
      entry();
      this.#space();
      comma = -1;
      if (this.#next() === ',') {
        comma = this.#at;
        this.#at += 1;
        this.#space();
      } else if (this.#next() !== end) throw this.#wrong('comma');
    }
    this.#at += 1;
  }

  #string(): string {
    const from = this.#at;
    this.#at += 1;
    while (this.#next() !== '"') {
      if (this.#next() === '' || this.#next() === '\n') throw new Wrong('unclosed', from, this.#at);
      if (this.#next() < ' ') throw this.#wrong('control');
      if (this.#next() === '\\') this.#escape();
      else this.#at += 1;
    }
    this.#at += 1;
    return JSON.parse(this.text.slice(from, this.#at)) as string;
  }

  #escape(): void {
    const [found] = /^\\(["\\/bfnrt]|u[\da-fA-F]{4})/.exec(this.text.slice(this.#at, this.#at + 6)) ?? [];
    if (!found) throw this.#wrong('escape', this.#at, this.#at + 2);
    this.#at += found.length;
  }
}

/** A number or one of the three words of JSON; undefined for anything else. */
function plainValue(word: string): Json | undefined {
  if (word === 'true') return true;
  if (word === 'false') return false;
  if (word === 'null') return null;
  if (!/^-?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?$/.test(word)) return undefined;
  return Number(word);
}
