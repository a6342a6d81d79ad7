import { render } from 'preact';
import '../../components/ui/base.css';
import { applyAppearance, rememberedAppearance } from '../../components/appearance';
import { Companion } from '../../components/companion/Companion';
import { createCompanionDesk } from '../../components/companion/desk';
import { createFollower } from '../../components/companion/follower';
import { takeOver } from '../../components/left';
import { problemOf } from '../../components/workbench/OpenProblem';
import { browser } from '../../lib/browser';
import { loadMessages, t } from '../../lib/i18n';
import { openRepository } from '../../lib/storage';
import { platform } from '../workbench/platform';
import { showProblem } from '../workbench/problem';
import { besideDoor } from './beside';
import { tabsOf } from './tabs';

const root = document.getElementById('root') as HTMLElement;

/** Opens the library and shows what it has of the page in front of this window. */
async function start(): Promise<void> {
  let waiting = true;
  let reload: (() => void) | undefined;
  const [{ id: windowId = 0 }, repository] = await Promise.all([
    browser.windows.getCurrent(),
    openRepository({
      blocked: () => void showProblem('open_waiting', () => waiting),
      closed: () => reload?.(),
    }),
  ]);
  waiting = false;
  await takeOver(repository);
  await loadMessages(applyAppearance(await repository.settings()));
  const follower = createFollower(tabsOf(windowId));
  const around = { platform, follower, door: besideDoor(repository, windowId) };
  const { desk, refusal } = createCompanionDesk(repository, around);
  const action = { label: t('open_reload'), command: 'page.reload' };
  reload = () => desk.services.notify(t('open_upgraded'), { kind: 'error', action });
  // A page that was saved was opened to us before.
  repository.onChange(({ scope }) => scope !== 'health' && follower.look());
  render(<Companion desk={desk} follower={follower} refusal={refusal} />, root);
}

applyAppearance(rememberedAppearance());
start().catch(async (error: unknown) => {
  console.error('start', error);
  await showProblem(problemOf(error));
});
