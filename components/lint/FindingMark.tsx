import { commandNamed } from '../../lib/commands';
import { lintDesk } from '../../lib/commands/lint-desk';
import { t, tn } from '../../lib/i18n';
import type { DigestId } from '../../lib/model';
import { CommandButton } from '../CommandButton';
import { useServices } from '../services';
import styles from './Lint.module.css';
import { isAt, severityIcons } from './look';

/** That something was found in a field, or on a card, of the digest at hand; it leads to what. Nothing where nothing was. */
export function FindingMark({ digest, field }: { digest: DigestId; field: string }) {
  const { session } = useServices();
  const open = lintDesk(session).checked.value.get(digest)?.outcome.open ?? [];
  const here = open.filter((each) => isAt(each, field));
  const [first] = here;
  if (!first) return null;
  const one = here.length === 1;
  return (
    <span class={`${styles.mark} ${styles[first.severity] ?? ''}`}>
      <CommandButton
        small
        kind="quiet"
        icon={severityIcons[first.severity]}
        command={commandNamed('view.beforeShare')}
        record={digest}
      >
        {one ? t(first.title) : tn('lint_marks', here.length)}
      </CommandButton>
    </span>
  );
}
