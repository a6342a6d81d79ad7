import { Component, type ComponentChildren } from 'preact';
import { useEffect, useId } from 'preact/hooks';
import { explain } from '../../lib/commands/run';
import { t } from '../../lib/i18n';
import { look, lookOf } from '../../lib/workbench/session';
import { usePress } from '../acts';
import { useServices } from '../services';
import { Button, Notice } from '../ui';
import styles from './Guard.module.css';

/** The command that tries this part anew, and what does it once that has run. */
function Again({ onAgain }: { onAgain(): void }) {
  const { session } = useServices();
  const part = useId();
  const asked = lookOf(session, `again ${part}`);
  useEffect(() => {
    if (asked === undefined) return;
    look(session, `again ${part}`, null);
    onAgain();
  }, [asked]);
  return <Button {...usePress()('view.again', undefined, part)}>{t('guard_again')}</Button>;
}

/** Keeps a mistake in one part from taking the page with it: says so, and tries again when asked. */
export class Guard extends Component<{ children: ComponentChildren }, { error: unknown }> {
  override state = { error: null as unknown };

  static override getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override componentDidCatch(error: unknown) {
    console.error('part', error);
  }

  override render() {
    if (this.state.error === null) return <>{this.props.children}</>;
    return (
      <div class={styles.guard}>
        <Notice kind="error" actions={<Again onAgain={() => this.setState({ error: null })} />}>
          {explain(this.state.error)}
        </Notice>
      </div>
    );
  }
}
