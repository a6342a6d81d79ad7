// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ServicesContext } from '../../../components/services';
import { icons } from '../../../components/ui/icons';
import { EditorArea } from '../../../components/workbench/EditorArea';
import { Tabs } from '../../../components/workbench/Tabs';
import type { Services } from '../../../lib/commands/services';
import { setMessages } from '../../../lib/i18n';
import { createPerson } from '../../../lib/model';
import { createThread } from '../../../lib/model/new-thread';
import { createSession, type Session } from '../../../lib/workbench/session';
import en from '../../../public/_locales/en/messages.json';
import { clip, freshName, openLibrary, saving } from '../../storage/open';

let session: Session;

async function services(...records: { id: string }[]): Promise<Services> {
  const made = { session, repository: await openLibrary({ name: freshName() }) } as unknown as Services;
  if (records.length > 0) await made.repository.commit(saving(...records));
  return made;
}

beforeEach(() => {
  setMessages('en', en);
  session = createSession();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('a value thread without a title of its own is called by what it began with, as that is called now', async () => {
  const article = clip({ title: 'Trust before tasks' });
  const thread = createThread(
    { title: '', source: { record: article.id, part: null }, begun: '2026-03-01' },
    new Date(),
  );
  const here = await services(article, thread);
  session.open('thread', thread.id);
  render(
    <ServicesContext.Provider value={here}>
      <Tabs group={session.group.value} />
    </ServicesContext.Provider>,
  );
  await screen.findByRole('tab', { name: 'Trust before tasks' });
  await here.repository.commit({ title: 'did_clip_edit', changes: { [article.id]: { title: 'Trust first' } } });
  await screen.findByRole('tab', { name: 'Trust first' });
});

test('the tab of an organization shows another icon than that of a person, as soon as it becomes one', async () => {
  const person = createPerson('Example Schools Network', '');
  const here = await services(person);
  session.open('person', person.id);
  render(
    <ServicesContext.Provider value={here}>
      <Tabs group={session.group.value} />
    </ServicesContext.Provider>,
  );
  const tab = await screen.findByRole('tab', { name: 'Example Schools Network' });
  const drawn = () => tab.querySelector('path')?.getAttribute('d');
  expect(drawn()).toBe(icons.person);
  await here.repository.commit({ title: 'did_person_edit', changes: { [person.id]: { kind: 'organisation' } } });
  await waitFor(() => expect(drawn()).toBe(icons.organisation));
});

test.each([
  [900, 'vertical'],
  [500, 'horizontal'],
])('two groups in %d px have an edge that is %s', async (width, orientation) => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      readonly #seen: (entries: unknown) => void;
      constructor(seen: (entries: unknown) => void) {
        this.#seen = seen;
      }
      observe() {
        this.#seen([{ contentRect: { width } }]);
      }
      disconnect = () => undefined;
    },
  );
  session.open('learning');
  session.split(session.group.value.id, 'right');
  render(
    <ServicesContext.Provider value={await services()}>
      <EditorArea />
    </ServicesContext.Provider>,
  );
  expect((await screen.findByRole('separator')).getAttribute('aria-orientation')).toBe(orientation);
});
