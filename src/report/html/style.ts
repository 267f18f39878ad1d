/** How documents look on the screen and on A4. */
export const reportStyle = `
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 800px; padding: 24px 16px; color: #242424; background: #fff;
  font: 15px/1.5 'Segoe UI','Microsoft YaHei UI','PingFang SC','Noto Sans SC','Noto Sans CJK SC',sans-serif; }
header { border-bottom: 2px solid #115ea3; margin-bottom: 20px; }
h1 { margin: 0; font-size: 24px; line-height: 32px; }
header p, .method, summary { color: #616161; font-size: 12px; line-height: 18px; }
header p { margin: 4px 0 8px; }
section { margin-bottom: 32px; }
.conclusion { margin: 0 0 10px; font-size: 16px; line-height: 24px; }
b { white-space: nowrap; }
h2 { margin: 0 0 6px; font-size: 13px; line-height: 18px; }
figure { margin: 0 0 8px; }
figcaption { margin: 12px 0 6px; font-size: 13px; line-height: 18px; font-weight: 600; }
svg { max-width: 100%; height: auto; }
summary { cursor: pointer; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 12px; line-height: 18px; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding: 6px 0; }
th, td { padding: 3px 6px; text-align: left; border-bottom: 1px solid #e0e0e0; }
th { border-bottom: 1px solid #8a8a8a; }
.end { text-align: right; }
article + article { border-top: 1px solid #d1d1d1; padding-top: 24px; }
@page { size: A4; margin: 20mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 11pt; }
  section, figure, tr { break-inside: avoid; }
  h2, .conclusion { break-after: avoid; }
  details:not([open]) { display: none; }
  article + article { break-before: page; border: none; padding: 0; }
}
`;
