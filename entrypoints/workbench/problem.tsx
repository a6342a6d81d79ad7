import { render } from 'preact';
import { applyAppearance, rememberedAppearance } from '../../components/appearance';
import { OpenProblem } from '../../components/workbench/OpenProblem';
import { loadMessages, type MessageKey } from '../../lib/i18n';

/** Says why the library is not open, if that is still so when the words are there. */
export async function showProblem(problem: MessageKey, still = () => true): Promise<void> {
  await loadMessages(applyAppearance(rememberedAppearance()));
  const root = document.getElementById('root');
  if (!root || !still()) return;
  document.getElementById('letters')?.remove();
  render(<OpenProblem problem={problem} />, root);
}
