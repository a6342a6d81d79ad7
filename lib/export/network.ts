import type { DigestDocument, DocumentItem } from '../digest';
import { plainOf } from '../digest/rich';
import type { MessageKey, Words } from '../i18n';
import { showable, showableLine } from '../model/showable';
import { itemTitle } from './facts';
import { linkOf } from './text';

export interface NetworkElement {
  /** Unlike any other's: programs for maps know an element by it. */
  readonly label: string;
  readonly type: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly address: string;
  readonly author: string;
  readonly published: string;
}

export interface NetworkConnection {
  readonly from: string;
  readonly to: string;
  readonly type: string;
}

/** What a passage is called at most, UTF-16 code units. */
const longestLabel = 80;

/** What of a digest hangs together with what: pages and their passages, notes, principles, and who shared which. */
export class Network {
  readonly #words: Words;
  readonly #labels = new Map<string, string>();
  readonly #elements = new Map<string, NetworkElement>();
  readonly #connections = new Map<string, NetworkConnection>();

  constructor(words: Words) {
    this.#words = words;
  }

  get elements(): readonly NetworkElement[] {
    return [...this.#elements.values()];
  }

  get connections(): readonly NetworkConnection[] {
    return [...this.#connections.values()];
  }

  /** An item with all it names. Own words alone name nothing. */
  add(item: DocumentItem, maker: DigestDocument['maker']): void {
    if (item.kind === 'words') return;
    const source = this.#source(item);
    const shown = item.quote ? this.#passage(item, source) : source;
    for (const { key, name } of item.principles)
      this.#connect(shown, this.#element(`principle ${key}`, name, 'network_principle'), 'network_carries');
    const { name, organisation } = item.credit ?? maker;
    const who = showableLine(organisation) || showableLine(name);
    const kind = showableLine(organisation) ? 'network_organisation' : 'network_person';
    if (who) this.#connect(this.#element(`${kind} ${who}`, who, kind), shown, 'network_shares');
  }

  /** The page or note an item is of. */
  #source(item: DocumentItem): string {
    const address = linkOf(item.address);
    const kind = item.kind === 'meeting' ? 'network_note' : 'network_page';
    return this.#element(`${kind} ${address || item.key}`, itemTitle(item, this.#words), kind, {
      ...{ address, author: showableLine(item.author), published: item.publishedAt ?? '' },
      tags: item.tags.map(showableLine),
      description: item.quote ? '' : describe(item.excerpt, plainOf(item.words)),
    });
  }

  #passage(item: DocumentItem, page: string): string {
    const exact = item.quote?.exact ?? '';
    const passage = this.#element(`passage ${item.key}`, shorten(showableLine(exact)), 'network_passage', {
      description: describe(exact, plainOf(item.words)),
    });
    this.#connect(passage, page, 'network_standsIn');
    return passage;
  }

  /** The label of an element that is there already, or is now; where another is called so, with a number. */
  #element(key: string, name: string, kind: MessageKey, more: Partial<NetworkElement> = {}): string {
    const known = this.#labels.get(key);
    if (known !== undefined) return known;
    const first = showableLine(name) || this.#words.t(kind);
    let label = first;
    for (let nth = 2; this.#elements.has(label.toLowerCase()); nth += 1) label = `${first} (${nth})`;
    const blank = { description: '', tags: [], address: '', author: '', published: '' };
    this.#labels.set(key, label);
    this.#elements.set(label.toLowerCase(), { ...blank, ...more, label, type: this.#words.t(kind) });
    return label;
  }

  #connect(from: string, to: string, kind: MessageKey): void {
    this.#connections.set(JSON.stringify([from, to, kind]), { from, to, type: this.#words.t(kind) });
  }
}

const describe = (...texts: readonly string[]): string =>
  texts
    .map((text) => showable(text).trim())
    .filter(Boolean)
    .join('\n\n');

const shorten = (line: string): string =>
  line.length > longestLabel
    ? `${line
        .slice(0, longestLabel - 1)
        .replace(/[\ud800-\udbff]$/, '')
        .replace(/\s+\S*$/, '')}…`
    : line;
