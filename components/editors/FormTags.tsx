import { useFormText } from '../form';
import { TagInput, type TagInputProps } from '../ui';

/** A field for tags in a tab: what is typed and no tag yet is there again when the tab is. `name`: unlike any other of it. */
export function FormTags({ name, ...props }: Omit<TagInputProps, 'text' | 'onText'> & { name: string }) {
  const [text, onText] = useFormText(name);
  return <TagInput {...props} text={text} onText={onText} />;
}
