import { itemsOf, measureItems } from '../digest/lint/measure-identifiers';
import { type Benchmark, type Ground, median, type Outcome, rounded } from './benchmark';
import { measureLint } from './digest-lint';
import { measureReceive } from './digest-receive';
import type { ExporterFigures } from './exporters';
import { inPage } from './in-page';

const rounds = 15;
const exportRounds = 5;
const received = 50_000;

const share = (value: number): number => Math.round(value * 1000) / 1000;

/** What is found of what tells who somebody is, on the texts that no rule was made beside; null while there are none. */
function measureIdentifiers() {
  const items = itemsOf('fresh');
  if (!items) return null;
  const { direct, unlistedNames } = measureItems(items);
  const rates = ({ recall, falseAlarmsPer100Words }: typeof direct) => ({
    recall: share(recall),
    falseAlarmsPer100Words: share(falseAlarmsPer100Words),
  });
  return { direct: rates(direct), unlistedNames: rates(unlistedNames) };
}

async function run(ground: Ground): Promise<Outcome> {
  console.log(`Looking through digests of 3,000 words, ${rounds} times …`);
  const lint = await measureLint(ground, rounds);
  const identifiers = measureIdentifiers();
  console.log(`Writing 1,000 items in every format, ${exportRounds} times …`);
  const exporters = await inPage(ground, 'exporters-inside.ts', (page) =>
    page.eval<Record<string, ExporterFigures>, [number]>('(n) => benchExporters.exporterTimes(n)', exportRounds),
  );
  console.log(`Bringing in ${received} clips …`);
  const large = await measureReceive(received, ground);
  type Rates = NonNullable<typeof identifiers>['direct'];
  const found = (rates: Rates | undefined) =>
    rates
      ? [`recall ${rates.recall}`, `false alarms ${rates.falseAlarmsPer100Words}`, 'per 100 words']
      : ['not measured', 'no unread texts', ''];
  return {
    table: [
      ['ms', 'figure', 'least', 'most'],
      [
        'every rule on 3,000 words',
        ...[median(lint.later), Math.min(...lint.later), Math.max(...lint.later)].map((value) => value.toFixed(1)),
      ],
      ['the same, code that never ran', lint.first.toFixed(1), '', ''],
      ['names of the roster, numbers …', ...found(identifiers?.direct)],
      ['names nobody listed', ...found(identifiers?.unlistedNames)],
      ...Object.entries(exporters).map(([name, { ms1000Items, bytes }]) => [
        ...[`1,000 items as ${name}`, ms1000Items.toFixed(1), `${Math.round(bytes / 1000)} kB`, ''],
      ]),
      ['50,000 clips brought in', large.ms.toFixed(0), `${large.mb.toFixed(0)} MB`, ''],
    ],
    json: [
      {
        lint3000WordsMs: rounded(median(lint.later)),
        ...(identifiers ? { identifiers } : {}),
        exporters: Object.fromEntries(Object.entries(exporters).map(([name, figures]) => [name, { ...figures }])),
        receive50kMs: rounded(large.ms),
        receive50kMb: rounded(large.mb),
      },
    ],
  };
}

/** What is measured of digests: looking through them before they are shared, writing them, and receiving them. */
export const digest: Benchmark = {
  name: 'digest',
  about: 'what the rules find and take for a digest, every format for 1,000 items, and what comes in',
  options: {},
  check: () => undefined,
  run,
};
