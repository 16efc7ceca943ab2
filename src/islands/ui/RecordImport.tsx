import { type DragEvent, useEffect, useId, useState } from 'react';
import { shownName } from '#domain/record/profile.ts';
import type { RecordRefusal } from '#domain/record/refusal.ts';
import { learnerRecord } from '#stores/browser.ts';
import type { ImportPreview } from '#stores/record-import.ts';
import { recordText } from '#text/record.ts';
import { recordFilesText } from '#text/record-files.ts';
import { ImportQuestion } from './ImportQuestion.tsx';

const text = recordFilesText.imports;

type Stage =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly fileName: string; readonly why: RecordRefusal }
  | { readonly kind: 'preview'; readonly fileName: string; readonly preview: ImportPreview }
  | { readonly kind: 'importing' };

/** The file being asked about. It outlives the island, which begins anew when another tab changes the learner at work. */
let asked: File | undefined;

interface Props {
  /** Told what was added, in words, once it is in the record. */
  readonly onImported: (told: string) => void;
}

/** Takes an export file by picking or dropping it, shows what it would add, and adds it when told to. */
export function RecordImport({ onImported }: Props) {
  const id = useId();
  const [stage, setStage] = useState<Stage>({ kind: 'waiting' });
  const [several, setSeveral] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again once, when the island has begun anew.
  useEffect(() => {
    if (asked) void read(asked);
  }, []);

  function take(files: FileList | null) {
    const [file] = files ?? [];
    if (!file) return;
    setSeveral((files?.length ?? 0) > 1);
    void read(file);
  }

  async function read(file: File) {
    asked = file;
    setStage({ kind: 'reading' });
    const preview = await learnerRecord().previewImport(file);
    const fileName = file.name;
    if (preview.ok) return setStage({ kind: 'preview', fileName, preview: preview.value });
    asked = undefined;
    setStage({ kind: 'refused', fileName, why: preview.refusal });
  }

  async function add(preview: ImportPreview) {
    asked = undefined;
    setStage({ kind: 'importing' });
    await learnerRecord().importRecord(preview);
    setStage({ kind: 'waiting' });
    onImported(text.done(shownName(preview.learner.name) || recordText.unnamed, preview.newFacts));
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the field inside is the first.
    <div
      className="record-drop stack stack--tight"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event: DragEvent) => {
        event.preventDefault();
        take(event.dataTransfer.files);
      }}
    >
      <div className="field">
        <label htmlFor={id}>{text.choose}</label>
        <input
          id={id}
          type="file"
          accept=".json,application/json"
          aria-describedby={`${id}-hint`}
          onChange={({ currentTarget }) => {
            take(currentTarget.files);
            // So that the same file can be picked again after it was mended.
            currentTarget.value = '';
          }}
        />
        <p className="field__hint" id={`${id}-hint`}>
          {text.hint}
        </p>
      </div>
      <div role="status" className="stack stack--tight">
        {several && <p className="small soft">{text.one}</p>}
        {stage.kind === 'reading' && <p>{text.reading}</p>}
        {stage.kind === 'importing' && <p>{text.importing}</p>}
        {stage.kind === 'refused' && (
          <div className="callout callout--danger">
            <p className="callout__title">
              <bdi>{text.refused(shownName(stage.fileName))}</bdi>
            </p>
            <p>{recordText.refusal(stage.why)}</p>
          </div>
        )}
      </div>
      {stage.kind === 'preview' && (
        <ImportQuestion
          fileName={stage.fileName}
          preview={stage.preview}
          onYes={() => void add(stage.preview)}
          onClose={() => {
            asked = undefined;
            setStage((now) => (now.kind === 'preview' ? { kind: 'waiting' } : now));
          }}
        />
      )}
    </div>
  );
}
