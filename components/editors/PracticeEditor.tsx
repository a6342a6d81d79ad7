import { writingLook } from '../../lib/commands/practice-edits';
import { practiceAt } from '../../lib/commands/practices-here';
import { isGivenPractice, type PracticeId } from '../../lib/model';
import { lookOf } from '../../lib/workbench/session';
import { useLive, usePrinciples, useRecord } from '../hooks';
import { useServices } from '../services';
import type { EditorProps } from './index';
import { PracticeCard } from './practice/PracticeCard';
import { PracticeForm } from './practice/PracticeForm';
import { PracticePast } from './practice/PracticePast';
import { ofPractices } from './practice/usePractices';
import { Absent, InTrash, Sheet } from './Sheet';

/** A practice to be read, or to be written where it is one's own, and below it how it went. */
export function PracticeEditor({ record }: EditorProps) {
  const id = record as PracticeId | null;
  const { repository, session } = useServices();
  const own = useRecord(id && !isGivenPractice(id) ? id : null);
  const here = useLive(async () => (id && (await practiceAt(repository, id))) || null, [id], ofPractices);
  const principles = usePrinciples();
  if (!here) return <Absent record={here} icon="compass" />;
  const writing = own && lookOf(session, writingLook(own.id)) === 'open';
  const card = <PracticeCard key={here.id} here={here} principles={principles} />;
  return (
    <Sheet printed={writing && card}>
      {own && <InTrash record={own} />}
      {writing ? <PracticeForm key={here.id} practice={own} /> : card}
      <PracticePast here={here} />
    </Sheet>
  );
}
