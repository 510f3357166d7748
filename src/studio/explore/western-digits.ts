const ARABIC = '٠١٢٣٤٥٦٧٨٩';

/** A number as it may be typed, in the digits and with the point that computers read. */
export function westernDigits(text: string): string {
  return text
    .replace(/[٠-٩]/g, (digit) => String(ARABIC.indexOf(digit)))
    .replace('٫', '.')
    .replaceAll('٬', '');
}
