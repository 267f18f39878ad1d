/* eslint no-console: "off" */
/* Sort by two keys, filter by a criterion, read what is visible. */
Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  const range = sheet.getRange("A1:B5");
  range.values = [
    ["Name", "Score"],
    ["c", 2],
    ["a", 3],
    ["b", 3],
    ["d", 1],
  ];
  range.sort.apply(
    [
      { key: 1, ascending: false },
      { key: 0, ascending: true },
    ],
    false,
    true,
  );
  sheet.autoFilter.apply(range, 1, { filterOn: Excel.FilterOn.custom, criterion1: ">=2" });
  await context.sync();
  const visible = range.getVisibleView().load("values");
  const filtered = sheet.autoFilter.getRange().load("address");
  await context.sync();
  console.log(visible.values.map((row) => row[0]).join(""), filtered.address);
  sheet.autoFilter.remove();
  range.removeDuplicates([1], true);
  const used = sheet.getUsedRange(true).load("values");
  await context.sync();
  console.log(JSON.stringify(used.values.slice(1)));
}).catch((error) => console.error(error));
// → Nameabc Sheet1!A1:B5
// → [["a",3],["c",2],["d",1]]
