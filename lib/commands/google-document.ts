import { ImportError } from '../import/error';
import { meetingLimits } from '../import/meetings/limits';
import { exportAddress } from '../model/google-document';
import { bytesOf } from './answer';

/** How long Google may take until it begins to answer, ms. */
const patience = 60_000;

interface Going {
  readonly signal: AbortSignal;
  onProgress(part: number): void;
}

/**
 * A Google document as a Word file, fetched with the sign-in that the browser has there. The sites must be open to us: ask in the click. Throws an
 * ImportError that says in plain words why it does not come; the signal's reason when it was stopped.
 */
export async function fetchGoogleDocument(address: string, { signal, onProgress }: Going): Promise<File> {
  const wanted = exportAddress(address);
  if (!wanted) throw new ImportError('google_notAddress');
  const answer = await ask(wanted, signal);
  refuse(answer);
  const largest = meetingLimits.document;
  const size = Number(answer.headers.get('content-length') ?? 0);
  if (size > largest) throw new ImportError('google_tooLarge', largest / 1_000_000);
  const bytes = await bytesOf(answer, largest, (bytes) => size > 0 && onProgress(Math.min(bytes / size, 1))).catch(
    (error: unknown) => broken(error, signal, 'google_brokeOff'),
  );
  if (!bytes) throw new ImportError('google_tooLarge', largest / 1_000_000);
  return new File([bytes], nameOf(answer.headers.get('content-disposition') ?? ''), { type: word });
}

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Asks first without being sent on, so that nobody answering and being sent on to where we may not read are told apart. */
async function ask(address: string, signal: AbortSignal): Promise<Response> {
  const request = (redirect: RequestRedirect) =>
    fetch(address, {
      redirect,
      credentials: 'include',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
    });
  const first = await request('manual').catch((error: unknown) => broken(error, signal, 'google_offline'));
  if (first.type !== 'opaqueredirect') return first;
  return request('follow').catch((error: unknown) => broken(error, signal, 'google_sentAway'));
}

/** Why nothing came, in words; nothing of that where somebody stopped it. */
function broken(
  error: unknown,
  signal: AbortSignal,
  key: 'google_offline' | 'google_sentAway' | 'google_brokeOff',
): never {
  signal.throwIfAborted();
  console.warn('Google document', error);
  throw new ImportError(error instanceof DOMException && error.name === 'TimeoutError' ? 'google_slow' : key);
}

/** Throws where an answer is no document. */
function refuse({ ok, status, url, redirected, headers }: Response): void {
  const host = URL.parse(url)?.hostname ?? '';
  if (host === 'accounts.google.com' || status === 401) throw new ImportError('google_sentAway');
  if (redirected && host !== 'docs.google.com' && !host.endsWith('.googleusercontent.com'))
    throw new ImportError('google_elsewhere', host);
  if (status === 403) throw new ImportError('google_forbidden');
  if (status === 404 || status === 410) throw new ImportError('google_missing');
  if (status === 413) throw new ImportError('google_tooLarge', meetingLimits.document / 1_000_000);
  if (!ok) throw new ImportError('google_refused', status);
  // A page where a document was asked for is one to sign in on, or to be told something.
  if (/^text\/html\b/i.test(headers.get('content-type') ?? '')) throw new ImportError('google_page');
}

/** What Google calls the file, `document.docx` where it does not say. */
function nameOf(disposition: string): string {
  const [, encoded] = /filename\*=UTF-8''([^;]{1,900})/i.exec(disposition) ?? [];
  const [, plain = ''] = /filename="([^"]{1,300})"/i.exec(disposition) ?? [];
  try {
    return (encoded && decodeURIComponent(encoded).slice(0, 300)) || plain || 'document.docx';
  } catch {
    return plain || 'document.docx';
  }
}
