import { carriedBy } from '../../../lib/commands/thread-lineage';
import { sourceWords } from '../../../lib/commands/thread-source';
import { answersOf } from '../../../lib/facilitate/thread';
import { formatDate, t } from '../../../lib/i18n';
import { typeOf, type ValueThread } from '../../../lib/model';
import { usePress } from '../../acts';
import { touches, useLive } from '../../hooks';
import { useServices } from '../../services';
import { Icon } from '../../ui';
import sheet from '../Sheet.module.css';
import styles from './Thread.module.css';

/** Where this came from: what it began with, the editions that carried it, who tried it, the editions that told that. */
export function Lineage({ thread }: { thread: ValueThread }) {
  const { repository } = useServices();
  const press = usePress();
  const carried = useLive(() => carriedBy(repository, thread), [thread], touches('edition')) ?? [];
  const tried = answersOf(thread).filter(({ said }) => said === 'tried').length;
  const { source } = thread;
  const whole = useLive(
    async () => (source ? await sourceWords(repository, { ...source, part: null }) : null),
    [JSON.stringify(source)],
  );
  if (carried.length === 0 && tried === 0) return null;
  const editions = (what: 'source' | 'story') =>
    carried
      .filter((each) => each.what === what)
      .map(({ edition, title, at }) => (
        <li key={`${what} ${edition}`}>
          <Icon name="digests" size={16} />
          <button type="button" class={styles.link} {...press('thread.source', thread.id, edition)}>
            {title || t('editor_digest')}
          </button>
          <span class={sheet.muted}>
            {t(what === 'source' ? 'thread_carried' : 'thread_storyCarried', formatDate(at))}
          </span>
        </li>
      ));
  return (
    <section class={sheet.stack} aria-labelledby={`lineage ${thread.id}`}>
      <h2 id={`lineage ${thread.id}`} class={sheet.label}>
        {t('thread_lineage')}
      </h2>
      <ol class={styles.lineage}>
        <li>
          <Icon name="sprout" size={16} />
          {source ? (
            <button type="button" class={styles.link} {...press('thread.source', thread.id)}>
              {whole || t(`category_${typeOf(source.record)}` as 'category_meeting')}
            </button>
          ) : (
            <span>{t('thread_hunch')}</span>
          )}
          <span class={sheet.muted}>{formatDate(thread.begun)}</span>
        </li>
        {editions('source')}
        {tried > 0 && (
          <li>
            <Icon name="check" size={16} />
            <span>{t('thread_triedTimes', tried)}</span>
          </li>
        )}
        {editions('story')}
      </ol>
    </section>
  );
}
