import { render } from 'preact';
import '../../components/ui/base.css';
import { applyAppearance, rememberedAppearance } from '../../components/appearance';
import { findFirstList, findProbableList } from '../../components/first-list';
import { knowRecord } from '../../components/hooks';
import { takeOver } from '../../components/left';
import { createDesk } from '../../components/workbench/desk';
import { followRoutes } from '../../components/workbench/follow-route';
import { keepSession, loadRoomLeft } from '../../components/workbench/keep';
import { problemOf } from '../../components/workbench/OpenProblem';
import { sessionLeft } from '../../components/workbench/sessions-left';
import { Workbench } from '../../components/workbench/Workbench';
import { loadMessages, t } from '../../lib/i18n';
import { settingsId } from '../../lib/model';
import { openRepository } from '../../lib/storage';
import { restoreSession } from '../../lib/workbench/saved';
import { createSession } from '../../lib/workbench/session';
import { keepHouse, platform } from './platform';
import { showProblem } from './problem';

const root = document.getElementById('root') as HTMLElement;

/** Opens the library and shows it as it was left. */
async function start(): Promise<void> {
  // What needs no library comes while it opens: the words, and the view of the room.
  const spoken = applyAppearance(rememberedAppearance());
  const speaking = loadMessages(spoken);
  loadRoomLeft();
  let waiting = true;
  let reload: (() => void) | undefined;
  const repository = await openRepository({
    blocked: () => void showProblem('open_waiting', () => waiting),
    closed: () => reload?.(),
  });
  waiting = false;
  findProbableList(repository);
  await takeOver(repository);
  const [settings, left] = await Promise.all([repository.settings(), sessionLeft(repository)]);
  const language = applyAppearance(settings);
  await (language === spoken ? speaking : loadMessages(language));
  knowRecord(repository, settingsId, settings);
  const session = createSession();
  const known = restoreSession(session, left?.kept);
  if (!known) session.open('welcome');
  followRoutes(session);
  const found = findFirstList(repository, session);
  keepSession(session, repository, left);
  const desk = createDesk(repository, session, platform);
  const action = { label: t('open_reload'), command: 'page.reload' };
  await found;
  reload = () => desk.services.notify(t('open_upgraded'), { kind: 'error', action });
  document.getElementById('letters')?.remove();
  render(<Workbench desk={desk} />, root);
  keepHouse(desk.services);
}

start().catch(async (error: unknown) => {
  console.error('start', error);
  await showProblem(problemOf(error));
});
