import { useMemo } from 'preact/hooks';
import { commandNamed } from '../../lib/commands';
import { areaName } from '../../lib/commands/health-charts';
import { healthSheet } from '../../lib/export/health-sheet';
import { leastAnswers } from '../../lib/facilitate/health';
import { formatDate, language, t, tn } from '../../lib/i18n';
import type { HealthCheck, HealthId } from '../../lib/model';
import { useLook } from '../acts';
import { CommandButton } from '../CommandButton';
import { usePrinciples, useRecord } from '../hooks';
import { Notice } from '../ui';
import { DurableTitle } from './DurableText';
import { PrintedPage } from './digest/PrintedPage';
import { Answering } from './health/Answering';
import { Asked } from './health/Asked';
import { Pasting } from './health/Pasting';
import { Results } from './health/Results';
import type { EditorProps } from './index';
import { Absent, InTrash, Sheet } from './Sheet';
import sheet from './Sheet.module.css';

/** One round of the health check: what is asked, how answers come in, and once it is over what it came to. */
export function HealthEditor({ record }: EditorProps) {
  const check = useRecord(record as HealthId | null);
  const [mode, forget] = useLook('health');
  if (!check) return <Absent record={check} icon="activity" />;
  if (mode === 'answer') return <Answering check={check} onEnd={forget} />;
  return (
    // While it is answered, what is asked goes on paper to be filled in; once it is over, what it came to.
    <Sheet wide printed={check.closedOn === null && <PrintedSheet check={check} />}>
      <InTrash record={check} />
      <Head check={check} />
      {mode === 'paste' && <Pasting key={check.id} check={check} onEnd={forget} />}
      {check.closedOn === null ? <Asked check={check} /> : <Results check={check} />}
      <div class={sheet.row}>
        {check.trashedAt === null && (
          <CommandButton command={commandNamed('health.trash')} record={check.id} kind="danger" />
        )}
      </div>
    </Sheet>
  );
}

function Head({ check }: { check: HealthCheck }) {
  const here = { record: check.id };
  const open = check.closedOn === null;
  const count = tn('health_answers', check.answers.length);
  return (
    <div class={sheet.stack}>
      <DurableTitle record={check} field="title" stored={check.title} label={t('health_name')} maxLength={500} />
      <p class={sheet.lead}>
        {formatDate(check.openedOn)}
        {check.closedOn && ` · ${t('health_closedOn', formatDate(check.closedOn))}`} · <strong>{count}</strong>
      </p>
      <div class={sheet.row}>
        {open && <CommandButton command={commandNamed('health.answer')} {...here} kind="primary" />}
        {open && <CommandButton command={commandNamed('health.paste')} {...here} />}
        {open && <CommandButton command={commandNamed('health.copyReply')} {...here} />}
        {open && <CommandButton command={commandNamed('health.askPeers')} {...here} />}
        {open && <CommandButton command={commandNamed('health.print')} {...here} />}
        {open && <CommandButton command={commandNamed('health.close')} {...here} />}
        {!open && <CommandButton command={commandNamed('health.toDigest')} {...here} kind="primary" />}
        {!open && <CommandButton command={commandNamed('health.reopen')} {...here} />}
      </div>
      {open && check.answers.length > 0 && <Notice kind="info">{t('health_hidden')}</Notice>}
      {open && check.answers.some(({ counted }) => counted !== undefined) && (
        <Notice kind="info">{t('health_seen', leastAnswers)}</Notice>
      )}
    </div>
  );
}

/** The round on paper, to be filled in by hand. */
function PrintedSheet({ check }: { check: HealthCheck }) {
  const principles = usePrinciples();
  const html = useMemo(
    () => healthSheet(check, areaName(principles, { t }), { language: language(), t, tn, date: formatDate }),
    [check, principles],
  );
  return <PrintedPage html={html} />;
}
