import { commandNamed } from '../../lib/commands';
import { addPrinciple } from '../../lib/commands/clip';
import { addHighlight } from '../../lib/commands/highlight';
import { contextOf, runCommand } from '../../lib/commands/run';
import type { Services } from '../../lib/commands/services';
import { t } from '../../lib/i18n';
import type { ClipId, PrincipleId } from '../../lib/model';
import { contextFor } from '../acts';
import { cardsOf, holdsPrinciples, kindOf, type Load } from '../carry';
import { usePrinciples } from '../hooks';
import { principleName } from '../principle-name';
import { useDropsOn } from '../useDropsOn';

/** Whether what is dragged can be marked with a principle, as far as it can be known before it falls. */
const marks = (event: DragEvent) =>
  kindOf(event) === 'passage' || (kindOf(event) === 'records' && !holdsPrinciples(event));

/** What lets clips, passages and meeting notes fall on a principle: they are marked with it. By keys, commands do the same. */
export function usePrincipleDrop() {
  const principles = usePrinciples();
  const name = (id: PrincipleId) => {
    const found = principles.find((each) => each.id === id);
    return found ? principleName(found) : '';
  };
  return useDropsOn<PrincipleId>({
    takes: marks,
    says: (principle) => t('drop_principle', name(principle)),
    take: (principle, load, services) => mark(services, load, { principle, name: name(principle) }),
  });
}

async function mark(services: Services, load: Load, { principle, name }: { principle: PrincipleId; name: string }) {
  if ('passage' in load) {
    await addHighlight(services, load.passage, [principle]);
    return;
  }
  const [record] = load.records;
  if (load.part !== undefined && record?.startsWith('clip:')) {
    const clip = await services.repository.get(record as ClipId);
    const has = clip?.highlights.find(({ id }) => id === load.part)?.principles.includes(principle);
    if (has) return services.notify(t('principle_hasAll', name));
    const context = { ...contextFor(record, contextOf(services.session)), part: `${load.part} ${principle}` };
    await runCommand(commandNamed('highlight.principle'), services, context);
    return services.notify(t('drop_highlightMarked', name));
  }
  const carried = cardsOf(load);
  if (!carried || !('sources' in carried)) return services.notify(t('drop_unreadable'), { kind: 'error' });
  return addPrinciple(
    services,
    carried.sources.map(({ record: id }) => id),
    principle,
  );
}
