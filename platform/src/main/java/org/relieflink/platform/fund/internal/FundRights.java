package org.relieflink.platform.fund.internal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.fund.FundRefusal;
import org.relieflink.platform.fund.MoneyTerms;
import org.relieflink.platform.problem.Refusal;
import org.springframework.stereotype.Component;

/** 谁能办、话怎么说：what every part of the fund asks first. */
@Component
public class FundRights {
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2999;
  private static final Pattern PLACE = Pattern.compile("[0-9]{6}");

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

  /** Whether it can be the year of a budget. */
  public static boolean year(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  /**
   * Whether it is a day of the years that budgets have: what no calendar of the database knows is
   * none.
   */
  public static boolean day(@Nullable LocalDate day) {
    return day != null && year(day.getYear());
  }

  /** Whether these are codes of places, and not too many. */
  public static boolean places(Set<String> places) {
    return places.size() <= MoneyTerms.MOST
        && places.stream().allMatch(one -> PLACE.matcher(one).matches());
  }

  public boolean knowsPurpose(String code) {
    return rules.knowsPurpose(code);
  }
}
