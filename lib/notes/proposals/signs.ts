import { wordSigns } from './cue';
import { isReplied, type Place, sayingsOf, wordCount } from './place';

/** A sentence that is judged: where it stands, and how much its cues speak for a kind. */
export interface Judged {
  readonly place: Place;
  readonly words: string;
  readonly length: number;
}

const turnBefore = ({ turns, turn }: Place, by = 1) => turns[turn - by];
const turnAfter = ({ turns, turn }: Place, by = 1) => turns[turn + by];
const before = ({ folded, turn, nth }: Place): string => folded[turn]?.[nth - 1] ?? '';
const after = ({ folded, turn, nth }: Place): string => folded[turn]?.[nth + 1] ?? '';
const isAsked = (words: string): boolean => words.endsWith('?');
const isBetween = (value: number, least: number, most: number): boolean => value >= least && value <= most;
/** A statement as rules are said: not asked, not told of another time, not of oneself, not unsure. */
function isPlain({ place, words }: Judged): boolean {
  const { hedges, past, ofMyself, ofOthers, reason, greets, feels } = place.language.signs;
  const idle = [hedges, past, ofMyself, ofOthers, reason, greets, feels];
  return !isAsked(words) && !idle.some((sign) => sign.test(words));
}
/** Whether a plain statement says until when, for whom, how many or what not. */
function isRule(judged: Judged): boolean {
  const { fromWhen, everybody, only, never, none, when, does, weDo, contrast } = judged.place.language.signs;
  return (
    isPlain(judged) &&
    [fromWhen, everybody, only, never, none, when, does, weDo, contrast].some((sign) => sign.test(judged.words))
  );
}
/** What somebody here did, and that it was no small thing. */
function isDeed({ place, words }: Judged): boolean {
  const { youDid, namedDid, theyDid, effort, compares, bearsWitness, madeADifference, praises } = place.language.signs;
  const did = youDid.test(words) || namedDid.test(words) || theyDid.test(words);
  return (
    did &&
    !isAsked(words) &&
    [effort, compares, bearsWitness, madeADifference, praises].some((sign) => sign.test(words))
  );
}
const isReady =
  (sign: 'yes' | 'no' | 'commits' | 'modest') =>
  ({ place }: Judged) =>
    isReplied(place) && turnAfter(place)?.[sign] === true;

/** What a sentence's place says of it: the turns around it, its neighbours in its own turn, its length. */
const placeSigns = {
  leads: ({ place }: Judged) => place.hosts[place.turn] === true,
  opens: ({ place }: Judged) => place.turn < Math.min(3, place.turns.length * 0.1),
  closes: ({ place }: Judged) => place.turn > place.turns.length * 0.93,
  isFirst: ({ place }: Judged) => place.nth === 0,
  isLast: ({ place }: Judged) => place.nth === (place.folded[place.turn]?.length ?? 0) - 1,
  isReplied: ({ place }: Judged) => isReplied(place),
  isAlone: ({ place }: Judged) => place.folded[place.turn]?.length === 1,
  tiny: ({ length }: Judged) => length <= 3,
  short: ({ length }: Judged) => isBetween(length, 4, 7),
  middling: ({ length }: Judged) => isBetween(length, 8, 16),
  long: ({ length }: Judged) => length > 16,
  asked: ({ words }: Judged) => isAsked(words),
  verbless: ({ place, words, length }: Judged) =>
    length <= 16 && /[^?!]$/.test(words) && !place.language.finite.test(words),
  terse: ({ place, words, length }: Judged) =>
    isBetween(length, 2, 16) &&
    /[^?!]$/.test(words) &&
    place.language.measured.test(words) &&
    !place.language.finite.test(words),
  plain: isPlain,
  rule: isRule,
  ruleAgreed: (judged: Judged) => isRule(judged) && (isReady('yes')(judged) || isReady('commits')(judged)),
  deed: isDeed,
  deedOwned: (judged: Judged) => isDeed(judged) && isReady('modest')(judged),
  // What comes next.
  saidYes: isReady('yes'),
  saidNo: isReady('no'),
  saidYesLater: ({ place }: Judged) => isReplied(place) && turnAfter(place, 2)?.yes === true,
  takenOn: isReady('commits'),
  modestly: isReady('modest'),
  answeredOpen: ({ place }: Judged) => isReplied(place) && turnAfter(place)?.open === true,
  answeredShort: ({ place }: Judged) => isBetween(turnAfter(place)?.length ?? 0, 1, 7),
  answeredAsking: ({ place }: Judged) => turnAfter(place)?.asksFirst === true,
  sealed: ({ place }: Judged) => {
    const { asksYes, accepts } = place.language;
    return after(place) !== '' && (asksYes.test(after(place)) || accepts.test(after(place)));
  },
  asksOn: ({ place }: Judged) => isAsked(after(place)),
  turnsToOneself: ({ place }: Judged) => place.language.signs.ofMyself.test(after(place)),
  // What came before.
  afterYes: ({ place }: Judged) => before(place) !== '' && place.language.answers.yes.test(before(place)),
  afterDoubt: ({ place }: Judged) => place.language.signs.hedges.test(before(place)),
  afterAsking: ({ place }: Judged) => isAsked(before(place)),
  afterLittle: ({ place }: Judged) => before(place) !== '' && wordCount(before(place)) <= 3,
  afterAnnouncing: ({ place }: Judged) => place.language.signs.bearsWitness.test(before(place)),
  toYes: ({ place }: Judged) => place.nth <= 1 && turnBefore(place)?.yes === true,
  toDoubt: ({ place }: Judged) => turnBefore(place)?.hedges === true,
  toOlderDoubt: ({ place }: Judged) => turnBefore(place, 2)?.hedges === true || turnBefore(place, 3)?.hedges === true,
  toAsking: ({ place }: Judged) => turnBefore(place)?.asks === true,
  // What was talked about already.
  repeatsOne: ({ place }: Judged) => place.repeats >= 1,
  repeatsTwo: ({ place }: Judged) => place.repeats >= 2,
  repeatsMore: ({ place }: Judged) => place.repeats >= 3,
} satisfies Readonly<Record<string, (judged: Judged) => boolean>>;

export type SignName = keyof typeof placeSigns | (typeof wordSigns)[number];
export const signNames = [...(Object.keys(placeSigns) as (keyof typeof placeSigns)[]), ...wordSigns] as const;

/** Which signs a sentence shows. */
export function signsOf(place: Place): SignName[] {
  const words = sayingsOf(place);
  const judged = { place, words, length: wordCount(words) };
  const around = (Object.keys(placeSigns) as (keyof typeof placeSigns)[]).filter((name) => placeSigns[name](judged));
  return [...around, ...wordSigns.filter((name) => place.language.signs[name].test(words))];
}
