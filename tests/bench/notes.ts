import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { Chromium } from '../e2e/browser/chromium';
import { development, type Figures, hasTranscripts, measure, transcriptsOf, unread } from '../notes/proposals-measure';
import { type Benchmark, type Ground, median, type Outcome, quantile, rounded } from './benchmark';
import { measureImports } from './imports';
import { insideScript } from './inside-script';

/** Readings of 1 MB that are measured, in each of so many fresh pages; those before them only warm up. */
const pages = 5;
const rounds = 3;
const keys = 1000;
const cases = 10_000;

interface Measured {
  /** The first reading of each page, and those after it, ms. */
  readonly first: number[];
  readonly parse: number[];
  readonly key: number[];
  readonly trip: { cases: number; failures: number };
}

async function run(ground: Ground): Promise<Outcome> {
  const [profile, downloads] = ['profile', 'downloads'].map((name) => path.join(ground.scratch, name)) as [
    string,
    string,
  ];
  for (const each of [profile, downloads]) mkdirSync(each, { recursive: true });
  const { chromium: executable, extension } = ground;
  const browser = await Chromium.launch({ profile, downloads, executable, extension });
  try {
    console.log(
      `Reading 1 MB ${rounds} times in each of ${pages} pages, typing ${keys} keys, printing ${cases} texts …`,
    );
    const script = await insideScript('notes-inside.ts');
    const found: Measured = { first: [], parse: [], key: [], trip: { cases: 0, failures: 0 } };
    for (let nth = 0; nth < pages; nth += 1) {
      const page = await browser.openOwn('manifest.json');
      await page.eval(`() => { ${script}; }`);
      const [first = 0, ...later] = await page.eval<number[], [number]>('(n) => benchNotes.parse1Mb(n)', rounds + 1);
      found.first.push(first);
      found.parse.push(...later);
      found.key.push(...(await page.eval<number[], [number]>('(n) => benchNotes.typeInto100Kb(n)', keys / pages)));
      const trip = await page.eval<Measured['trip'], [number]>('(n) => benchNotes.roundTrip(n)', nth === 0 ? cases : 0);
      found.trip.cases += trip.cases;
      found.trip.failures += trip.failures;
      await page.close();
    }
    return outcome(found);
  } finally {
    await browser.close();
  }
}

function outcome({ first, parse, key, trip }: Measured): Outcome {
  const row = (name: string, values: readonly number[], figure: number) => [
    name,
    ...[figure, Math.min(...values), Math.max(...values)].map((value) => value.toFixed(2)),
  ];
  const found = hasTranscripts(unread) ? measure(transcriptsOf(unread)) : null;
  if (!found) console.log(`No transcripts in ${unread}: nothing to say of what nobody read.`);
  const beside = development.map((folder) => [folder, measure(transcriptsOf(folder))] as const);
  console.log('Reading transcripts of 1 MB and 10 MB …');
  const imports = measureImports();
  return {
    table: [
      ['ms', 'figure', 'least', 'most'],
      row('1 MB read', parse, median(parse)),
      row('1 MB, code that never ran', first, median(first)),
      row('a key in 100 kB, 95th', key, quantile(key, 0.95)),
      ['texts that came back', String(trip.cases - trip.failures), '', String(trip.cases)],
      ['a transcript of 1 MB brought in', imports.import1MbMs.toFixed(0), '', ''],
      ['a transcript of 10 MB brought in', imports.import10MbMs.toFixed(0), '', ''],
      ...(found ? proposed('unread', found) : []),
      ...beside.flatMap(([folder, figures]) => proposed(`made beside ${folder}`, figures)),
    ],
    json: [
      {
        parse1MbMs: rounded(median(parse)),
        keystroke100kbMs95: Math.round(quantile(key, 0.95) * 1000) / 1000,
        roundTrip: trip,
        ...(found ? { proposals: shares(found) } : {}),
        proposalsMadeBeside: Object.fromEntries(beside.map(([folder, figures]) => [folder, shares(figures)])),
        import1MbMs: rounded(imports.import1MbMs),
        import10MbMs: rounded(imports.import10MbMs),
      },
    ],
  };
}

type ByKind = ReturnType<typeof measure>;
const share = (value: number) => Math.round(value * 1000) / 1000;

/** Precision and recall alone. */
const shares = (figures: ByKind) =>
  Object.fromEntries(Object.entries(figures).map(([kind, { p, r }]) => [kind, { p: share(p), r: share(r) }]));

const proposed = (texts: string, figures: ByKind) =>
  Object.entries(figures).map(([kind, { p, r, gold }]: [string, Figures]) => [
    `${kind}, ${texts}`,
    `precision ${share(p)}`,
    `recall ${share(r)}`,
    `${gold} gold`,
  ]);

/** How fast a note is read, whole and as somebody types, and whether every text comes back as it was. */
export const notes: Benchmark = {
  name: 'notes',
  about:
    'reading 1 MB of notes, a key in 100 kB, texts that come back byte for byte, proposals, transcripts brought in',
  options: {},
  check: () => undefined,
  run,
};
