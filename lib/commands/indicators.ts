import { plainWords } from '../digest/plain-words';
import { resultOf } from '../facilitate/health';
import { type Days, type Indicators, indicatorsIn, type Share } from '../facilitate/indicators';
import { organisationsOf } from '../facilitate/network-numbers';
import { t, type Words, wordsIn } from '../i18n';
import type { Digest, HealthCheck, Meeting, Person } from '../model';
import type { LabelWords } from '../notes';
import { foldName } from '../search';
import type { Repository } from '../storage/repository';
import { attendees } from './attendance';
import type { Command } from './command';
import { digestIn } from './digest';
import { addSection } from './digest-edits';
import { number, tellingOf } from './health-charts';
import { labelWords } from './label-names';
import { readNetwork } from './network-desk';
import { localDay } from './period';
import { isAbout } from './practice-uses';
import { practicesHere } from './practices-here';
import { repliesFormat } from './replies';
import { threadFormat } from './thread-story';

/** The days of a digest, until today at most; of one without a period all there are. */
const daysOf = (period: Digest['period'], today: string): Days =>
  period ? { from: period.from, to: period.to < today ? period.to : today } : { from: '', to: today };

/** What can be counted in one's own records of some days. */
async function countIn(repository: Repository, days: Days): Promise<Indicators> {
  const [meetings, people, sessions, threads, reviews, labels, map, practiceOf] = await Promise.all([
    repository.list('meeting'),
    repository.list('person'),
    repository.list('session'),
    repository.list('thread'),
    repository.list('review'),
    labelWords(repository),
    readNetwork(repository),
    practiceNames(repository),
  ]);
  const held = meetings.filter(isOfMeeting).map((meeting) => ({ meeting, present: whoWas(meeting, people, labels) }));
  return indicatorsIn(
    { meetings: held, sessions, threads, reviews, labels, map: organisationsOf(map), practiceOf },
    days,
  );
}

/** Notes of replies and of what threads were told are no meetings; a peer's meetings are not one's own. */
const isOfMeeting = ({ origin, source }: Meeting): boolean =>
  origin === null && source?.format !== repliesFormat && source?.format !== threadFormat;

/** The organisations of those who were written down as there, or whom the note lists or has speak. */
const whoWas = (meeting: Meeting, people: readonly Person[], labels: LabelWords): string[] =>
  attendees(meeting, people, labels).flatMap(({ there, listed, organisation }) =>
    (there || listed) && organisation.trim() !== '' ? organisation.trim() : [],
  );

/** What a line about a practice counts as: one that is known here, else the words before its first comma or stop. */
async function practiceNames(repository: Repository): Promise<(words: string) => string> {
  const all = (await Promise.all((['en', 'es'] as const).map((tongue) => practicesHere(tongue, repository)))).flat();
  const names = all.map(({ id, practice }) => ({ id, name: foldName(practice.name) })).filter(({ name }) => name);
  // The longer name says more: "fishbowl with rotation" is not "fishbowl".
  names.sort((a, b) => b.name.length - a.name.length);
  return (words) =>
    names.find(({ name }) => isAbout(words, [name]))?.id ?? foldName(words.split(/[,;.:(–—]/)[0] ?? '').trim();
}

/** The last round of the health check that was ended in some days. */
async function lastCheck(repository: Repository, { from, to }: Days): Promise<HealthCheck | undefined> {
  const ended = (await repository.list('health')).filter(
    ({ closedOn }) => closedOn !== null && closedOn >= from && closedOn <= to,
  );
  return ended.toSorted((a, b) => ((a.closedOn ?? '') < (b.closedOn ?? '') ? 1 : -1))[0];
}

/**
 * The figures of a digest's days as a list in light Markdown, each with how many it is of; what there is nothing of is left out. Empty where there is
 * nothing at all. `tongue`: the digest's language.
 */
export async function figuresFor(repository: Repository, period: Digest['period'], tongue: string): Promise<string> {
  const days = daysOf(period, localDay(new Date()));
  const [found, words, check] = await Promise.all([
    countIn(repository, days),
    wordsIn(tongue),
    lastCheck(repository, days),
  ]);
  const lines = [...linesOf(found, words), ...(check ? await healthLines(repository, check, tongue) : [])];
  if (lines.length === 0) return '';
  return `${lines.map((line) => `- ${line}`).join('\n')}\n\n${words.t('figures_about')}`;
}

function linesOf(found: Indicators, { t: say, tn }: Words): string[] {
  const share = (key: 'firstTime' | 'ties' | 'decisions' | 'actions' | 'questions') => {
    const { count, of }: Share = found[key];
    return of > 0 ? [say(`figures_${key}`, count, of)] : [];
  };
  const { meetings, oneToOnes, organisations, practices, threads, hunches } = found;
  const settled = hunches.held + hunches.changed + hunches.dropped;
  return [
    ...(meetings.of > 0 ? [tn('figures_meetings', meetings.of)] : []),
    ...(oneToOnes > 0 ? [tn('figures_oneToOnes', oneToOnes)] : []),
    ...(organisations > 0 ? [tn('figures_organisations', organisations, meetings.count, meetings.of)] : []),
    ...share('firstTime'),
    ...share('ties'),
    ...(practices.tried > 0 ? [tn('figures_practices', practices.tried, practices.well, practices.again)] : []),
    ...share('decisions'),
    ...share('actions'),
    ...share('questions'),
    ...(threads.asked > 0 ? [tn('figures_threads', threads.asked, threads.answered, threads.tried)] : []),
    ...(settled + hunches.open > 0
      ? [say('figures_hunches', hunches.held, hunches.changed, hunches.dropped, hunches.open)]
      : []),
  ];
}

/** The medians of each area beside those of one's own round before; of too few answers how many there are, and no more. */
async function healthLines(repository: Repository, check: HealthCheck, tongue: string): Promise<string[]> {
  const telling = await tellingOf(repository, check, tongue);
  const { words, past, nameOf } = telling;
  const { people, areas } = resultOf(check);
  const day = words.date(check.closedOn ?? check.openedOn);
  if (!areas) return people > 0 ? [words.tn('figures_healthFew', people, day)] : [];
  const before = past.at(-1);
  const said = areas.flatMap(({ area, median }) => {
    if (median === null) return [];
    const was = before?.areas.get(area);
    return was === undefined
      ? [`${nameOf(area)} ${number(median)}`]
      : [words.t('figures_healthBefore', nameOf(area), number(median), number(was))];
  });
  const items = areas.flatMap((area) => area.items).filter(({ median }) => median !== null);
  const split = items.filter((item) => item.split).length;
  const lines = [
    words.t('figures_health', day, people, said.join('; ')),
    words.t('figures_split', split, items.length),
  ];
  return lines.map(plainWords);
}

/** Puts the figures of a digest's days into it, as a block of their own. */
export const putFigures: Command['run'] = async ({ repository, notify }, context) => {
  const id = digestIn(context);
  const digest = id && (await repository.get(id));
  if (!digest) return;
  const said = await figuresFor(repository, digest.period, digest.language);
  if (said === '') return notify(t('figures_none'));
  const words = await wordsIn(digest.language);
  const { added, changes } = addSection(digest, words.t('block_figures'), 'own');
  const all = { [digest.id]: { ...changes[digest.id], [`sections/${added}/words`]: said } };
  const commit = await repository.commit({ title: 'did_digest_add', subject: [digest.title], changes: all });
  notify(t('figures_put', digest.title), { undo: commit.id });
};
