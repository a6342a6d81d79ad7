import { plainWords } from '../digest/plain-words';
import { askedItems, toTalkAbout } from '../facilitate/health';
import { t, wordsIn } from '../i18n';
import { type Changes, changesOf, type DigestItem, flattenPart, type HealthCheck } from '../model';
import type { StoredBlob } from '../storage/repository';
import { chartCard } from './chart-picture';
import { addItems, addSection } from './digest-edits';
import { chooseDigest, openBeside } from './digest-put';
import { healthTitle } from './health-acts';
import { chartsFor, itemSaid, markOf, number, type Telling, tellingOf } from './health-charts';
import type { Services } from './services';

/**
 * Puts what a round came to into a digest's block for it, in one step: the areas, what to talk about, what would move one point; below it each chart as a picture that says
 * in words what it shows, and all statements with their numbers. No answer of anybody goes along, nor what people wrote.
 */
export async function putHealth(services: Services, check: HealthCheck): Promise<void> {
  const chosen = await chooseDigest(services);
  if (!chosen) return;
  const { digest, fresh } = chosen;
  const telling = await tellingOf(services.repository, check, digest.language);
  if (check.closedOn === null || !telling.result.areas) return services.notify(t('health_notYet'), { kind: 'error' });
  const { added: section, changes: made } = addSection(digest, telling.words.t('block_health'), 'health');
  const { cards, blobs } = await cardsOf(telling);
  const { added, changes: placed } = addItems(
    digest,
    section,
    cards.map(() => null),
  );
  const changes: Changes = {
    ...(fresh ? changesOf(digest) : {}),
    ...made[digest.id],
    [`sections/${section}/words`]: summary(telling),
    ...placed[digest.id],
    ...Object.assign({}, ...cards.map((card, at) => flattenPart('items', { id: added[at] ?? '', ...card }))),
  };
  const commit = await services.repository.commit(
    { title: fresh ? 'did_digest_new' : 'did_digest_add', subject: [digest.title], changes: { [digest.id]: changes } },
    { blobs },
  );
  services.notify(t('health_put', healthTitle(check), digest.title), { undo: commit.id });
  if (fresh) openBeside(services, digest.id);
}

/** The cards: each chart as a picture with its text, then the statements in words. */
async function cardsOf(
  telling: Telling,
): Promise<{ cards: Pick<DigestItem, 'words' | 'image'>[]; blobs: StoredBlob[] }> {
  const charts = await Promise.all(chartsFor(telling).map(chartCard));
  const said = { words: numbers(telling), image: null };
  return { cards: [...charts.map(({ card }) => card), said], blobs: charts.map(({ blob }) => blob) };
}

/** When it was, how many answered, the areas, what is split, and what would move one point. */
function summary({ check, result, words, nameOf }: Telling): string {
  const areas = (result.areas ?? []).map(
    ({ area, median }) => `- ${plainWords(nameOf(area))}: ${median === null ? '–' : number(median)}`,
  );
  const split = toTalkAbout(result).filter((each) => each.split);
  return [
    words.t(
      'health_digestLead',
      result.people,
      words.date(check.openedOn),
      words.date(check.closedOn ?? check.openedOn),
    ),
    areas.join('\n'),
    ...(split.length > 0
      ? [`${words.t('health_splitFirst')}:\n\n${split.map(({ item }) => `- ${plainWords(item.words)}`).join('\n')}`]
      : []),
    ...(check.move.trim() ? [`**${words.t('health_move')}** ${plainWords(check.move)}`] : []),
  ].join('\n\n');
}

/** Every statement as it was asked then, with its numbers. */
function numbers({ result, words }: Telling): string {
  const lines = toTalkAbout(result).map((each) => {
    const mark = each.median === null ? '' : markOf(each, words);
    return `- ${plainWords(each.item.words)} (${itemSaid(each, words)})${mark ? ` · **${mark}**` : ''}`;
  });
  return `${words.t('health_stripText', lines.length, result.people)}\n\n${lines.join('\n')}`;
}

/** Puts a card into a digest that asks its readers to answer a round, in a block of its own. One step. */
export async function askInDigest(services: Services, check: HealthCheck): Promise<void> {
  const chosen = await chooseDigest(services);
  if (!chosen) return;
  const { digest, fresh } = chosen;
  const words = await wordsIn(digest.language);
  const { added: section, changes: made } = addSection(digest, words.t('health_askTitle'), 'health');
  const { added, changes: placed } = addItems(digest, section, [null]);
  const said = words.t('health_askWords', plainWords(healthTitle(check)), askedItems(check).length);
  const changes: Changes = {
    ...(fresh ? changesOf(digest) : {}),
    ...made[digest.id],
    ...placed[digest.id],
    [`items/${added[0]}/words`]: said,
    [`items/${added[0]}/asks`]: check.id,
  };
  const commit = await services.repository.commit({
    ...{ title: fresh ? 'did_digest_new' : 'did_digest_add', subject: [digest.title] },
    changes: { [digest.id]: changes },
  });
  services.notify(t('health_askPut', digest.title), { undo: commit.id });
  if (fresh) openBeside(services, digest.id);
}
