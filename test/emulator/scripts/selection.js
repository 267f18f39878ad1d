/* eslint no-console: "off" */
/* The common API: write to and read from the selection, and watch it. */
const call = (method, ...args) =>
  new Promise((resolve, reject) => {
    Office.context.document[method](...args, (result) => {
      if (result.status === Office.AsyncResultStatus.Failed) reject(new Error(result.error.message));
      else resolve(result.value);
    });
  });
async function main() {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("B2:C3").select();
    await context.sync();
  });
  await call(
    "setSelectedDataAsync",
    [
      ["a", 1],
      ["b", 2],
    ],
    { coercionType: Office.CoercionType.Matrix },
  );
  const matrix = await call("getSelectedDataAsync", Office.CoercionType.Matrix);
  console.log(JSON.stringify(matrix));
  const text = await call("getSelectedDataAsync", Office.CoercionType.Text);
  console.log(JSON.stringify(text));
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("B2:C3").load("values");
    await context.sync();
    console.log(range.values[1].join(" "));
  });
}
main().catch((error) => console.error(error));
// → [["a",1],["b",2]]
// → "a\t1\r\nb\t2"
// → b 2
