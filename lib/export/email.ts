import type { Exporter } from './exporter';
import { wordsOf } from './facts';
import { outlineOf } from './outline';

/**
 * The digest as the HTML of an email, for those whose mailing program takes one. Such programs show no picture that stands in
 * the text itself, so what each shows is told in words.
 */
export const emailExporter: Exporter = {
  id: 'email',
  title: 'command_digest_save_email',
  extension: 'email.html',
  type: 'text/html',
  render: async (document, rendering) => {
    const [{ emailHtml }, words] = await Promise.all([import('./email-html'), wordsOf(document)]);
    return { content: emailHtml(await outlineOf(document, words, rendering), { words, pictures: new Map() }) };
  },
};
