import * as z from 'zod/mini';
import { bad, good, type Result } from '../model/result';
import { askingSigns } from './asking-signs';
import { headCount, heads } from './heads';

/** The form of the file. Raised whenever a file of before would be read as something else, features included. */
export const weightsVersion = 2;
export const weightsMark = 'FSLW';

/** Weights are -7 to 7 on a square-root scale: a plain scale of 15 steps loses the few strong words that decide most. */
export const steps = 7;

/**
 * Chances from a score: `1 / (1 + exp(-(slope * score + offset)))`, fitted on validation texts (Platt 1999). `seems`: the
 * chance from which F1 is best. `sure`: from which enough are right at the share of shares.ts; absent: never. For questions,
 * what each of `signs` is worth is added where it holds, and `elsewhere` is the chance that a mark alone gives.
 */
const Curve = z.object({
  slope: z.number(),
  offset: z.number(),
  seems: z.number(),
  sure: z.optional(z.number()),
  signs: z.optional(z.record(z.enum(askingSigns), z.number())),
  elsewhere: z.optional(z.number()),
});
export type Curve = z.infer<typeof Curve>;

/** What stands at the head of the file. `reach`: the largest weight of a column. `constants`: added to its sum. `sure` of a tone: the chance from which it may be said as a fact. */
const Header = z.object({
  heads: z.array(z.enum(heads)).check(z.length(headCount)),
  features: z.int().check(z.positive(), z.maximum(1_000_000)),
  constants: z.array(z.number()).check(z.length(headCount)),
  reach: z.array(z.number()).check(z.length(headCount)),
  tone: z.object({
    slope: z.number(),
    negative: z.number(),
    positive: z.number(),
    sure: z.object({ negative: z.optional(z.number()), positive: z.optional(z.number()) }),
  }),
  intents: z.object({ complaint: Curve, thanks: Curve, praise: Curve, question: Curve, abuse: Curve, spam: Curve }),
});
export type WeightsHeader = z.infer<typeof Header>;

/** Unpacked weights: `hashes` rising, and `headCount` numbers a feature in `table`, in the order of `hashes`. */
export interface Weights {
  header: WeightsHeader;
  hashes: Uint32Array;
  table: Float32Array;
}

export type WeightsProblem = { kind: 'no-weights' } | { kind: 'damaged-weights' } | { kind: 'other-version'; found: number };

/**
 * Reads a weights file: mark, version (u16), length of the header (u32), sum over all that follows (u32), the header as
 * JSON, the gaps between rising hashes (7 bits a byte), then each head's weights, two a byte. Little-endian.
 */
export function parseWeights(bytes: Uint8Array): Result<Weights, WeightsProblem> {
  if (bytes.length === 0) return bad({ kind: 'no-weights' });
  if (bytes.length < preamble || new TextDecoder().decode(bytes.subarray(0, 4)) !== weightsMark) return bad({ kind: 'damaged-weights' });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = view.getUint16(4, true);
  if (found !== weightsVersion) return bad({ kind: 'other-version', found });
  const headerEnd = preamble + view.getUint32(6, true);
  if (headerEnd > bytes.length || sumOf(bytes.subarray(preamble)) !== view.getUint32(10, true)) return bad({ kind: 'damaged-weights' });
  const header = readHeader(bytes.subarray(preamble, headerEnd));
  return header ? readBody(header, bytes, headerEnd) : bad({ kind: 'damaged-weights' });
}

export const preamble = 14;

/** FNV-1a over bytes: tells a cut or changed file, guards against nobody. */
export function sumOf(bytes: Uint8Array): number {
  let sum = 0x811c9dc5 | 0;
  for (let at = 0; at < bytes.length; at++) sum = Math.imul(sum ^ (bytes[at] as number), 16_777_619);
  return sum >>> 0;
}

function readHeader(bytes: Uint8Array): WeightsHeader | undefined {
  try {
    const parsed = Header.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

function readBody(header: WeightsHeader, bytes: Uint8Array, from: number): Result<Weights, WeightsProblem> {
  const { features } = header;
  const hashes = new Uint32Array(features);
  let at = from;
  let hash = -1;
  for (let feature = 0; feature < features; feature++) {
    let gap = 0;
    let shift = 0;
    for (;;) {
      const byte = bytes[at++];
      if (byte === undefined) return bad({ kind: 'damaged-weights' });
      gap |= (byte & 127) << shift;
      if (byte < 128) break;
      shift += 7;
    }
    hash += gap + 1;
    hashes[feature] = hash;
  }
  const column = (features + 1) >> 1;
  if (at + column * headCount !== bytes.length) return bad({ kind: 'damaged-weights' });
  const table = new Float32Array(features * headCount);
  for (let head = 0; head < headCount; head++) {
    const values = stepValues(header.reach[head] as number);
    const begin = at + head * column;
    for (let feature = 0; feature < features; feature++) {
      const byte = bytes[begin + (feature >> 1)] as number;
      table[feature * headCount + head] = values[feature & 1 ? byte >> 4 : byte & 15] as number;
    }
  }
  return good({ header, hashes, table });
}

/** The 16 values of four bits: 0 to 7, nothing, then -7 to -1. */
const stepValues = (reach: number): Float32Array =>
  Float32Array.from({ length: 16 }, (_, bits) => {
    const step = bits < 8 ? bits : bits - 16;
    return step === -8 ? 0 : Math.sign(step) * (step / steps) ** 2 * reach;
  });
