import { describe, expect, it } from 'vitest';
import { EXPORT_LIMIT } from '../../../src/storage/codec.ts';
import { readRecordFile } from '../../../src/storage/record-file.ts';
import { readRecordFiles } from '../../../src/stores/record-files.ts';
import { recordText } from '../../../src/text/record.ts';
import { exportObject, signed } from '../../support/record-samples.ts';

describe('reading a file', () => {
  it('a file of 100 MB is refused without reading a byte', async () => {
    const huge = {
      size: 100 * 1024 * 1024,
      arrayBuffer: () => {
        throw new Error('read');
      },
    };
    const refusal = { kind: 'too-large', bytes: huge.size, limit: EXPORT_LIMIT } as const;
    expect(await readRecordFile(huge)).toEqual({ ok: false, refusal });
    expect(recordText.refusal(refusal)).toContain('100 MB');
  });

  it('a file that vanished since it was picked is told so', async () => {
    const gone = { size: 10, arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) };
    expect(await readRecordFile(gone)).toEqual({ ok: false, refusal: { kind: 'unreadable-file' } });
  });

  it('I01: in a batch a bad file stops no other', async () => {
    const files = [
      new File(['<html>'], 'a.json'),
      new File([signed(exportObject())], 'b.json'),
      new File(['{'], 'c.json'),
    ];
    const read = await readRecordFiles(files);
    expect(read.map(({ fileName, result }) => [fileName, result.ok || result.refusal.kind])).toEqual([
      ['a.json', 'html'],
      ['b.json', true],
      ['c.json', 'truncated'],
    ]);
  });
});
