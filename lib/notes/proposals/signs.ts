import { isReplied, type Place, sayingsOf, wordCount } from './place';
import { type WordSign, wordSigns } from './word-signs';

/** A sentence that is judged: where it stands, what its words say of it, and those of its neighbours in the turn. */
interface Judged {
  readonly place: Place;
  readonly words: string;
  readonly length: number;
  readonly shown: ReadonlySet<WordSign>;
}

const turnBefore = ({ turns, turn }: Place, by = 1) => turns[turn - by];
const turnAfter = ({ turns, turn }: Place, by = 1) => turns[turn + by];
const before = ({ folded, turn, nth }: Place): string => folded[turn]?.[nth - 1] ?? '';
const after = ({ folded, turn, nth }: Place): string => folded[turn]?.[nth + 1] ?? '';
const isShownBy = ({ shown, turn, nth }: Place, by: 1 | -1, sign: WordSign): boolean =>
  shown[turn]?.[nth + by]?.has(sign) === true;
/** Whether one of the next turn's first two sentences shows it; one of the last two of the turn before. */
const saysFirst = ({ shown, turn }: Place, sign: WordSign): boolean =>
  shown[turn + 1]?.slice(0, 2).some((each) => each.has(sign)) === true;
const saidLast = ({ shown, turn }: Place, sign: WordSign): boolean =>
  shown[turn - 1]?.slice(-2).some((each) => each.has(sign)) === true;
const isAsked = (words: string): boolean => words.endsWith('?');
const isList = (words: string): boolean => !isAsked(words) && (words.match(/,/g)?.length ?? 0) >= 2;
/** Among a meeting's last turns. */
const closes = ({ turns, turn }: Place): boolean => turn > turns.length * 0.93;
const isBetween = (value: number, least: number, most: number): boolean => value >= least && value <= most;

const idle: readonly WordSign[] = ['hedges', 'past', 'ofMyself', 'ofOthers', 'reason', 'greets', 'feels'];
/** A statement as rules are said: not asked, not told of another time, not of oneself, not unsure. */
const isPlain = ({ words, shown }: Judged): boolean => !isAsked(words) && !idle.some((sign) => shown.has(sign));

const fixing: readonly WordSign[] = [
  ...(['fromWhen', 'everybody', 'only', 'never', 'none'] as const),
  ...(['when', 'does', 'weDo', 'contrast'] as const),
];
/** Whether a plain statement says until when, for whom, how many or what not. */
const isRule = (judged: Judged): boolean => isPlain(judged) && fixing.some((sign) => judged.shown.has(sign));

const did: readonly WordSign[] = ['youDid', 'namedDid', 'theyDid'];
const mattered: readonly WordSign[] = ['effort', 'compares', 'bearsWitness', 'madeADifference', 'praises'];
/** What somebody here did, and that it was no small thing. */
const isDeed = ({ words, shown }: Judged): boolean =>
  !isAsked(words) && did.some((sign) => shown.has(sign)) && mattered.some((sign) => shown.has(sign));

/** What is no work that somebody takes on, though it has a day; what makes a question a request. */
const untold: readonly WordSign[] = [
  ...(['past', 'perfect', 'longAgo', 'youDid', 'habit'] as const),
  ...(['hedges', 'leavesOpen', 'rightNow', 'thanks'] as const),
];
const given: readonly WordSign[] = ['asksYou', 'tells', 'calls'];

/** Whether the next turn says it to this sentence. */
const isMet =
  (sign: 'yes' | 'no' | 'commits' | 'modest') =>
  ({ place }: Judged): boolean =>
    isReplied(place) && turnAfter(place)?.[sign] === true;

/** What a sentence's place says of it: the turns around it, its neighbours in its own turn, its length. */
const placeSigns = {
  leads: ({ place }: Judged) => place.hosts[place.turn] === true,
  opens: ({ place }: Judged) => place.turn < Math.min(3, place.turns.length * 0.1),
  closes: ({ place }: Judged) => closes(place),
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
  ruleAgreed: (judged: Judged) => isRule(judged) && (isMet('yes')(judged) || isMet('commits')(judged)),
  deed: isDeed,
  deedOwned: (judged: Judged) => isDeed(judged) && isMet('modest')(judged),
  leadsRule: (judged: Judged) => judged.place.hosts[judged.place.turn] === true && isRule(judged),
  ruleTakenUp: (judged: Judged) => isRule(judged) && judged.place.repeats >= 1,
  pledged: ({ words, shown }: Judged) =>
    !isAsked(words) &&
    shown.has('soon') &&
    (shown.has('me') || shown.has('doesIt')) &&
    !untold.some((sign) => shown.has(sign)),
  asksAll: ({ words, shown }: Judged) => isAsked(words) && !given.some((sign) => shown.has(sign)),
  givesWork: ({ shown }: Judged) => shown.has('calls') && (shown.has('asksYou') || shown.has('tells')),
  wondersAloud: ({ words, shown }: Judged) =>
    !isAsked(words) && shown.has('wonders') && (shown.has('asks') || shown.has('condition')),
  nearAssent: ({ place }: Judged) => isShownBy(place, 1, 'assent') || isShownBy(place, -1, 'assent'),
  // What comes next.
  saidYes: isMet('yes'),
  saidNo: isMet('no'),
  saidYesLater: ({ place }: Judged) => isReplied(place) && turnAfter(place, 2)?.yes === true,
  takenOn: isMet('commits'),
  modestly: isMet('modest'),
  answeredOpen: ({ place }: Judged) => isReplied(place) && turnAfter(place)?.open === true,
  answeredShort: ({ place }: Judged) => isBetween(turnAfter(place)?.length ?? 0, 1, 7),
  answeredAsking: ({ place }: Judged) => turnAfter(place)?.asksFirst === true,
  sealed: ({ place }: Judged) => {
    const { asksYes, accepts } = place.language;
    return after(place) !== '' && (asksYes.test(after(place)) || accepts.test(after(place)));
  },
  // What was asked is left without an answer, by who asked or by the next one.
  leftOpen: ({ place }: Judged) =>
    isShownBy(place, 1, 'leavesOpen') || (isReplied(place) && saysFirst(place, 'leavesOpen')),
  asksOn: ({ place }: Judged) => isAsked(after(place)),
  turnsToOneself: ({ place }: Judged) => isShownBy(place, 1, 'ofMyself'),
  // What came before.
  afterYes: ({ place }: Judged) => before(place) !== '' && place.language.answers.yes.test(before(place)),
  afterDoubt: ({ place }: Judged) => isShownBy(place, -1, 'hedges'),
  afterAsking: ({ place }: Judged) => isAsked(before(place)),
  afterLittle: ({ place }: Judged) => before(place) !== '' && wordCount(before(place)) <= 3,
  afterAnnouncing: ({ place }: Judged) => isShownBy(place, -1, 'bearsWitness'),
  toYes: ({ place }: Judged) => place.nth <= 1 && turnBefore(place)?.yes === true,
  toDoubt: ({ place }: Judged) => turnBefore(place)?.hedges === true,
  toOlderDoubt: ({ place }: Judged) => turnBefore(place, 2)?.hedges === true || turnBefore(place, 3)?.hedges === true,
  // Said to a request, which names the work already.
  toRequest: ({ place }: Judged) => place.nth <= 1 && (saidLast(place, 'asksYou') || saidLast(place, 'tells')),
  afterRecap: ({ place }: Judged) => isShownBy(place, -1, 'recaps'),
  toAsking: ({ place }: Judged) => turnBefore(place)?.asks === true,
  lists: ({ words }: Judged) => isList(words),
  listsAtTheEnd: ({ place, words, shown }: Judged) =>
    closes(place) && isList(words) && !shown.has('me') && !shown.has('greets'),
  // What was talked about already.
  repeatsOne: ({ place }: Judged) => place.repeats >= 1,
  repeatsTwo: ({ place }: Judged) => place.repeats >= 2,
  repeatsMore: ({ place }: Judged) => place.repeats >= 3,
} satisfies Readonly<Record<string, (judged: Judged) => boolean>>;

type PlaceSign = keyof typeof placeSigns;
const placeSignNames = Object.keys(placeSigns) as PlaceSign[];
export type SignName = PlaceSign | WordSign;
export const signNames: readonly SignName[] = [...placeSignNames, ...wordSigns];

/** Which signs a sentence shows. */
export function signsOf(place: Place): SignName[] {
  const words = sayingsOf(place);
  const shown = place.shown[place.turn]?.[place.nth] ?? new Set();
  const judged = { place, words, shown, length: wordCount(words) };
  return [...placeSignNames.filter((name) => placeSigns[name](judged)), ...shown];
}
