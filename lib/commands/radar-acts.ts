import type { RadarReading, Rising, Spoken } from '../facilitate/radar';
import { findRising } from '../facilitate/radar-find';
import { radarSince } from '../facilitate/radar-notes';
import { t } from '../i18n';
import { type Clip, type ClipId, type MeetingId, namesOf, type PartId, type Person } from '../model';
import { nameOfTheme, radarLeftChanges, radarLeftId, radarLeftOf } from '../model/radar-left';
import { authorsIn, foldName } from '../search';
import { creditedClips } from '../storage/credited';
import { heldLines } from '../storage/held-lines';
import type { Repository } from '../storage/repository';
import { openPlace } from './evidence';
import { labelWords } from './label-names';
import { localDay } from './period';
import type { Context, Services } from './services';

/** Clips that are read, the newest first. */
const mostClips = 3000;

/** What rises, and which of it is not wanted. */
export interface RadarHere {
  readonly reading: RadarReading;
  readonly shown: readonly Rising[];
  readonly left: readonly Rising[];
}

/** What rises in organisations that have not met, until now. Notes are read whole, of clips those credited to somebody known. */
export async function radarHere(repository: Repository, signal: AbortSignal): Promise<RadarHere> {
  const now = new Date();
  const until = now.getTime();
  const [meetings, sessions, ties, people, labels, settings] = await Promise.all([
    repository.list('meeting'),
    repository.list('session'),
    repository.list('tie'),
    repository.list('person'),
    labelWords(repository),
    repository.get(radarLeftId),
  ]);
  const clips = await clipsSpoken(repository, people, radarSince(until));
  const reading = await findRising(
    {
      meetings: meetings.filter(({ date }) => Date.parse(date) > radarSince(until)),
      ...{ sessions, ties, clips, people, labels, until, today: localDay(now) },
    },
    signal,
  );
  const left = radarLeftOf(settings);
  const isLeft = ({ key }: Rising) => left.has(nameOfTheme(key));
  const found = reading.rising ?? [];
  return { reading, shown: found.filter((each) => !isLeft(each)), left: found.filter(isLeft) };
}

/** Clips that an organisation shared, or that its people wrote or shared, found by their marks: no text is looked through. */
export async function clipsSpoken(repository: Repository, people: readonly Person[], since: number): Promise<Spoken[]> {
  const whose = new Map(people.flatMap((person) => namesOf(person).map((name) => [foldName(name), ofWhich(person)])));
  const { clips } = await creditedClips(repository, people, { since, most: mostClips });
  return clips.flatMap((clip) => spokenIn(clip, whose));
}

const ofWhich = ({ kind, name, organisation }: Person): string => (kind === 'organisation' ? name : organisation);

function spokenIn(clip: Clip, whose: ReadonlyMap<string, string>): Spoken[] {
  const names = [...authorsIn(clip.author), clip.origin?.credit.name ?? ''];
  const organisation =
    clip.origin?.credit.organisation || names.map((name) => whose.get(foldName(name))).find(Boolean) || '';
  if (organisation === '' || clip.trashedAt) return [];
  const of = { organisation, tags: clip.tags, question: false };
  const at = Date.parse(clip.savedAt);
  return [
    { ...of, at, source: { record: clip.id, part: null }, words: `${clip.title}. ${clip.excerpt}` },
    ...clip.highlights
      .filter(({ removed }) => !removed)
      .map(({ id, quote, createdAt }) => ({
        ...{ ...of, tags: [], at: Date.parse(createdAt) || at, source: { record: clip.id, part: id } },
        words: quote.exact,
      })),
  ];
}

/** What somebody could send to those who have a theme: its words, and who they are; nothing that anybody said. */
export const invitationFor = ({ terms, organisations }: Rising): string =>
  t('radar_invitation', terms.map((term) => t('quoted', term)).join(', '), organisations.join(', '));

/** Where something was said, as the part of a command: the record, and the passage, or which lines of a note. */
export const saidPlace = ({ source: { record, part }, line }: Spoken): string =>
  [record, part ?? (line ? `${line.at}+${line.count}` : '')].join(' ').trim();

/** Opens a note at a line, or a clip at a passage. */
export async function openSaid(services: Services, { part = '' }: Context): Promise<void> {
  const [record = '', place = ''] = part.split(' ');
  const [, at, count] = /^(\d+)\+(\d+)$/.exec(place) ?? [];
  if (at === undefined)
    return openPlace(services, { record: record as ClipId, part: (place || null) as PartId | null });
  const meeting = await services.repository.get(record as MeetingId);
  if (!meeting) return services.notify(t('radar_gone'), { kind: 'error' });
  const line = heldLines(services.repository, meeting.id, meeting.text).idAt(Number(at), Number(count));
  openPlace(services, { record: meeting.id, part: line });
}

/** The part is the text: it was made where it shows. */
export async function copyInvitation({ copyText, notify }: Services, { part = '' }: Context): Promise<void> {
  await copyText(part);
  notify(t('radar_copied'));
}

const leaving =
  (left: boolean) =>
  async ({ repository, notify }: Services, { part = '' }: Context): Promise<void> => {
    const { id } = await repository.commit({
      title: left ? 'did_radar_leave' : 'did_radar_back',
      subject: [],
      changes: { [radarLeftId]: radarLeftChanges(part, left) },
    });
    notify(t(left ? 'radar_leftOut' : 'radar_isBack'), { undo: id });
  };

/** Shows a theme no more, whatever else is said of it. The part is its name. */
export const leaveTheme = leaving(true);
export const takeThemeBack = leaving(false);
