import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { editorSchemas } from '#catalogue/editor-schemas.ts';

const folder = fileURLToPath(new URL('../../../src/catalogue/json-schema/', import.meta.url));

test('the committed editor schemas are those of today’s authoring schemas', () => {
  const committed = new Map(
    readdirSync(folder).map((file) => [
      file.replace(/\.json$/, ''),
      readFileSync(`${folder}${file}`, 'utf8'),
    ]),
  );
  const message = 'stale: run node src/cli/write-json-schemas.ts';
  expect([...committed.keys()].toSorted(), message).toEqual([...editorSchemas().keys()].toSorted());
  for (const [name, text] of editorSchemas())
    expect(committed.get(name) === text, `${name}.json is ${message}`).toBe(true);
});
