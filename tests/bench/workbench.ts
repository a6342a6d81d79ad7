import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { kinds } from '../e2e/beside';
import { type Chromium, unpackedId } from '../e2e/browser/chromium';
import { pause, type Surface } from '../e2e/browser/surface';
import { type Benchmark, type Ground, median, type Outcome, quantile, rounded, WrongOption } from './benchmark';
import { writeEmptyPage } from './empty-page';
import { startWith } from './workbench-library';
import {
  clipShows,
  closePalette,
  digestShows,
  editBeside,
  fieldShows,
  filterTo,
  listShows,
  noteShows,
  openAfresh,
  openNoteAndDigest,
  openPalette,
  paragraphShows,
  scriptsOf,
  scroll,
  switchTabs,
  typeIntoField,
  typeQueries,
  wholeDigestShows,
} from './workbench-rounds';

/** Measured rounds, and those before them that only warm up. */
const rounds = 5;
const warmUp = 1;
/** How often a change of each kind is made in one of two windows. */
const besides = 4;
const sizes = [100, 10_000];
const most = 100_000;

function sizesOf({ clips }: Readonly<Record<string, string>>): readonly number[] {
  if (clips === undefined) return sizes;
  const count = Number(clips);
  if (!Number.isInteger(count) || count < 50 || count > most)
    throw new WrongOption(`--clips takes a whole number from 50 to ${most}, not ${clips}.`);
  return [count];
}

/** What one library was measured to, ms. */
interface Measured {
  readonly clips: number;
  readonly firstList: number[];
  readonly firstPaint: number[];
  readonly emptyPage: number[];
  readonly paletteOpen: number[];
  readonly paletteKey: number[];
  /** In a field of an empty page. */
  readonly fieldKey: number[];
  readonly clipToClip: number[];
  readonly digestToNote: number[];
  readonly noteToDigest: number[];
  /** Till what is below the window's edge stands there, too. */
  readonly noteToWholeDigest: number[];
  readonly frame99: number[];
  readonly frameOneScreen99: number[];
  /** Of the rows that frames of scrolling showed, the share that was not read yet, in percent. */
  readonly waiting: number[];
  /** By the kind of change. */
  readonly twoWindows: Map<string, number[]>;
  readonly scripts: string[];
}

/** The workbench and the empty page, opened afresh in turns the one or the other first. */
async function openBoth(browser: Chromium, addresses: { ours: string; empty: string }, into: Measured) {
  for (let turn = 0; turn < warmUp + rounds; turn += 1) {
    const ours = async () => {
      const { shown, firstPaint, page } = await openAfresh(browser, addresses.ours, listShows);
      if (turn >= warmUp) into.firstList.push(shown);
      if (turn >= warmUp) into.firstPaint.push(firstPaint);
      await page.close();
    };
    const empty = async () => {
      const { firstPaint, page } = await openAfresh(browser, addresses.empty, paragraphShows);
      if (turn >= warmUp) into.emptyPage.push(firstPaint);
      await page.close();
    };
    for (const open of turn % 2 ? [empty, ours] : [ours, empty]) await open();
  }
}

/** What is done in a page that is open. */
async function use(page: Surface, into: Measured): Promise<void> {
  const clips = { last: clipShows(`Article ${into.clips - 2}`), first: clipShows(`Article ${into.clips - 1}`) };
  for (let turn = 0; turn < warmUp + rounds; turn += 1) {
    const open = await openPalette(page);
    await closePalette(page);
    const keys = turn <= warmUp ? await typeQueries(page) : [];
    const switched = await switchTabs(page, clips);
    const { frames, waiting, rows } = await scroll(page);
    if (turn < warmUp) continue;
    into.paletteOpen.push(open);
    into.paletteKey.push(...keys);
    into.clipToClip.push(...switched);
    into.frame99.push(quantile(frames, 0.99));
    into.waiting.push((100 * waiting) / rows);
  }
  await filterTo(page, 'rarely');
  for (let turn = 0; turn < warmUp + rounds; turn += 1) {
    const { frames } = await scroll(page);
    if (turn >= warmUp) into.frameOneScreen99.push(quantile(frames, 0.99));
  }
  await filterTo(page, '');
  await openNoteAndDigest(page);
  for (let turn = 0; turn < warmUp + rounds; turn += 1) {
    const [note, digest] = await switchTabs(page, { first: noteShows, last: digestShows });
    if (turn < warmUp) continue;
    into.digestToNote.push(note);
    into.noteToDigest.push(digest);
  }
  for (let turn = 0; turn < rounds; turn += 1) {
    const [, whole] = await switchTabs(page, { first: noteShows, last: wholeDigestShows });
    into.noteToWholeDigest.push(whole);
  }
}

/** The keys of the queries in a field of an empty page, as often as in the palette, ms. */
async function typeBeside(browser: Chromium, address: string): Promise<number[]> {
  const { page } = await openAfresh(browser, address, fieldShows);
  const all: number[] = [];
  for (let turn = 0; turn <= warmUp; turn += 1) all.push(...(await typeIntoField(page)));
  await page.close();
  return all;
}

async function measureOne(clips: number, ground: Ground): Promise<Measured> {
  console.log(`Writing ${clips} clips …`);
  const folder = writeEmptyPage(path.join(ground.scratch, 'empty'));
  const browser = await startWith(clips, ground, folder);
  const addresses = {
    ours: `chrome-extension://${unpackedId(ground.extension)}/workbench.html`,
    empty: `chrome-extension://${unpackedId(folder)}/page.html`,
    field: `chrome-extension://${unpackedId(folder)}/field.html`,
  };
  const into: Measured = {
    clips,
    firstList: [],
    firstPaint: [],
    emptyPage: [],
    paletteOpen: [],
    paletteKey: [],
    fieldKey: [],
    clipToClip: [],
    digestToNote: [],
    noteToDigest: [],
    noteToWholeDigest: [],
    frame99: [],
    frameOneScreen99: [],
    waiting: [],
    twoWindows: new Map(),
    scripts: [],
  };
  try {
    console.log(`Opening the workbench and an empty page ${rounds} times, after ${warmUp} to warm up …`);
    into.scripts.push(...(await scriptsOf(browser, addresses.ours)));
    await openBoth(browser, addresses, into);
    console.log('Finding, switching, scrolling …');
    const { page } = await openAfresh(browser, addresses.ours, listShows);
    await pause(3000);
    await use(page, into);
    await page.close();
    into.fieldKey.push(...(await typeBeside(browser, addresses.field)));
    console.log('Two windows …');
    for (const [kind, took] of await editBeside(browser, besides)) into.twoWindows.set(kind, took);
  } finally {
    await browser.close();
  }
  return into;
}

async function run(ground: Ground, options: Readonly<Record<string, string>>): Promise<Outcome> {
  const config = path.join(import.meta.dirname, 'workbench.wxt.config.ts');
  const extension = await ground.build(config, path.join(ground.scratch, 'built'));
  const measured: Measured[] = [];
  for (const clips of sizesOf(options)) measured.push(await measureOne(clips, { ...ground, extension }));
  return outcome(measured, extension);
}

const gzipOf = (extension: string, scripts: readonly string[]) =>
  scripts.reduce((sum, name) => sum + gzipSync(readFileSync(path.join(extension, name)), { level: 9 }).length, 0);

/** What took longest of several, by the median. */
const worst = (all: Iterable<readonly number[]>): readonly number[] =>
  [...all].sort((a, b) => median(b) - median(a))[0] ?? [];
const worstOf = (byKind: ReadonlyMap<string, readonly number[]>) => worst(byKind.values());
const slowestSwitch = ({ clipToClip, digestToNote, noteToDigest }: Measured) =>
  worst([clipToClip, digestToNote, noteToDigest]);

function outcome(measured: readonly Measured[], extension: string): Outcome {
  const spread = (values: readonly number[], all = true) => {
    const range = all ? ` (${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)})` : '';
    return `${rounded(median(values)).toFixed(1)}${range}`;
  };
  const row = (words: string, figure: Exclude<keyof Measured, 'clips' | 'scripts' | 'twoWindows'>) => [
    words,
    ...measured.map((one) => spread(one[figure])),
  ];
  const key95 = (keys: readonly number[]) => rounded(quantile(keys, 0.95));
  return {
    table: [
      ['ms: median (least–most)', ...measured.map(({ clips }) => `${clips} clips`)],
      row('first list', 'firstList'),
      row('first paint', 'firstPaint'),
      row('empty page', 'emptyPage'),
      [
        'list beyond empty',
        ...measured.map(({ firstList, emptyPage }) => (median(firstList) - median(emptyPage)).toFixed(1)),
      ],
      row('palette opens', 'paletteOpen'),
      ['palette, a key (95 %)', ...measured.map(({ paletteKey }) => key95(paletteKey).toFixed(1))],
      row('palette, a key', 'paletteKey'),
      ['field of an empty page, a key (95 %)', ...measured.map(({ fieldKey }) => key95(fieldKey).toFixed(1))],
      row('field of an empty page, a key', 'fieldKey'),
      ['tab switch, slowest', ...measured.map((one) => spread(slowestSwitch(one)))],
      row('  clip to clip', 'clipToClip'),
      row('  digest to note', 'digestToNote'),
      row('  note to digest', 'noteToDigest'),
      row('  note to all of a digest', 'noteToWholeDigest'),
      row('frame (99 %)', 'frame99'),
      row('frame, one screen (99 %)', 'frameOneScreen99'),
      row('% rows not read yet', 'waiting'),
      ['seen in other window, worst', ...measured.map(({ twoWindows }) => spread(worstOf(twoWindows)))],
      ...kinds.map(({ name }) => [
        `  ${name}`,
        ...measured.map(({ twoWindows }) => spread(twoWindows.get(name) ?? [])),
      ]),
      ['first load, gzip', ...measured.map(({ scripts }) => String(gzipOf(extension, scripts)))],
    ],
    json: measured.map((one) => ({
      clips: one.clips,
      firstListMs: rounded(median(one.firstList)),
      emptyPageMs: rounded(median(one.emptyPage)),
      paletteOpenMs: rounded(median(one.paletteOpen)),
      paletteKeyMs95: key95(one.paletteKey),
      fieldKeyMs95: key95(one.fieldKey),
      tabSwitchMs: rounded(median(slowestSwitch(one))),
      frameMs99: rounded(median(one.frame99)),
      frameOneScreenMs99: rounded(median(one.frameOneScreen99)),
      firstLoadGzipBytes: gzipOf(extension, one.scripts),
      twoWindowsMs: rounded(median(worstOf(one.twoWindows))),
    })),
  };
}

/** How fast the workbench is there beside an empty page, and how fast it answers, in small and large libraries. */
export const workbench: Benchmark = {
  name: 'workbench',
  about: 'the first list beside an empty page; palette, tabs, scrolling, two windows; what is loaded first',
  options: { clips: 'N    clips in the library; without it 100 and 10000' },
  check: (options) => void sizesOf(options),
  run,
};
