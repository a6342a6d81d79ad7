// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useSettings } from '../../components/hooks';
import { ServicesContext } from '../../components/services';
import { useSpoken } from '../../components/spoken';
import type { Services } from '../../lib/commands/services';
import { loadMessages, t } from '../../lib/i18n';
import { settingsId } from '../../lib/model';
import { openLibrary } from '../storage/open';

beforeEach(() => {
  vi.stubGlobal('fetch', async (path: string) => new Response(readFileSync(`public${path}`)));
  localStorage.clear();
});
afterEach(cleanup);

const drawn: string[] = [];

/** What the settings say, in the words of the language in use. */
function Inside() {
  const said = `${useSettings().language}: ${t('ui_close')}`;
  drawn.push(said);
  return <p>{said}</p>;
}

const Page = ({ changed }: { changed(): void }) => <Inside key={useSpoken(changed)} />;

test('a new language whose words are here is drawn once, and nothing in the old one after it was chosen', async () => {
  await loadMessages('es');
  await loadMessages('en');
  const repository = await openLibrary();
  await repository.commit({ title: 'did_settings_edit', changes: { [settingsId]: { language: 'en' } } });
  const changed = vi.fn();
  render(
    <ServicesContext.Provider value={{ repository } as unknown as Services}>
      <Page changed={changed} />
    </ServicesContext.Provider>,
  );
  await screen.findByText('en: Close');
  drawn.length = 0;
  await repository.commit({ title: 'did_settings_edit', changes: { [settingsId]: { language: 'es' } } });
  await screen.findByText('es: Cerrar');
  expect(drawn).toEqual(['es: Cerrar']);
  expect(document.documentElement.lang).toBe('es');
  expect(changed).toHaveBeenCalledTimes(1);
});
