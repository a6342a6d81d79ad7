import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Chromium, unpackedId } from '../e2e/browser/chromium';
import { serve } from '../e2e/site';
import { type Benchmark, type Ground, median, type Outcome, rounded, WrongOption } from './benchmark';
import { writeEmptyPopup } from './empty-popup';
import { startWith } from './popup-library';
import { freshPage, openPopup, save } from './popup-rounds';

/** Measured rounds, and those before them that only warm up. */
const rounds = 15;
const warmUp = 2;
const sizes = [100, 10_000];
const most = 50_000;

/** One round, ms. */
interface Round {
  readonly formUsableMs: number;
  readonly emptyPopupMs: number;
  readonly saveMs: number;
  readonly saveDurableMs: number;
}
type Figure = keyof Round;

function sizesOf({ clips }: Readonly<Record<string, string>>): readonly number[] {
  if (clips === undefined) return sizes;
  const count = Number(clips);
  if (!Number.isInteger(count) || count < 1 || count > most)
    throw new WrongOption(`--clips takes a whole number from 1 to ${most}, not ${clips}.`);
  return [count];
}

/** Opens both popups, each on a page of its own, in turns the one or the other first; saves in ours. */
async function playRound(browser: Chromium, around: { empty: string; address(name: string): string; turn: number }) {
  const openOn = async (name: string, extension?: string) => {
    const page = await browser.openPage(around.address(name));
    const { ms, popup } = await openPopup(browser, page, extension);
    const saved = extension === undefined ? await save(popup) : { shown: 0, durable: 0 };
    await browser.closePopup();
    await page.close();
    return { ms, ...saved };
  };
  const openEmpty = () => openOn(`empty${around.turn}`, around.empty);
  const first = around.turn % 2 ? await openEmpty() : null;
  const ours = await openOn(`ours${around.turn}`);
  const empty = first ?? (await openEmpty());
  return { formUsableMs: ours.ms, emptyPopupMs: empty.ms, saveMs: ours.shown, saveDurableMs: ours.durable };
}

async function run(ground: Ground, options: Readonly<Record<string, string>>): Promise<Outcome> {
  const site = await serve();
  const folder = writeEmptyPopup(path.join(ground.scratch, 'empty'));
  const libraries: { clips: number; browser: Chromium; played: Round[] }[] = [];
  try {
    for (const clips of sizesOf(options)) {
      console.log(`Bringing in ${clips} clips …`);
      libraries.push({ clips, browser: await startWith(clips, ground, folder), played: [] });
    }
    console.log(`Opening the popups ${rounds} times, after ${warmUp} to warm up …`);
    const empty = unpackedId(folder);
    // The sizes take turns, so that a busy minute of the machine falls on all of them.
    for (let turn = 0; turn < warmUp + rounds; turn += 1)
      for (const { clips, browser, played } of libraries) {
        const address = (name: string) => freshPage(site, `${name}-${clips}`);
        const round = await playRound(browser, { empty, address, turn });
        if (turn >= warmUp) played.push(round);
      }
  } finally {
    for (const { browser } of libraries) await browser.close();
    site.close();
  }
  return outcome(libraries, weigh(ground.extension));
}

/** Bytes of what is injected and of what the background loads. */
function weigh(extension: string) {
  const read = (name: string) => readFileSync(path.join(extension, name));
  const capture = read('capture.js');
  const { background } = JSON.parse(read('manifest.json').toString());
  return {
    captureScriptBytes: capture.length,
    captureScriptGzip: gzipSync(capture, { level: 9 }).length,
    backgroundBytes: read(background.service_worker).length,
  };
}

function outcome(
  libraries: readonly { clips: number; played: readonly Round[] }[],
  weights: ReturnType<typeof weigh>,
): Outcome {
  const middle = (played: readonly Round[], figure: Figure) => rounded(median(played.map((round) => round[figure])));
  const spread = (played: readonly Round[], figure: Figure) => {
    const values = played.map((round) => round[figure]);
    return `${middle(played, figure).toFixed(1)} (${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)})`;
  };
  const row = (words: string, figure: Figure) => {
    const medians = libraries.map(({ played }) => middle(played, figure));
    const ratio = medians.length > 1 ? [((medians.at(-1) as number) / (medians[0] as number)).toFixed(2)] : [];
    return [words, ...libraries.map(({ played }) => spread(played, figure)), ...ratio];
  };
  const beyond = libraries.map(({ played }) =>
    (middle(played, 'formUsableMs') - middle(played, 'emptyPopupMs')).toFixed(1),
  );
  return {
    table: [
      [
        'ms: median (least–most)',
        ...libraries.map(({ clips }) => `${clips} clips`),
        ...(libraries.length > 1 ? ['ratio'] : []),
      ],
      row('form usable', 'formUsableMs'),
      row('empty popup', 'emptyPopupMs'),
      ['form beyond empty', ...beyond],
      row('Enter to "Saved"', 'saveMs'),
      row('Enter to durable', 'saveDurableMs'),
      ...Object.entries(weights).map(([name, bytes]) => [name, String(bytes)]),
    ],
    json: libraries.map(({ clips, played }) => ({
      clips,
      formUsableMs: middle(played, 'formUsableMs'),
      emptyPopupMs: middle(played, 'emptyPopupMs'),
      ...weights,
      saveMs: middle(played, 'saveMs'),
      saveDurableMs: middle(played, 'saveDurableMs'),
    })),
  };
}

/** How fast the form is there beside an empty popup, and how fast a page is saved, in a small and a large library. */
export const popup: Benchmark = {
  name: 'popup',
  about: 'the capture form beside an empty popup; saving; sizes of what is injected',
  options: { clips: 'N    clips in the library; without it 100 and 10000' },
  check: (options) => void sizesOf(options),
  run,
};
