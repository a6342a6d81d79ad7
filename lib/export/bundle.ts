import type { DigestDocument, DocumentItem } from '../digest';
import { canonicalJson, isJsonObject, type Json, type JsonObject, sha256 } from '../model';
import { bundleFormat, bundleVersion } from '../model/bundle';
import type { Exporter, Rendering } from './exporter';
import { principlesIn } from './facts';
import { paced } from './pace';

const generator = 'Commonplace 0.1';

/** The digest as a bundle (docs/formats/bundle.md), signed where there is a key. The same document and key give the same bytes. */
export async function writeBundle(document: DigestDocument, rendering: Rendering = {}): Promise<string> {
  const digest = withMore({ type: 'digest', oneMinute: document.oneMinute }, document.more);
  const lines = [headerOf(document), digest, ...principlesOf(document)];
  await paced(document.sections, rendering, ({ title, principle, words, items, more, ...block }) => {
    const line = {
      type: 'section',
      title,
      principle: principle?.key ?? null,
      words,
      ...said(block, ['kind', 'language']),
    };
    lines.push(withMore(line, more));
    for (const item of items) lines.push(withMore(lineOf(item), item.more));
  });
  for (const { key, at } of document.withdrawn ?? []) lines.push({ type: 'withdrawn', key, at });
  const body = lines.map((line) => `${canonicalJson(line)}\n`).join('');
  const hash = await sha256(body);
  const signature = rendering.sign ? { ...(await rendering.sign(hash)) } : null;
  const end = { type: 'end', count: lines.length, sha256: hash, signature };
  return `${body}${canonicalJson(end)}\n`;
}

type Line = { readonly [key: string]: Json };

/** A line with the unknown fields that came with what it tells, beside its own: they never stand in the place of one. */
function withMore(line: Line, more: JsonObject = {}): Line {
  const beside = Object.entries(more).flatMap(([name, value]): [string, Json][] => {
    if (!Object.hasOwn(line, name)) return [[name, value]];
    const own = line[name];
    return isJsonObject(own) && isJsonObject(value) ? [[name, { ...value, ...own }]] : [];
  });
  return { ...line, ...Object.fromEntries(beside) };
}

function headerOf({ title, language, maker, madeAt, period, release, edition }: DigestDocument): Line {
  return {
    type: 'header',
    format: bundleFormat,
    version: bundleVersion,
    title,
    language,
    maker: { name: maker.name, organisation: maker.organisation },
    madeAt,
    period: period && { from: period.from, to: period.to },
    release,
    ...(edition && { edition: { line: edition.line, number: edition.number } }),
    generator,
  };
}

const principlesOf = (document: DigestDocument): Line[] =>
  principlesIn(document).map(({ key, name, definition, colour, icon, more }) =>
    withMore({ type: 'principle', key, name, definition, colour, icon }, more),
  );

/** Field by field, so that nothing a caller put beside them can leave. */
function lineOf(item: DocumentItem): Line {
  const { quote, credit, principles } = item;
  return {
    type: 'item',
    kind: item.kind,
    key: item.key,
    title: item.title,
    address: item.address,
    site: item.site,
    author: item.author,
    publishedAt: item.publishedAt,
    language: item.language,
    direction: item.direction,
    excerpt: item.excerpt,
    quote: quote && { exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
    words: item.words,
    minutes: item.minutes,
    principles: principles.map(({ key }) => key),
    tags: item.tags,
    credit: credit && { name: credit.name, organisation: credit.organisation },
    ...said(item, ['label', 'due']),
    ...(item.image && { image: only(item.image, ['type', 'data', 'alt', 'width', 'height']) }),
    ...(item.event && { event: only(item.event, ['start', 'end', 'zone', 'place', 'address']) }),
  };
}

/** Fields of version 1.1, of which a line has those that say something. */
const said = <K extends string>(of: Readonly<Record<K, string | null>>, names: readonly K[]): Line =>
  Object.fromEntries(names.flatMap((name) => (of[name] ? [[name, of[name]]] : [])));

const only = <T extends object, K extends keyof T & string>(of: T, names: readonly K[]): Line =>
  Object.fromEntries(names.map((name) => [name, of[name] as Json]));

export const bundleExporter: Exporter = {
  id: 'bundle',
  title: 'command_digest_save_bundle',
  extension: 'jsonl',
  type: 'application/x-ndjson',
  render: async (document, rendering) => ({ content: await writeBundle(document, rendering) }),
};
