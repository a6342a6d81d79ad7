import { textLets } from '../digest/line-reach';
import { plainWords } from '../digest/plain-words';
import { agreementOf, lineMayTravel } from '../digest/release';
import { answersOf } from '../facilitate/thread';
import { tn } from '../i18n';
import {
  type Changes,
  changesOf,
  type Digest,
  type MeetingId,
  PracticeId,
  type ReleaseLevel,
  type Source,
  type ValueThread,
} from '../model';
import type { LabelWords } from '../notes';
import type { Repository } from '../storage/repository';
import { addSection, insertItems, itemsOf } from './digest-edits';
import { chooseDigest, openBeside } from './digest-put';
import { labelWords } from './label-names';
import { spoken } from './practice-digest';
import { practiceAt } from './practices-here';
import type { Services } from './services';
import { onThread } from './thread-step';

type Shown = NonNullable<Source>;

/** Whether a digest that goes so far may show something: what a page says always; of a note a line that is let go. */
export async function mayShow(
  repository: Repository,
  { record, part }: Shown,
  { release, labels }: { release: ReleaseLevel; labels: LabelWords },
): Promise<boolean> {
  const found = await repository.get(record);
  if (!found || found.trashedAt !== null) return false;
  if ('highlights' in found)
    return part === null || found.highlights.some(({ id, removed }) => id === part && !removed);
  const line = found.lines.find(({ id, removed }) => id === part && !removed);
  if (!line || agreementOf(found).release === 'room') return false;
  return lineMayTravel(found, line, release) && textLets(found, line.id, { digest: release, labels });
}

/** What a digest can show of what a thread began with: of a card of another digest what that shows. */
async function shownSource(repository: Repository, { source }: ValueThread): Promise<Source> {
  if (!source) return null;
  const { record, part } = source;
  if (/^(clip|meeting):/.test(record)) return { record: record as MeetingId, part };
  if (!record.startsWith('digest:')) return null;
  const digest = (await repository.get(record)) as Digest | undefined;
  return digest?.items.find(({ id, removed }) => id === part && !removed)?.source ?? null;
}

/** What a practice is called and for, where a thread began with one: the digest has no card that points to it, but its words. Else empty. */
async function practiceSaid(services: Services, { source }: ValueThread, digest: Digest): Promise<string> {
  const id = PracticeId.safeParse(source?.record);
  const here = id.success ? await practiceAt(services.repository, id.data) : undefined;
  if (!here) return '';
  const { name, purpose } = (await spoken(services, here, digest)).practice;
  return `**${plainWords(name)}**${purpose ? `: ${plainWords(purpose)}` : ''}`;
}

/**
 * Puts the value story of a thread into a digest's block for them, made where there is none: what it began with, then each answer, card by card in its people's own words. What may not go as far as the
 * digest is not put, and counted. One step.
 */
export const putStory = onThread(async (services, thread) => {
  const { repository, notify } = services;
  const chosen = await chooseDigest(services);
  if (!chosen) return;
  const { digest, fresh } = chosen;
  const asked = { release: digest.release, labels: await labelWords(repository) };
  const began = await shownSource(repository, thread);
  const told = answersOf(thread).flatMap(({ line }): Shown[] => (line ? [line] : []));
  const lets = async (shown: Shown) => ((await mayShow(repository, shown, asked)) ? [shown] : []);
  const stories = (await Promise.all(told.map(lets))).flat();
  const stay = told.length - stories.length;
  const first = began ? await lets(began) : [];
  const known = new Set(digest.items.map(({ source }) => source && `${source.record} ${source.part}`));
  const isKnown = ({ record, part }: Shown) => known.has(`${record} ${part}`);
  const sources = [...first, ...stories].filter((each) => !isKnown(each));
  if (stories.length === 0 || sources.length === 0)
    return notify(stay > 0 ? tn('thread_allStay', stay) : tn('thread_putNone', told.length));
  const block = digest.sections.find(({ kind }) => kind === 'values');
  const made = block ? null : addSection(digest, '', 'values');
  const section = block?.id ?? made?.added ?? '';
  const opens = stories.some(isKnown) ? '' : await practiceSaid(services, thread, digest);
  const place = { section, index: itemsOf(digest, section).length };
  const { added, changes } = insertItems(digest, place, [...(opens ? [null] : []), ...sources]);
  const all: Changes = {
    ...{ ...(fresh && changesOf(digest)), ...made?.changes[digest.id], ...changes[digest.id] },
    ...(opens && { [`items/${added[0]}/words`]: opens }),
  };
  const title = fresh ? 'did_digest_new' : 'did_digest_add';
  const { id } = await repository.commit({ title, subject: [digest.title], changes: { [digest.id]: all } });
  const put = tn('thread_put', stories.length, digest.title);
  notify(stay > 0 ? `${put} ${tn('thread_stay', stay)}` : put, { undo: id });
  if (fresh) openBeside(services, digest.id);
});
