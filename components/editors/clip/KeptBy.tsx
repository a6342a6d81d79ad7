import { language, t, tn } from '../../../lib/i18n';
import type { Clip } from '../../../lib/model';
import { keepersIn } from '../../../lib/model/overlap';
import { useLive } from '../../hooks';
import { useServices } from '../../services';
import sheet from '../Sheet.module.css';

/** How many peers shared a page, with whoever kept it here, and who they are; nothing for one that a single one kept. */
export function KeptBy({ clip }: { clip: Pick<Clip, 'id' | 'origin'> }) {
  const { repository } = useServices();
  const shared = useLive(
    async () => keepersIn(await repository.list('digest')).get(clip.id) ?? [],
    [clip.id],
    ({ scope, records }) => scope === 'everything' || records.some((id) => id.startsWith('digest:')),
  );
  const own = clip.origin === null;
  const count = (shared?.length ?? 0) + (own ? 1 : 0);
  if (!shared || count < 2) return null;
  const names = shared.map(({ name, organisation }) => name || organisation || t('kept_unnamed'));
  return (
    <p class={sheet.muted}>
      {tn('kept_by', count)} ·{' '}
      <bdi>{new Intl.ListFormat(language()).format([...names, ...(own ? [t('kept_you')] : [])])}</bdi>
    </p>
  );
}
