/* eslint no-console: "off" */
/* Properties of the document, own properties, custom XML. */
Excel.run(async (context) => {
  const { properties } = context.workbook;
  properties.title = "示例预算";
  properties.keywords = "budget";
  properties.custom.add("Reviewed", true);
  const part = context.workbook.customXmlParts.add("<r xmlns='urn:example'><n>1</n></r>");
  part.load("id, namespaceUri");
  properties.load("title, keywords");
  const own = properties.custom.getItem("Reviewed").load("value, type");
  await context.sync();
  console.log(properties.title, properties.keywords, own.value, own.type, part.namespaceUri);
  part.setXml("<r xmlns='urn:example'><n>2</n></r>");
  const xml = part.getXml();
  const found = context.workbook.customXmlParts.getByNamespace("urn:example").getOnlyItem().load("id");
  await context.sync();
  console.log(xml.value.includes("<n>2</n>"), found.id === part.id);
}).catch((error) => console.error(error));
// → 示例预算 budget true Boolean urn:example
// → true true
