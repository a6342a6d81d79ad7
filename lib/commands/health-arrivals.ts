import { t } from '../i18n';
import { checksIn, holdsChecks } from '../import/health-replies';
import type { HealthCheck, HealthId } from '../model';
import { healthDesk } from './health-desk';
import { lookHere } from './run';
import type { Services } from './services';

/** A longer text is no mail with answers. Bytes. */
const longest = 5_000_000;

/** The text of a file that holds answers to a health check; null for anything else, a page or a bundle that holds such lines among them. */
export async function checksOf(file: File): Promise<string | null> {
  if (file.size > longest || /^\s*[<{]/.test(await file.slice(0, 100).text())) return null;
  const text = await file.text();
  return holdsChecks(text) ? text : null;
}

/** Shows answers that came as text in the round they are of, as they are understood; nothing of them is kept before somebody says so. False where no round takes them: that is said. */
export async function showChecks(services: Services, text: string): Promise<boolean> {
  const { repository, session, notify } = services;
  const ids = checksIn(text);
  const wanted = ids.filter((id): id is HealthId => id !== null);
  const named = (await repository.getMany<HealthId>(wanted)).filter((check): check is HealthCheck => !!check);
  // Who left the head out answers the round that goes on.
  const rounds = [...named, ...(ids.includes(null) ? await repository.list('health') : [])];
  const takes = rounds.find(({ closedOn, trashedAt }) => closedOn === null && trashedAt === null);
  const [over] = named;
  if (takes) {
    healthDesk(session, takes.id).pasted.value = text;
    session.open('health', takes.id);
    lookHere(session, 'health', 'paste');
    return true;
  }
  if (over) session.open('health', over.id);
  notify(over ? t('health_over', t('command_health_reopen')) : t('health_unknownRound'), { kind: 'error' });
  return false;
}
