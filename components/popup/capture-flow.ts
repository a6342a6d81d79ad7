import { effect } from '@preact/signals';
import { t } from '../../lib/i18n';
import { type Clip, linkDraft } from '../../lib/model';
import type { Repository } from '../../lib/storage/repository';
import {
  addressOf,
  type CaptureState,
  draftToKeep,
  forgetTyped,
  formToSave,
  type Stage,
  savingMeans,
  showClip,
  showDraft,
  showPage,
  showTab,
  showUnreadable,
} from './capture-state';
import { createDraftKeeper, type DraftKeeper } from './draft-keeper';
import { problemText } from './problem-text';
import type { Surroundings } from './surroundings';

/** What the form can be asked to do. None of them throws: what goes wrong is said in `state.problem`. */
export interface CaptureFlow {
  /** Saves what `savingMeans` says. */
  save(): Promise<void>;
  /** Saves the page as it is now into the clip that exists. */
  update(): Promise<void>;
  /** Takes the last save back: the form is again as it was. */
  undo(): Promise<void>;
  discardDraft(): Promise<void>;
  /** Writes what waits: the popup may be gone the next moment. */
  flush(): void;
  /** Resolves when page and library have said what they know. */
  readonly settled: Promise<void>;
}

/** How long a page may take to be read before its link is offered instead, ms. */
const patience = 15_000;

/** Fills the form from tab, page and library as they answer, keeps what is typed, and saves. */
export function startCapture(state: CaptureState, around: Surroundings, now = () => new Date()): CaptureFlow {
  const fail = (error: unknown) => {
    state.problem.value = problemText(error);
    if (state.stage.value === 'saving') state.stage.value = 'form';
  };
  const keeper = createDraftKeeper(around.repository, fail);
  const reading = readTab(state, around, fail);
  keepTyped(state, keeper, now);
  const dropDraft = () => keeper.drop(addressesOf(state));
  /** The clip as it was before the last save. */
  let before: Clip | null = null;
  /** The last commit that is not part of that save. */
  let mark: string | undefined;
  /** Runs a write of the form, one at a time; the draft stays until it has succeeded. */
  const write = async (run: () => Promise<Stage>) => {
    if (state.stage.value !== 'form') return;
    before = state.clip.value;
    state.problem.value = '';
    state.undone.value = false;
    state.stage.value = 'saving';
    keeper.flush();
    try {
      mark = (await (await around.repository).lastUndoable())?.id;
      state.stage.value = await run();
      await dropDraft();
    } catch (error) {
      fail(error);
    }
  };
  const writing = writesOf(state, around);

  return {
    settled: reading.library,
    flush: keeper.flush,
    save: () =>
      write(async () => {
        await reading.library;
        return writing[savingMeans(state)]();
      }),
    update: () => write(writing.page),
    async undo() {
      try {
        await undoBackTo(await around.repository, mark);
        state.clip.value = before;
        state.undone.value = true;
        state.stage.value = 'form';
      } catch (error) {
        fail(error);
      }
    },
    async discardDraft() {
      forgetTyped(state);
      await dropDraft();
    },
  };
}

/** Keeps every change of an unsaved form as draft. */
function keepTyped(state: CaptureState, keeper: DraftKeeper, now: () => Date): void {
  let last = 0;
  effect(() => {
    const touched = Object.keys(state.layers.value.typed).length > 0 || state.undone.value;
    const unsaved = state.stage.value === 'form' || state.stage.value === 'saving';
    // Of two keys within a millisecond the second is newer, too.
    const at = Math.max(now().getTime(), last + 1);
    const draft = touched && unsaved ? draftToKeep(state, new Date(at)) : null;
    if (!draft) return;
    last = at;
    keeper.keep(draft);
  });
}

/** Where drafts of this page can be: under the address the page names, and the one its tab shows. */
function addressesOf(state: CaptureState): string[] {
  return [state.address.value, addressOf(state.tab.value?.url)].filter((address) => address !== null);
}

/** Undoes what this page did since a commit, the last first. */
async function undoBackTo(repository: Repository, mark: string | undefined): Promise<void> {
  for (;;) {
    const commit = await repository.lastUndoable();
    if (!commit || commit.id === mark) return;
    await repository.undo(commit.id);
  }
}

/** The three things saving can mean; see `savingMeans`. */
function writesOf(state: CaptureState, around: Surroundings) {
  const edits = async (): Promise<Stage> => {
    const clip = state.clip.value;
    if (clip) await (await around.writing).saveEdits(clip, formToSave(state));
    return 'saved';
  };
  return {
    edits,
    async page(): Promise<Stage> {
      const { tab, address } = state;
      if (!tab.value || !address.value) throw new Error(t('popup_noAddress'));
      // An update adds principles and tags; what was taken away here is an edit of its own.
      if (state.clip.value && state.dirty.value) await edits();
      const page = state.page.value ?? linkDraft(tab.value.url, tab.value.title);
      const clip = await (await around.writing).savePage(page, formToSave(state));
      state.clip.value = clip;
      // Asked now that there is something to keep; the browser's answer shows in the workbench.
      void around.persist().catch(() => false);
      // The clip is whole without its images: what is not fetched now can be asked for later.
      around.enrich(clip.id, tab.value.id).catch((error: unknown) => console.warn('Images are not kept yet', error));
      return 'saved';
    },
    async passage(): Promise<Stage> {
      const [clip, quote] = [state.clip.value, state.passage.value];
      if (state.dirty.value) await edits();
      if (clip && quote) await (await around.writing).savePassage(clip.id, quote);
      return 'passage';
    },
  };
}

/** Reads tab, page and library at once; `library` resolves when all of them have answered. */
function readTab(state: CaptureState, around: Surroundings, fail: (error: unknown) => void) {
  const tab = around.activeTab().then((shown) => {
    if (shown) showTab(state, shown);
    else showUnreadable(state, 'browserPage');
    return shown;
  });
  const page = tab
    .then(async (shown) => {
      if (!shown) return;
      const reason = await around.unreadable(shown.url);
      if (reason) return showUnreadable(state, reason);
      const result = await within(patience, around.capture(shown));
      if (result?.ok) showPage(state, result.draft, result.passage);
      else showUnreadable(state, result?.reason ?? 'failed');
    })
    .catch(() => showUnreadable(state, 'failed'));
  let newest = '';
  const look = async (address: string | null) => {
    if (!address) return;
    const [clip, draft] = await lookUp(await around.repository, address);
    if (clip) showClip(state, clip);
    // A form that went before its page was read left its words under the address of the tab: the newest come back.
    if (!draft || draft.updatedAt < newest) return;
    newest = draft.updatedAt;
    showDraft(state, draft);
  };
  const first = tab.then((shown) => look(addressOf(shown?.url)));
  const library = Promise.all([first, page])
    .then(async () => {
      const { address, tab: shown } = state;
      if (address.value !== addressOf(shown.value?.url)) await look(address.value);
    })
    .catch(fail);
  return { library };
}

/** The clip and the draft that the library has of an address. */
function lookUp(repository: Repository, address: string) {
  return Promise.all([repository.clipByAddress(address), repository.draft(address)]);
}

/** The answer, or undefined when it takes longer. */
function within<T>(ms: number, answer: Promise<T>): Promise<T | undefined> {
  return Promise.race([answer, new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), ms))]);
}
