import { localDay } from '../../lib/commands/period';
import { logLine } from '../../lib/commands/review-acts';
import { t } from '../../lib/i18n';
import { longestLine } from '../../lib/model';
import { useOffer } from '../acts';
import { useFormText } from '../form';
import { touches, useLive } from '../hooks';
import { useServices } from '../services';
import { Button, Progress, TextField } from '../ui';
import { LearningLines } from './review/LearningLines';
import { Quarters } from './review/Quarters';
import { Sheet } from './Sheet';
import sheet from './Sheet.module.css';

const ofReviews = touches('review');

/** What was learned, line by line, the newest first; and beside it what became of hunches, quarter by quarter. */
export function LearningEditor() {
  const { repository } = useServices();
  const [text, setText] = useFormText('find');
  const reviews = useLive(() => repository.list('review'), [], ofReviews);
  return (
    <Sheet wide>
      <header class={sheet.stack}>
        <h1 class={sheet.heading}>{t('editor_learning')}</h1>
        <p class={sheet.lead}>{t('learning_lead')}</p>
      </header>
      {reviews ? (
        <div class={sheet.beside}>
          <section class={sheet.stack} aria-label={t('learning_lines')}>
            <NewLine />
            {reviews.some(({ learned }) => learned.trim() !== '') && (
              <TextField type="search" label={t('learning_find')} value={text} onInput={setText} />
            )}
            <LearningLines reviews={reviews} text={text} />
          </section>
          <div class={sheet.aside}>
            <Quarters reviews={reviews} today={localDay(new Date())} />
          </div>
        </div>
      ) : (
        <Progress label={t('editor_reading')} />
      )}
    </Sheet>
  );
}

/** One line of today, without a review. What is typed stays where it cannot be kept. */
function NewLine() {
  const [words, setWords] = useFormText('line');
  const offer = useOffer('learning.add', async (services) => {
    const said = words.trim();
    if (!said) return;
    // Typing goes on at once, and pressed twice it is one line; what could not be kept comes back.
    setWords('');
    try {
      await logLine(services, said);
    } catch (error) {
      setWords((now) => [said, now].filter(Boolean).join(' '));
      throw error;
    }
  });
  return (
    <div class={sheet.stack}>
      <TextField
        label={t('learning_new')}
        hint={t('learning_newHint')}
        value={words}
        maxLength={longestLine}
        onInput={setWords}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.isComposing) offer.onClick();
        }}
      />
      <div>
        <Button small icon="plus" disabled={words.trim() === ''} {...offer}>
          {t('command_learning_add')}
        </Button>
      </div>
    </div>
  );
}
