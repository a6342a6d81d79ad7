import { useLayoutEffect, useRef } from 'preact/hooks';
import { commandNamed } from '../../../lib/commands';
import { t } from '../../../lib/i18n';
import {
  afterQuestions,
  beforeQuestions,
  halfOf,
  isGivenQuestion,
  longestLine,
  type PartId,
  type ReviewHalf,
  reviewHalves,
  type Settings,
} from '../../../lib/model';
import { type AskedQuestion, waysId } from '../../../lib/model/ways';
import { CommandButton, CommandIconButton } from '../../CommandButton';
import { useReviewQuestions } from '../../hooks';
import { useServices } from '../../services';
import { Checkbox, VisuallyHidden } from '../../ui';
import { DurableText } from '../DurableText';
import styles from '../Sheet.module.css';
import { useRecordEdit } from '../useRecordEdit';

// What a durable field needs of a record is its id.
const record = { id: waysId } as Settings;

/** What reviews of a session ask: the given questions in one's own words or not at all, and questions of one's own. */
export function ReviewQuestions() {
  const asked = useReviewQuestions();
  return (
    <section id="settings-questions" class={styles.stack} aria-labelledby="settings-questions-title">
      <h3 id="settings-questions-title" class={styles.label}>
        {t('questions_title')}
      </h3>
      <p class={styles.muted}>{t('questions_lead')}</p>
      {asked && reviewHalves.map((half) => <Half key={half} half={half} asked={asked} />)}
    </section>
  );
}

function Half({ half, asked }: { half: ReviewHalf; asked: readonly AskedQuestion[] }) {
  const given: readonly PartId[] = half === 'before' ? beforeQuestions : afterQuestions;
  const own = asked.filter(({ id }) => !isGivenQuestion(id) && halfOf(id) === half).map(({ id }) => id);
  return (
    <fieldset class={styles.group}>
      <legend class={styles.label}>{t(`review_${half}`)}</legend>
      {[...given, ...own].map((id, at) => (
        <Question key={id} id={id} place={at + 1} here={asked.find((each) => each.id === id)} />
      ))}
      <div>
        <CommandButton small command={commandNamed('question.add')} part={half} />
      </div>
    </fieldset>
  );
}

function Question({ id, place, here }: { id: PartId; place: number; here: AskedQuestion | undefined }) {
  const edit = useRecordEdit(waysId, 'did_questions_edit', '');
  const line = useRef<HTMLDivElement>(null);
  const { awaited } = useServices().session;
  useLayoutEffect(() => {
    if (awaited.current?.id !== id) return;
    awaited.current = null;
    line.current?.querySelector('input')?.focus();
  }, []);
  const own = !isGivenQuestion(id);
  const given = isGivenQuestion(id) ? t(`review_q_${id}`) : '';
  const name = here?.words?.trim() || given || t('questions_place', place);
  return (
    <div ref={line} class={styles.stack}>
      <DurableText
        record={record}
        field={`questions/${id}/words`}
        stored={here?.words ?? ''}
        label={given || t('questions_place', place)}
        placeholder={given}
        maxLength={longestLine}
      />
      <div class={styles.spread}>
        <Checkbox
          label={
            <>
              {t('questions_ask')} <VisuallyHidden>{t('quoted', name)}</VisuallyHidden>
            </>
          }
          checked={!here?.off}
          onChange={(on) => void edit({ [`questions/${id}/off`]: !on })}
        />
        {own && (
          <CommandIconButton command={commandNamed('question.drop')} part={id} label={t('questions_drop', name)} />
        )}
      </div>
    </div>
  );
}
