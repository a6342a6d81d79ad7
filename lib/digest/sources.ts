import type { Clip, Meeting, Person, Principle } from '../model';
import type { LabelWords } from '../notes';

/** What the items of a digest may point to. */
export interface Sources {
  readonly clips: readonly Clip[];
  readonly meetings: readonly Meeting[];
  readonly principles: readonly Principle[];
  /** A community's own words for labels of notes. */
  readonly labels?: LabelWords;
  /** The bytes of its pictures as base64, by hash. */
  readonly images?: ReadonlyMap<string, string>;
  /** What is filled in and sent back to answer a round of the health check, by its id: of those that are not over. */
  readonly replies?: ReadonlyMap<string, string>;
  /** The entries of who was kept as one of a note's people. */
  readonly people?: readonly Person[];
  /** Who was kept with any note: nobody gets a sign here that they have there. */
  readonly kept?: readonly Pick<Meeting, 'id' | 'people'>[];
}
