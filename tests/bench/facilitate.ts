import { type Benchmark, type Figures, type Ground, type Outcome, WrongOption } from './benchmark';

/** What one part measured. */
export interface Measured {
  /** Rows of the table: what, figure, and what else there is to say of it. */
  readonly rows: readonly (readonly string[])[];
  /** What it adds to the one JSON object. */
  readonly figures: Figures;
}

/** A part of this benchmark: the one function that a file `facilitate-NAME.ts` exports. */
export interface FacilitatePart {
  measure(ground: Ground): Promise<Measured> | Measured;
}

/** In the order in which they are measured; a part is there once its file is. */
const names = ['host', 'network', 'radar', 'guess-who'] as const;

// At once: what loads these files is closed when they are loaded.
const files = import.meta.glob<FacilitatePart>(
  ['./facilitate-host.ts', './facilitate-network.ts', './facilitate-radar.ts', './facilitate-guess-who.ts'],
  { eager: true },
);

const fileOf = (name: string) => files[`./facilitate-${name}.ts`];
const here = names.filter(fileOf);

async function run(ground: Ground, { part }: Readonly<Record<string, string>>): Promise<Outcome> {
  const table = [['what', 'figure', '', '']];
  let json: Figures = {};
  for (const name of part === undefined ? here : [part]) {
    console.log(`Measuring ${name} …`);
    const { rows, figures } = (await fileOf(name)?.measure(ground)) ?? { rows: [], figures: {} };
    table.push(...rows.map(([what = '', figure = '', more = '', most = '']) => [what, figure, more, most]));
    json = { ...json, ...figures };
  }
  return { table, json: [json] };
}

/** What is measured of facilitating: the host view, the network map, the emergence radar and the guess-who test. */
export const facilitate: Benchmark = {
  name: 'facilitate',
  about: 'three hours of the host view, a map of 2,000, what the radar and the guess-who test find',
  options: { part: here.join('|') || 'PART' },
  check({ part }) {
    if (part !== undefined && !here.some((name) => name === part))
      throw new WrongOption(`--part is one of ${here.join(', ') || '(none is there)'}, not "${part}".`);
  },
  run,
};
