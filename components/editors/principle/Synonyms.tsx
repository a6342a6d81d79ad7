import { t } from '../../../lib/i18n';
import { type Changes, type Principle, setKey } from '../../../lib/model';
import { principleWord } from '../../../lib/notes/principle-words';
import { principleName } from '../../principle-name';
import { FormTags } from '../FormTags';
import sheet from '../Sheet.module.css';
import { useRecordEdit } from '../useRecordEdit';

/** What else names a principle behind `#` in notes: what it was called before stands here by itself. */
export function Synonyms({ principle }: { principle: Principle }) {
  const edit = useRecordEdit(principle.id, 'did_principle_edit', principleName(principle));
  const { synonyms = [] } = principle;
  const change = (words: readonly string[]) => {
    const wanted = words.map(principleWord).filter((word) => word !== '');
    const changes: Record<string, Changes[string]> = {};
    for (const word of wanted) if (!synonyms.includes(word)) changes[setKey('synonyms', word)] = true;
    for (const word of synonyms) if (!wanted.includes(word)) changes[setKey('synonyms', word)] = false;
    if (Object.keys(changes).length > 0) void edit(changes);
  };
  return (
    <div class={sheet.stack}>
      <FormTags
        name="synonym"
        label={t('principle_synonymsLabel')}
        tags={synonyms}
        onChange={change}
        suggest={async () => []}
        holds="words"
      />
      <p class={`${sheet.muted} ${sheet.offPaper}`}>
        {t('principle_synonymsHint', principle.given ?? principleWord(principleName(principle)))}
      </p>
    </div>
  );
}
