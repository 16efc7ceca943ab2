/** `node src/cli/write-json-schemas.ts`: writes the editors' schemas anew, after a change in `src/catalogue/schemas/`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { editorSchemas } from '#catalogue/editor-schemas.ts';

const folder = fileURLToPath(new URL('../catalogue/json-schema/', import.meta.url));
mkdirSync(folder, { recursive: true });
for (const [name, text] of editorSchemas()) {
  writeFileSync(`${folder}${name}.json`, text);
  console.log(`src/catalogue/json-schema/${name}.json`);
}
