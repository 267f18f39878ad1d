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
};
