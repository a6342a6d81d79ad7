import type { DigestDocument, DocumentItem } from '../digest';
import { plainOf } from '../digest/rich';
import { canonicalJson, type Json, sha256 } from '../model';
import { showableLine } from '../model/showable';
import type { Exporter } from './exporter';
import { creditLine, languageTag, titleOf, wordsOf } from './facts';
import { hashUri } from './hash-uri';
import { paced } from './pace';
import { linkOf } from './text';

const context = 'http://www.w3.org/ns/anno.jsonld';

type Annotation = { readonly [name: string]: Json };

/** Who an annotation is by; nothing where nobody is named. */
function creatorOf(name: string): Annotation {
  return name ? { creator: { type: 'Person', name } } : {};
}

const textBody = (value: string, purpose: string, language = ''): Annotation => ({
  ...{ type: 'TextualBody', value, format: 'text/plain', purpose },
  ...(languageTag(language) && { language: languageTag(language) }),
});

/** A passage whose page has an address, as an annotation of that page; null for everything else. */
async function annotationOf(
  item: DocumentItem,
  { maker, madeAt, language }: Pick<DigestDocument, 'maker' | 'madeAt' | 'language'>,
): Promise<Annotation | null> {
  const source = linkOf(item.address);
  if (!item.quote || !source || !item.key) return null;
  const said = plainOf(item.words).trim();
  const creator = creditLine(item.credit ?? maker);
  // Who found a passage has not said what its maker writes of it.
  const own = item.credit ? creatorOf(creditLine(maker)) : {};
  const bodies = [
    ...(said ? [{ ...textBody(said, 'commenting', language), ...own }] : []),
    ...item.principles.map(({ name }) => textBody(showableLine(name), 'classifying')),
    ...item.tags.map((tag) => textBody(showableLine(tag), 'tagging')),
  ];
  return {
    '@context': context,
    // Of the passage, of who chose it and what they say: others annotate the same words.
    id: hashUri(await sha256(canonicalJson(['annotation', item.key, creator, said]))),
    type: 'Annotation',
    motivation: said ? 'commenting' : 'highlighting',
    created: madeAt,
    ...creatorOf(creator),
    ...(bodies.length > 0 && { body: bodies }),
    target: {
      source,
      ...(languageTag(item.language) && { language: languageTag(item.language) }),
      selector: selectorOf(item.quote),
    },
  };
}

/** The very words, so that they are found again. */
const selectorOf = ({ exact, prefix, suffix }: NonNullable<DocumentItem['quote']>): Annotation => ({
  ...{ type: 'TextQuoteSelector', exact },
  ...(prefix && { prefix }),
  ...(suffix && { suffix }),
});

/** The passages of a digest as W3C Web Annotations, each once: a collection of one page. https://www.w3.org/TR/annotation-model/ */
export const annotationsExporter: Exporter = {
  id: 'annotations',
  title: 'command_digest_save_annotations',
  extension: 'jsonld',
  type: 'application/ld+json',
  has: ({ sections }) => sections.some(({ items }) => items.some(({ quote, address }) => quote && linkOf(address))),
  async render(document, rendering = {}) {
    const words = await wordsOf(document);
    const found = new Map<Json | undefined, Annotation>();
    await paced(document.sections, rendering, async ({ items, language }) => {
      for (const item of items) {
        const annotation = await annotationOf(item, { ...document, language: language || document.language });
        if (annotation) found.set(annotation.id, annotation);
      }
    });
    const items = [...found.values()];
    const { maker, title, madeAt } = document;
    const id = hashUri(await sha256(canonicalJson([maker.name, maker.organisation, title, madeAt])));
    const collection = {
      '@context': context,
      id,
      type: 'AnnotationCollection',
      label: titleOf(document, words),
      ...creatorOf(creditLine(maker)),
      created: madeAt,
      total: items.length,
      first: { id: `${id}?page=1`, type: 'AnnotationPage', startIndex: 0, items },
    };
    return { content: `${JSON.stringify(collection, null, 2)}\n` };
  },
};
