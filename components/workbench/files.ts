import type { FileToSave } from '../../lib/commands/services';

/** What a browser that knows the File System Access API lets one do with a place that was chosen. */
interface ChosenPlace {
  createWritable(): Promise<{ write(content: Blob): Promise<void>; close(): Promise<void> }>;
}

type ChoosePlace = (options: {
  suggestedName: string;
  types: { accept: Record<string, string[]> }[];
}) => Promise<ChosenPlace>;

/**
 * Saves a file: where somebody chooses, in a browser that asks for a place, else among the downloads. False where they want it
 * nowhere. A browser asks only soon after a press: what took longer to make goes to the downloads.
 */
export async function saveFile(file: FileToSave): Promise<boolean> {
  const blob = new Blob([file.content], { type: file.type });
  const choose = (globalThis as { showSaveFilePicker?: ChoosePlace }).showSaveFilePicker;
  const ending = /\.[A-Za-z0-9]+$/.exec(file.name)?.[0] ?? '';
  let place: ChosenPlace;
  try {
    if (!choose || !ending) return download(file.name, blob);
    place = await choose({ suggestedName: file.name, types: [{ accept: { [file.type]: [ending] } }] });
  } catch (error) {
    return isCancel(error) ? false : download(file.name, blob);
  }
  const out = await place.createWritable();
  await out.write(blob);
  await out.close();
  return true;
}

function download(name: string, blob: Blob): true {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return true;
}

/** Hands a file to another app of the device. False where none was chosen. */
export async function shareFile({ name, type, content }: FileToSave): Promise<boolean> {
  try {
    await navigator.share({ files: [new File([content], name, { type })] });
    return true;
  } catch (error) {
    if (isCancel(error)) return false;
    throw error;
  }
}

const isCancel = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';
