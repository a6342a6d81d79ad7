import { useEffect } from 'preact/hooks';
import { practicesHere } from '../lib/commands/practices-here';
import type { Services } from '../lib/commands/services';
import { language, t } from '../lib/i18n';
import { type AnyRecord, isGivenPractice, type Meeting, type RecordId } from '../lib/model';
import type { useAct } from './acts';
import { type Load, loadOf } from './carry';
import { useServices } from './services';

/** Says to a screen reader what would come of it if what is dragged fell here now; empty: it is held elsewhere. */
export function useSaidOver(words: string): void {
  const { say } = useServices();
  useEffect(() => {
    if (words) say?.(words);
  }, [words]);
}

/**
 * Reads what fell, asks the library whether it knows it, and does something with what it knows. Anybody's page can write
 * what is dragged: what is no load of ours, or names what is not here, changes nothing and is said.
 */
export function takeDrop(
  act: ReturnType<typeof useAct>,
  event: DragEvent,
  use: (load: Load, services: Services) => unknown,
): void {
  // What is dragged can be read as it falls, and not a moment later.
  const load = loadOf(event);
  void act(async (services) => {
    if (!load) return services.notify(t('drop_unreadable'), { kind: 'error' });
    const known = await knownOf(services, load);
    if (!known) return services.notify(t('drop_gone'), { kind: 'error' });
    await use(known, services);
  });
}

/** Of a load what is in the library and not in its trash; null for nothing. */
async function knownOf(services: Services, load: Load): Promise<Load | null> {
  if ('passage' in load) return (await standsIn(services, load)) ? load : null;
  const found = await services.repository.getMany(load.records);
  const { heldLines } = await import('../lib/storage/held-lines');
  const isHeld = ({ id, text }: Meeting, part: string) =>
    heldLines(services.repository, id, text).placeOf(part) !== null;
  const given = await givenAmong(services, load.records);
  const records = load.records.filter((id, at) => given.has(id) || isThere(found[at], load.part, isHeld));
  return records.length > 0 ? { ...load, records } : null;
}

/** Which of these are practices of packs, which have no record. */
async function givenAmong({ repository }: Services, ids: readonly RecordId[]): Promise<ReadonlySet<RecordId>> {
  if (!ids.some(isGivenPractice)) return new Set();
  return new Set((await practicesHere(language(), repository)).map(({ id }) => id));
}

type IsHeld = (meeting: Meeting, part: string) => boolean;

function isThere(record: AnyRecord | undefined, part: string | undefined, isHeld: IsHeld): boolean {
  if (!record || ('trashedAt' in record && record.trashedAt !== null)) return false;
  if (part === undefined) return true;
  if ('highlights' in record) return record.highlights.some(({ id }) => id === part);
  // A line that a list shows may have no record yet.
  return 'lines' in record && (record.lines.some(({ id }) => id === part) || isHeld(record, part));
}

/** Whether the words of a passage stand in its clip: as they do when a person selected them. */
async function standsIn({ repository }: Services, { passage }: Extract<Load, { passage: unknown }>): Promise<boolean> {
  const clip = await repository.get(passage.clip);
  if (!clip || clip.trashedAt !== null || !clip.body) return false;
  const body = await repository.blob(clip.body);
  if (typeof body?.content !== 'string') return false;
  const { textOfHtml } = await import('../lib/html');
  const plain = (text: string) => text.replace(/\s+/g, '');
  return plain(textOfHtml(body.content)).includes(plain(passage.quote.exact));
}
