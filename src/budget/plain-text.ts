/** Control and format characters, which no reader sees: zero-width ones, soft hyphens, marks of direction that come with pasted text. */
const INVISIBLE = /\ufeff|(?!\s)[\p{Cc}\p{Cf}]/gu;

/** A cell's text as a person sees it: every sort of white space as single plain spaces, invisible characters gone, full-width ones narrow. */
export function plainText(text: string): string {
  return text
    .replace(INVISIBLE, "")
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\s+/g, " ")
    .trim();
}
