/** Reading several learners' export files, as a trainer drops them. */
import type { RecordRefusal } from '#domain/record/refusal.ts';
import type { Result } from '#domain/shared/result.ts';
import type { DecodedRecord } from '#storage/codec.ts';
import { readRecordFile } from '#storage/record-file.ts';

export type { DecodedRecord };

/** One file of a batch and what became of it. */
interface ReadFile {
  readonly fileName: string;
  readonly result: Result<DecodedRecord, RecordRefusal>;
}

/** Reads each file by itself, one after the other so that only one is in memory whole: a bad one stops no other. */
export async function readRecordFiles(files: Iterable<File>): Promise<readonly ReadFile[]> {
  const read: ReadFile[] = [];
  for (const file of files) read.push({ fileName: file.name, result: await readRecordFile(file) });
  return read;
}
