/* eslint no-console: "off" */
/* Handlers for changes and selections; one of them is taken off again. */
let changed;
async function main() {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    changed = sheet.onChanged.add(async (event) => {
      console.log("changed", event.address, event.changeType);
    });
    context.workbook.worksheets.onAdded.add(async () => console.log("added"));
    await context.sync();
    sheet.getRange("A1:B1").values = [[1, 2]];
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 200));
  await Excel.run(changed.context, async (context) => {
    changed.remove();
    await context.sync();
  });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A2").values = [[3]];
    context.workbook.worksheets.add("More");
    await context.sync();
  });
}
main().catch((error) => console.error(error));
// → changed A1:B1 RangeEdited
// → added
