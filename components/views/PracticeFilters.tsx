import { type PracticeFilter, practiceFilter } from '../../lib/commands/practices-here';
import { formatNumber, t } from '../../lib/i18n';
import type { Principle } from '../../lib/model';
import { look, lookOf } from '../../lib/workbench/session';
import { principleName } from '../principle-name';
import { useServices } from '../services';
import { Checkbox, Fold, Select, TextField } from '../ui';
import styles from './PracticeList.module.css';

/** Minutes that somebody may have. */
const minutes = [5, 10, 15, 30, 45, 60, 90, 120] as const;
const places = ['room', 'online', 'async'] as const;
const fold = 'practice filters';

/** Words, and what is asked for besides: a principle, how long, how many, where, with nothing to bring. */
export function PracticeFilters({ principles }: { principles: readonly Principle[] }) {
  const { session } = useServices();
  const filter = practiceFilter(session);
  const { text, principle, where, bare, people } = filter.value;
  const set = (changes: Partial<PracticeFilter>) => {
    filter.value = { ...filter.peek(), ...changes };
  };
  const keyOf = ({ id }: Principle) => id.slice('principle:'.length);
  return (
    <div class={styles.filters}>
      <TextField
        type="search"
        label={t('practices_find')}
        hideLabel
        placeholder={t('practices_find')}
        value={text}
        onInput={(typed) => set({ text: typed })}
      />
      <Fold
        title={t('practices_asks')}
        open={lookOf(session, fold) === 'open'}
        onToggle={(open) => look(session, fold, open ? 'open' : null)}
      >
        <div class={styles.fields}>
          <div class={styles.whole}>
            <Select
              label={t('practices_principle')}
              value={principles.some((each) => keyOf(each) === principle) ? principle : ''}
              options={[
                { value: '', label: t('practices_all') },
                ...principles.map((each) => ({ value: keyOf(each), label: principleName(each) })),
              ]}
              onChange={(key) => set({ principle: key })}
            />
          </div>
          <Select
            label={t('practices_minutes')}
            value={String(filter.value.minutes)}
            options={[
              { value: '0', label: t('practices_minutesAny') },
              ...minutes.map((most) => ({ value: String(most), label: t('practices_minutesTo', formatNumber(most)) })),
            ]}
            onChange={(most) => set({ minutes: Number(most) })}
          />
          <TextField
            type="number"
            label={t('practices_people')}
            min="1"
            max="100000"
            value={people > 0 ? String(people) : ''}
            onInput={(typed) => set({ people: Math.max(0, Math.trunc(Number(typed)) || 0) })}
          />
          <div class={styles.whole}>
            <Select
              label={t('practice_mode')}
              value={where}
              options={[
                { value: '', label: t('practices_whereAny') },
                ...places.map((place) => ({ value: place, label: t(`practice_mode_${place}`) })),
              ]}
              onChange={(place) => set({ where: place as PracticeFilter['where'] })}
            />
          </div>
          <div class={styles.whole}>
            <Checkbox label={t('practices_bare')} checked={bare} onChange={(checked) => set({ bare: checked })} />
          </div>
        </div>
      </Fold>
    </div>
  );
}
