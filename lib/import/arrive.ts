import type { MessageKey } from '../i18n';
import {
  type Changes,
  type Clip,
  changesOf,
  type Meeting,
  type MeetingId,
  type More,
  type Origin,
  type RecordId,
} from '../model';
import type { BundleItem } from '../model/bundle';
import { type Keepers, keepersIn, withKeeper } from '../model/overlap';
import { showableLine } from '../model/showable';
import { Codebook } from './codebook';
import { knownClips, knownRecords, type Look } from './look';
import { type Differing, differs } from './merge-page';
import { type Taken, type Unknown, unknownOf } from './more';
import { noteId, noteOf } from './note';
import { IncomingPage, pageAddress } from './page';
import type { ParsedBundle } from './parse-bundle';
import type { ImportRow } from './row';
import { isNoteOf, lineIn } from './same';

/** What became of an item: which record it is, and whether that was here before. */
interface Came {
  readonly isNew: boolean;
  readonly lost: boolean;
  readonly of: Pick<Clip | Meeting, 'id' | 'origin'>;
  readonly known: boolean;
}

interface Note {
  readonly id: MeetingId;
  readonly known: Meeting | undefined;
}

/** What was asked of the library, by item and canonical address. */
interface Known {
  readonly pages: Map<string, IncomingPage>;
  readonly notes: ReadonlyMap<BundleItem, Note>;
  readonly addresses: ReadonlyMap<BundleItem, string | null>;
  readonly keepers: Keepers;
}

/** A bundle meeting a library: what each item becomes there, gathered as changes and rows. */
export class Arrival {
  readonly rows: ImportRow[] = [];
  /** Pages that came from the same hand before and are described otherwise now. */
  readonly differing: Differing[] = [];
  readonly codebook: Codebook;
  readonly #bundle: ParsedBundle;
  readonly #now: Date;
  readonly #pages: Map<string, IncomingPage>;
  readonly #notes: ReadonlyMap<BundleItem, Note>;
  readonly #addresses: ReadonlyMap<BundleItem, string | null>;
  readonly #keepers: Keepers;
  readonly #changes = new Map<RecordId, Changes>();
  /** Addresses and notes that have their row. */
  readonly #shown = new Set<string>();

  private constructor(bundle: ParsedBundle, known: Pick<Arrival, 'codebook'> & Known, now: Date) {
    this.#bundle = bundle;
    this.codebook = known.codebook;
    this.#pages = known.pages;
    this.#notes = known.notes;
    this.#addresses = known.addresses;
    this.#keepers = known.keepers;
    this.#now = now;
  }

  /** Asks the library, once, for everything the bundle names. */
  static async of(bundle: ParsedBundle, look: Look, now: Date): Promise<Arrival> {
    const items = bundle.sections.flatMap((section) => section.items);
    const addresses = new Map(items.map((item) => [item, pageAddress(item)]));
    const [clips, notes, principles, digests] = await Promise.all([
      knownClips(
        look,
        [...new Set(addresses.values())].filter((address) => address !== null),
      ),
      notesOf(items, look),
      look.list('principle'),
      look.list('digest'),
    ]);
    const pages = new Map([...clips].map(([address, clip]) => [address, IncomingPage.known(clip)]));
    const codebook = new Codebook(principles, bundle.principles, bundle.header.release);
    return new Arrival(bundle, { codebook, pages, notes, addresses, keepers: keepersIn(digests) }, now);
  }

  /** Whose something is, and under which public key. */
  originOf({ credit, key }: Pick<BundleItem, 'credit' | 'key'>): Origin {
    const { maker, title } = this.#bundle.header;
    const { name, organisation } = credit ?? maker;
    return {
      credit: { name: showableLine(name), organisation: showableLine(organisation) },
      title: showableLine(title),
      key: key ?? '',
      receivedAt: this.#now.toISOString(),
    };
  }

  /** Takes an item in: no source for own words, and for what is refused. */
  take(item: BundleItem): Taken {
    const unknown = unknownOf(item, this.#bundle.header.release);
    switch (item.kind) {
      case 'clip':
        return this.#takeClip(item, unknown);
      case 'passage':
        return this.#takePassage(item, unknown);
      case 'meeting':
        return this.#takeNote(item, unknown);
      default:
        return { source: null, ...unknown };
    }
  }

  /** Everything to write for the items taken, by record. */
  changes(): Map<RecordId, Changes> {
    const changes = new Map(this.#changes);
    for (const principle of this.codebook.added) changes.set(principle.id, changesOf(principle));
    for (const page of this.#pages.values()) {
      const written = page.changes();
      if (Object.keys(written).length > 0) changes.set(page.clip.id, written);
    }
    return changes;
  }

  #takeClip(item: BundleItem, { more, lost }: Unknown): Taken {
    const address = this.#addresses.get(item);
    if (!address) return this.#refuse(item, 'import_reasonAddress');
    const page = this.#page(item, address);
    const source = { record: page.clip.id, part: null };
    if (this.#shown.has(address)) return { source, more, lost };
    this.#shown.add(address);
    if (page.isNew)
      page.describe(item, { principles: this.codebook.findAll(item.principles), more }, this.originOf(item));
    else {
      const each = { item, clip: page.clip, origin: this.originOf(item) };
      if (differs(each)) this.differing.push(each);
    }
    this.#row(item, { isNew: page.isNew || page.returns, lost, of: page.clip, known: !page.isNew });
    return { source, more: page.isNew ? null : more, lost: false };
  }

  #takePassage(item: BundleItem, { more, lost }: Unknown): Taken {
    const address = this.#addresses.get(item);
    if (!address) return this.#refuse(item, 'import_reasonAddress');
    if (!item.quote) return this.#refuse(item, 'import_reasonFields');
    const page = this.#page(item, address);
    const known = page.highlightOf(item.quote.exact);
    if (!known && page.isFull) return this.#refuse(item, 'import_reasonTooMany');
    this.#row(item, { isNew: !known || page.returns, lost, of: page.clip, known: !page.isNew });
    const along = { principles: this.codebook.findAll(item.principles), more };
    const highlight = known ?? page.addHighlight(item.quote, along, this.#now);
    return { source: { record: page.clip.id, part: highlight.id }, more: known ? more : null, lost: false };
  }

  #takeNote(item: BundleItem, { more, lost }: Unknown): Taken {
    const note = this.#notes.get(item);
    if (!note) return this.#refuse(item, 'import_reasonFields');
    const { id, known } = note;
    const source = { record: id, part: item.author ? lineIn(known, item) : null };
    if (this.#shown.has(id)) return { source, more, lost };
    this.#shown.add(id);
    const isNew = !known || known.trashedAt !== null;
    this.#row(item, { isNew, lost, of: known ?? { id, origin: null }, known: known !== undefined });
    if (isNew) this.#changes.set(id, known ? { trashedAt: null } : changesOf(this.#noteOf(id, item, more)));
    return { source, more: known ? more : null, lost: false };
  }

  #noteOf(id: MeetingId, item: BundleItem, more: More | null): Meeting {
    const { header } = this.#bundle;
    const principles = this.codebook.findAll(item.principles);
    return noteOf(id, item, { header, principles, more, origin: this.originOf(item), now: this.#now });
  }

  #page(item: BundleItem, address: string): IncomingPage {
    const known = this.#pages.get(address);
    if (known) return known;
    // Its own item, if one comes, says more; until then it is credited under no key.
    const origin = this.originOf({ ...item, key: null });
    const page = IncomingPage.arriving(item, address, { origin, now: this.#now });
    this.#pages.set(address, page);
    return page;
  }

  #row(item: BundleItem, { isNew, lost, of, known }: Came): void {
    const title = showableLine(item.kind === 'passage' && item.quote ? item.quote.exact.slice(0, 200) : item.title);
    const kind = item.kind === 'words' ? 'other' : item.kind;
    const keepers = withKeeper(this.#keepers.get(of.id) ?? [], this.#bundle.header.maker);
    const kept = keepers.length + (known && of.origin === null ? 1 : 0);
    this.rows.push({ kind, title, status: isNew ? 'new' : 'known', ...(kept > 1 && { kept }), ...(lost && { lost }) });
  }

  #refuse(item: BundleItem, reason: MessageKey): Taken {
    const kind = item.kind === 'words' ? 'other' : item.kind;
    this.rows.push({ kind, title: showableLine(item.title), status: 'refused', reason });
    return { source: null, more: null, lost: false };
  }
}

async function notesOf(items: readonly BundleItem[], look: Look): Promise<ReadonlyMap<BundleItem, Note>> {
  const notes = items.filter(({ kind }) => kind === 'meeting');
  const ids = await Promise.all(notes.map(noteId));
  const known = await knownRecords(look, ids);
  // One's own notes come back under ids that only this library knows.
  const own = known.every(Boolean) ? [] : (await look.list('meeting')).filter(({ origin }) => origin === null);
  return new Map(
    notes.map((item, index) => {
      const note = known[index] ?? own.find((meeting) => isNoteOf(meeting, item));
      return [item, { id: note?.id ?? (ids[index] as MeetingId), known: note }];
    }),
  );
}
