import type { CaptureResult } from '../../lib/capture/tab';
import type { Clip, ClipDraft, ClipId, PrincipleId, TextQuote } from '../../lib/model';
import type { Repository } from '../../lib/storage/repository';

/** What a person fills in. */
export interface FormValues {
  readonly title: string;
  readonly note: string;
  readonly principles: readonly PrincipleId[];
  readonly tags: readonly string[];
  /** Typed into the tag field and not yet a tag. */
  readonly tagText: string;
}

/** The tab the popup was opened on. */
export interface ShownTab {
  readonly id: number;
  readonly url: string;
  readonly title: string;
}

/** Why a page is not read. */
export type Unreadable = Extract<CaptureResult, { ok: false }>['reason'];

/** The writes of the form. */
export interface CaptureWriting {
  /** Saves the page, or brings the clip that is saved from it up to date with it. */
  savePage(draft: ClipDraft, form: FormValues): Promise<Clip>;
  /** Writes what was edited in the form of a clip that is saved; takes it out of the trash. */
  saveEdits(clip: Clip, form: FormValues): Promise<void>;
  savePassage(clip: ClipId, quote: TextQuote): Promise<void>;
}

/** What the capture form uses of the browser and the library; the entrypoint wires it. */
export interface Surroundings {
  activeTab(): Promise<ShownTab | null>;
  readonly repository: Promise<Repository>;
  readonly writing: Promise<CaptureWriting>;
  unreadable(url: string): Promise<Unreadable | null>;
  capture(tab: ShownTab): Promise<CaptureResult>;
  /** Lets the background fetch what a saved clip still lacks, its images, in the page of its tab. */
  enrich(clip: ClipId, tab: number): Promise<void>;
  openLibrary(clip: ClipId | null): void;
  /** Opens the workbench at one of its places, `#google/…`. */
  openPlace(place: string): void;
  /** Opens the reading companion; left out where the browser has no place for it. */
  readonly openCompanion?: () => void;
  /** Asks the browser not to clear the library when space runs short. */
  persist(): Promise<unknown>;
  close(): void;
}
