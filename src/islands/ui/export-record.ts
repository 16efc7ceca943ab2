/** Handing the record, or what of it could not be read, to the browser's downloads. Both say what became of it. */
import { learnerRecord, saveToDisk } from '#stores/browser.ts';
import { recordText } from '#text/record.ts';
import { recordFilesText as text } from '#text/record-files.ts';

export function exportRecord(): string {
  const file = learnerRecord().exportFile();
  if (!file.ok) return recordText.nothingToExport;
  saveToDisk(file.value);
  return text.exported(file.value.name);
}

export async function exportRescued(): Promise<string> {
  const file = await learnerRecord().exportRescued();
  if (!file.ok) return recordText.nothingToExport;
  saveToDisk(file.value);
  return text.unreadable.rescued(file.value.name);
}
