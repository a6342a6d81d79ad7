// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, type Mock, test, vi } from 'vitest';
import { saveFile, shareFile } from '../../../components/workbench/files';

const file = { name: 'march.html', type: 'text/html', content: '<p>March' };
/** Downloads there were. */
let downloaded: Mock;

beforeEach(() => {
  downloaded = vi.spyOn(URL, 'createObjectURL');
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A browser that asks for a place; what was written there. */
function asking() {
  const written: Blob[] = [];
  const close = vi.fn(async () => undefined);
  const place = { createWritable: async () => ({ write: async (content: Blob) => void written.push(content), close }) };
  const choose = vi.fn(async (_options: unknown) => place);
  vi.stubGlobal('showSaveFilePicker', choose);
  return { written, close, choose };
}

test('a browser that asks for a place writes it there, whole', async () => {
  const { written, close, choose } = asking();
  expect(await saveFile(file)).toBe(true);
  expect(choose).toHaveBeenCalledWith({ suggestedName: 'march.html', types: [{ accept: { 'text/html': ['.html'] } }] });
  expect(await written[0]?.text()).toBe('<p>March');
  expect(close).toHaveBeenCalledOnce();
  expect(downloaded).not.toHaveBeenCalled();
});

test('a place that nobody chose saves nothing', async () => {
  const { choose } = asking();
  choose.mockRejectedValue(new DOMException('No', 'AbortError'));
  expect(await saveFile(file)).toBe(false);
  expect(downloaded).not.toHaveBeenCalled();
});

test('where the browser asks for no place, or no longer does, it goes to the downloads', async () => {
  expect(await saveFile(file)).toBe(true);
  const { choose } = asking();
  choose.mockRejectedValue(new DOMException('Too long ago', 'SecurityError'));
  expect(await saveFile(file)).toBe(true);
  expect(downloaded).toHaveBeenCalledTimes(2);
});

test('what cannot be written is said', async () => {
  const { close } = asking();
  close.mockRejectedValue(new DOMException('Full', 'QuotaExceededError'));
  await expect(saveFile(file)).rejects.toThrow('Full');
});

test('a file is handed to an app; a no is none, anything else is said', async () => {
  const share = vi.fn(async (_: { files: File[] }) => undefined);
  vi.stubGlobal('navigator', { share });
  expect(await shareFile(file)).toBe(true);
  expect(share.mock.calls[0]?.[0].files[0]?.name).toBe('march.html');
  share.mockRejectedValueOnce(new DOMException('No', 'AbortError'));
  expect(await shareFile(file)).toBe(false);
  share.mockRejectedValueOnce(new DOMException('Never', 'NotAllowedError'));
  await expect(shareFile(file)).rejects.toThrow('Never');
});
