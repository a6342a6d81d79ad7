import { type MessageKey, t, type Words } from '../i18n';

/**
 * What else people call a command, in the language in use or in these words: the message `also_` and the command's id,
 * names parted by commas. None for a command that has no such message.
 */
export function alsoCalled(id: string, words: Pick<Words, 't'> = { t }): readonly string[] {
  const key = `also_${id.replace(/\W/g, '_')}` as MessageKey;
  const names = words.t(key);
  return names === key ? [] : names.split(', ');
}
