package org.relieflink.platform.fund.internal;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.fund.FundRefusal;
import org.relieflink.platform.problem.Refusal;
import org.springframework.stereotype.Component;

/** 谁能办、话怎么说：what every part of the fund asks first. */
@Component
public class FundRights {
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2999;

  private final MayFund may;
  private final FundForm form;
  private final FundRules rules;

  FundRights(MayFund may, FundForm form, FundRules rules) {
    this.may = may;
    this.form = form;
    this.rules = rules;
  }

  /** Whether this officer may do this with the money of the own place. */
  public boolean may(Officer officer, Deed deed) {
    return may.may(officer, deed);
  }

  /** What is wrong with words that have to be there and name nobody. */
  public Optional<Refusal> plain(String words) {
    return FundForm.plain(words);
  }

  /** What is wrong with words that may be missing and name nobody. */
  public Optional<Refusal> plainIfAny(String words) {
    return words.isEmpty() ? Optional.empty() : FundForm.plain(words);
  }

  /** What is wrong with an idempotency key. */
  public Optional<Refusal> key(String key) {
    return form.key(key);
  }

  /** What is wrong with an amount: nothing, or more than the rules know. */
  public Optional<Refusal> amount(long fen) {
    return fen > 0 && fen <= rules.most().amount()
        ? Optional.empty()
        : Optional.of(Refusal.of(FundRefusal.AMOUNT_UNUSABLE, rules.most().yuanText()));
  }

  /**
   * Whether it is a day of the years that budgets have: what no calendar of the database knows is
   * none.
   */
  public static boolean day(@Nullable LocalDate day) {
    return day != null && day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
  }

  public boolean knowsPurpose(String code) {
    return rules.knowsPurpose(code);
  }

  /** Whether the officer has to keep away from this person. */
  public boolean bars(Officer officer, String number) {
    return may.bars(officer, number);
  }
}
