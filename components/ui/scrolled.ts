/** How far something is scrolled when it shows first, CSS pixels; is told how far it is then. */
export interface Scrolled {
  readonly from: number;
  /** It stays there though what it marks is elsewhere: nobody has chosen another since. */
  readonly stays?: boolean;
  keep(top: number): void;
}
