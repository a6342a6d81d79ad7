import { runs } from '../../lib/commands/capture';
import { formatDate, type MessageKey, t } from '../../lib/i18n';
import type { Clip } from '../../lib/model';
import { placeOfGoogleDocument } from '../../lib/model/google-document';
import { Button, Notice } from '../ui';
import type { CaptureFlow } from './capture-flow';
import { type CaptureState, canUpdate } from './capture-state';
import styles from './StateLines.module.css';
import type { Surroundings, Unreadable } from './surroundings';

const reasons: Record<Unreadable, MessageKey> = {
  browserPage: 'popup_browserPage',
  store: 'popup_store',
  pdf: 'popup_pdf',
  refused: 'popup_refused',
  tooLarge: 'popup_tooLarge',
  failed: 'popup_failed',
};

interface StateLinesProps {
  state: CaptureState;
  flow: CaptureFlow;
  around: Surroundings;
}

/** What is to be known before saving: saved already, cannot be read, typed before, went wrong. */
export function StateLines({ state, flow, around }: StateLinesProps) {
  const clip = state.clip.value;
  const reason = state.unreadable.value;
  const broughtBack = Object.keys(state.layers.value.draft).length > 0;
  return (
    <div class={styles.lines}>
      {state.problem.value && <Notice kind="error">{state.problem.value}</Notice>}
      {state.undone.value && <Notice>{t('popup_undone')}</Notice>}
      {reason && (
        <Notice kind="warning">
          {t(reasons[reason])} {state.address.value ? t('popup_linkStill') : ''}
        </Notice>
      )}
      {clip && <SavedAlready clip={clip} state={state} flow={flow} around={around} />}
      <OfGoogle state={state} around={around} />
      {broughtBack && (
        <Notice
          actions={
            <Button small kind="plain" {...runs('capture.discardDraft', () => void flow.discardDraft())}>
              {t('popup_discard')}
            </Button>
          }
        >
          {t('popup_broughtBack')}
        </Notice>
      )}
    </div>
  );
}

/** Of a Google document the page shows little that can be kept; its text comes another way. */
function OfGoogle({ state, around }: Pick<StateLinesProps, 'state' | 'around'>) {
  const place = placeOfGoogleDocument(state.tab.value?.url ?? '');
  if (!place) return null;
  const get = (
    <Button small icon="import" {...runs('capture.google', () => around.openPlace(place))}>
      {t('google_toNote')}
    </Button>
  );
  return <Notice actions={get}>{t('google_here')}</Notice>;
}

function SavedAlready({ clip, state, flow, around }: StateLinesProps & { clip: Clip }) {
  const actions = (
    <>
      <Button small {...runs('capture.openClip', () => around.openLibrary(clip.id))}>
        {t('popup_openClip')}
      </Button>
      {!clip.trashedAt && canUpdate(state) && (
        <Button small {...runs('capture.update', () => void flow.update())}>
          {t('popup_update')}
        </Button>
      )}
    </>
  );
  return (
    <Notice actions={actions}>
      {clip.trashedAt ? t('popup_inTrash', formatDate(clip.trashedAt)) : t('popup_savedOn', formatDate(clip.savedAt))}
    </Notice>
  );
}
