/** One table of a file as it stands there, every cell a text; `text` instead, where the file is no table. */
export interface Sheet {
  /** Name of the file, within a ZIP with its folder. */
  file: string;
  /** Name of the sheet of a workbook. */
  name?: string | undefined;
  /** When the file was made as far as it says so, milliseconds. */
  madeAt: number;
  rows: string[][];
  text?: string | undefined;
}

/** What a person chose: bytes, read only when they are needed. */
export interface ChosenFile {
  name: string;
  madeAt: number;
  bytes(): Promise<Uint8Array<ArrayBuffer>>;
}
