import { signal } from '@preact/signals';
import { render } from 'preact';
import { loadMessages, t } from '../../lib/i18n';
import { createGivenPrinciples, type Principle, type Settings } from '../../lib/model';
import { applyAppearance, rememberedAppearance } from '../appearance';
import { CaptureForm } from './CaptureForm';
import { startCapture } from './capture-flow';
import { createCaptureState } from './capture-state';
import type { Surroundings } from './surroundings';

/**
 * Shows the form as soon as its words are there, says `formShown`, and fills the form while tab, page and library answer.
 */
export async function openPopup(root: HTMLElement, around: Surroundings, formShown?: () => void): Promise<void> {
  const state = createCaptureState();
  const principles = signal<readonly Principle[]>(createGivenPrinciples());
  const settings = signal<Pick<Settings, 'bareKeys'>>({ bareKeys: true });
  let spoken = applyAppearance(rememberedAppearance());
  const words = loadMessages(spoken);
  const flow = startCapture(state, around);
  const leave = () => flow.flush();
  addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', leave);

  const Popup = () => (
    <CaptureForm
      state={state}
      flow={flow}
      around={around}
      principles={principles.value}
      bareKeys={settings.value.bareKeys}
    />
  );
  const show = () => {
    document.title = t('action_title');
    render(<Popup key={spoken} />, root);
  };
  await words;
  show();
  formShown?.();

  const repository = await around.repository;
  const [codebook, kept] = await Promise.all([repository.list('principle'), repository.settings()]);
  principles.value = codebook;
  settings.value = kept;
  const language = applyAppearance(kept);
  if (language === spoken) return;
  spoken = language;
  await loadMessages(spoken);
  show();
}
