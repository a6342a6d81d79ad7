/**
 * What words say of a sentence that is little by itself and much beside others. Each is there or is not, and counts for every kind, or against it, as
 * much as transcripts show (`weights.ts`). Each language has one regular expression for each (`english/signs.ts`, `spanish/signs.ts`), read in a folded
 * sentence (`foldSaid`), where `N` stands for somebody who is there.
 */
export const wordSigns = [
  // How it begins.
  'concludes', // "So …", "Then …"
  'takesStock', // "Okay, …", "Right: …"
  'goesOn', // "And …", "But …"
  'ofMyself', // "I …"
  'ofOthers', // "They …", "It's …"
  'calls', // "North, …"
  // Who it is about.
  'me',
  'you',
  'us',
  'everybody', // and everything, each, nobody
  // Its verbs.
  'past',
  'perfect', // "have done"
  'goingOn', // "they're doing"
  'passive', // "is sent"
  'states', // "is"
  'does', // "goes", "stays", "takes": how it is to be, as if it were so
  'willBe',
  'weDo', // "we keep it", at the beginning of a clause
  'weWill', // "we'll", "we're keeping"
  'feels', // of thinking, wanting, saying: nothing is done
  // How sure it is, and whether it settles something.
  'hedges', // "maybe", "could"
  'condition', // "if"
  'reason', // "because"
  'either', // "or"
  'settled', // "agreed", "dropped", "full stop"
  'assent', // "no objections", "everybody happy?"
  'longAgo', // "last year", "used to": told, not settled
  'habit', // "always", "every week"
  'othersDecided', // "the board has decided": not settled here
  'recaps', // "for the notes", "to sum up"
  'runsTheTalk', // "let's move on"
  'chooses', // "then it's …", "…, then"
  'announces', // "I conclude", "we've decided"
  'orders', // "Leave it", "Make it"
  'letsDo', // "let's" with something to do
  'putsOff', // "let's not", "keep it open"
  // What it fixes.
  'fromWhen', // "until", "from now on", "this year"
  'when', // days, months, hours
  'sameTime', // "next meeting", "same hour"
  'soon', // a time by which something is done
  'howMany',
  'only',
  'never',
  'none', // "no footnotes"
  'contrast', // ", not …", "instead"
  'theirs', // it goes to somebody, or goes in or out
  // Work that is taken on or asked for.
  'iWill',
  'asksYou',
  'tells', // "bring me …", "bloquea tú …"
  'doesIt', // "I bring it": the present for what will be done
  'somebody', // and not who
  'rightNow', // "share my screen", "one moment": in the meeting, not after it
  // What is asked.
  'asks', // "how", "why"
  'asksUs', // "how do we"
  'wonders', // "I don't know", "my question"
  'weighsUp', // "at all", "is it fair", "any way"
  'leavesOpen', // "I have no answer", "think about it"
  'smallTalk', // "any questions?", "can you hear me?"
  // Somebody did something, and it was no small thing.
  'youDid',
  'yourDoing', // "you opening that door", "the way you"
  'namedDid',
  'theyDid',
  'effort', // "all night", "by hand", "unasked"
  'compares', // "nobody has ever", "the first time"
  'bearsWitness', // "I noticed", "I want it in the minutes"
  'madeADifference', // "without you", "it saved us"
  'sinceThen', // "that's the reason", "because of it"
  'praises', // "brave", "well done"
  'youAre', // "you're a star"
  'addsOne', // "And to …", "And from me"
  'thanks',
  'thanksFor', // with what for, or who
  'thanksToACause', // "thanks to the rain"
  'noThanks', // "no thanks", "we should thank", "they thanked us"
  'politeFor', // "for coming", "for your time"
  'polite', // "bye", "thanks, everyone"
  'greets',
] as const;
export type WordSign = (typeof wordSigns)[number];
export type WordSigns = Readonly<Record<WordSign, RegExp>>;
