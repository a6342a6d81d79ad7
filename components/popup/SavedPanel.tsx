import { useEffect, useRef } from 'preact/hooks';
import { runs } from '../../lib/commands/capture';
import { t } from '../../lib/i18n';
import { Button, Icon, Notice } from '../ui';
import type { CaptureFlow } from './capture-flow';
import type { CaptureState } from './capture-state';
import styles from './SavedPanel.module.css';
import type { Surroundings } from './surroundings';

/** How long "Saved" stays before the popup closes by itself, ms. */
const stay = 1200;

interface SavedPanelProps {
  state: CaptureState;
  flow: CaptureFlow;
  around: Surroundings;
}

/** It is saved. Closes by itself unless somebody points at it or presses a key. */
export function SavedPanel({ state, flow, around }: SavedPanelProps) {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const held = () =>
      panel.current?.matches(':hover, :focus-within') || matchMedia('(prefers-reduced-motion: reduce)').matches;
    const timer = setTimeout(() => !held() && around.close(), stay);
    const wait = () => clearTimeout(timer);
    document.addEventListener('keydown', wait);
    document.addEventListener('pointermove', wait);
    return () => {
      wait();
      document.removeEventListener('keydown', wait);
      document.removeEventListener('pointermove', wait);
    };
  }, [around]);
  const clip = state.clip.value;
  return (
    <div ref={panel} class={styles.panel}>
      <div class={styles.done} role="status">
        <span class={styles.tick}>
          <Icon name="check" size={26} />
        </span>
        <p class={styles.words}>{state.stage.value === 'passage' ? t('popup_passageSaved') : t('popup_saved')}</p>
        <p class={styles.title} dir="auto">
          {clip?.title ?? state.form.value.title}
        </p>
      </div>
      {state.problem.value && <Notice kind="error">{state.problem.value}</Notice>}
      <div class={styles.actions}>
        <Button icon="undo" {...runs('capture.undo', () => void flow.undo())}>
          {t('popup_undo')}
        </Button>
        <Button kind="primary" icon="library" {...runs('capture.openClip', () => around.openLibrary(clip?.id ?? null))}>
          {t('popup_openClip')}
        </Button>
      </div>
    </div>
  );
}
