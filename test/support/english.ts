import "../../src/functions/english";
import "../../src/i18n/english";
