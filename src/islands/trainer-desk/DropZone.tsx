import { type DragEvent, useId, useState } from 'react';
import { trainerText } from '#text/trainer.ts';

const { learners: text } = trainerText;

interface Props {
  readonly importing: { readonly done: number; readonly of: number } | null;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onStop: () => void;
}

/** Where learners' files are dropped or picked, many at once. */
export function DropZone({ importing, onFiles, onStop }: Props) {
  const id = useId();
  const [over, setOver] = useState(false);

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) onFiles(files);
  }

  return (
    <section
      className="drop-zone stack stack--tight"
      data-over={over || undefined}
      aria-label={text.pick}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label htmlFor={id}>{text.drop}</label>
      <input
        id={id}
        type="file"
        multiple
        accept=".json,application/json"
        aria-describedby={`${id}-hint`}
        disabled={importing !== null}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          // Emptied, so that picking the same file again is a change too.
          event.currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
      <p className="small faint" id={`${id}-hint`}>
        {text.dropHint}
      </p>
      {importing && (
        <div className="cluster">
          <progress className="progress drop-zone__bar" max={importing.of} value={importing.done}>
            {text.reading(importing.done, importing.of)}
          </progress>
          <p className="small">{text.reading(importing.done, importing.of)}</p>
          <button type="button" className="button" onClick={onStop}>
            {text.stop}
          </button>
        </div>
      )}
    </section>
  );
}
