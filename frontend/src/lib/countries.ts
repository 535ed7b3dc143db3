/** Names of countries as Upwork writes them, in English, to choose from; any other name may be typed. */

const CODES =
  "AE AR AT AU BD BE BG BR CA CH CL CN CO CY CZ DE DK EE EG ES FI FR GB GE GR HK HR HU ID IE IL IN IT JP KE KR LT LV MA MD MT MX MY NG NL NO NZ PE PH PK PL PT RO RS SA SE SG SI SK TH TN TR TW UA US UY VN ZA".split(
    " ",
  );

const names = new Intl.DisplayNames(["en"], { type: "region" });

export const COUNTRIES: string[] = CODES.map((code) => names.of(code) ?? code).sort();
