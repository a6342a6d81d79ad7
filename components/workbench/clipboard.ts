import type { MessageKey } from '../../lib/i18n';

/** The browser did not let us copy: says what to do instead. */
class CopyRefused extends Error {
  override readonly name = 'CopyRefused';
  readonly key: MessageKey = 'share_copyRefused';
}

/**
 * Puts formatted text on the clipboard, with plain text for places that take no other. Where the browser's own way says
 * no (the click is too long ago, the page is not in front), the older way is tried. Throws `CopyRefused`.
 */
export async function copyFormatted(html: string, text: string): Promise<void> {
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/html': new Blob([html], { type: 'text/html' }),
        'text/plain': new Blob([text], { type: 'text/plain' }),
      }),
    ]);
  } catch (error) {
    if (!copyTheOldWay(html, text)) throw new CopyRefused('copy', { cause: error });
  }
}

/** Copies by the page's own copy event. False where nothing was copied. */
function copyTheOldWay(html: string, text: string): boolean {
  let copied = false;
  const fill = (event: ClipboardEvent) => {
    if (!event.clipboardData) return;
    event.clipboardData.setData('text/html', html);
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    copied = true;
  };
  document.addEventListener('copy', fill, { once: true });
  const answered = document.execCommand('copy');
  document.removeEventListener('copy', fill);
  return answered && copied;
}
