import type { ComponentChildren } from 'preact';
import { t } from '../../lib/i18n';
import { IconButton, type Press } from './Button';
import { Icon } from './Icon';
import styles from './Notice.module.css';

export interface NoticeProps {
  /** `error` is said at once (alert), the others when there is a pause (status). */
  kind?: 'info' | 'done' | 'warning' | 'error';
  children: ComponentChildren;
  /** Its words are said elsewhere: it says nothing itself. */
  silent?: boolean;
  /** Buttons beside the words. */
  actions?: ComponentChildren;
  /** What its closing runs, if it can be closed. */
  close?: Press;
}

const pictures = { info: 'info', done: 'check', warning: 'warning', error: 'warning' } as const;

/** A few words on what happened, and what can be done. */
export function Notice({ kind = 'info', silent, children, actions, close }: NoticeProps) {
  const role = kind === 'error' ? 'alert' : 'status';
  return (
    <div class={`${styles.notice} ${styles[kind]}`} role={silent ? undefined : role}>
      <Icon name={pictures[kind]} />
      <div class={styles.words}>{children}</div>
      {actions && <div class={styles.actions}>{actions}</div>}
      {close && <IconButton small icon="close" label={t('ui_close')} {...close} />}
    </div>
  );
}
