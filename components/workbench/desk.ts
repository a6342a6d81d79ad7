import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Permission, Services } from '../../lib/commands/services';
import { t } from '../../lib/i18n';
import type { Repository } from '../../lib/storage/repository';
import type { Session } from '../../lib/workbench/session';
import { showTheme } from '../appearance';
import type { NoticeEntry, SaidNotice } from '../notices';
import { written } from '../saving';
import { willPrint } from '../ui';
import { createAsking, type Question } from './asking';
import { copyFormatted } from './clipboard';
import { freshKey, keepNotices, mostKept, withoutNames } from './kept-notices';
import { createUnnaming } from './unnaming';
import { during, type Work } from './works';

/** What the page needs of the browser beyond the web's own: given by the entrypoint. */
export interface Platform {
  readonly version: string;
  /** What the manifest asks for, at install or when it is used. */
  readonly permissions: readonly string[];
  openTab(url: string): void;
  askForSites(origins: readonly string[]): Promise<boolean>;
  /** The sites that were opened to us (`https://example.org/*`). */
  grantedSites(): Promise<readonly string[]>;
  giveBackSites(origins: readonly string[]): Promise<boolean>;
  /** Whether notifications are allowed; asks for them, or gives them back. Asking wants a click. */
  readonly notifications: Permission;
  /** The same of knowing which page is in front. */
  readonly following: Permission;
  /** The same of showing on the toolbar button how many value threads ask. */
  asking(repository: Repository): Permission | undefined;
  /** Shows the reading companion; null where the browser has no place for it. Wants a click. */
  openCompanion(): Promise<void> | null;
  /** Another language is in use: the browser's own menus have to follow. */
  languageChanged(): void;
}

/** Words for screen readers; urgent ones do not wait until others are through. */
export interface Utterance {
  readonly id: number;
  readonly words: string;
  readonly urgent: boolean;
}

/** One workbench window: its services, and what they show. */
export interface Desk {
  readonly services: Services;
  readonly notices: Signal<readonly NoticeEntry[]>;
  /** What was said, newest first. */
  readonly history: Signal<readonly SaidNotice[]>;
  /** The question that is asked now; others wait behind it. */
  readonly question: ReadonlySignal<Question | null>;
  readonly works: Signal<readonly Work[]>;
  /** The first stroke of a chord while its second is waited for. */
  readonly chord: Signal<string | null>;
  /** What was lately said to screen readers, oldest first. */
  readonly said: Signal<readonly Utterance[]>;
}

/** Notices that stand at once; older ones leave. */
const mostNotices = 3;
/** Words for screen readers that stand at once. */
const mostUtterances = 4;
/** How long after the start it is looked whether kept notices can still be undone, ms. */
const untilLooked = 3000;

/** How long what is drawn for paper alone has until it is printed, ms. */
const untilDrawn = 150;

export function createDesk(repository: Repository, session: Session, platform: Platform): Desk {
  const notices = signal<readonly NoticeEntry[]>([]);
  const asking = createAsking(repository);
  const works = signal<readonly Work[]>([]);
  const said = signal<readonly Utterance[]>([]);
  const history = signal<readonly SaidNotice[]>([]);
  let count = 0;
  const say = (words: string, urgent = false) => {
    count += 1;
    said.value = [...said.value, { id: count, words, urgent }].slice(-mostUtterances);
  };
  const services: Services = {
    repository,
    session,
    notify(message, { kind = 'info', undo, action } = {}) {
      count += 1;
      const undoing = undo === undefined ? undefined : { label: t('undo'), command: 'edit.undoOne', part: undo };
      const notice: NoticeEntry = { id: count, message, kind, undo, action: action ?? undoing };
      notices.value = [...notices.value, notice].slice(-mostNotices);
      say(message, kind === 'error');
      const said = { ...notice, key: freshKey(), at: Date.now(), unread: kind === 'error' };
      history.value = [said, ...history.value].slice(0, mostKept);
    },
    written,
    say: (words) => say(words),
    unname: createUnnaming({ repository, session, notices, history, said }),
    dismiss(id) {
      notices.value = notices.value.filter((notice) => notice.id !== id);
      history.value = history.value.map((said) => (said.id === id ? { ...said, unread: false } : said));
    },
    forgetNotices() {
      history.value = [];
    },
    stop: (id) =>
      works
        .peek()
        .find((work) => work.id === id)
        ?.cancel?.(),
    during: (label, work, { cancel = false } = {}) => during(works, { label, cancel, say }, work),
    ...asking.services,
    showTheme,
    saveFile: async (file) => (await import('./files')).saveFile(file),
    shareFile: async (file) => (await import('./files')).shareFile(file),
    openFile: async (accept) => (await openFiles(accept))[0] ?? null,
    openFiles: (accept) => openFiles(accept, true),
    copy: ({ html, text }) => copyFormatted(html, text),
    copyText: (text) => navigator.clipboard.writeText(text),
    // The palette that asked for it has to go first.
    print() {
      window.dispatchEvent(new Event(willPrint));
      setTimeout(() => window.print(), untilDrawn);
    },
    openAddress: (url) => platform.openTab(url),
    askForSites: (origins) => platform.askForSites(origins),
    version: platform.version,
    permissions: platform.permissions,
    grantedSites: () => platform.grantedSites(),
    giveBackSites: (origins) => platform.giveBackSites(origins),
    notifications: platform.notifications,
    following: platform.following,
    asking: platform.asking(repository),
    openCompanion: () => platform.openCompanion(),
    languageChanged: () => platform.languageChanged(),
  };
  keepNotices(history);
  const look = () =>
    void dropUndone(repository, { notices, history }).catch((error: unknown) => console.warn('notices', error));
  setTimeout(look, untilLooked);
  repository.onChange(({ commit, scope }) => {
    // Something was erased for ever, here or by what was restored.
    if (scope === 'records' && commit === null) history.value = withoutNames(history.peek());
    look();
  });
  return { services, notices, history, question: asking.question, works, said, chord: signal<string | null>(null) };
}

/** Commits that are looked through for those of notices: more is not done while a notice stands. */
const mostSince = 200;

/** Takes away notices whose change was undone some other way, or is gone for ever with what it changed. */
async function dropUndone(
  repository: Repository,
  { notices, history }: Pick<Desk, 'notices' | 'history'>,
): Promise<void> {
  const asked = history.peek().flatMap(({ undo }) => undo ?? []);
  if (asked.length === 0) return;
  const commits = await repository.commits({ limit: mostSince });
  const standing = new Set(commits.filter(({ undoneBy }) => undoneBy === null).map(({ id }) => id));
  const gone = new Set(asked.filter((id) => !standing.has(id)));
  if (gone.size === 0) return;
  notices.value = notices.peek().filter(({ undo }) => !undo || !gone.has(undo));
  // What was said stays said; there is nothing left to undo about it.
  history.value = history
    .peek()
    .map((said) => (said.undo && gone.has(said.undo) ? { ...said, undo: undefined, action: undefined } : said));
}

/** Asks for a file, or for several; none when nothing was chosen. */
function openFiles(accept: string, multiple = false): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.multiple = multiple;
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}
