import { render } from 'preact';
import '../../components/ui/base.css';
import { applyAppearance, rememberedAppearance } from '../../components/appearance';
import { watchDrafts } from '../../components/drafts-left';
import { recoverUnsaved } from '../../components/unsaved';
import { createDesk } from '../../components/workbench/desk';
import { keepSession, keptSession } from '../../components/workbench/keep';
import { OpenProblem, problemOf } from '../../components/workbench/OpenProblem';
import { Workbench } from '../../components/workbench/Workbench';
import { loadMessages, type MessageKey, t } from '../../lib/i18n';
import { openRepository } from '../../lib/storage';
import { openRoute } from '../../lib/workbench/route';
import { restoreSession } from '../../lib/workbench/saved';
import { createSession } from '../../lib/workbench/session';
import { platform, tidy } from './platform';

const root = document.getElementById('root') as HTMLElement;

/** Opens the library and shows it as it was left. */
async function start(): Promise<void> {
  applyAppearance(rememberedAppearance());
  let waiting = true;
  let reload: (() => void) | undefined;
  const repository = await openRepository({
    blocked: () => void showProblem('open_waiting', () => waiting),
    closed: () => reload?.(),
  });
  waiting = false;
  await recoverUnsaved(repository);
  watchDrafts(repository);
  const [settings, kept] = await Promise.all([repository.settings(), keptSession(repository)]);
  await loadMessages(applyAppearance(settings));
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
  const action = { label: t('open_reload'), run: () => location.reload() };
  reload = () => desk.services.notify(t('open_upgraded'), { kind: 'error', action });
  render(<Workbench desk={desk} />, root);
  // Housekeeping waits until the page is in use.
  setTimeout(() => void tidy(repository), 20_000);
}

/** Says why the library is not open, if that is still so when the words are there. */
async function showProblem(problem: MessageKey, still = () => true): Promise<void> {
  await loadMessages(applyAppearance(rememberedAppearance()));
  if (still()) render(<OpenProblem problem={problem} />, root);
}

start().catch(async (error: unknown) => {
  console.error('start', error);
  await showProblem(problemOf(error));
});
