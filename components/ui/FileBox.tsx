import { Field } from './Field';

/** The browser's own file box: takes a press, the keyboard and dropped files. `single`: one file only; `folder`: a whole folder. */
export function FileBox({
  label,
  hint,
  accept,
  single = false,
  folder,
  onFiles,
}: {
  label: string;
  hint?: string;
  accept?: string;
  single?: boolean;
  folder?: boolean;
  onFiles(files: readonly File[]): void;
}) {
  return (
    <Field label={label} hint={hint}>
      {(attributes) => (
        <input
          {...attributes}
          {...(folder && { webkitdirectory: true })}
          type="file"
          multiple={!single}
          accept={accept}
          class="fs-file"
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            if (files.length > 0) onFiles(files);
          }}
        />
      )}
    </Field>
  );
}
