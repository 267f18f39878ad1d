/** Words that messages fill in by id. */
export const terms: Readonly<Record<string, string>> = {
  wages: "basic wages",
  office: "daily office expenses",
  donation: "donations",
  sponsorship: "sponsorship",
  fine: "fines",
  loanRepayment: "loan repayment",
  investment: "outside investment",
  lending: "outside lending",
  construction: "capital construction",
  weekday0: "Sunday",
  weekday1: "Monday",
  weekday2: "Tuesday",
  weekday3: "Wednesday",
  weekday4: "Thursday",
  weekday5: "Friday",
  weekday6: "Saturday",
};
