import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { planReceived, receive } from '../../lib/commands/receive';
import type { Going, Services } from '../../lib/commands/services';
import { formatDate, t, tn } from '../../lib/i18n';
import type { Shared } from '../../lib/import';
import type { DigestId } from '../../lib/model';
import { exportAddress } from '../../lib/model/google-document';
import { useOffer } from '../acts';
import { kindOf } from '../carry';
import { useFormHeld } from '../form';
import { useLive } from '../hooks';
import { useServices } from '../services';
import { Button, Icon, Notice, type Press, Progress } from '../ui';
import styles from './ImportEditor.module.css';
import { ImportRows } from './ImportRows';
import { Conflicts } from './import/Conflicts';
import { GoogleDocument } from './import/GoogleDocument';
import { MeetingPlan } from './import/MeetingPlan';
import { pastedFile } from './import/pasted';
import { TrustNotes } from './import/TrustNotes';
import { accepted, useReading } from './import/useReading';
import { Sheet } from './Sheet';
import sheet from './Sheet.module.css';

/** Opens what was sent, a colleague's digest or what a meeting left: shows what is in it first, keeps it after a yes. */
export function ImportEditor() {
  const { step, lost, take, readAddress, again } = useReading();
  const choose = useOffer('import.choose', async ({ openFile }) => {
    const file = await openFile(accepted);
    if (file) await take(file);
  });
  const [over, handlers] = useFilesHere((given) => void take(given));
  return (
    <div class={`${styles.area} ${over ? styles.over : ''}`} {...handlers}>
      <Sheet>
        <header class={sheet.stack}>
          <h1 class={sheet.heading}>{t('import_heading')}</h1>
          <p class={sheet.lead}>{t('import_lead')}</p>
        </header>
        {step.at === 'choose' && step.failed && <Notice kind="error">{step.failed}</Notice>}
        {lost && <Notice>{t('import_lost', lost)}</Notice>}
        {step.at === 'choose' && <Chooser choose={choose} />}
        {step.at === 'choose' && <GoogleDocument read={readAddress} />}
        {step.at === 'reading' && <Progress label={t('import_reading', step.name)} value={step.part} />}
        {step.at === 'meeting' && (
          <MeetingPlan reading={step.reading} name={step.name} choose={choose} onBrought={again} />
        )}
        {step.at === 'read' && <PlanSheet shared={step.shared} choose={choose} onBrought={again} />}
      </Sheet>
    </div>
  );
}

/** Whether a file is held over this, and what takes those that fall or are pasted here; of a Google document its address may be pasted. */
function useFilesHere(take: (given: File | string) => void) {
  const [over, setOver] = useState(false);
  const area = useRef<HTMLDivElement>(null);
  const taking = useRef(take);
  taking.current = take;
  // Before what invites to it shows: what is pasted at once counts.
  useLayoutEffect(() => {
    // On the page: after a command the keyboard may be in none of this.
    const paste = (event: ClipboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest('input, textarea, [contenteditable=true]');
      if (typing || event.defaultPrevented || !area.current?.checkVisibility()) return;
      const address = event.clipboardData?.getData('text/plain').trim() ?? '';
      const given = exportAddress(address) ? address : pastedFile(event.clipboardData);
      if (given) taking.current(given);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
  const handlers = {
    ref: area,
    // What falls here falls on the window too, which gives it back: see FileDrop.
    onDragOver: (event: DragEvent) => setOver(kindOf(event) === 'files'),
    onDragLeave: (event: DragEvent) => event.currentTarget === event.target && setOver(false),
    onDrop: () => setOver(false),
  };
  return [over, handlers] as const;
}

/** Brings a file in, shows its digest and leaves; whether there was anything to bring. */
async function bringIn(services: Services, shared: Shared, theirs: ReadonlySet<string>): Promise<boolean> {
  const { repository, session, notify, during } = services;
  const bringing = async (going: Going) => ({ received: await receive(shared, repository, { ...going, theirs }) });
  const done = await during(t('import_bringing'), bringing, { cancel: true });
  if (!done) {
    notify(t('import_stopped'));
    return false;
  }
  const { received } = done;
  if (!received) {
    notify(t('import_nothing'));
    return false;
  }
  const { plan, commit } = received;
  notify(t('import_done', plan.title || t('import_untitled')), { undo: commit });
  const digest = Object.keys(plan.edit.changes).find((id) => id.startsWith('digest:'));
  if (digest) session.open('digest', digest as DigestId);
  session.close('import');
  return true;
}

function Chooser({ choose }: { choose: Press }) {
  return (
    <div class={styles.drop}>
      <span class={styles.picture}>
        <Icon name="import" size={40} />
      </span>
      <Button kind="primary" {...choose}>
        {t('import_choose')}
      </Button>
      <p class={sheet.muted}>{t('import_drop')}</p>
    </div>
  );
}

interface PlanSheetProps {
  shared: Shared;
  choose: Press;
  /** It came in. */
  onBrought(): void;
}

/** What is taken as a colleague has it, by id, of one file. */
const nothingTaken: { readonly of: Shared | null; readonly ids: ReadonlySet<string> } = { of: null, ids: new Set() };

function PlanSheet({ shared, choose, onBrought }: PlanSheetProps) {
  const { repository } = useServices();
  const [busy, setBusy] = useFormHeld('busy', false);
  const [taken, take] = useFormHeld('theirs', nothingTaken);
  const theirs = taken.of === shared ? taken.ids : nothingTaken.ids;
  const plan = useLive(() => planReceived(shared, repository), [shared]);
  const bring = useOffer('import.bring', async (services) => {
    const who = plan?.credit.name || plan?.credit.organisation || t('digest_fromUnnamed');
    const foreign = plan?.trust.state === 'changed' && t('trust_changedAsk', who);
    const ask = foreign || (plan?.byNameAlone && t('trust_nameAloneAsk'));
    if (ask && !(await services.confirm(ask, { yes: 'trust_changedYes' }))) return;
    setBusy(true);
    if (await bringIn(services, shared, theirs).finally(() => setBusy(false))) onBrought();
  });
  if (!plan) return <Progress label={t('import_comparing')} />;
  const count = (status: string) => plan.rows.filter((row) => row.status === status).length;
  const [fresh, back] = [count('new'), count('withdrawn') + count('changed')];
  const who = [plan.credit.name, plan.credit.organisation].filter(Boolean).join(', ');
  return (
    <>
      <div class={styles.made}>
        <p>{who ? t('digest_from', who) : t('digest_fromUnnamed')}</p>
        <h2 class={sheet.subheading} dir="auto">
          {plan.title || t('import_untitled')}
        </h2>
        <p class={sheet.muted}>{t('import_made', formatDate(plan.madeAt))}</p>
      </div>
      <TrustNotes plan={plan} />
      {plan.notes.map((note) => (
        <Notice key={note}>{t(note)}</Notice>
      ))}
      <p class={sheet.muted}>{fresh + back > 0 ? t('import_credit') : t('import_nothing')}</p>
      {plan.conflicts.length > 0 && (
        <Conflicts conflicts={plan.conflicts} theirs={theirs} onChange={(ids) => take({ of: shared, ids })} />
      )}
      <div class={sheet.row}>
        {fresh + back > 0 && (
          <Button kind="primary" icon="import" disabled={busy} {...bring}>
            {fresh > 0 ? tn('import_bring', fresh) : t('import_bringAll')}
          </Button>
        )}
        <Button disabled={busy} {...choose}>
          {t('import_another')}
        </Button>
      </div>
      <div class={sheet.stack}>
        <h2 class={sheet.subheading}>{t('import_rows')}</h2>
        <p class={styles.counts} role="status">
          {fresh > 0 && <span class={styles.new}>{tn('import_new', fresh)}</span>}
          {count('changed') > 0 && <span class={styles.new}>{tn('import_changedRows', count('changed'))}</span>}
          {count('withdrawn') > 0 && <span>{tn('import_withdrawn', count('withdrawn'))}</span>}
          {count('known') > 0 && <span>{tn('import_known', count('known'))}</span>}
          {count('refused') > 0 && <span class={styles.refused}>{tn('import_refused', count('refused'))}</span>}
        </p>
        <ImportRows rows={plan.rows} />
      </div>
    </>
  );
}
