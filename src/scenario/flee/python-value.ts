import type { Node } from '../read/node.ts';
import { pythonFloat, pythonInt } from './python.ts';

/** What a YAML value is to Python: text without quotation marks may be a truth value, a number or nothing (YAML 1.1). */
export type PythonValue = boolean | number | string | null | Node[] | Record<string, Node>;

/** `whole` tells 1 from 1.0, which print differently and convert alike. */
export function pythonValue(node: Node, written: string): PythonValue {
  if (node.type === 'empty') return null;
  if (node.type === 'list') return node.items;
  if (node.type === 'map')
    return Object.fromEntries(node.pairs.map(({ key, value }) => [key.text, value] as const));
  const { text } = node;
  if (/^["'|>]/.test(written)) return text;
  if (/^(yes|Yes|YES|true|True|TRUE|on|On|ON)$/.test(text)) return true;
  if (/^(no|No|NO|false|False|FALSE|off|Off|OFF)$/.test(text)) return false;
  if (/^(~|null|Null|NULL|)$/.test(text)) return null;
  return yamlNumber(text) ?? text;
}

/** Whole numbers and floats as YAML 1.1 writes them, also in base 60 (`1:30` is 90); `1e5` without a dot is text there. */
function yamlNumber(text: string): number | undefined {
  if (/^[-+]?0b[01_]+$/.test(text)) return signed(text, 2, 2);
  if (/^[-+]?0x[\da-fA-F_]+$/.test(text)) return signed(text, 2, 16);
  if (/^[-+]?0[0-7_]+$/.test(text)) return signed(text, 1, 8);
  if (/^[-+]?(0|[1-9][\d_]*)$/.test(text)) return Number(text.replaceAll('_', '')) + 0;
  if (/^[-+]?([1-9][\d_]*(:[0-5]?\d)+|\d[\d_]*(:[0-5]?\d)+\.[\d_]*)$/.test(text)) return baseSixty(text);
  if (/^([-+]?\d[\d_]*\.[\d_]*([eE][-+]\d+)?|\.\d[\d_]*([eE][-+]\d+)?)$/.test(text))
    return Number(text.replaceAll('_', ''));
  return undefined;
}

function signed(text: string, prefix: number, base: number): number {
  const bare = text.replaceAll('_', '').replace(/^[-+]/, '').slice(prefix);
  const value = Number.parseInt(bare, base);
  return text.startsWith('-') ? -value : value;
}

function baseSixty(text: string): number {
  const parts = text.replaceAll('_', '').replace(/^[-+]/, '').split(':');
  const value = parts.reduce((sum, part) => sum * 60 + Number(part), 0);
  return text.startsWith('-') ? -value : value;
}

/** Python's `bool()`: whatever is not empty or zero. */
export function truth(value: PythonValue): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (value !== null && typeof value === 'object') return Object.keys(value).length > 0;
  return Boolean(value);
}

/** Python's `float()`, or undefined where it fails. */
export function asFloat(value: PythonValue): number | undefined {
  if (typeof value === 'boolean') return Number(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  return typeof value === 'string' ? pythonFloat(value) : undefined;
}

/** Python's `int()`, which cuts what stands after the point, or undefined where it fails. */
export function asInt(value: PythonValue): number | undefined {
  if (typeof value === 'boolean') return Number(value);
  if (typeof value === 'number') {
    const whole = Math.trunc(value);
    return Number.isSafeInteger(whole) ? whole + 0 : undefined;
  }
  return typeof value === 'string' ? pythonInt(value) : undefined;
}
