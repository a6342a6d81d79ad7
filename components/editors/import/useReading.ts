import { useEffect, useRef, useState } from 'preact/hooks';
import { restoreFrom } from '../../../lib/commands/backup';
import { ownFile } from '../../../lib/commands/open-file';
import { explain, isExpected } from '../../../lib/commands/run';
import type { Services } from '../../../lib/commands/services';
import { t } from '../../../lib/i18n';
import type { Shared } from '../../../lib/import';
import type { MeetingReading } from '../../../lib/import/meetings';
import { useAct } from '../../acts';
import { arrived } from '../../arrived';
import { useServices } from '../../services';

/** What can be chosen: digests and bundles, files of our own, and what meetings arrive in. */
export const accepted = '.html,.htm,.jsonl,.json,.zip,.vtt,.srt,.txt,.md,.markdown,.docx,.csv,.tsv,.ics';

/** No digest is larger; a larger file is not read as one. Bytes. */
const largest = 256_000_000;

export type Step =
  | { readonly at: 'choose'; readonly failed?: string }
  | { readonly at: 'reading'; readonly name: string; readonly part?: number }
  | { readonly at: 'read'; readonly shared: Shared }
  | { readonly at: 'meeting'; readonly reading: MeetingReading; readonly name: string };

/** What was read of the latest file that was given, what reads one, and the way back to the start. */
export function useReading(): [step: Step, read: (file: File) => Promise<void>, again: () => void] {
  const services = useServices();
  const act = useAct();
  const [step, setStep] = useState<Step>({ at: 'choose' });
  const latest = useRef(0);
  const read = async (file: File) => {
    if (/\.zip$/i.test(file.name) || file.type === 'application/zip') {
      await act(async () => {
        await restoreFrom(services, file);
      });
      return;
    }
    const own = await ownFile(file);
    if (own) {
      if (await act(() => own.open(services, file))) services.session.close('import');
      return;
    }
    latest.current += 1;
    const mine = latest.current;
    const show = (next: Step) => mine === latest.current && setStep(next);
    show({ at: 'reading', name: file.name });
    show(await readFile(file, services, (part) => show({ at: 'reading', name: file.name, part })));
  };
  const fallen = arrived.value;
  useEffect(() => {
    if (!fallen) return;
    arrived.value = null;
    void read(fallen);
  }, [fallen]);
  return [step, read, () => setStep({ at: 'choose' })];
}

/** What a file holds, or why it cannot come in. */
async function readFile(file: File, services: Services, onProgress: (part: number) => void): Promise<Step> {
  try {
    const shared = await sharedIn(file);
    return shared ? { at: 'read', shared } : await readAsMeeting(file, services, onProgress);
  } catch (error) {
    if (!isExpected(error)) console.error('import', error);
    return { at: 'choose', failed: explain(error) };
  }
}

/** What a colleague shared, if a file is that: a bundle, or a page with one inside. Throws where it is one that cannot come in. */
async function sharedIn(file: File): Promise<Shared | null> {
  const start = (await file.slice(0, 1024).text()).trimStart();
  const isBundle = start.startsWith('{') && !start.startsWith('{\\rtf');
  if (!isBundle && !start.startsWith('<')) return null;
  const { ImportError, readShared } = await import('../../../lib/import');
  if (file.size > largest) throw new ImportError('import_tooLarge');
  try {
    return await readShared({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  } catch (error) {
    const isOther = error instanceof ImportError && /^import_(?:emptyPage|notABundle)$/.test(error.key);
    if (isOther && !isBundle) return null;
    throw error;
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

/** Something that marks text as a document with headings, lists or tables, which its plain form would lose. */
const structured = /<(?:h[1-6]|li|table)\b|docs-internal-guid/i;

/** A pasted file, or pasted text as one: as a document where it is one. */
export function pastedFile(clipboard: DataTransfer | null): File | null {
  const file = clipboard?.files[0];
  if (file) return file;
  const text = clipboard?.getData('text/plain') ?? '';
  const html = clipboard?.getData('text/html') ?? '';
  if (structured.test(html) && !text.trimStart().startsWith('{'))
    return new File([`<!doctype html>${html}`], t('import_pasted'), { type: 'text/html' });
  return text.trim() ? new File([text], t('import_pasted')) : null;
}
