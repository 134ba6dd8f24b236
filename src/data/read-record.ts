/**
 * Tolerant reading of one value against a schema: what does not fit is cut at the smallest place that can
 * go (an array item, an optional field, then what holds it), and each cut is reported.
 */
import * as v from 'valibot';
import { toDetail, toPointer, type Finding, type FindingCode } from './findings.js';

type Path = readonly (string | number)[];
type AnySchema = v.GenericSchema;

interface Cut {
  path: Path;
  code: FindingCode;
  detail: string | undefined;
  expected: string | undefined;
}

export interface ReadResult<T> {
  /** `undefined` when the value itself had to go. */
  value: T | undefined;
  findings: Finding[];
}

/** Each pass cuts at least one value, so that depth bounds the passes; this only stops a defect of ours. */
const MAX_PASSES = 20;

/**
 * Reads `input` with `schema`.
 * @param pointerPath where `input` stands in its file
 */
export function readTolerantly<S extends AnySchema>(
  schema: S,
  input: unknown,
  pointerPath: Path,
  file: string,
): ReadResult<v.InferOutput<S>> {
  const findings: Finding[] = [];
  const record = pointerPath.length ? nameOf(input) : undefined;
  let current = input;
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const result = v.safeParse(schema, current);
    if (result.success) return { value: result.output, findings };
    const cuts = cutsOf(result.issues, current);
    for (const { path, code, detail, expected } of cuts) {
      const pointer = toPointer([...pointerPath, ...path]);
      const severity = path.length === 0 ? 'error' : 'warning';
      // What is missing because it has just been cut was told; with it goes what holds it.
      const fields = code === 'required' ? [detail] : code.split('-');
      const cause = findings.findIndex((each) =>
        fields.some((field) => each.pointer === `${pointer}/${field ?? ''}`),
      );
      const told = findings[cause];
      if (told) {
        findings[cause] = { ...told, severity };
        continue;
      }
      findings.push({
        pointer,
        severity,
        code,
        ...(detail === undefined ? {} : { detail }),
        ...(record === undefined ? {} : { record }),
        ...(expected === undefined ? {} : { expected }),
        file,
      });
    }
    if (cuts.some(({ path }) => path.length === 0)) break;
    current = withoutPaths(
      current,
      cuts.map(({ path }) => path),
    );
  }
  return { value: undefined, findings };
}

/** The places to cut, one per place, in the order of the file. */
function cutsOf(issues: readonly v.BaseIssue<unknown>[], root: unknown): Cut[] {
  const cuts = new Map<string, Cut>();
  for (const issue of issues) {
    const keys = (issue.path ?? []).map((item) => item.key as string | number);
    const isMissing = issue.input === undefined;
    // A missing required field takes what holds it with it; a check of an object may name the field that goes.
    const [code, field] = isMissing ? ['required' as const] : codeOf(issue);
    const path = isMissing ? keys.slice(0, -1) : field ? [...keys, field] : keys;
    const key = JSON.stringify(path);
    if (cuts.has(key)) continue;
    cuts.set(key, {
      path,
      code,
      detail: isMissing ? String(keys.at(-1) ?? '') : toDetail(valueAt(root, path)),
      expected: issue.type === 'picklist' ? (issue.expected ?? undefined) : undefined,
    });
  }
  return [...cuts.values()];
}

/** What people call a record. */
function nameOf(input: unknown): string | undefined {
  // Never the id: calendars of others have long ones.
  const { name, title, role } = (input ?? {}) as Record<string, unknown>;
  return toDetail(name ?? title ?? role);
}

function codeOf(issue: v.BaseIssue<unknown>): [code: FindingCode, field?: string] {
  const isOwn = issue.kind === 'validation' || issue.type === 'custom';
  return isOwn ? (issue.message.split('@') as [FindingCode]) : ['type'];
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<string | number, unknown> | undefined)?.[key],
    root,
  );
}

/** A copy of `root` without the given paths; only what lies on them is copied. */
function withoutPaths(root: unknown, paths: readonly Path[]): unknown {
  const heads = new Map<string | number, Path[]>();
  for (const [head, ...rest] of paths) {
    if (head !== undefined) heads.set(head, [...(heads.get(head) ?? []), rest]);
  }
  const isGone = (key: string | number) => heads.get(key)?.some((rest) => rest.length === 0);
  const next = (key: string | number, value: unknown) =>
    heads.has(key) ? withoutPaths(value, heads.get(key) ?? []) : value;
  if (Array.isArray(root)) {
    return root.flatMap((item: unknown, index) => (isGone(index) ? [] : [next(index, item)]));
  }
  return Object.fromEntries(
    Object.entries(root as object).flatMap(([key, value]) =>
      isGone(key) ? [] : [[key, next(key, value)]],
    ),
  );
}
