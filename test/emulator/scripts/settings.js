/* eslint no-console: "off" */
/* Settings of the document and of the workbook. */
async function main() {
  Office.context.document.settings.set("theme", { name: "dark" });
  await new Promise((resolve) => Office.context.document.settings.saveAsync(resolve));
  console.log(Office.context.document.settings.get("theme").name);
  await Excel.run(async (context) => {
    context.workbook.settings.add("reviewed", true);
    const setting = context.workbook.settings.getItem("reviewed").load("value");
    await context.sync();
    console.log(setting.value);
    setting.delete();
    const gone = context.workbook.settings.getItemOrNullObject("reviewed");
    await context.sync();
    console.log(gone.isNullObject);
  });
}
main().catch((error) => console.error(error));
// → dark
// → true
// → true
