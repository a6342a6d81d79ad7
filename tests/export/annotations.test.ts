import { beforeAll, expect, test } from 'vitest';
import type { DigestDocument } from '../../lib/digest';
import { annotationsExporter } from '../../lib/export/annotations';
import { setMessages } from '../../lib/i18n';
import en from '../../public/_locales/en/messages.json';
import { documents } from './many';
import { hostile, item, sample, section } from './sample';

beforeAll(() => setMessages('en', en));

const read = async (document: DigestDocument) =>
  JSON.parse(String((await annotationsExporter.render(document)).content));

const iri = /^[a-z][a-z0-9+.-]*:\S+$/;
const context = 'http://www.w3.org/ns/anno.jsonld';

/** What the Web Annotation Data Model says MUST be (its sections 3.1, 3.2.4, 4.2.4, 5.1, 5.2). */
function holds(collection: Awaited<ReturnType<typeof read>>): void {
  expect(collection['@context']).toBe(context);
  expect(collection.id).toMatch(iri);
  expect(collection.type).toBe('AnnotationCollection');
  expect(collection.label).not.toBe('');
  const { first } = collection;
  expect(first.id).toMatch(iri);
  expect(first.type).toBe('AnnotationPage');
  expect(first.items).toHaveLength(collection.total);
  for (const annotation of first.items) {
    expect(annotation['@context']).toBe(context);
    expect(annotation.id).toMatch(iri);
    expect(annotation.type).toBe('Annotation');
    expect(['commenting', 'highlighting']).toContain(annotation.motivation);
    expect(annotation.created).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
    expect(annotation.target.source).toMatch(/^https?:/);
    expect(annotation.target.selector.type).toBe('TextQuoteSelector');
    expect(annotation.target.selector.exact).not.toBe('');
    for (const body of annotation.body ?? []) {
      expect(body.type).toBe('TextualBody');
      expect(body.value).toEqual(expect.any(String));
      expect(['commenting', 'classifying', 'tagging']).toContain(body.purpose);
    }
    if (annotation.creator)
      expect(annotation.creator).toMatchObject({ type: 'Person', name: expect.stringMatching(/./) });
  }
  const ids = first.items.map(({ id }: { id: string }) => id);
  expect(new Set(ids).size).toBe(ids.length);
}

test.each(documents)('of a $name digest holds what the model asks for', async ({ document }) => {
  holds(await read(document));
});

test('a passage says where it stands, what is said of it and who says it', async () => {
  const { first, total } = await read(sample);
  expect(total).toBe(2);
  expect(first.items[0]).toMatchObject({
    motivation: 'commenting',
    creator: { name: 'A network weaver, Example Network' },
    body: [
      { value: 'The line we keep coming back to.', purpose: 'commenting', language: 'en' },
      { value: 'Promote Openness', purpose: 'classifying' },
      { value: 'drafts', purpose: 'tagging' },
      { value: 'sharing early', purpose: 'tagging' },
    ],
    target: {
      source: 'https://example.org/drafts?year=2026',
      language: 'en',
      selector: {
        exact: 'A draft on the wall invites more than a finished report.',
        prefix: 'They say: ',
        suffix: ' So',
      },
    },
  });
  expect(first.items[0].body[0].creator).toBeUndefined();
  expect(first.items[1]).toMatchObject({
    ...{ creator: { name: 'Another Network' }, target: { language: 'es' } },
    // Who found it did not say this of it.
    body: [{ value: 'Read it slowly.', creator: { name: 'A network weaver, Example Network' } }],
  });
});

test('what is said of a passage is in the language of its block', async () => {
  const { first } = await read({ ...sample, sections: sample.sections.map((each) => ({ ...each, language: 'es' })) });
  expect(first.items[0].body[0]).toMatchObject({ value: 'The line we keep coming back to.', language: 'es' });
});

test('the same passage with the same words is one; what another says of it is another', async () => {
  const passage = sample.sections[0]?.items[1] ?? item({});
  const items = [
    passage,
    passage,
    { ...passage, words: 'Another thought.' },
    { ...passage, credit: { name: 'A reader', organisation: '' } },
  ];
  const found = await read({ ...sample, sections: [section({ items })] });
  holds(found);
  expect(found.total).toBe(3);
  const again = await read({ ...sample, title: 'Another digest', sections: [section({ items: [passage] })] });
  expect(again.first.items[0].id).toBe(found.first.items[0].id);
});

test('addresses that are none of the web are no targets', async () => {
  const { first } = await read(hostile);
  expect(first.items).toHaveLength(1);
  expect(first.items[0].target.source).toMatch(/^https:\/\/example\.org\//);
});
