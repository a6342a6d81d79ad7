import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchGoogleDocument } from '../../lib/commands/google-document';
import { ImportError } from '../../lib/import';
import { exportAddress, googleSites } from '../../lib/model/google-document';

const id = '1aBcDeFgHiJkLmNoPqRsTuVwXyZ-_0123456789abcdef';
const address = `https://docs.google.com/document/d/${id}/edit?tab=t.0#heading=h.1`;
const wanted = `https://docs.google.com/document/d/${id}/export?format=docx`;
const elsewhere = 'https://doc-0g-3o-docstext.googleusercontent.com/export/x/y';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe('the address of a Google document', () => {
  it.each([
    [address, wanted],
    [` https://docs.google.com/document/d/${id} `, wanted],
    [`https://docs.google.com/document/d/${id}/preview`, wanted],
    [
      `https://docs.google.com/document/u/1/d/${id}/edit?usp=sharing`,
      `https://docs.google.com/document/d/${id}/export?format=docx&authuser=1`,
    ],
    [
      `https://docs.google.com/a/example.org/document/d/${id}/edit?resourcekey=0-a%26b&authuser=2`,
      `https://docs.google.com/a/example.org/document/d/${id}/export?format=docx&resourcekey=0-a%26b&authuser=2`,
    ],
  ])('%s', (given, found) => expect(exportAddress(given)).toBe(found));

  it.each([
    '',
    'March call',
    `http://docs.google.com/document/d/${id}/edit`,
    `https://docs.google.com:8443/document/d/${id}/edit`,
    `https://docs.google.com.example.org/document/d/${id}/edit`,
    `https://example.org/https://docs.google.com/document/d/${id}/edit`,
    `https://somebody@example.org/document/d/${id}/edit`,
    'https://docs.google.com/document/u/0/',
    'https://docs.google.com/document/d/e/2PACX-1vAbCdEfGhIjKlMnOpQrStUv/pub',
    `https://docs.google.com/spreadsheets/d/${id}/edit`,
    `https://docs.google.com/document/d/${id}%2F..%2F..%2Fother`,
    `https://docs.google.com/document/d/${'a'.repeat(300)}/edit`,
  ])('not %s', (given) => expect(exportAddress(given)).toBeNull());

  it('is asked for with no more than Google’s two hosts', () => {
    expect(googleSites).toEqual(['https://docs.google.com/*', 'https://*.googleusercontent.com/*']);
  });
});

/** An answer as it comes from an address. */
function answer(
  status: number,
  body: string | ReadableStream | null,
  { type = word, url = wanted, ...headers }: Readonly<Record<string, string>> = {},
) {
  const made = new Response(body, { status, headers: { 'content-type': type, ...headers } });
  return Object.defineProperties(made, { url: { value: url }, redirected: { value: url !== wanted } });
}
const sentOn = () => Object.defineProperty(new Response(), 'type', { value: 'opaqueredirect' });

const asked = vi.fn<(address: string, options: RequestInit) => Promise<Response>>();
const going = () => ({ signal: new AbortController().signal, onProgress: vi.fn() });

beforeEach(() => {
  asked.mockReset();
  vi.stubGlobal('fetch', asked);
  vi.spyOn(console, 'warn').mockReturnValue(undefined);
});
afterEach(() => vi.unstubAllGlobals());

async function refusal(work: Promise<File>): Promise<readonly unknown[]> {
  const error = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(error instanceof ImportError)) throw error ?? new Error('it came');
  return [error.key, ...error.places];
}

describe('a Google document', () => {
  it('comes as the file that Google calls it, with the sign-in of the browser', async () => {
    asked.mockResolvedValueOnce(sentOn());
    const name = `attachment; filename="Caf.docx"; filename*=UTF-8''Caf%C3%A9%20call.docx`;
    asked.mockResolvedValueOnce(
      answer(200, 'words', { url: elsewhere, 'content-disposition': name, 'content-length': '5' }),
    );
    const watched = going();
    const file = await fetchGoogleDocument(address, watched);
    expect([file.name, await file.text()]).toEqual(['Café call.docx', 'words']);
    expect(watched.onProgress).toHaveBeenLastCalledWith(1);
    expect(
      asked.mock.calls.map(([where, { redirect, credentials, referrerPolicy }]) => [
        where,
        redirect,
        credentials,
        referrerPolicy,
      ]),
    ).toEqual([
      [wanted, 'manual', 'include', 'no-referrer'],
      [wanted, 'follow', 'include', 'no-referrer'],
    ]);
  });

  it.each<[string, (Response | Error)[], ...(string | number)[]]>([
    ['google_offline', [new TypeError('Failed to fetch')]],
    ['google_slow', [new DOMException('late', 'TimeoutError')]],
    ['google_sentAway', [sentOn(), new TypeError('Failed to fetch')]],
    [
      'google_sentAway',
      [sentOn(), answer(200, 'Sign in', { url: 'https://accounts.google.com/v3/signin', type: 'text/html' })],
    ],
    ['google_sentAway', [answer(401, '')]],
    ['google_elsewhere', [sentOn(), answer(200, 'x', { url: 'https://files.example.org/x' })], 'files.example.org'],
    ['google_page', [answer(200, 'Sign in', { type: 'text/html; charset=utf-8' })]],
    ['google_forbidden', [answer(403, 'no', { type: 'text/html' })]],
    ['google_missing', [answer(404, 'no', { type: 'text/html' })]],
    ['google_tooLarge', [answer(413, 'no')], 50],
    ['google_tooLarge', [answer(200, 'x', { 'content-length': '50000001' })], 50],
    ['google_refused', [answer(500, 'no')], 500],
    ['google_brokeOff', [answer(200, new ReadableStream({ start: (it) => it.error(new TypeError('cut')) }))]],
  ])('that does not come says why: %s', async (key, answers, ...places) => {
    for (const each of answers) {
      if (each instanceof Error) asked.mockRejectedValueOnce(each);
      else asked.mockResolvedValueOnce(each);
    }
    expect(await refusal(fetchGoogleDocument(address, going()))).toEqual([key, ...places]);
  });

  it('that grows beyond what is read is stopped', async () => {
    let sent = 0;
    const endless = new ReadableStream({
      pull(to) {
        sent += 4_000_000;
        to.enqueue(new Uint8Array(4_000_000));
      },
    });
    asked.mockResolvedValueOnce(answer(200, endless));
    expect(await refusal(fetchGoogleDocument(address, going()))).toEqual(['google_tooLarge', 50]);
    expect(sent).toBeLessThan(70_000_000);
  });

  it('of no document is not asked for', async () => {
    expect(await refusal(fetchGoogleDocument('https://example.org/', going()))).toEqual(['google_notAddress']);
    expect(asked).not.toHaveBeenCalled();
  });

  it('that somebody stops gives the reason of that and says nothing', async () => {
    const stop = new AbortController();
    asked.mockImplementationOnce((_where, { signal }) => {
      stop.abort(new Error('stopped'));
      return Promise.reject(signal?.reason);
    });
    await expect(fetchGoogleDocument(address, { signal: stop.signal, onProgress: vi.fn() })).rejects.toThrow('stopped');
  });
});
