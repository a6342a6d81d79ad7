import type { Chart } from '../charts/chart';
import { type HealthResult, type ItemResult, isLow, resultOf, toTalkAbout } from '../facilitate/health';
import { type Past, pastOf } from '../facilitate/health-trend';
import { language, type Words, wordsIn } from '../i18n';
import type { HealthCheck, Principle } from '../model';
import type { Repository } from '../storage/repository';
import { textOfPrinciple } from './principle-texts';

const scale = [1, 5] as const;

/** What a round came to, with what it takes to say it. */
export interface Telling {
  readonly check: HealthCheck;
  readonly result: HealthResult;
  /** The rounds before, the latest last. */
  readonly past: readonly Past[];
  readonly words: Words;
  nameOf(area: string): string;
}

/** What an area is called: its principle's name, or the community's own words. */
export function areaName(principles: readonly Principle[], { t }: Pick<Words, 't'>): (area: string) => string {
  const names = new Map(principles.map((each) => [each.id as string, textOfPrinciple(each, 'name')]));
  return (area) =>
    area === 'ground'
      ? t('health_ground')
      : (names.get(area) ?? (area.replace(/^principle:/, '') || t('health_ground')));
}

export async function tellingOf(
  repository: Repository,
  check: HealthCheck,
  tongue: string = language(),
): Promise<Telling> {
  const [principles, all, words] = await Promise.all([
    repository.list('principle'),
    repository.list('health'),
    wordsIn(tongue),
  ]);
  return { check, words, result: resultOf(check), past: pastOf(check, all), nameOf: areaName(principles, words) };
}

/** Every chart of a round; none where too few answered. */
export async function chartsOf(repository: Repository, check: HealthCheck): Promise<readonly Chart[]> {
  return chartsFor(await tellingOf(repository, check));
}

export function chartsFor(telling: Telling): readonly Chart[] {
  const { result, past, check, words, nameOf } = telling;
  if (!result.areas) return [];
  const last = past.at(-1);
  const title = check.title.trim() || words.t('health_untitled');
  return [
    {
      ...{ kind: 'radar', scale, title: `${words.t('health_areas')}: ${title}`, text: areasSaid(telling) },
      axes: result.areas.map(({ area, median }) => ({
        ...{ name: nameOf(area), value: median },
        before: last?.areas.get(area) ?? null,
      })),
    },
    {
      ...{ kind: 'strip', scale, title: `${words.t('health_statements')}: ${title}`, text: talkSaid(telling) },
      rows: toTalkAbout(result).map((each) => ({
        ...{ name: each.item.words, counts: each.counts, median: each.median, low: each.low, high: each.high },
        ...(markOf(each, words) ? { mark: markOf(each, words) } : {}),
      })),
    },
    ...(past.length > 0 ? [trendFor(telling, result.areas)] : []),
  ];
}

function trendFor(telling: Telling, areas: NonNullable<HealthResult['areas']>): Chart {
  const { past, check, words, nameOf } = telling;
  const title = check.title.trim() || words.t('health_untitled');
  const points = [...past.map((each) => each.check), check].map(({ openedOn }) => words.date(openedOn));
  const lines = areas.map(({ area, median }) => ({
    name: nameOf(area),
    values: [...past.map((each) => each.areas.get(area) ?? null), median],
  }));
  const said = lines.map(
    ({ name, values }) => `${name} ${values.map((value) => (value === null ? '–' : number(value))).join(', ')}`,
  );
  const text = words.t('health_trendText', points.join(', '), said.join('; '));
  return { kind: 'trend', scale, title: `${words.t('health_trend')}: ${title}`, text, points, lines };
}

/** What is to be said of a statement besides its numbers. */
export function markOf(each: ItemResult, { t }: Pick<Words, 't'>): string {
  if (each.median === null) return t('health_fewHere');
  if (each.split) return t('health_split');
  return isLow(each) ? t('health_low') : '';
}

export const number = (value: number): string => `${Math.round(value * 100) / 100}`;

function areasSaid({ result, words, nameOf }: Telling): string {
  const areas = (result.areas ?? []).map(
    ({ area, median }) => `${nameOf(area)} ${median === null ? '–' : number(median)}`,
  );
  return words.t('health_areasText', areas.join(', '), result.people);
}

/** A statement in words: its median, between what half of people said, who was not sure. */
export function itemSaid(each: ItemResult, { t }: Pick<Words, 't'>): string {
  const { median, low, high, unsure } = each;
  if (median === null || low === null || high === null) return t('health_fewHere');
  const said = t('health_itemText', number(median), number(low), number(high));
  const percent = Math.round((unsure ?? 0) * 100);
  return percent > 0 ? `${said}, ${t('health_unsureText', percent)}` : said;
}

function talkSaid({ result, words }: Telling): string {
  const all = toTalkAbout(result);
  const list = (some: readonly ItemResult[]) =>
    some.map((each) => `${each.item.words} (${itemSaid(each, words)})`).join(' ');
  const [split, low] = [all.filter((each) => each.split), all.filter((each) => !each.split && isLow(each))];
  return [
    words.t('health_stripText', all.length, result.people),
    split.length > 0 ? `${words.t('health_splitFirst')}: ${list(split)}` : words.t('health_splitNone'),
    ...(low.length > 0 ? [`${words.t('health_low')}: ${list(low)}`] : []),
  ]
    .join(' ')
    .slice(0, 1900);
}
