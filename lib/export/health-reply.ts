import { askedItems } from '../facilitate/health';
import type { Words } from '../i18n';
import { checkMark } from '../import/health-replies';
import type { HealthCheck } from '../model';
import { showableLine } from '../model/showable';

/** A round as text that is filled in and sent back, in a mail or a digest: `readHealthReplies` reads it. */
export function healthReply(check: HealthCheck, { t }: Words): string {
  const asked = check.questions.filter(({ on }) => on);
  const line = (id: string, words: string) => `(${id}) ${showableLine(words).replaceAll('»', '›')} »`;
  return [
    `=== ${checkMark} ===`,
    `${t('health_reply_of')}: ${showableLine(check.title) || t('health_untitled')} (${check.id})`,
    t('health_reply_how'),
    '',
    ...askedItems(check).map(({ id, words }) => `[  ] ${id} ${showableLine(words)}`),
    '',
    ...asked.flatMap(({ id, words }) => [line(id, words), '']),
    ...(check.grouped ? [line('group', t('health_groupAsk')), ''] : []),
    `=== ${t('reply_end')} ===`,
  ].join('\n');
}
