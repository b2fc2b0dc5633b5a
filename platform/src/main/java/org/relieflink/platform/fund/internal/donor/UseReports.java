package org.relieflink.platform.fund.internal.donor;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import org.relieflink.platform.fund.AccountKind;
import org.relieflink.platform.fund.UseReport;
import org.relieflink.platform.fund.UseReport.Moved;
import org.relieflink.platform.fund.UseReport.Used;
import org.relieflink.platform.fund.internal.donor.MovedMoney.Account;
import org.relieflink.platform.fund.internal.donor.MovedMoney.PoolMoney;
import org.relieflink.platform.fund.internal.donor.TraceMoney.Slice;
import org.relieflink.platform.fund.internal.donor.TraceMoney.Step;
import org.relieflink.platform.fund.internal.open.OpenRules;
import org.relieflink.platform.fund.internal.open.SmallRows;
import org.relieflink.platform.fund.internal.open.SmallRows.Row;
import org.springframework.stereotype.Component;

/** 使用情况怎样算出来：the postings of each pool the donor gave to are played again and added up. */
@Component
class UseReports {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final MovedMoney money;
  private final OpenRules rules;

  UseReports(MovedMoney money, OpenRules rules) {
    this.money = money;
    this.rules = rules;
  }

  UseReport of(String place, long donor, Instant at) {
    Sum sum = new Sum(money.giftsOf(place, donor)::contains);
    money.poolsOf(place, donor).forEach(pool -> sum.add(money.of(pool)));
    return sum.report(donor, at, rules.least(LocalDate.ofInstant(at, ZONE)));
  }

  /** 一路加起来的。 */
  static final class Sum {
    private final LongPredicate mine;
    private final Map<AccountKind, Long> stands = new EnumMap<>(AccountKind.class);
    private final Map<List<String>, List<String>> cases = new TreeMap<>(BY_KEY);
    private final Map<List<String>, Long> paid = new TreeMap<>(BY_KEY);
    private final List<Moved> postings = new ArrayList<>();
    private long given;
    private long other;

    private static final Comparator<List<String>> BY_KEY =
        Comparator.comparing((List<String> key) -> key.get(1)).thenComparing(key -> key.get(0));

    Sum(LongPredicate mine) {
      this.mine = mine;
    }

    void add(PoolMoney pool) {
      TraceMoney trace = TraceMoney.of(pool.steps(), pool.shares(), pool.purposes());
      trace.held().forEach((id, slices) -> stood(pool.account(id), slices));
      pool.steps()
          .forEach(step -> moved(step, trace.moved().getOrDefault(step.entry(), List.of())));
    }

    private void stood(Account account, List<Slice> slices) {
      for (Slice slice : slices) {
        if (mine.test(slice.part().gift())) {
          given += slice.fen();
          stands.merge(account.kind(), slice.fen(), Long::sum);
          if (account.kind() == AccountKind.PAID) {
            paid(account, slice);
          }
        }
      }
    }

    private void paid(Account account, Slice slice) {
      List<String> key = List.of(account.purpose(), YearMonth.from(slice.day()).toString());
      paid.merge(key, slice.fen(), Long::sum);
      cases.computeIfAbsent(key, one -> new ArrayList<>()).add(account.caseNo());
      String wish = slice.part().wish();
      if (!wish.isEmpty() && !wish.equals(account.purpose())) {
        other += slice.fen();
      }
    }

    private void moved(Step step, List<Slice> slices) {
      long fen =
          slices.stream().filter(one -> mine.test(one.part().gift())).mapToLong(Slice::fen).sum();
      if (fen > 0) {
        postings.add(new Moved(step.entry(), step.day(), step.act(), fen));
      }
    }

    UseReport report(long donor, Instant at, int least) {
      List<Row> rows = new ArrayList<>();
      Set<String> all = new HashSet<>();
      paid.forEach(
          (key, fen) -> {
            Set<String> of = new HashSet<>(cases.getOrDefault(key, List.of()));
            all.addAll(of);
            rows.add(new Row(key, of, fen));
          });
      postings.sort(Comparator.comparingLong(Moved::entry));
      return new UseReport(
          donor,
          at,
          given,
          stands,
          SmallRows.shown(rows, least).stream().map(row -> used(row, least)).toList(),
          count(all.size(), least),
          other,
          postings.stream().limit(UseReport.MOST).toList(),
          least);
    }

    /** A row that is too small even with all others says nothing of its month either. */
    private static Used used(Row row, int least) {
      boolean told = !row.key().isEmpty() && row.cases().size() >= least;
      return new Used(
          told ? row.key().get(0) : "",
          told ? row.key().get(1) : "",
          count(row.cases().size(), least),
          row.fen());
    }

    private static int count(int cases, int least) {
      return cases < least && cases > 0 ? UseReport.HIDDEN : cases;
    }
  }
}
