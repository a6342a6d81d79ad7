// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Desk, DeskContext } from '../../components/editors/digest/desk';
import { EventFields } from '../../components/editors/digest/EventFields';
import { PictureFields } from '../../components/editors/digest/PictureFields';
import { useRecord } from '../../components/hooks';
import { ServicesContext } from '../../components/services';
import { addOwnCard, addSection } from '../../lib/commands/digest-edits';
import type { Services } from '../../lib/commands/services';
import { setMessages } from '../../lib/i18n';
import { changesOf, createDigest, type Digest, type DigestItem } from '../../lib/model';
import type { Repository } from '../../lib/storage/repository';
import { createSession } from '../../lib/workbench/session';
import en from '../../public/_locales/en/messages.json';
import { openLibrary } from '../storage/open';

setMessages('en', en);
let repository: Repository;
let digest: Digest;

afterEach(cleanup);
beforeEach(async () => {
  repository = await openLibrary();
  digest = createDigest('June', 'en', new Date('2026-06-01'));
  await repository.commit({ title: 'did_digest_new', changes: { [digest.id]: changesOf(digest) } });
  await repository.commit(addSection(digest, 'Coming up', 'coming'));
  const section = async () => ((await repository.get(digest.id)) as Digest).sections[0]?.id ?? '';
  const add = async (card: Parameters<typeof addOwnCard>[2]) =>
    repository.commit(addOwnCard((await repository.get(digest.id)) as Digest, await section(), card));
  await add({ event: { start: '2026-06-04', end: null, zone: '', place: '', address: '' } });
  await add({ image: { hash: 'a'.repeat(64), type: 'image/png', alt: '', width: 4, height: 3 } });
});

function Live() {
  const record = useRecord(digest.id);
  const [dated, pictured] = record?.items ?? [];
  if (!record || !dated?.event || !pictured?.image) return null;
  return (
    <DeskContext.Provider value={{ digest: record } as unknown as Desk}>
      <EventFields item={dated} event={dated.event} lang="en" />
      <PictureFields item={pictured} image={pictured.image} lang="en" />
    </DeskContext.Provider>
  );
}

async function show() {
  const services = { repository, session: createSession(), notify: vi.fn() } as unknown as Services;
  render(
    <ServicesContext.Provider value={services}>
      <Live />
    </ServicesContext.Provider>,
  );
  await screen.findByLabelText('Day');
}

const type = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });
const items = async () => ((await repository.get(digest.id)) as Digest).items as [DigestItem, DigestItem];
const keeps = (event: object) => waitFor(async () => expect((await items())[0].event).toMatchObject(event));

test('a date has a day always; what ends the day it begins goes along to another one', async () => {
  await show();
  type('Begins', '16:00');
  type('Ends', '17:30');
  await keeps({ start: '2026-06-04T16:00', end: '2026-06-04T17:30' });
  type('Day', '2026-06-11');
  await keeps({ start: '2026-06-11T16:00', end: '2026-06-11T17:30' });
  type('Day', '');
  type('Last day, if another', '2026-06-12');
  await keeps({ start: '2026-06-11T16:00', end: '2026-06-12T17:30' });
  type('Day', '2026-06-13');
  await keeps({ start: '2026-06-13T16:00', end: '2026-06-12T17:30' });
  await screen.findByText('It ends before it begins.');
  type('Ends', '');
  type('Last day, if another', '');
  await keeps({ end: null });
  expect(screen.queryByText('It ends before it begins.')).toBeNull();
});

test('a zone that no clock knows and a link that is none are said', async () => {
  await show();
  type('On the clocks of', 'America/Nowhere');
  await screen.findByText('No such zone is known. Choose one of the list.');
  type('On the clocks of', 'America/Denver');
  await waitFor(() => expect(screen.queryByText(/No such zone/)).toBeNull());
  type('Link', 'javascript:alert(1)');
  await screen.findByText('A link begins with https://');
  type('Link', 'https://example.org/call');
  await keeps({ zone: 'America/Denver', address: 'https://example.org/call' });
  expect(screen.queryByText('A link begins with https://')).toBeNull();
});

test('a picture is asked for its words until it has some, or somebody says that it only decorates; they come back', async () => {
  await show();
  const asked = () => screen.queryByText('Without these words the picture says nothing to whoever does not see it.');
  await screen.findByText('The picture itself is not on this device, so it is left out.');
  expect(asked()).not.toBeNull();
  type('What it shows, in words', 'A full\nhall');
  await waitFor(async () => expect((await items())[1].image?.alt).toBe('A full hall'));
  expect(asked()).toBeNull();
  fireEvent.click(screen.getByLabelText('It only decorates'));
  await waitFor(async () => expect((await items())[1].image?.decorative).toBe(true));
  const words = screen.getByLabelText('What it shows, in words') as HTMLTextAreaElement;
  expect([words.value, words.disabled]).toEqual(['', true]);
  fireEvent.click(screen.getByLabelText('It only decorates'));
  await waitFor(() => expect(words.value).toBe('A full hall'));
});
