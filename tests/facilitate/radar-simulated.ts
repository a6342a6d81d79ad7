import { readRadar, type Spoken, windowDays } from '../../lib/facilitate/radar';

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const day = 24 * 60 * 60_000;
const until = Date.parse('2026-06-30T12:00:00Z');
const history = 540;

/** A community that was made up: what it said, who met, and which words were made to rise. */
export interface Simulated {
  readonly spoken: readonly Spoken[];
  readonly haveMet: (one: string, other: string) => boolean;
  readonly planted: readonly Planted[];
}

export interface Planted {
  readonly said: string;
  /** How many organisations say it. */
  readonly by: number;
}

class Community {
  readonly spoken: Spoken[] = [];
  readonly #random: () => number;
  readonly #words: readonly string[];
  readonly organisations: readonly string[];
  /** Which circle an organisation meets in, and how much it says in a month. */
  readonly circle: readonly number[];
  readonly #lines: readonly number[];
  readonly #own: readonly (readonly string[])[];
  readonly #spanish: boolean;
  #fresh = 0;

  constructor(seed: number) {
    this.#random = randomOf(seed);
    this.#spanish = seed % 2 === 1;
    this.#words = Array.from({ length: 2500 }, (_, nth) => this.wordNamed(nth));
    const count = this.between(8, 24);
    this.organisations = Array.from({ length: count }, (_, nth) => `${this.wordNamed(9000 + nth)} Alliance`);
    this.circle = this.organisations.map(() => this.between(0, Math.ceil(count / 2.5)));
    this.#lines = this.organisations.map(() => 3 * Math.exp(2 * this.#random()));
    this.#own = this.organisations.map(() => Array.from({ length: 25 }, () => this.#common()));
  }

  /** A word of some syllables, another one for each number. */
  wordNamed(nth: number): string {
    const syllables = this.#spanish
      ? ['ta', 're', 'mo', 'lin', 'cor', 'du', 'pe', 'sal', 'gui', 'ban']
      : ['tor', 'ven', 'lish', 'mer', 'and', 'po', 'kin', 'rast', 'bel', 'um'];
    return [nth, nth * 7 + 3, nth * 3 + 1]
      .map((each, at) => syllables[Math.floor(at === 0 ? each : each / 10 ** at) % 10])
      .join('')
      .concat(nth.toString(26).replace(/\d/g, (digit) => 'bcdfghjklm'[Number(digit)] ?? ''));
  }

  between = (least: number, most: number): number => least + Math.floor(this.#random() * (most - least + 1));
  chance = (share: number): boolean => this.#random() < share;
  /** Words that no line has by itself. */
  fresh = (): string => this.wordNamed(5000 + this.#fresh++);

  /** By Zipf's law: the first words of the vocabulary often, the last ones seldom. */
  #common(): string {
    return this.#words[Math.floor(this.#words.length ** this.#random()) - 1] ?? '';
  }

  some(most: number, from = [...this.organisations.keys()]): number[] {
    const left = [...from];
    return Array.from(
      { length: Math.min(most, left.length) },
      () => left.splice(this.between(0, left.length - 1), 1)[0] ?? 0,
    );
  }

  /** A line of an organisation; `topic`: words that come up in it more. */
  line(nth: number, topic: readonly string[] = []): string {
    const small = this.#spanish ? ['de', 'para', 'la', 'que', 'y', 'los'] : ['the', 'of', 'for', 'we', 'and', 'with'];
    return Array.from({ length: this.between(6, 14) }, () => {
      if (this.chance(0.35)) return small[this.between(0, small.length - 1)] ?? '';
      if (topic.length > 0 && this.chance(0.3)) return topic[this.between(0, topic.length - 1)] ?? '';
      if (this.chance(0.25)) return this.#own[nth]?.[this.between(0, 24)] ?? '';
      return this.#common();
    }).join(' ');
  }

  say(nth: number, at: number, words: string): void {
    this.spoken.push({
      ...{ source: { record: `meeting:${this.spoken.length}`, part: null } as Spoken['source'] },
      ...{ organisation: this.organisations[nth] ?? '', at, words, tags: [], question: this.chance(0.2) },
    });
  }

  /** Says words among others of a line. */
  sayAmong(nth: number, at: number, said: string): void {
    const words = this.line(nth).split(' ');
    words.splice(this.between(0, words.length), 0, said);
    this.say(nth, at, words.join(' '));
  }

  inWindow = (): number => until - this.#random() * windowDays * day;
  before = (): number => until - (windowDays + this.#random() * history) * day;

  /** A year and a half of what is said: by oneself, and in meetings of a circle that have a topic each. */
  live(): void {
    for (const nth of this.organisations.keys()) {
      const lines = Math.round(((this.#lines[nth] ?? 0) * (history + windowDays)) / 30);
      for (let each = 0; each < lines; each += 1)
        this.say(nth, until - this.#random() * (history + windowDays) * day, this.line(nth));
    }
    for (const circle of new Set(this.circle))
      for (let back = this.between(0, 30); back < history + windowDays; back += this.between(25, 50)) {
        const topic = Array.from({ length: 5 }, () => this.#common());
        for (const nth of this.organisations.keys())
          if (this.circle[nth] === circle && this.chance(0.8))
            for (let each = this.between(1, 6); each > 0; each -= 1)
              this.say(nth, until - back * day, this.line(nth, topic));
      }
  }
}

/** What looks like something rising, and is not. */
function confound(community: Community): void {
  const { organisations } = community;
  // Said at this time of every year.
  const seasonal = community.fresh();
  for (const nth of community.some(community.between(3, 6)))
    for (const back of [0, 365])
      for (let each = community.between(1, 2); each > 0; each -= 1)
        community.sayAmong(nth, community.inWindow() - back * day, seasonal);
  // One organisation that speaks of nothing else.
  const [loud = 0] = community.some(1);
  const matter = community.fresh();
  for (let each = 0; each < 15; each += 1) community.sayAmong(loud, community.inWindow(), matter);
  // The wording of a template that came into use, and a page that several quote.
  const template = Array.from({ length: 3 }, community.fresh).join(' the ');
  for (const nth of community.some(6))
    community.say(nth, community.inWindow(), `what we need for ${template} is ${community.line(nth)}`);
  const page = Array.from({ length: 4 }, community.fresh).join(' and ');
  for (const nth of community.some(4)) community.say(nth, community.inWindow(), `as it says there ${page}`);
  // What those who meet took up together.
  const shared = community.fresh();
  const largest = [...organisations.keys()].filter((nth) => community.circle[nth] === community.circle[0]);
  for (const nth of largest)
    for (let each = 0; each < 2; each += 1) community.sayAmong(nth, community.inWindow(), shared);
  // What is said as always, in many places.
  const steady = community.fresh();
  for (const nth of organisations.keys())
    for (let each = community.between(2, 5); each > 0; each -= 1)
      community.sayAmong(nth, until - community.between(0, history + windowDays) * day, steady);
}

/** Something that comes up in organisations of different circles; a word or two that hardly anybody said before. */
function plant(community: Community): Planted {
  const said = community.chance(0.5) ? community.fresh() : `${community.fresh()} ${community.fresh()}`;
  const circles = new Map([...community.organisations.keys()].map((nth) => [community.circle[nth], nth]));
  const some = community.some(community.between(3, 6), [...circles.values()]);
  for (const nth of some)
    for (let each = community.between(1, 3); each > 0; each -= 1) community.sayAmong(nth, community.inWindow(), said);
  for (let each = community.between(0, 3); each > 0; each -= 1)
    community.sayAmong(community.some(1)[0] ?? 0, community.before(), said);
  return { said, by: some.length };
}

/** A community made up by a seed: with what only looks like something that rises, and, where asked, one to three things that do. */
export function simulate(seed: number, rises: boolean): Simulated {
  const community = new Community(seed);
  community.live();
  confound(community);
  const planted = rises ? Array.from({ length: community.between(1, 3) }, () => plant(community)) : [];
  const circles = new Map(community.organisations.map((name, nth) => [name, community.circle[nth]]));
  return {
    ...{ spoken: community.spoken, planted },
    haveMet: (one, other) => circles.get(one) === circles.get(other),
  };
}

/** Seeds that thresholds were chosen on, and others that nothing was chosen by. */
export const seeds = { chosen: { from: 1, count: 100 }, told: { from: 10_001, count: 150 } } as const;

export interface RadarFigures {
  /** The share of what was planted that is found: of all, and of what three, four, and more organisations say. */
  readonly recall: number;
  readonly recallBy: { readonly three: number; readonly four: number; readonly more: number };
  /** The share of communities with nothing planted in which something is shown. */
  readonly falseAlarms: number;
  /** The share of all that is shown, where something was planted, that was not. */
  readonly wrong: number;
}

/** What is found in communities that were made up: as many with something planted as without. */
export function measureRadar({ from, count }: { readonly from: number; readonly count: number }): RadarFigures {
  const tally = { shown: 0, wrong: 0, alarms: 0 };
  const planted: { by: number; found: boolean }[] = [];
  for (let seed = from; seed < from + count; seed += 1) {
    const made = simulate(seed, true);
    const shown = readRadar(made.spoken, { until, haveMet: made.haveMet, names: [] }).rising ?? [];
    const isOf = (said: string, terms: readonly string[]) =>
      terms.some((term) => said.split(' ').some((word) => term.split(' ').includes(word)));
    for (const { said, by } of made.planted) planted.push({ by, found: shown.some(({ terms }) => isOf(said, terms)) });
    tally.shown += shown.length;
    tally.wrong += shown.filter(({ terms }) => !made.planted.some(({ said }) => isOf(said, terms))).length;
    const quiet = simulate(seed + count, false);
    if (readRadar(quiet.spoken, { until, haveMet: quiet.haveMet, names: [] }).rising?.length) tally.alarms += 1;
  }
  const recall = (some: typeof planted) => some.filter(({ found }) => found).length / some.length;
  return {
    recall: recall(planted),
    recallBy: {
      three: recall(planted.filter(({ by }) => by === 3)),
      four: recall(planted.filter(({ by }) => by === 4)),
      more: recall(planted.filter(({ by }) => by > 4)),
    },
    falseAlarms: tally.alarms / count,
    wrong: tally.shown === 0 ? 0 : tally.wrong / tally.shown,
  };
}
