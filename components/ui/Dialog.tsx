import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n';
import { IconButton } from './Button';
import styles from './Dialog.module.css';

export interface DialogProps {
  title: string;
  /** Esc, the close button, or a click beside it. */
  onClose(): void;
  children: ComponentChildren;
  /** Buttons at the foot, the main one last. */
  actions?: ComponentChildren;
  wide?: boolean;
  /** Stands at the top and dims nothing: what is behind it shows what a choice would do. */
  sheer?: boolean;
}

/** A modal dialog: the browser keeps the focus inside; it goes back to where it was when the dialog leaves. */
export function Dialog({ title, onClose, children, actions, wide, sheer }: DialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      dialog.current?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc is the key for it (cancel)
    <dialog
      ref={dialog}
      class={`${styles.dialog} ${wide ? styles.wide : ''} ${sheer ? styles.sheer : ''}`}
      aria-labelledby={id}
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      <div class={styles.sheet}>
        <div class={styles.header}>
          <h2 id={id} class={styles.title}>
            {title}
          </h2>
        </div>
        <div class={styles.body}>{children}</div>
        {actions && <div class={styles.actions}>{actions}</div>}
        {/* Last in order, so that the dialog opens with the focus on what it asks. */}
        <div class={styles.close}>
          <IconButton icon="close" label={t('ui_close')} onClick={onClose} />
        </div>
      </div>
    </dialog>
  );
}
