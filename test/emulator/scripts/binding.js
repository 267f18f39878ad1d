/* eslint no-console: "off" */
/* A binding to a range: text, events on change, release. */
Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  const range = sheet.getRange("A1:B2");
  range.values = [
    [1, 2],
    [3, 4],
  ];
  const binding = context.workbook.bindings.add(range, Excel.BindingType.range, "figures");
  binding.load("id, type");
  const bound = binding.getRange().load("values, address");
  await context.sync();
  console.log(binding.id, binding.type, bound.address, bound.values[1][1]);
  sheet.getRange("1:1").insert("Down");
  const moved = context.workbook.bindings.getItem("figures").getRange().load("address");
  await context.sync();
  console.log(moved.address);
  binding.delete();
  const count = context.workbook.bindings.getCount();
  await context.sync();
  console.log(count.value);
}).catch((error) => console.error(error));
// → figures Range Sheet1!A1:B2 4
// → Sheet1!A2:B3
// → 0
