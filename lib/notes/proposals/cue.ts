import type { Label } from '../../model';
import type { WordSigns } from './word-signs';

/** Kinds of lines that are looked for in what was said. */
export const proposedKinds = ['decision', 'action', 'question', 'thanks'] as const satisfies readonly Label[];
export type ProposedKind = (typeof proposedKinds)[number];

/** Kinds that cues of their own are weighed for before what is around them: they are said in ways of their own, which decisions and thanks are not. */
export const cuedKinds = ['action', 'question'] as const satisfies readonly ProposedKind[];
export type CuedKind = (typeof cuedKinds)[number];

/** What is looked for in a folded sentence (`foldSaid`), and how much it speaks for a kind; below zero against it. */
export type Cue = readonly [weight: number, pattern: RegExp];

/** One of `says` has to be there; `adds` is weighed beside it and is nothing by itself. */
export interface Cues {
  readonly says: readonly Cue[];
  readonly adds: readonly Cue[];
}

/** What people say to what was said. Looked for where the next turn begins. */
export interface Answers {
  readonly yes: RegExp;
  readonly no: RegExp;
  /** Somebody has no answer, or finds the question good. */
  readonly open: RegExp;
  /** Somebody takes work on; somebody was thanked. */
  readonly commits: RegExp;
  readonly modest: RegExp;
}

/** How one language shows decisions, actions, questions and thanks. */
export interface SpokenLanguage {
  readonly tag: 'en' | 'es';
  /** Small words that tell it from the others. */
  readonly known: RegExp;
  readonly cues: Readonly<Record<CuedKind, Cues>>;
  readonly signs: WordSigns;
  readonly answers: Answers;
  /** What asks somebody to do something, and what says that it will be done without saying what. */
  readonly requests: RegExp;
  readonly refersBack: RegExp;
  /** A sentence that is nothing but a yes, before what it says yes to. */
  readonly accepts: RegExp;
  /** A time by which something is done. */
  readonly soon: RegExp;
  /** How a proposal asks for a yes at its end. */
  readonly asksYes: RegExp;
  /** Small words that only a sentence with a verb has; days, hours and numbers. */
  readonly finite: RegExp;
  readonly measured: RegExp;
  /** How a sentence takes something on or gives it to somebody, up to what that is: group `own` or `you`. */
  readonly pledge: RegExp;
  /** The word before a day by which something is done. */
  readonly by: string;
}
