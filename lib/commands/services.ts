import type { MessageKey } from '../i18n';
import type { RecordId, Settings } from '../model';
import type { Forgetting } from '../storage/forget';
import type { Repository } from '../storage/repository';
import type { Session, TabKind } from '../workbench/session';
import type { Erasing, ErasingAnswer } from './erasing';

/** What a command acts on: read from the session when it runs. */
export interface Context {
  /** Kind and record of the active tab. */
  readonly activeKind: TabKind | null;
  readonly activeRecord: RecordId | null;
  /** Records selected in the list that has the focus, else the active record. */
  readonly selection: readonly RecordId[];
  /**
   * The part of the record, or of what the page shows, that is meant: a highlight's or a digest item's id, a tag, a tab …
   * Several are parted by a space. None where a command is chosen by name.
   */
  readonly part?: string;
  /** Whether a control on the page ran it: the focus stays there, where by name or key it goes to what is shown. */
  readonly pressed?: boolean;
  /** What the surface in use offers of its own, by command; see `offered`. */
  readonly offers?: readonly string[];
  readonly typing: boolean;
  /** How many groups of tabs there are (left out: one), and whether a tab was closed that can open again. */
  readonly groups?: number;
  readonly closedTabs?: boolean;
  /** How many tabs stand in the group in use. */
  readonly tabs?: number;
  /** Whether the active tab is a preview: the next look from a list takes its place. */
  readonly preview?: boolean;
  /** Whether an image of a text is shown large. */
  readonly image?: boolean;
  /** Whether the list at hand shows the library, and whether that shows the trash. */
  readonly library?: boolean;
  readonly trash?: boolean;
}

export interface Choice<T> {
  readonly label: string;
  readonly detail?: string;
  readonly icon?: string;
  /** What neighbours have in common: their heading. */
  readonly group?: string;
  readonly value: T;
}

/** A button of a notice: a command, and what it acts on. */
export interface NoticeAction {
  readonly label: string;
  readonly command: string;
  readonly record?: RecordId;
  readonly part?: string;
}

/** A choice that is ticked for all, some or none of what is meant. */
export interface Tickable<T> extends Choice<T> {
  readonly state: 'all' | 'some' | 'none';
}

/** What was ticked, and what no longer is. What stayed as it was is in neither. */
export interface Ticked<T> {
  readonly on: readonly T[];
  readonly off: readonly T[];
}

/** How something new is made of what was typed, where nothing is called so. It is not kept before it is chosen. */
export interface Creation<T> {
  /** The line that offers it: `Create principle “X”…`. */
  label(name: string): string;
  make(name: string): T;
}

export interface PickOptions<T> {
  readonly create?: Creation<T>;
  /** Shows what the choice at hand would do; null: what stood before, after a cancel. */
  preview?(value: T | null): void;
  /** The place of the choice that is at hand first. */
  readonly first?: number;
}

export interface TickOptions<T> {
  readonly create?: Creation<T>;
  /** More choices for what was typed, where there are too many to list. */
  more?(typed: string): Promise<readonly Tickable<T>[]>;
}

export interface FileToSave {
  readonly name: string;
  readonly type: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

/** Something that is to stop a digest from leaving: by which rule, and the words it is about. */
export interface Stop {
  readonly title: MessageKey;
  readonly words: string;
}

/** A permission that is not given at install. Asking for it wants a click. */
export interface Permission {
  allowed(): Promise<boolean>;
  ask(): Promise<boolean>;
  giveBack(): Promise<boolean>;
}

/** The page that the reading companion stands beside. */
export interface Beside {
  /** Keeps the page, or its link alone. */
  keep(what: 'page' | 'link'): Promise<void>;
  /** Shows a highlight where it stands on the page, else in the library. */
  showPassage(clip: RecordId, highlight: string): Promise<void>;
  openLibrary(): Promise<void>;
  /** Shows a place of the workbench, `#google/…`. */
  showPlace(place: string): Promise<void>;
}

/** How something long is watched and stopped. */
export interface Going {
  readonly signal: AbortSignal;
  /** Tells how much is done, from 0 to 1; until then only that it goes on is shown. */
  onProgress(part: number): void;
}

/** What a passphrase is asked for: to lock a page, to lock the key in a backup, to open that again, to open a page that somebody locked. */
export type PassphraseFor = 'page' | 'backup' | 'open' | 'locked';

/** Names that go, and what stands in their place; null: they stay where somebody wrote them. */
export type Unnaming = Pick<Forgetting, 'names' | 'word'>;

/** What commands use of the surface they run in; they import nothing that runs. */
export interface Services {
  readonly repository: Repository;
  readonly session: Session;
  /** Says something in the corner; `undo` offers to undo that commit. */
  notify(message: string, options?: { kind?: 'info' | 'error'; undo?: string; action?: NoticeAction }): void;
  /** Waits until what was typed in this window is written: what reads it next reads that. */
  written?(): Promise<void>;
  /** Says something to screen readers alone, where everybody else sees it. */
  say?(words: string): void;
  /**
   * Lets names go from what is kept nowhere but in windows, wherever one of this browser holds it, or left it: notices that
   * say one go, from the list of them too, and what is half filled in is written anew.
   */
  unname?(wish: Unnaming): Promise<void>;
  /** Takes a notice away; stops something that goes on. By their numbers. */
  dismiss?(notice: number): void;
  /** Forgets what was said. */
  forgetNotices?(): void;
  stop?(work: number): void;
  /**
   * Does something that may take long: shows that it goes on, and how far it is, once it is no matter of a moment. With
   * `cancel` it can be stopped, and gives null then; `work` rejects with the signal's reason when it was.
   */
  during<T>(label: string, work: (going: Going) => Promise<T>, options?: { cancel?: boolean }): Promise<T | null>;
  /** Asks to choose one; null when cancelled. */
  pick<T>(title: string, choices: readonly Choice<T>[], options?: PickOptions<T>): Promise<T | null>;
  /** Asks to tick any number; null when cancelled. */
  pickMany<T>(title: string, choices: readonly Tickable<T>[], options?: TickOptions<T>): Promise<Ticked<T> | null>;
  /** Lets the page look so until it is told otherwise, without keeping it. */
  showTheme?(theme: Settings['theme']): void;
  /** Asks yes or no in plain words. `title`: the question, where the message only says more of it; `typed`: the word that must be typed for what cannot be undone. */
  confirm(message: string, options: { yes: MessageKey; title?: string; typed?: string }): Promise<boolean>;
  /** Tells where somebody is named and asks what becomes of it before they are erased; null when cancelled. */
  askErasing?(asked: Erasing): Promise<ErasingAnswer | null>;
  /** Names what is to stop a digest from leaving, and asks its owner why it may go past it; null: it stays. */
  askPassing?(stops: readonly Stop[]): Promise<string | null>;
  /** Who I am: from settings, or asked now (the first share); null when cancelled. */
  identity(): Promise<{ name: string; organisation: string } | null>;
  /** A passphrase of one's own choice, typed twice, or that of what is to be opened; null when cancelled. It is kept nowhere. */
  askPassphrase?(what?: PassphraseFor): Promise<string | null>;
  /** Saves a file where somebody wants it, or among the downloads; false where they want it nowhere. */
  saveFile(file: FileToSave): Promise<boolean>;
  /** Hands a file to another app of this device; false where none was chosen. */
  shareFile?(file: FileToSave): Promise<boolean>;
  openFile(accept: string): Promise<File | null>;
  /** The same for any number of files; none: nothing was chosen. */
  openFiles?(accept: string): Promise<readonly File[]>;
  copy(content: { html: string; text: string }): Promise<void>;
  copyText(text: string): Promise<void>;
  openAddress(url: string): void;
  /** Prints what shows. */
  print?(): void;
  /** Asks the browser to let us read from these sites (`https://example.org/*`); call it inside a click. */
  askForSites?(origins: readonly string[]): Promise<boolean>;
  /** The product's version. */
  readonly version?: string;
  /** What the manifest asks for, at install or when it is used. */
  readonly permissions?: readonly string[];
  /** The sites that were opened to us (`https://example.org/*`), and how to give some back. */
  grantedSites?(): Promise<readonly string[]>;
  giveBackSites?(origins: readonly string[]): Promise<boolean>;
  /** To show notifications; to know the address of the tab in front; to show on the toolbar button how many value threads ask. */
  readonly notifications?: Permission;
  readonly following?: Permission;
  readonly asking?: Permission;
  /** Shows the reading companion beside the page; null where the browser has no place for it. Wants a click. */
  openCompanion?(): Promise<void> | null;
  /** What the reading companion does with the page beside it. */
  readonly beside?: Beside;
  /** Another language is in use now: what speaks outside this page has to follow. */
  languageChanged?(): void;
}
