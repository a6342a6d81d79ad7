import { render } from 'preact';
import '../../components/ui/base.css';
import { recoverUnsaved } from '../../components/unsaved';
import { createDesk, type Platform } from '../../components/workbench/desk';
import { keepSession } from '../../components/workbench/keep';
import { OpenProblem } from '../../components/workbench/OpenProblem';
import { Workbench } from '../../components/workbench/Workbench';
import { browser } from '../../lib/browser';
import { chooseLanguage, loadMessages } from '../../lib/i18n';
import { openRepository, type Repository } from '../../lib/storage';
import { openRoute } from '../../lib/workbench/route';
import { restoreSession } from '../../lib/workbench/saved';
import { createSession } from '../../lib/workbench/session';

const root = document.getElementById('root') as HTMLElement;

const platform: Platform = {
  version: browser.runtime.getManifest().version,
  openTab(url) {
    browser.tabs.create({ url }).catch((error: unknown) => console.error('tab', error));
  },
  askForSites: (origins) => browser.permissions.request({ origins: [...origins] }),
  grantedSites: async () => (await browser.permissions.getAll()).origins ?? [],
  giveBackSites: (origins) => browser.permissions.remove({ origins: [...origins] }),
};

/** Opens the library and shows it as it was left. */
async function start(): Promise<void> {
  const repository = await openRepository();
  await recoverUnsaved(repository);
  const [settings, kept] = await Promise.all([repository.settings(), repository.local('session')]);
  document.documentElement.dataset.theme = settings.theme;
  await loadMessages(chooseLanguage(settings.language, navigator.languages));
  const session = createSession();
  const known = restoreSession(session, kept);
  const followRoute = () => {
    if (openRoute(session, location.hash)) history.replaceState(null, '', location.pathname);
  };
  if (!known) session.open('welcome');
  followRoute();
  window.addEventListener('hashchange', followRoute);
  keepSession(session, repository);
  const desk = createDesk(repository, session, platform);
  render(<Workbench desk={desk} />, root);
  // Housekeeping waits until the page is in use.
  setTimeout(() => void tidy(repository).catch((error: unknown) => console.warn('Tidied up later', error)), 20_000);
}

async function tidy(repository: Repository): Promise<void> {
  const { sweepDaily } = await import('../../lib/storage/sweep');
  await sweepDaily(repository);
}

start().catch(async (error: unknown) => {
  console.error('start', error);
  await loadMessages(chooseLanguage('auto', navigator.languages));
  render(<OpenProblem error={error} />, root);
});
