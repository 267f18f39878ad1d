/** Error values as cells show them. */
const errorText =
  /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|EXTERNAL!)$/;

/** The errors that a file can hold as a value; newer ones are saved as `#VALUE!`, as Excel does for old readers. */
const savedError = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA)$/;

/** Whether a text is an error value. */
export const isError = (text: string): boolean => text.length < 15 && text[0] === "#" && errorText.test(text);

/** The error as a file holds it. */
export const errorToSave = (text: string): string => (savedError.test(text) ? text : "#VALUE!");
