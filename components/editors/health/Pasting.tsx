import { useMemo } from 'preact/hooks';
import { givenHealthWords } from '../../../lib/commands/given-health';
import { keepAnswers } from '../../../lib/commands/health-acts';
import { healthDesk } from '../../../lib/commands/health-desk';
import { askedItems } from '../../../lib/facilitate/health';
import { languages, t, tn } from '../../../lib/i18n';
import type { ReadHealth } from '../../../lib/import/health-answer';
import { HealthReadError, healthLimits, newAnswers, readHealth } from '../../../lib/import/health-answers';
import type { Column } from '../../../lib/import/health-columns';
import { decodeText } from '../../../lib/import/meetings/decode';
import { Report } from '../../../lib/import/meetings/report';
import type { HealthCheck } from '../../../lib/model';
import { useOffer } from '../../acts';
import { useLive } from '../../hooks';
import { useServices } from '../../services';
import { Button, Notice, TextArea } from '../../ui';
import sheet from '../Sheet.module.css';
import styles from './Health.module.css';

/** What is not understood is told of, as far as anybody reads. */
const mostTold = 8;
const never = () => false;

type Outcome = { readonly read: ReadHealth } | { readonly failed: HealthReadError } | null;

/** Answers that were collected elsewhere: shown as they are understood, kept after a yes. */
export function Pasting({ check, onEnd }: { check: HealthCheck; onEnd(): void }) {
  const { pasted } = healthDesk(useServices().session, check.id);
  const text = pasted.value;
  const others = useLive(() => givenHealthWords(languages), [], never);
  const outcome = useMemo((): Outcome => {
    if (text.trim() === '') return null;
    try {
      return { read: readHealth(text, check, others) };
    } catch (error) {
      if (error instanceof HealthReadError) return { failed: error };
      throw error;
    }
  }, [text, check.items, check.questions, others]);
  const read = outcome && 'read' in outcome ? outcome.read : null;
  const fresh = read ? newAnswers(read.answers, check.answers).length : 0;
  const end = () => {
    pasted.value = '';
    onEnd();
  };
  // Ended meanwhile, in another window perhaps.
  const over = check.closedOn !== null;
  const keep = useOffer('health.keepRead', async (services) => {
    if (over || !read || (await keepAnswers(services, check.id, read.answers)) === 0) return;
    end();
  });
  const stop = useOffer('health.stop', end);
  const open = useOffer('health.openFile', async (services) => {
    const file = await services.openFile('.csv,.tsv,.txt,.eml');
    if (!file) return;
    if (file.size > healthLimits.text) return services.notify(t('health_wrong_large'), { kind: 'error' });
    const bytes = new Uint8Array(await file.arrayBuffer());
    pasted.value = decodeText(bytes, new Report());
  });
  return (
    <section class={sheet.group} aria-label={t('command_health_paste')}>
      <p>{t('health_pasteLead')}</p>
      <TextArea
        label={t('health_pasteField')}
        value={text}
        rows={6}
        onInput={(typed) => {
          pasted.value = typed;
        }}
      />
      <div role="status" class={sheet.stack}>
        {over && <Notice kind="warning">{t('health_over', t('command_health_reopen'))}</Notice>}
        {read && <Understood {...{ read, fresh, check }} />}
        {outcome && 'failed' in outcome && (
          <>
            <Notice kind="warning">{t(`health_wrong_${outcome.failed.reason}`)}</Notice>
            <Columns columns={outcome.failed.columns} />
          </>
        )}
      </div>
      <div class={sheet.row}>
        <Button kind="primary" icon="check" disabled={over || fresh === 0} {...keep}>
          {t('command_health_keepRead')}
        </Button>
        <Button icon="upload" {...open}>
          {t('command_health_openFile')}
        </Button>
        <Button kind="quiet" {...stop}>
          {t('health_stop')}
        </Button>
      </div>
    </section>
  );
}

function Understood({ read, fresh, check }: { read: ReadHealth; fresh: number; check: HealthCheck }) {
  const found = new Set(read.columns.flatMap((column) => ('id' in column ? column.id : [])));
  const missing = read.columns.length > 0 ? askedItems(check).filter(({ id }) => !found.has(id)) : [];
  return (
    <>
      <p>
        <strong>{tn('health_read', read.answers.length, fresh)}</strong>{' '}
        {read.empty > 0 && tn('health_empty', read.empty)}{' '}
        {read.elsewhere > 0 && tn('health_elsewhere', read.elsewhere)}{' '}
        {read.newer > 0 && tn('health_newer', read.newer)}
      </p>
      {read.unread.length > 0 && (
        <ul class={styles.told}>
          {read.unread.slice(0, mostTold).map(({ row, column, value }) => (
            <li key={`${row} ${column}`}>{t('health_unread', row, column, value)}</li>
          ))}
          {read.unread.length > mostTold && <li>{t('health_unreadMore', read.unread.length - mostTold)}</li>}
        </ul>
      )}
      {missing.length > 0 && <p>{t('health_missing', missing.map(({ words }) => words).join(' · '))}</p>}
      <Columns columns={read.columns} />
    </>
  );
}

/** What each column was understood as. */
function Columns({ columns }: { columns: readonly Column[] }) {
  if (columns.length === 0) return null;
  return (
    <table class={styles.table}>
      <caption>{t('health_columns')}</caption>
      <tbody>
        {columns.slice(0, 100).map((column, at) => (
          <tr key={`${at} ${column.header}`}>
            <th scope="row" dir="auto">
              {column.header || '–'}
            </th>
            <td>{t(`health_column_${column.as}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
