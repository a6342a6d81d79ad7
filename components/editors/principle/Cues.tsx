import { commandNamed } from '../../../lib/commands';
import { type Cue, cuesOf } from '../../../lib/commands/cues';
import { t } from '../../../lib/i18n';
import { type Changes, type Principle, setKey } from '../../../lib/model';
import { fold } from '../../../lib/search';
import { CommandButton } from '../../CommandButton';
import { useLive } from '../../hooks';
import { principleName } from '../../principle-name';
import { useServices } from '../../services';
import { FormTags } from '../FormTags';
import sheet from '../Sheet.module.css';
import { useRecordEdit } from '../useRecordEdit';

/** The words that hint at a principle: one's own and those of packs, to add to, to take out, and to look for. */
export function Cues({ principle }: { principle: Principle }) {
  const { repository } = useServices();
  const edit = useRecordEdit(principle.id, 'did_principle_edit', principleName(principle));
  const { id, cues = [], notCues = [] } = principle;
  const shown = useLive(
    () => cuesOf(repository, principle),
    [id, cues.join('\n'), notCues.join('\n')],
    ({ scope, records }) => scope === 'everything' || records.some((each) => each.startsWith('settings:')),
  );
  if (!shown) return null;
  const change = (words: readonly string[]) => {
    const changes = changesOf(shown, { words, notCues });
    if (Object.keys(changes).length > 0) void edit(changes);
  };
  return (
    <div class={sheet.stack}>
      <FormTags
        name="cue"
        label={t('principle_cuesLabel')}
        tags={shown.map(({ word }) => word)}
        onChange={change}
        suggest={async () => []}
        holds="words"
      />
      <p class={`${sheet.muted} ${sheet.offPaper}`}>{t('cues_hint')}</p>
      {packsIn(shown).map(([pack, words]) => (
        <p key={pack} class={sheet.muted} dir="auto">
          {t('cues_fromPack', pack, words.join(', '))}
        </p>
      ))}
      {shown.length > 0 && (
        <div class={sheet.row}>
          <CommandButton small command={commandNamed('principle.lookFor')} record={id} />
        </div>
      )}
    </div>
  );
}

/** What adding or taking out words comes to: a pack's word that is taken out is remembered, the pack stays as it is. */
function changesOf(
  shown: readonly Cue[],
  { words, notCues }: { words: readonly string[]; notCues: readonly string[] },
) {
  const changes: Record<string, Changes[string]> = {};
  const wanted = new Set(words.map(fold));
  for (const { word, pack } of shown)
    if (!wanted.has(fold(word))) changes[setKey(pack === null ? 'cues' : 'notCues', word)] = pack !== null;
  const known = new Set(shown.map(({ word }) => fold(word)));
  for (const word of words) {
    if (known.has(fold(word))) continue;
    changes[setKey('cues', word)] = true;
    for (const out of notCues) if (fold(out) === fold(word)) changes[setKey('notCues', out)] = false;
  }
  return changes;
}

function packsIn(shown: readonly Cue[]): [string, string[]][] {
  const byPack = new Map<string, string[]>();
  for (const { word, pack } of shown) if (pack !== null) byPack.set(pack, [...(byPack.get(pack) ?? []), word]);
  return [...byPack];
}
