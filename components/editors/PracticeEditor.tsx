import { practiceAt } from '../../lib/commands/practices-here';
import { isGivenPractice, type PracticeId } from '../../lib/model';
import { useLive, usePrinciples, useRecord } from '../hooks';
import { useServices } from '../services';
import type { EditorProps } from './index';
import { PracticeCard } from './practice/PracticeCard';
import { ofPractices } from './practice/usePractices';
import { Absent, InTrash, Sheet } from './Sheet';

/** A practice to be read, printed or copied: one of a pack, or one's own. */
export function PracticeEditor({ record }: EditorProps) {
  const id = record as PracticeId | null;
  const { repository } = useServices();
  const own = useRecord(id && !isGivenPractice(id) ? id : null);
  const here = useLive(async () => (id && (await practiceAt(repository, id))) || null, [id], ofPractices);
  const principles = usePrinciples();
  if (!here) return <Absent record={here} icon="compass" />;
  return (
    <Sheet>
      {own && <InTrash record={own} />}
      <PracticeCard key={here.id} here={here} principles={principles} />
    </Sheet>
  );
}
