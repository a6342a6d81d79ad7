import * as z from 'zod/mini';
import { addPictures } from '../../../lib/commands/digest-parts';
import { pageCredit } from '../../../lib/digest/page-credit';
import { t, tn } from '../../../lib/i18n';
import { type Clip, ClipId, type ClipImage } from '../../../lib/model';
import { useAct } from '../../acts';
import { useFormField, useFormText } from '../../form';
import { Checkbox, Dialog, TextField } from '../../ui';
import addingStyles from './Adding.module.css';
import { useDesk } from './desk';
import shownStyles from './Shown.module.css';
import { useFoundClips } from './useFoundClips';
import { usePicture } from './usePicture';

/** How many pictures the list shows: more are found by typing. */
const most = 24;

interface Found {
  readonly clip: Clip;
  readonly image: ClipImage;
  readonly hash: string;
}

/** Pictures that are chosen: their bytes, and the pages they came with. */
const Chosen = z.array(z.object({ clip: ClipId, hash: z.string() }));
type Chosen = readonly { readonly clip: ClipId; readonly hash: string }[];
const none: Chosen = [];

interface AddPicturesProps {
  section: string;
  /** What it is called. */
  title: string;
  onClose(): void;
}

/** Chooses pictures that came with kept pages; each brings what it says and whose page it is from. */
export function AddPictures({ section, title, onClose }: AddPicturesProps) {
  const { digest } = useDesk();
  const act = useAct();
  const [text, setText] = useFormText(`findPictures ${section}`);
  const [chosen, setChosen] = useFormField<Chosen>(`pictures ${section}`, Chosen, none);
  const found = useFoundClips(text);
  const pictures = picturesOf(found?.clips ?? []).slice(0, most);
  const toggle = ({ clip, hash }: Found, on: boolean) =>
    setChosen((now) => [...now.filter((each) => each.hash !== hash), ...(on ? [{ clip: clip.id, hash }] : [])]);
  const close = () => {
    setText('');
    setChosen(none);
    onClose();
  };
  const add = () => {
    void act(async (services) => {
      for (const { clip: id, hash } of chosen) {
        const [clip, blob] = await Promise.all([services.repository.get(id), services.repository.blob(hash)]);
        const image = clip?.images.find((each) => each.blob === hash);
        if (!clip || !image || !blob || typeof blob.content === 'string') continue;
        const file = new Blob([blob.content as Uint8Array<ArrayBuffer>]);
        await addPictures(services, { digest: digest.id, section }, [
          { file, alt: image.alt, words: pageCredit(clip) },
        ]);
      }
    });
    close();
  };
  return (
    <Dialog
      wide
      title={t('picture_choose', title)}
      onClose={close}
      answers={[
        { name: 'cancel', label: t('cancel'), give: close },
        { name: 'yes', label: t('digest_add'), kind: 'primary', disabled: chosen.length === 0, give: add },
      ]}
    >
      <TextField
        type="search"
        label={t('picture_find')}
        hint={t('picture_rights')}
        value={text}
        onInput={setText}
        autoFocus
      />
      <p class={addingStyles.found} role="status">
        {found && (pictures.length > 0 ? tn('count_pictures', pictures.length) : t('picture_noneKept'))}
      </p>
      <ul class={addingStyles.pictures}>
        {pictures.map((each) => (
          <li key={each.hash}>
            <Checkbox
              checked={chosen.some(({ hash }) => hash === each.hash)}
              onChange={(on) => toggle(each, on)}
              label={<Thumbnail {...each} />}
            />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** The pictures of some clips whose bytes are here, each once. */
function picturesOf(clips: readonly Clip[]): Found[] {
  const seen = new Set<string>();
  return clips.flatMap((clip) =>
    clip.images.flatMap((image) => {
      if (image.blob === null || seen.has(image.blob)) return [];
      seen.add(image.blob);
      return [{ clip, image, hash: image.blob }];
    }),
  );
}

function Thumbnail({ clip, image, hash }: Found) {
  const address = usePicture(hash);
  return (
    <span class={addingStyles.thumbnail}>
      {address && <img src={address} alt="" />}
      <span dir="auto">
        {image.alt || t('picture_noAlt')} <span class={shownStyles.kind}>{clip.title || clip.site}</span>
      </span>
    </span>
  );
}
