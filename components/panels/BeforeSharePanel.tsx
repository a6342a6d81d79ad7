import { useState } from 'preact/hooks';
import { commandNamed } from '../../lib/commands';
import { type Checked, lintDesk } from '../../lib/commands/lint-desk';
import { mostEmailBytes } from '../../lib/digest/lint/length';
import type { Found } from '../../lib/digest/lint/outcome';
import { severities } from '../../lib/digest/lint/rule';
import { formatNumber, t, tn } from '../../lib/i18n';
import type { Digest, DigestId } from '../../lib/model';
import { useRun } from '../acts';
import { useRecord } from '../hooks';
import { FindingRow } from '../lint/FindingRow';
import styles from '../lint/Lint.module.css';
import { countsOf, togetherIn } from '../lint/look';
import { useServices } from '../services';
import { Checkbox, Empty, Fold, Notice, Progress } from '../ui';

/** How many things to think about are there at first: more would be a list to work off. */
const fewConsiders = 3;

/** What to look at before the digest in front is shared: what stops it, what to mend, what to think about. */
export function BeforeSharePanel() {
  const { session } = useServices();
  const active = session.active.value;
  const id = active?.kind === 'digest' ? (active.record as DigestId | null) : null;
  const digest = useRecord(id);
  const checked = id ? lintDesk(session).checked.value.get(id) : undefined;
  if (!id || digest === null)
    return (
      <div class={styles.panel}>
        <Empty icon="shield" title={t('lint_noDigest')}>
          <p>{t('lint_noDigestHint')}</p>
        </Empty>
      </div>
    );
  if (!digest || !checked)
    return (
      <div class={styles.panel}>
        <Progress label={t('lint_looking')} />
      </div>
    );
  return <Shown key={id} digest={digest} checked={checked} />;
}

function Shown({ digest, checked }: { digest: Digest; checked: Checked }) {
  const [all, setAll] = useState(false);
  const { open, letBe } = checked.outcome;
  const [stops, fixes, considers] = severities.map((severity) => open.filter((each) => each.severity === severity));
  const first = considers?.slice(0, fewConsiders) ?? [];
  const rest = considers?.slice(fewConsiders) ?? [];
  const rows = { digest, together: togetherIn(open) };
  return (
    <div class={styles.panel}>
      <Lead checked={checked} />
      {checked.failed && <Notice kind="error">{t('lint_failed', checked.failed)}</Notice>}
      <Group title={t('lint_stops')} found={stops ?? []} {...rows} />
      <Group title={t('lint_fixes')} found={fixes ?? []} {...rows} />
      <Group title={t('lint_considers')} found={first} {...rows} />
      {rest.length > 0 && (
        <Fold title={tn('lint_more', rest.length)} open={all} onToggle={setAll}>
          <Rows found={rest} {...rows} />
        </Fold>
      )}
      <Settled letBe={letBe} digest={digest} />
      <Report digest={digest} />
    </div>
  );
}

/** How many of each there are, how large the e-mail would be, and what all of this is not. */
function Lead({ checked: { outcome, bytes } }: { checked: Checked }) {
  const { stop, fix, consider } = countsOf(outcome.open);
  const counts = [
    stop > 0 && tn('lint_countStops', stop),
    fix > 0 && tn('lint_countFixes', fix),
    consider > 0 && tn('lint_countConsiders', consider),
  ].filter(Boolean);
  const size = t('lint_meter', formatNumber(Math.ceil(bytes / 1000)), formatNumber(mostEmailBytes / 1000));
  return (
    <div class={styles.lead}>
      <p class={styles.counts}>{counts.length > 0 ? counts.join(' · ') : t('lint_nothing')}</p>
      <span class={styles.meter}>
        {size}
        <meter
          aria-label={t('lint_meterName')}
          min={0}
          max={mostEmailBytes * 1.2}
          low={mostEmailBytes * 0.9}
          high={mostEmailBytes}
          optimum={0}
          value={bytes}
        >
          {size}
        </meter>
      </span>
      <p>{t('lint_certifies')}</p>
    </div>
  );
}

interface RowsProps {
  found: readonly Found[];
  digest: Digest;
  together: ReadonlyMap<Found, number>;
}

function Group({ title, ...rows }: RowsProps & { title: string }) {
  if (rows.found.length === 0) return null;
  return (
    <section class={styles.group} aria-label={title}>
      <h3 class={styles.heading}>{title}</h3>
      <Rows {...rows} />
    </section>
  );
}

function Rows({ found, digest, together }: RowsProps) {
  return (
    <ul class={styles.list}>
      {found.map((each) => (
        <FindingRow key={each.key} found={each} digest={digest} together={together.get(each)} />
      ))}
    </ul>
  );
}

/** What was let be, with its reason, to be looked at again. */
function Settled({ letBe, digest }: { letBe: Checked['outcome']['letBe']; digest: Digest }) {
  const [open, setOpen] = useState(false);
  if (letBe.length === 0) return null;
  return (
    <Fold title={tn('lint_letBeCount', letBe.length)} open={open} onToggle={setOpen}>
      <ul class={styles.list}>
        {letBe.map((each) => (
          <FindingRow key={each.key} found={each} digest={digest} settled={each} />
        ))}
      </ul>
    </Fold>
  );
}

function Report({ digest }: { digest: Digest }) {
  const run = useRun();
  return (
    <Checkbox
      label={t('lint_report')}
      hint={t('lint_reportHint')}
      checked={digest.report === true}
      onChange={() => void run(commandNamed('lint.report'), digest.id)}
    />
  );
}
