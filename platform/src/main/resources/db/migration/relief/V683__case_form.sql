-- 同一案号的案件：按写法统一后的案号找 · linked cases are looked up by the one form of a case number.
create index case_form on relief.relief_case (place, leads.case_form(case_no)) where case_no <> '';
