// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { useRecord } from '../../components/hooks';
import { ServicesContext } from '../../components/services';
import type { Services } from '../../lib/commands/services';
import type { ClipId } from '../../lib/model';
import { clip, openLibrary, saving } from '../storage/open';

afterEach(cleanup);

const Title = ({ id }: { id: ClipId }) => <p>{useRecord(id)?.title}</p>;

test('all who show a record share one answer for each change, and nobody one of before it', async () => {
  const repository = await openLibrary();
  const shown = clip({ title: 'First' });
  await repository.commit(saving(shown));
  const get = vi.spyOn(repository, 'get');
  render(
    <ServicesContext.Provider value={{ repository } as unknown as Services}>
      {[1, 2, 3, 4].map((at) => (
        <Title key={at} id={shown.id} />
      ))}
    </ServicesContext.Provider>,
  );
  expect(await screen.findAllByText('First')).toHaveLength(4);
  expect(get).toHaveBeenCalledTimes(1);
  const edit = (title: string) => repository.commit({ title: 'did_clip_edit', changes: { [shown.id]: { title } } });
  await edit('Second');
  expect(await screen.findAllByText('Second')).toHaveLength(4);
  expect(get).toHaveBeenCalledTimes(2);
  await Promise.all([edit('Third'), edit('Fourth')]);
  expect(await screen.findAllByText('Fourth')).toHaveLength(4);
});

test('what shows elsewhere is there in the first drawing and not read again; what nobody shows any more is read anew', async () => {
  const repository = await openLibrary();
  const shown = clip({ title: 'First' });
  await repository.commit(saving(shown));
  const get = vi.spyOn(repository, 'get');
  const services = { repository } as unknown as Services;
  const page = (names: readonly string[]) => (
    <ServicesContext.Provider value={services}>
      {names.map((name) => (
        <Title key={name} id={shown.id} />
      ))}
    </ServicesContext.Provider>
  );
  const { rerender } = render(page(['tab']));
  await screen.findByText('First');
  rerender(page(['tab', 'editor']));
  expect(screen.getAllByText('First')).toHaveLength(2);
  // Another that is drawn in its place takes over.
  rerender(page(['other']));
  expect(screen.getAllByText('First')).toHaveLength(1);
  expect(get).toHaveBeenCalledTimes(1);
  rerender(page([]));
  await Promise.resolve();
  await repository.commit({ title: 'did_clip_edit', changes: { [shown.id]: { title: 'Second' } } });
  rerender(page(['tab']));
  expect(screen.queryByText('First')).toBeNull();
  await screen.findByText('Second');
});
