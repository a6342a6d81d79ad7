import type { DigestDocument } from '../digest/document';
import { type AskedQuestion, questionsIn } from '../digest/questions';
import { escapeHtml } from '../html';
import type { Words } from '../i18n';
import { showable, showableLine } from '../model/showable';
import { titleOf } from './facts';

/** What marks a reply, and the version of its format (docs/formats/reply.md). */
export const replyMark = 'commonplace-reply 1';

/** A block to be filled in and sent back: plain text, in the digest's language. */
export function replyBlock({ id, words: asked }: AskedQuestion, document: DigestDocument, words: Words): string {
  const t = words.t;
  return `=== ${replyMark} ===
${t('reply_digest')}: ${titleOf(document, words)}
${t('reply_question')}: ${showableLine(asked)}
${t('reply_id')}: ${id}

${t('reply_answer')}:


${t('reply_from')}:
${t('reply_quote')}:
=== ${t('reply_end')} ===`;
}

/** Lines to be filled in and sent back, and how: folded until somebody wants them. */
export const drawReply = (block: string, { words, how, ours }: { words: Words; how: string; ours: string }): string =>
  `<details${ours}><summary>${escapeHtml(words.t('reply_open'))}</summary>
<p>${escapeHtml(how)}</p>
<pre tabindex="0" role="region" aria-label="${escapeHtml(words.t('reply_block'))}" dir="auto">${escapeHtml(showable(block))}</pre></details>`;

/** The questions of a digest, each with an anchor of its own and a block to answer it by: no form, no address, no script. `ours` stands on our own words. Empty where nothing is asked. */
export async function drawReplies(document: DigestDocument, words: Words, ours = ''): Promise<string> {
  const questions = await questionsIn(document);
  if (questions.length === 0) return '';
  const drawn = questions.map(
    (question) => `<div class="reply" id="question-${question.id}">
<h3 dir="auto">${escapeHtml(showableLine(question.words))}</h3>
${drawReply(replyBlock(question, document, words), { words, how: words.t('reply_how'), ours })}
</div>`,
  );
  return `<section class="replies" aria-labelledby="replies"><h2 id="replies"${ours}>${escapeHtml(words.t('reply_title'))}</h2>
${drawn.join('\n')}</section>\n`;
}
