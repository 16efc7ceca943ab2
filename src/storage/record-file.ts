/** Record files between the disk and the codec. */
import type { RecordRefusal } from '#domain/record/refusal.ts';
import { fail, type Result } from '#domain/shared/result.ts';
import { type DecodedRecord, decodeExport, EXPORT_LIMIT } from './codec.ts';

/** A file to save: its name and its text. */
export interface ExportFile {
  readonly name: string;
  readonly text: string;
}

/**
 * Reads a picked or dropped file. The size is looked at before a byte is read, so a file of any size is answered at
 * once.
 */
export async function readRecordFile(
  file: Pick<File, 'size' | 'arrayBuffer'>,
): Promise<Result<DecodedRecord, RecordRefusal>> {
  if (file.size > EXPORT_LIMIT) return fail({ kind: 'too-large', bytes: file.size, limit: EXPORT_LIMIT });
  const bytes = await file.arrayBuffer().catch(() => null);
  return bytes ? decodeExport(new Uint8Array(bytes)) : fail({ kind: 'unreadable-file' });
}

/** Hands a file to the browser's download list. */
export function downloadFile(file: ExportFile, page: Document): void {
  const address = URL.createObjectURL(new Blob([file.text], { type: mediaType(file.name) }));
  const link = page.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  // The download has its own copy only once it has begun.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Some browsers append the extension of the type to a name that has another. */
function mediaType(name: string): string {
  return name.endsWith('.csv') ? 'text/csv' : 'application/json';
}
