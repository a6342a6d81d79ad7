import { useEffect } from 'preact/hooks';
import { arrivalsDesk } from '../../../lib/commands/arrivals-desk';
import { restoreFrom } from '../../../lib/commands/backup';
import { checksOf, showChecks } from '../../../lib/commands/health-arrivals';
import { ownFile } from '../../../lib/commands/open-file';
import { explain, isExpected } from '../../../lib/commands/run';
import type { Services } from '../../../lib/commands/services';
import { t } from '../../../lib/i18n';
import type { Shared } from '../../../lib/import';
import type { MeetingReading } from '../../../lib/import/meetings';
import { exportAddress, googleSites } from '../../../lib/model/google-document';
import { useAct } from '../../acts';
import { useFormHeld, useFormText } from '../../form';
import { useServices } from '../../services';
import { sentBack } from './pasted';

/** What can be chosen: digests and bundles, files of our own, and what meetings arrive in. */
export const accepted = '.html,.htm,.jsonl,.json,.zip,.vtt,.srt,.txt,.md,.markdown,.docx,.rtf,.csv,.tsv,.ics';

/** No digest is larger; a larger file is not read as one. Bytes. */
const largest = 256_000_000;

export type Step =
  | { readonly at: 'choose'; readonly failed?: string }
  | { readonly at: 'reading'; readonly name: string; readonly part?: number }
  | { readonly at: 'read'; readonly shared: Shared }
  | { readonly at: 'meeting'; readonly reading: MeetingReading; readonly name: string };

/** Ways to give something to be read, and back to the start. */
export interface Reading {
  readonly step: Step;
  /** The name of a file that was read here before the page was loaded again, which nothing is left of; else empty. */
  readonly lost: string;
  /** Reads a file; of a Google document the address may be given, which is put into its field. */
  readonly take: (what: File | string) => Promise<void>;
  /** Fetches a Google document and reads it. Call it inside a click: the browser asks first. */
  readonly readAddress: (address: string) => Promise<void>;
  readonly again: () => void;
}

/** A step, and of which of the things that were given. */
interface Turn {
  readonly turn: number;
  readonly step: Step;
}
const atFirst: Turn = { turn: 0, step: { at: 'choose' } };
let turns = 0;
/** The number of a thing that is given now. */
function nextTurn(): number {
  turns += 1;
  return turns;
}

/** What was read of the latest file that was given, and the ways to give one. */
export function useReading(): Reading {
  const services = useServices();
  const act = useAct();
  const [{ step }, setTurn] = useFormHeld('step', atFirst);
  const [name, setName] = useFormText('file');
  /** Shows what becomes of one thing, until another is given: of two that are looked into at once the later one. */
  const begin = (mine = nextTurn()) => {
    setTurn((now) => (now.turn > mine ? now : { turn: mine, step: now.step }));
    // Another tab may show meanwhile, or this one be closed.
    return (next: Step) =>
      setTurn((now) => {
        if (now.turn !== mine) return now;
        if (next.at === 'choose') setName('');
        if (next.at === 'reading') setName(next.name);
        return { turn: mine, step: next };
      });
  };
  const readOne = async (file: File, show: (next: Step) => void) => {
    show({ at: 'reading', name: file.name });
    show(await readFile(file, services, (part) => show({ at: 'reading', name: file.name, part })));
  };
  const read = async (file: File) => {
    // By when it was given, not by how long it took to see what it is.
    const turn = nextTurn();
    if (/\.zip$/i.test(file.name) || file.type === 'application/zip') {
      await act(async () => {
        await restoreFrom(services, file);
      });
      return;
    }
    const checks = await checksOf(file);
    if (checks !== null) {
      let shown = false;
      await act(async (given) => {
        shown = await showChecks(given, checks);
      });
      // Answers to questions may stand beside them: those go on as they do.
      if (!sentBack.test(checks.replace(/commonplace-check/g, '')))
        return shown ? services.session.close('import') : undefined;
    }
    const own = await ownFile(file);
    if (own) {
      if (await act(() => own.open(services, file))) services.session.close('import');
      return;
    }
    await readOne(file, begin(turn));
  };
  const readAddress = async (address: string) => {
    const show = begin();
    const fetched = await fetchFile(address, services, (part) =>
      show({ at: 'reading', name: t('google_document'), part }),
    );
    if (fetched instanceof File) await readOne(fetched, show);
    else show(fetched);
  };
  const { given, address } = arrivalsDesk(services.session);
  const take = async (what: File | string) => {
    if (what instanceof File) return read(what);
    address.value = what;
    begin()({ at: 'choose' });
  };
  const laid = given.value;
  useEffect(() => {
    if (laid === null) return;
    given.value = null;
    void take(laid);
  }, [laid]);
  const again = () => {
    address.value = '';
    begin()({ at: 'choose' });
  };
  const lost = step.at === 'choose' && !step.failed ? name : '';
  return { step, lost, take, readAddress, again };
}

/** A Google document as a file, or why there is none. What asks the browser comes before anything waits. */
async function fetchFile(
  address: string,
  services: Services,
  onProgress: (part?: number) => void,
): Promise<File | Step> {
  const failed = (reason: string): Step => ({ at: 'choose', failed: reason });
  if (!exportAddress(address)) return failed(t('google_notAddress'));
  try {
    if (!(await services.askForSites?.(googleSites))) return failed(t('google_notAllowed'));
    onProgress();
    const { fetchGoogleDocument } = await import('../../../lib/commands/google-document');
    const file = await services.during(
      t('import_reading', t('google_document')),
      (going) =>
        fetchGoogleDocument(address, {
          signal: going.signal,
          onProgress(part) {
            going.onProgress(part);
            onProgress(part);
          },
        }),
      { cancel: true },
    );
    return file ?? { at: 'choose' };
  } catch (error) {
    if (!isExpected(error)) console.error('google', error);
    return failed(explain(error));
  }
}

/** What a file holds, or why it cannot come in. */
async function readFile(file: File, services: Services, onProgress: (part: number) => void): Promise<Step> {
  try {
    const shared = await sharedIn(file, services, onProgress);
    if (shared === 'stopped') return { at: 'choose' };
    return shared ? { at: 'read', shared } : await readAsMeeting(file, services, onProgress);
  } catch (error) {
    if (!isExpected(error)) console.error('import', error);
    return { at: 'choose', failed: explain(error) };
  }
}

/** What a colleague shared, if a file is that: a bundle, or a page with one inside. Throws where it is one that cannot come in. */
async function sharedIn(
  file: File,
  services: Services,
  onProgress: (part: number) => void,
  passphrase?: string,
): Promise<Shared | 'stopped' | null> {
  const start = (await file.slice(0, 1024).text()).trimStart();
  const isBundle = start.startsWith('{') && !start.startsWith('{\\rtf');
  if (!isBundle && !start.startsWith('<')) return null;
  const { ImportError, readSharedFile } = await import('../../../lib/import');
  if (file.size > largest) throw new ImportError('import_tooLarge');
  try {
    const read = await services.during(
      t('import_reading', file.name),
      (going) =>
        readSharedFile(file, {
          signal: going.signal,
          onProgress(part) {
            going.onProgress(part);
            onProgress(part);
          },
          ...(passphrase !== undefined && { passphrase }),
        }),
      { cancel: true },
    );
    return read ?? 'stopped';
  } catch (error) {
    const isOther = error instanceof ImportError && /^import_(?:emptyPage|notABundle)$/.test(error.key);
    if (isOther && !isBundle) return null;
    if (!(error instanceof ImportError) || !/^(?:import_locked|locked_wrong)$/.test(error.key)) throw error;
    // Somebody locked it: asked for its passphrase until that opens it, or nobody wants it.
    if (error.key === 'locked_wrong') services.notify(t(error.key), { kind: 'error' });
    const given = await services.askPassphrase?.('locked');
    if (!given) throw error;
    return sharedIn(file, services, onProgress, given);
  }
}

async function readAsMeeting(file: File, services: Services, onProgress: (part: number) => void): Promise<Step> {
  const { ImportError } = await import('../../../lib/import');
  if (/^(?:image|audio|video)\//.test(file.type)) throw new ImportError('arrive_binary');
  const { readMeeting } = await import('../../../lib/import/meetings/read-meeting');
  const name = file.name === t('import_pasted') ? '' : file.name;
  const reading = await services.during(
    t('import_reading', file.name),
    (going) =>
      readMeeting(
        { name, file },
        {
          signal: going.signal,
          onProgress(part) {
            going.onProgress(part);
            onProgress(part);
          },
        },
      ),
    { cancel: true },
  );
  return reading ? { at: 'meeting', reading, name: file.name } : { at: 'choose' };
}
