import type { DigestDocument } from '../digest/document';
import type { Going } from '../storage/going';
import type { Exporter } from './exporter';
import { wordsOf } from './facts';
import { outlineOf } from './outline';

/**
 * The digest as a draft that mail programs open to be sent: text and HTML of the same, pictures inside, and nobody in it
 * as its sender, since that is whoever sends it.
 */
export async function renderEml(document: DigestDocument, going: Going = {}): Promise<string> {
  const [{ emailHtml }, { field, mailDate, writeMessage }, { picturesOf }, { renderRichText }, words] =
    await Promise.all([
      import('./email-html'),
      import('./mime'),
      import('./pictures'),
      import('./rich-text'),
      wordsOf(document),
    ]);
  const outline = await outlineOf(document, words, going);
  const found = [...(await picturesOf(document))].map(([image, picture], at) => {
    const name = `picture-${at + 1}.${picture.type.slice('image/'.length)}`;
    return { image, picture: { ...picture, name, source: `cid:${name}@commonplace.invalid` } };
  });
  const pictures = new Map(found.map(({ image, picture }) => [image, picture]));
  const language = [`Content-Language: ${outline.lang}`];
  const html = {
    type: 'text/html; charset=utf-8',
    fields: language,
    content: emailHtml(outline, { words, pictures }),
  };
  const inline = found.map(({ picture: { type, name, source, bytes } }) => ({
    type,
    fields: [`Content-ID: <${source.slice('cid:'.length)}>`, `Content-Disposition: inline; filename="${name}"`],
    content: bytes,
  }));
  const { text } = await renderRichText(document);
  const date = mailDate(document.madeAt);
  return writeMessage([...(date ? [`Date: ${date}`] : []), field('Subject', outline.title), 'X-Unsent: 1'], {
    type: 'multipart/alternative',
    inside: 'ways',
    parts: [
      { type: 'text/plain; charset=utf-8', fields: language, content: text },
      inline.length > 0 ? { type: 'multipart/related', inside: 'pictures', parts: [html, ...inline] } : html,
    ],
  });
}

export const emlExporter: Exporter = {
  id: 'eml',
  title: 'command_digest_save_eml',
  extension: 'eml',
  type: 'message/rfc822',
  render: async (document, rendering) => ({ content: await renderEml(document, rendering) }),
};
