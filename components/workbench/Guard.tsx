import { Component, type ComponentChildren } from 'preact';
import { explain } from '../../lib/commands/run';
import { t } from '../../lib/i18n';
import { Button, Notice } from '../ui';
import styles from './Guard.module.css';

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
        <Notice
          kind="error"
          actions={<Button onClick={() => this.setState({ error: null })}>{t('guard_again')}</Button>}
        >
          {explain(this.state.error)}
        </Notice>
      </div>
    );
  }
}
