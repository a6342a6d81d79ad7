import { ImportError } from '../error';
import { isZip } from './docx';
import { meetingLimits, readMeetingFile } from './index';
import type { Asked, Told } from './read-meeting';

const tell = (message: Told) => postMessage(message);

/** Reads one file away from the page, so that nothing that is shown waits for it. */
async function read({ name, file }: Asked): Promise<void> {
  const document = isZip(new Uint8Array(await file.slice(0, 4).arrayBuffer()));
  if (document && file.size > meetingLimits.document)
    throw new ImportError('arrive_tooLarge', meetingLimits.document / 1_000_000);
  const part = document ? file : file.slice(0, meetingLimits.text);
  const bytes = new Uint8Array(await part.arrayBuffer());
  const reading = readMeetingFile({ name, bytes, size: file.size }, (progress) => tell({ progress }));
  tell({ reading });
}

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  read(data).catch((error: unknown) => {
    if (error instanceof ImportError) tell({ refused: { key: error.key, places: error.places } });
    else tell({ failed: error instanceof Error ? `${error.stack}` : String(error) });
  });
});
