import { isRecord } from '../../scripts/is-record.ts';

/**
 * What differs between the shapes of recorded values and of those of today: fields that only one of them has, and fields
 * of another JSON type. Values do not count, nor do null and empty lists, which say nothing of what may be there.
 */
export function differences(recorded: unknown, today: unknown): string[] {
  const [before, now] = [shapeOf(recorded), shapeOf(today)];
  const found: string[] = [];
  for (const [path, types] of before) {
    if (!now.has(path) && isTold(now, path)) found.push(`${path} is gone`);
    else if (differ(types, now.get(path))) found.push(`${path} was ${list(types)}, is ${list(now.get(path))}`);
  }
  for (const path of now.keys()) if (!before.has(path) && isTold(before, path)) found.push(`${path} is new`);
  return found;
}

type Shape = Map<string, Set<string>>;

function shapeOf(value: unknown): Shape {
  const shape: Shape = new Map();
  add('', value);
  return shape;

  function add(path: string, each: unknown): void {
    shape.set(path, (shape.get(path) ?? new Set()).add(typeOf(each)));
    if (Array.isArray(each)) for (const entry of each) add(`${path}[${typeName(entry)}]`, entry);
    else if (isRecord(each)) for (const [name, field] of Object.entries(each)) add(`${path}.${name}`, field);
  }
}

/** Messages of different types are different things, and so are problems and reasons with different codes. */
function typeName(entry: unknown): string {
  if (!isRecord(entry)) return '';
  return [entry['type'], entry['code']].filter((name) => typeof name === 'string').join(' ');
}

const typeOf = (value: unknown): string => {
  if (Array.isArray(value)) return value.length === 0 ? 'empty' : 'list';
  return value === null ? 'null' : typeof value;
};

/** Whether the shape has the place where the field would be, with more than nothing there. */
function isTold(shape: Shape, path: string): boolean {
  // Which fields of a connection change, which problems there are and why, differs from run to run.
  if (/\.(?:changed|closed)\[\]|\.(?:problems|reasons)\[/.test(path)) return false;
  const parent = path.replace(/(?:\.[^.[\]]+|\[[^\]]*\])$/, '');
  const types = shape.get(parent);
  return types !== undefined && [...types].some((type) => type !== 'null' && type !== 'empty');
}

function differ(before: ReadonlySet<string>, now: ReadonlySet<string> = new Set()): boolean {
  const [one, other] = [said(before), said(now)];
  return one.length > 0 && other.length > 0 && !one.some((type) => other.includes(type));
}

const said = (types: ReadonlySet<string>): string[] => [...types].filter((type) => type !== 'null' && type !== 'empty');
const list = (types: ReadonlySet<string> = new Set()): string => [...types].join(' or ');
