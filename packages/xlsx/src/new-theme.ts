import { NAMESPACE, XML_HEAD } from "./namespaces";

const COLOURS: readonly (readonly [name: string, colour: string])[] = [
  ["dk2", "44546A"], ["lt2", "E7E6E6"], ["accent1", "4472C4"], ["accent2", "ED7D31"], ["accent3", "A5A5A5"],
  ["accent4", "FFC000"], ["accent5", "5B9BD5"], ["accent6", "70AD47"], ["hlink", "0563C1"], ["folHlink", "954F72"],
]; // prettier-ignore

/** The part xl/theme/theme1.xml: Office's colours and fonts, with plain fills, lines and effects. */
export function themeXml(): string {
  const system = `<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>`;
  const colours = COLOURS.map(([name, colour]) => `<a:${name}><a:srgbClr val="${colour}"/></a:${name}>`).join("");
  const font = (face: string): string => `<a:latin typeface="${face}"/><a:ea typeface=""/><a:cs typeface=""/>`;
  const solid = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = (width: number): string => `<a:ln w="${width}">${solid}<a:prstDash val="solid"/></a:ln>`;
  const effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
  return (
    `${XML_HEAD}<a:theme xmlns:a="${NAMESPACE.drawing}" name="Office Theme"><a:themeElements>` +
    `<a:clrScheme name="Office">${system}${colours}</a:clrScheme>` +
    `<a:fontScheme name="Office"><a:majorFont>${font("Calibri Light")}</a:majorFont><a:minorFont>${font("Calibri")}</a:minorFont></a:fontScheme>` +
    `<a:fmtScheme name="Office"><a:fillStyleLst>${solid.repeat(3)}</a:fillStyleLst>` +
    `<a:lnStyleLst>${line(6350)}${line(12700)}${line(19050)}</a:lnStyleLst>` +
    `<a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${solid.repeat(3)}</a:bgFillStyleLst>` +
    `</a:fmtScheme></a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>`
  );
}
