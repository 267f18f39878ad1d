import { defineRule } from "../../lint/defineRule";
import { fold } from "../../text";
import { isApplications } from "../shared/applications";

const mobile = /^1[3-9]\d{9}$/;
const postcode = /^\d{6}$/;
const email = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/;

const digitsOf = (text: string): string =>
  fold(text)
    .replace(/[\s\-()]/g, "")
    .replace(/^\+?86(?=1\d{10}$)/, "");

/** Numbers that begin like a mobile one; other telephone numbers have many forms. */
const looksMobile = (digits: string): boolean => /^1\d{8,12}$/.test(digits);

const forms = {
  mobile: (text: string) => mobile.test(digitsOf(text)),
  phone: (text: string) => !looksMobile(digitsOf(text)) || mobile.test(digitsOf(text)),
  postcode: (text: string) => postcode.test(digitsOf(text)),
  email: (text: string) => email.test(fold(text)),
} as const;
type Contact = keyof typeof forms;

/**
 * Points out mobile numbers, postcodes and e-mail addresses that have not the form of one.
 *
 * Source: the forms of Chinese numbers (11 digits from 13 to 19, 6 digits).
 */
export const contactForm = defineRule({
  meta: {
    id: "application/contact-form",
    code: "APP-20",
    severity: "info",
    clauses: [],
    scope: "row",
    table: "application",
    needs: [],
    anyOf: ["mobile", "phone", "postcode", "email"],
  },
  text: {
    name: "联系方式的写法",
    messages: {
      form: {
        short: "“{value}”写法不对",
        problem: "“{column}”的“{value}”写法不对（手机 11 位、邮编 6 位、邮箱含 @），请留意。",
      },
    },
    basis: "本工具的核对规则（数据完整性）",
    action: ["请申报学会核对联系方式。"],
  },
  applies: isApplications,
  *check({ table, first, end }) {
    for (const field of Object.keys(forms) as Contact[]) {
      if (!table.has(field)) continue;
      const values = table.column(field).values;
      const column = table.header(field);
      for (let row = first; row < end; row++) {
        const value = values[row];
        if (!value || forms[field](value)) continue;
        yield { message: "form", data: { value, column }, at: { row, field } };
      }
    }
  },
});
