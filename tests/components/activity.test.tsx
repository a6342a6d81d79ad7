// @vitest-environment happy-dom
import { render, screen } from '@testing-library/preact';
import { beforeAll, expect, test } from 'vitest';
import { ActivityPanel } from '../../components/panels/ActivityPanel';
import { ServicesContext } from '../../components/services';
import type { Services } from '../../lib/commands/services';
import { setMessages } from '../../lib/i18n';
import type { Commit } from '../../lib/model';
import { createSession } from '../../lib/workbench/session';
import en from '../../public/_locales/en/messages.json';

beforeAll(() => setMessages('en', en));

let count = 0;
function commit(title: string, subject: string[], undoes: string | null = null): Commit {
  count += 1;
  const made = { device: 'd', page: 'p', records: 1, undoneBy: null };
  return { ...made, id: `${count}`, at: Date.parse('2026-03-01') - count, title, subject, undoes };
}

test('Activity lists what somebody did on purpose, and what was undone of it', async () => {
  const opened = commit('did_clip_opened', ['Listening']);
  const tagged = commit('did_tags_change', ['Listening']);
  const commits = [
    commit('did_undo', [], opened.id),
    commit('did_undo', [], tagged.id),
    opened,
    tagged,
    commit('did_clip_images', ['3', 'Listening']),
    commit('did_clip_save', ['Listening']),
  ];
  const repository = { commits: async () => commits, onChange: () => () => undefined };
  const services = { repository, session: createSession() } as unknown as Services;
  render(
    <ServicesContext.Provider value={services}>
      <ActivityPanel />
    </ServicesContext.Provider>,
  );
  await screen.findByText('Kept “Listening”');
  const listed = screen.getAllByRole('listitem').map((step) => step.querySelector('p')?.textContent);
  expect(listed).toEqual([
    'Undone: Changed the tags of “Listening”',
    'Changed the tags of “Listening”',
    'Kept “Listening”',
  ]);
});
