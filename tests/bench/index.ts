import { type Benchmark, type Ground, WrongOption } from './benchmark';

export { WrongOption };

import { digest } from './digest';
import { facilitate } from './facilitate';
import { notes } from './notes';
import { popup } from './popup';
import { workbench } from './workbench';

/** Every benchmark there is: a further one is a file beside this and a word here. */
const benchmarks: readonly Benchmark[] = [digest, facilitate, notes, popup, workbench];

function manual(): string {
  const lines = benchmarks.flatMap(({ name, about, options }) => [
    `  ${name.padEnd(12)}${about}`,
    ...Object.entries(options).map(([option, takes]) => `    --${option} ${takes}`),
  ]);
  return ['npm run bench -- NAME [options] [--json]', ...lines].join('\n');
}

/** A benchmark and the options it is asked to run with. */
export interface Asked {
  readonly benchmark: Benchmark;
  readonly options: Readonly<Record<string, string>>;
  readonly json: boolean;
}

/** Reads the command line. Throws WrongOption, whose message ends with the list of what there is. */
export function parse(given: readonly string[]): Asked {
  const [name, ...rest] = given;
  const benchmark = benchmarks.find((each) => each.name === name);
  if (!benchmark) throw new WrongOption(`${name ? `There is no benchmark "${name}".` : 'Which one?'}\n${manual()}`);
  const options: Record<string, string> = {};
  let json = false;
  for (let at = 0; at < rest.length; at += 1) {
    const word = rest[at] ?? '';
    const option = word.replace(/^--/, '');
    if (word === '--json') json = true;
    else if (!word.startsWith('--') || !Object.hasOwn(benchmark.options, option))
      throw new WrongOption(`${name} takes no "${word}".\n${manual()}`);
    else {
      at += 1;
      const value = rest[at];
      if (value === undefined || value.startsWith('--')) throw new WrongOption(`${word} needs a value.\n${manual()}`);
      options[option] = value;
    }
  }
  benchmark.check(options);
  return { benchmark, options, json };
}

/** Runs what was asked for and prints it. */
export async function measure({ benchmark, options, json }: Asked, ground: Ground): Promise<void> {
  const outcome = await benchmark.run(ground, options);
  const widths = (outcome.table[0] ?? []).map((_, column) =>
    Math.max(...outcome.table.map((row) => (row[column] ?? '').length)),
  );
  for (const row of outcome.table)
    console.log(row.map((cell, i) => (i ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0))).join('  '));
  if (json) for (const line of outcome.json) console.log(JSON.stringify(line));
}
