import { useId } from 'react';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly type?: 'text' | 'date';
  readonly manyLines?: boolean;
  readonly initially?: string;
}

/** A labelled control that says its own hint and error. */
export function Field({ name, label, hint, error, type = 'text', manyLines = false, initially }: Props) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const control = {
    id,
    name,
    defaultValue: initially,
    autoComplete: 'off',
    'aria-invalid': error ? true : undefined,
    'aria-describedby': described || undefined,
  } as const;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {manyLines ? <textarea {...control} rows={3} /> : <input {...control} type={type} />}
      {hint && (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field__error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}
