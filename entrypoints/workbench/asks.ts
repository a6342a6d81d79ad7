import { touches } from '../../components/hooks';
import { browser, perhaps } from '../../lib/browser';
import { localDay } from '../../lib/commands/period';
import type { Permission } from '../../lib/commands/services';
import { asksAhead } from '../../lib/facilitate/thread';
import { t, tn } from '../../lib/i18n';
import type { Repository } from '../../lib/storage/repository';
import { type Ask, asksKey, showAsks } from '../background/asks';

/** What waits until the page is in use, ms. */
const later = 20_000;
/** More is not told from it on a button. */
const most = 99;

/**
 * Whether the button of this browser shows how many value threads ask. Nobody but a page has the library open, so what is to be shown on which day is
 * worked out here, anew whenever a thread changes, and put down for the background. Undefined where a button carries no signs.
 */
export function createAsks(repository: Repository): Permission | undefined {
  if (!perhaps.action.setBadgeText) return undefined;
  const isOn = async () => asksKey in (await browser.storage.local.get(asksKey));
  const putDown = async () => {
    const threads = await repository.list('thread');
    const asks = asksAhead(threads, localDay(new Date())).map(askOf);
    await browser.storage.local.set({ [asksKey]: asks });
    await showAsks();
  };
  const remove = async () => {
    await browser.storage.local.set({ [asksKey]: [askOf({ day: localDay(new Date()), count: 0 })] });
    await showAsks();
    await browser.storage.local.remove(asksKey);
    await browser.alarms.clearAll();
  };
  // One after the other, so that what is older is never put down last.
  let going: Promise<unknown> = Promise.resolve();
  const next = (work: () => Promise<void>): Promise<boolean> => {
    const done = going.then(work);
    going = done.catch((error: unknown) => console.warn('asks', error));
    return done.then(() => true);
  };
  const look = () => void next(async () => void ((await isOn()) && (await putDown()))).catch(() => undefined);
  repository.onChange((change) => touches('thread')(change) && look());
  setTimeout(look, later);
  return { allowed: isOn, ask: () => next(putDown), giveBack: () => next(remove) };
}

const askOf = ({ day, count }: { readonly day: string; readonly count: number }): Ask => [
  new Date(`${day}T00:00`).getTime(),
  count === 0 ? '' : count > most ? `${most}+` : `${count}`,
  count === 0 ? browser.i18n.getMessage('action_title') : `${t('app_name')} · ${tn('threads_ask', count)}`,
];
