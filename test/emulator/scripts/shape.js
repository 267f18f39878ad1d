/* eslint no-console: "off" */
/* A rectangle with text, a line between shapes, a group. */
Excel.run(async (context) => {
  const { shapes } = context.workbook.worksheets.getActiveWorksheet();
  const box = shapes.addGeometricShape(Excel.GeometricShapeType.rectangle);
  box.left = 100;
  box.top = 50;
  box.height = 150;
  box.width = 150;
  box.name = "Square";
  box.fill.setSolidColor("#FFFF00");
  box.lineFormat.color = "red";
  box.textFrame.textRange.text = "示例";
  box.textFrame.textRange.font.size = 20;
  box.textFrame.horizontalAlignment = "Center";
  const note = shapes.addTextBox("A note");
  note.name = "Note";
  const line = shapes.addLine(0, 0, 200, 50, Excel.ConnectorType.straight);
  line.name = "Line";
  line.line.connectBeginShape(box, 2);
  await context.sync();
  shapes.load("items/name, items/type");
  box.load("geometricShapeType, width");
  box.textFrame.textRange.load("text");
  box.fill.load("foregroundColor, type");
  await context.sync();
  console.log(shapes.items.map((shape) => `${shape.name} ${shape.type}`).join(", "));
  console.log(box.geometricShapeType, box.width, box.textFrame.textRange.text, box.fill.foregroundColor);
  const group = shapes.addGroup([box, note]);
  group.name = "Group";
  group.group.shapes.load("items/name");
  await context.sync();
  console.log(group.group.shapes.items.map((shape) => shape.name).join(" "));
  group.group.ungroup();
  line.delete();
  const count = shapes.getCount();
  await context.sync();
  console.log(count.value);
}).catch((error) => console.error(error));
// → Square GeometricShape, Note GeometricShape, Line Line
// → Rectangle 150 示例 #FFFF00
// → Square Note
// → 2
