import type { TrendChart } from '../charts/chart';
import { t, type Words, wordsIn } from '../i18n';
import type { Digest, Json, Principle } from '../model';
import type { Repository } from '../storage/repository';
import { chartCard } from './chart-picture';
import type { Command } from './command';
import { digestIn } from './digest';
import { addItems, addSection } from './digest-edits';
import { type AllMeasures, measuresOf } from './measures';
import { textOfPrinciple } from './principle-texts';

/** Lines that can be told apart by how they are drawn. */
const mostLines = 6;

/**
 * How many cards carry each principle, digest by digest: those that any of them carries, at most the six with most cards, in the codebook's order.
 * Null where no digest left before, or none carries a principle.
 */
export function principleTrend(
  { principles, begun }: Pick<AllMeasures, 'principles' | 'begun'>,
  codebook: readonly Principle[],
  { t: say, date }: Words,
): TrendChart | null {
  const rows = principles.flatMap(({ id, earlier, count }) => {
    const principle = codebook.find((each) => each.id === id);
    const values = [...earlier.map((each) => each.count), count];
    const all = values.reduce((sum, value) => sum + value, 0);
    return principle && all > 0 ? [{ name: textOfPrinciple(principle, 'name'), values, all }] : [];
  });
  if (begun.length < 2 || rows.length === 0) return null;
  const shown = new Set(rows.toSorted((a, b) => b.all - a.all).slice(0, mostLines));
  const lines = rows.filter((row) => shown.has(row)).map(({ name, values }) => ({ name, values }));
  const points = begun.map((day) => date(day));
  const said = lines.map(({ name, values }) => `${name} ${values.join(', ')}`).join('; ');
  const more = rows.length > lines.length ? ` ${say('measure_chartMore', rows.length - lines.length)}` : '';
  return {
    ...{ kind: 'trend', title: say('measure_chart'), points, lines },
    text: `${say('measure_chartText', points.join(', '), said)}${more}`.slice(0, 1900),
    // Whole numbers beside it: cards are whole.
    scale: [0, Math.max(4, ...lines.flatMap(({ values }) => values))],
  };
}

/** The chart of a digest, in its own language or another. */
export async function trendOf(repository: Repository, digest: Digest, tongue: string): Promise<TrendChart | null> {
  const { name, organisation } = await repository.settings();
  const [found, codebook, words] = await Promise.all([
    measuresOf(repository, digest, { name, organisation }),
    repository.list('principle'),
    wordsIn(tongue),
  ]);
  return principleTrend(found, codebook, words);
}

/** Puts the chart into the digest that it is of, in a block of its own, with what it shows in words. One step. */
export const putTrend: Command['run'] = async (services, context) => {
  const { repository, notify } = services;
  const id = digestIn(context);
  await services.written?.();
  const digest = id && (await repository.get(id));
  if (!digest) return;
  const chart = await trendOf(repository, digest, digest.language);
  if (!chart) return notify(t('measure_noEarlier'));
  const { card, blob } = await chartCard(chart);
  const { added: section, changes: made } = addSection(digest, chart.title, 'own');
  const { added, changes: placed } = addItems(digest, section, [null]);
  const changes = {
    ...made[digest.id],
    ...placed[digest.id],
    // The block is called as the chart is.
    [`items/${added[0]}/image`]: card.image as unknown as Json,
  };
  const edit = { title: 'did_digest_addPicture', subject: [digest.title], changes: { [digest.id]: changes } };
  const commit = await repository.commit(edit, { blobs: [blob] });
  notify(t('measure_chartPut', digest.title), { undo: commit.id });
};
