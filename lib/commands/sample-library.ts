import { generateNKeysBetween } from 'fractional-indexing';
import * as z from 'zod/mini';
import { textOfHtml } from '../html';
import type { Language } from '../i18n';
import {
  AttributionMode,
  type Clip,
  type ClipDraft,
  createClip,
  createDigest,
  createMeeting,
  createPerson,
  type Digest,
  type Example,
  GivenPrinciple,
  type Highlight,
  linkDraft,
  type Meeting,
  meetingKinds,
  type Person,
  type PrincipleId,
  ReleaseLevel,
  sha256,
} from '../model';
import type { StoredBlob } from '../storage/repository';
import { sampleExample } from './sample';

const key = z.string().check(z.regex(/^[a-z0-9]{1,8}$/));
const daysAgo = z.int().check(z.nonnegative());
const marks = {
  note: z.string(),
  principles: z.array(GivenPrinciple),
  tags: z.array(z.string().check(z.minLength(1))),
  read: z.boolean(),
};

const SampleClip = z.object({
  key,
  kind: z.enum(['article', 'selection', 'link']),
  url: z.url({ protocol: /^https$/, hostname: /(^|\.)example\.(org|net|com)$/ }),
  daysAgo,
  publishedDaysAgo: z.nullable(daysAgo),
  language: z.string(),
  title: z.string().check(z.minLength(1)),
  site: z.string(),
  author: z.string(),
  excerpt: z.string(),
  html: z.string(),
  ...marks,
  highlights: z.array(
    z.object({ key, exact: z.string().check(z.minLength(1)), note: z.string(), principles: z.array(GivenPrinciple) }),
  ),
});
type SampleClip = z.infer<typeof SampleClip>;

const SampleMeeting = z.object({
  key,
  kind: z.enum(meetingKinds),
  daysAgo,
  title: z.string().check(z.minLength(1)),
  present: z.string(),
  text: z.string(),
  release: ReleaseLevel,
  attribution: AttributionMode,
  ...marks,
});
type SampleMeeting = z.infer<typeof SampleMeeting>;

const SampleDigest = z.object({
  key,
  daysAgo,
  period: z.object({ fromDaysAgo: daysAgo, toDaysAgo: daysAgo }),
  title: z.string().check(z.minLength(1)),
  oneMinute: z.string(),
  release: ReleaseLevel,
  sections: z.array(
    z.object({
      title: z.string(),
      principle: z.nullable(GivenPrinciple),
      words: z.string(),
      items: z.array(
        z.object({
          source: z.nullable(z.object({ type: z.enum(['clip', 'meeting']), key, highlight: z.nullable(key) })),
          words: z.string(),
        }),
      ),
    }),
  ),
});
type SampleDigest = z.infer<typeof SampleDigest>;

const SamplePerson = z.object({
  key,
  kind: z.enum(['person', 'organisation']),
  name: z.string().check(z.minLength(1)),
  role: z.string(),
  organisation: z.string(),
  attribution: AttributionMode,
  consent: z.string(),
  note: z.string(),
});
type SamplePerson = z.infer<typeof SamplePerson>;

/** A passage that shows what a principle looks like, or does not. */
const SampleExample = z.object({
  principle: GivenPrinciple,
  side: z.enum(['like', 'unlike']),
  clip: key,
  highlight: key,
});
type SampleExample = z.infer<typeof SampleExample>;

/** `public/sample/library.<language>.json`: a community's month, its days counted back from the day it is added. */
export const SampleLibrary = z.object({
  version: z.literal(1),
  language: z.enum(['en', 'es']),
  clips: z.array(SampleClip),
  meetings: z.array(SampleMeeting),
  digests: z.array(SampleDigest),
  people: z.array(SamplePerson),
  examples: z.array(SampleExample),
});
export type SampleLibrary = z.infer<typeof SampleLibrary>;

/** A sample library as records of ours, with the bodies they refer to. */
export interface SampleRecords {
  readonly records: readonly (Clip | Meeting | Digest | Person)[];
  readonly bodies: readonly StoredBlob[];
  /** Examples for principles that every library has. */
  readonly examples: readonly { readonly principle: PrincipleId; readonly example: Example }[];
}

/** Reads the sample library of a language from the extension's own files. Throws where the file is not as it should be. */
export async function readSampleLibrary(language: Language): Promise<SampleLibrary> {
  const answer = await fetch(`/sample/library.${language}.json`);
  return SampleLibrary.parse(await answer.json());
}

/** The records a sample library comes to when it is added at `now`. Needs a DOM, to read the text of the bodies. */
export async function sampleRecords(library: SampleLibrary, now: Date): Promise<SampleRecords> {
  const clips = await Promise.all(library.clips.map((clip) => clipOf(clip, now)));
  const meetings = library.meetings.map((meeting) => meetingOf(meeting, library.language, now));
  const digests = library.digests.map((digest) => digestOf(digest, library.language, now));
  return {
    records: [...clips.map(({ clip }) => clip), ...meetings, ...digests, ...library.people.map(personOf)],
    bodies: clips.flatMap(({ body }) => body ?? []),
    examples: library.examples.map(exampleOf),
  };
}

function personOf({ key: name, ...person }: SamplePerson): Person {
  return { ...createPerson(person.name, person.organisation, person.kind), ...person, id: `person:sample-${name}` };
}

function exampleOf({ principle, side, clip, highlight }: SampleExample, index: number) {
  const example: Example = {
    id: `${sampleExample}${index + 1}`,
    ...{ side, record: `clip:sample-${clip}`, part: highlight },
    order: `a${index}`,
    removed: false,
  };
  return { principle: `principle:${principle}` as PrincipleId, example };
}

const principleIds = (given: readonly string[]) => given.map((name): PrincipleId => `principle:${name}`);

/** The same time of day, some days earlier. */
function before(now: Date, days: number): Date {
  const day = new Date(now);
  day.setDate(day.getDate() - days);
  return day;
}

/** The calendar day here, `YYYY-MM-DD`. */
function dayOf(date: Date): string {
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

const orders = (count: number) => generateNKeysBetween(null, null, count);

async function clipOf(sample: SampleClip, now: Date): Promise<{ clip: Clip; body: StoredBlob | null }> {
  const text = textOfHtml(sample.html);
  const { kind, title, author, language, excerpt, html, publishedDaysAgo } = sample;
  const draft: ClipDraft = {
    ...linkDraft(sample.url, title),
    ...{ kind, author, language, excerpt, html },
    site: sample.site,
    words: text.match(/\S+/g)?.length ?? 0,
    publishedAt: publishedDaysAgo === null ? null : dayOf(before(now, publishedDaysAgo)),
    direction: html ? 'ltr' : 'auto',
  };
  const body = html ? { hash: await sha256(html), type: 'text/html', content: html } : null;
  const savedAt = before(now, sample.daysAgo);
  const place = orders(sample.highlights.length);
  const clip: Clip = {
    ...createClip(draft, body?.hash ?? null, savedAt),
    id: `clip:sample-${sample.key}`,
    note: sample.note,
    tags: sample.tags,
    read: sample.read,
    principles: principleIds(sample.principles),
    highlights: sample.highlights.map(
      (highlight, i): Highlight => ({
        id: highlight.key,
        ...placeOf(highlight.exact, text),
        note: highlight.note,
        principles: principleIds(highlight.principles),
        createdAt: savedAt.toISOString(),
        order: place[i] ?? '',
        removed: false,
      }),
    ),
  };
  return { clip, body };
}

/** Where a quote stands in a text, with 32 characters on both sides. Throws a RangeError where it does not. */
function placeOf(exact: string, text: string): Pick<Highlight, 'quote' | 'position'> {
  const start = text.indexOf(exact);
  if (start < 0) throw new RangeError(`Not in the text: ${exact}`);
  const end = start + exact.length;
  const quote = { exact, prefix: text.slice(Math.max(0, start - 32), start), suffix: text.slice(end, end + 32) };
  return { quote, position: { start, end } };
}

function meetingOf(sample: SampleMeeting, language: Language, now: Date): Meeting {
  const { kind, title, present, text, release, attribution, note, tags, read } = sample;
  return {
    ...createMeeting(title, text, before(now, sample.daysAgo)),
    ...{ kind, present, language, release, attribution, note, tags, read },
    id: `meeting:sample-${sample.key}`,
    principles: principleIds(sample.principles),
  };
}

function digestOf(sample: SampleDigest, language: Language, now: Date): Digest {
  const digest: Digest = {
    ...createDigest(sample.title, language, before(now, sample.daysAgo)),
    id: `digest:sample-${sample.key}`,
    oneMinute: sample.oneMinute,
    release: sample.release,
    period: {
      from: dayOf(before(now, sample.period.fromDaysAgo)),
      to: dayOf(before(now, sample.period.toDaysAgo)),
    },
  };
  const places = orders(sample.sections.length);
  sample.sections.forEach(({ title, principle, words, items }, i) => {
    const section = `s${i + 1}`;
    const itemPlaces = orders(items.length);
    digest.sections.push({
      id: section,
      ...{ title, words },
      principle: principle && `principle:${principle}`,
      order: places[i] ?? '',
      removed: false,
    });
    items.forEach(({ source, words: own }, j) => {
      digest.items.push({
        id: `${section}i${j + 1}`,
        section,
        source: source && { record: `${source.type}:sample-${source.key}`, part: source.highlight },
        words: own,
        order: itemPlaces[j] ?? '',
        removed: false,
      });
    });
  });
  return digest;
}
