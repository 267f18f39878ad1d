/* eslint no-console: "off" */
/* A comment with a reply, resolved and removed. */
Excel.run(async (context) => {
  const { comments } = context.workbook;
  const comment = comments.add("Sheet1!A2", "Please check this figure.");
  comment.replies.add("Done.");
  await context.sync();
  const found = comments.getItemByCell("Sheet1!A2");
  found.load("content, authorName, resolved");
  found.replies.load("items/content");
  const place = found.getLocation().load("address");
  await context.sync();
  console.log(found.content, place.address, found.replies.items[0].content, found.resolved);
  found.content = "Checked.";
  found.resolved = true;
  await context.sync();
  found.delete();
  const count = comments.getCount();
  await context.sync();
  console.log(count.value);
}).catch((error) => console.error(error));
// → Please check this figure. Sheet1!A2 Done. false
// → 0
