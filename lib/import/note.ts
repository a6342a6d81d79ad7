import * as z from 'zod/mini';
import {
  canonicalJson,
  labels,
  type Meeting,
  type MeetingId,
  type More,
  type NoteLine,
  normalizeTag,
  type Origin,
  type PrincipleId,
  type ReleaseLevel,
  sha256,
  unmarked,
} from '../model';
import type { BundleHeader, BundleItem } from '../model/bundle';
import { showable, showableLine } from '../model/showable';
import { parse } from '../notes';
import { withMore } from './more';

/** The id a received note has in every library, so that it comes in once. */
export async function noteId(item: BundleItem): Promise<MeetingId> {
  const content = canonicalJson([item.title, item.publishedAt, item.excerpt, item.author]);
  return `meeting:${(await sha256(content)).slice(0, 40)}`;
}

export interface Arriving {
  readonly header: BundleHeader;
  readonly principles: readonly PrincipleId[];
  readonly more: More | null;
  readonly origin: Origin;
  readonly now: Date;
}

/** The one line of a received note that says who said it; its part id is the same in every library. */
export const spokenLine = 'line';

/** What a bundle shows of a meeting note, as a note. It goes on as far as its maker let it, and no further. */
export function noteOf(id: MeetingId, item: BundleItem, along: Arriving): Meeting {
  const { header, principles, origin, now } = along;
  const text = showable(item.excerpt);
  const author = showableLine(item.author).slice(0, 300);
  const tags = [...new Set(item.tags.map((tag) => normalizeTag(showableLine(tag))))].filter((tag) => tag !== '');
  return {
    ...unmarked(),
    id,
    principles: author ? [] : [...principles],
    tags,
    title: showableLine(item.title),
    kind: 'call',
    date: dayOf(item.publishedAt) ?? header.madeAt.slice(0, 10),
    present: '',
    text: author ? text : agreed(text, header.release),
    language: item.language,
    attribution: author || text.includes('@') ? 'named' : 'unattributed',
    release: header.release,
    lines: author ? [lineOf(text, { author, label: item.label, principles })] : [],
    source: { format: 'bundle', name: header.title },
    createdAt: now.toISOString(),
    origin,
    ...withMore(along.more),
  };
}

/** Quotes came with their speaker's yes: the note keeps saying so. */
function agreed(text: string, release: ReleaseLevel): string {
  if (release === 'room') return text;
  const { lines } = parse(text);
  return lines.map(({ text: line, end, label }) => `${line}${label?.quotes ? ` [ok ${release}]` : ''}${end}`).join('');
}

interface Spoken {
  readonly author: string;
  readonly label: string | undefined;
  readonly principles: readonly PrincipleId[];
}

function lineOf(words: string, { author, label, principles }: Spoken): NoteLine {
  return {
    id: spokenLine,
    label: labels.find((known) => known === label) ?? null,
    words,
    principles: [...principles],
    release: null,
    attribution: 'named',
    credit: { name: author, organisation: '' },
    consent: { state: 'yes', by: '', at: null },
    order: 'a0',
    removed: false,
  };
}

/** The calendar day a date starts with; null where it is none (`2026-02-31`). */
function dayOf(text: string | null): string | null {
  const day = z.iso.date().safeParse(text?.slice(0, 10));
  return day.success ? day.data : null;
}
