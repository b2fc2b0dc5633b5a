package org.relieflink.platform.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relieflink.platform.fund.FundSamples.HANDLER;
import static org.relieflink.platform.fund.FundSamples.PAYER;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.relieflink.platform.access.Accounts;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.harm.HarmSamples;
import org.relieflink.platform.recusal.Recusals;
import org.relieflink.platform.recusal.Recusals.Declaring;
import org.relieflink.platform.recusal.Tie;
import org.relieflink.platform.watch.AlarmKind;
import org.relieflink.platform.watch.internal.alarm.WatchRounds;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("钱的预警：埋下的十种，种种找到，根据的分录一笔不错；平常的日子里一个也不报；同一笔不报两次")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MoneyAlarmsTest extends PaymentStory {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @Autowired WatchRounds rounds;
  @Autowired Recusals recusals;
  @Autowired Accounts accounts;

  @BeforeAll
  void officers() {
    accounts.addUnit(FundSamples.OFFICE, "云溪县财政局");
    accounts.create(PAYER, DemoAccounts.PASSWORD, true);
  }

  /**
   * Moves what was booked into a working day's noon, as many days ago, so that the clock is not
   * part of it.
   */
  private void booked(long days, String hour, String condition) {
    LocalDate day = workday(LocalDate.now(ZONE).minusDays(days));
    Instant at = Instant.parse(day + "T" + hour + ":00:00Z");
    jdbc.sql("alter table fund.entry disable trigger user").update();
    jdbc.sql("update fund.entry set day = ?, at = ? where " + condition)
        .params(day, Timestamp.from(at))
        .update();
    jdbc.sql("alter table fund.entry enable trigger user").update();
  }

  private static LocalDate workday(LocalDate day) {
    LocalDate found = day;
    while (!org.relieflink.kernel.WorkingDays.official().isWorkingDay(found)) {
      found = found.minusDays(1);
    }
    return found;
  }

  private String ofAccount(long account) {
    return "id in (select entry_id from fund.line where account_id = " + account + ")";
  }

  private Map<String, Long> raised() {
    rounds.round();
    Map<String, Long> found = new TreeMap<>();
    jdbc.sql("select kind, count(*) from watch.alarm where kind like 'FUND%' group by kind")
        .query(
            row -> {
              found.put(row.getString(1), row.getLong(2));
            });
    return found;
  }

  private List<String> objects(AlarmKind kind) {
    return jdbc.sql(
            """
            select t.object_id from watch.alarm_entry e join trail.entry t on t.id = e.entry_id
            where e.kind = ? order by t.id
            """)
        .param(kind.name())
        .query(String.class)
        .list();
  }

  private long entry(long account, String act) {
    return jdbc.sql(
            """
            select e.id from fund.entry e join fund.line l on l.entry_id = e.id
            where l.account_id = ? and e.act = ? order by e.id desc limit 1
            """)
        .params(account, act)
        .query(Long.class)
        .single();
  }

  /** Paid the whole way, in hours of work. */
  private void paid(int nth) {
    PayBatch.Item item = sent(nth, 10_000);
    byte[] file = statement(-10_000, line("HD-" + nth, item, "PAID", 10_000));
    assertThat(statements.take(PAYER, file).orThrow().differences()).isZero();
  }

  @Test
  @Order(1)
  @DisplayName("平常的日子不报；定了没付、没有回单、付给死者、账外付款、证号差不多、拆成两笔、下班以后：各报各的，再看一遍不再报")
  void plantedOnesAreFound() throws Exception {
    for (int nth = 700; nth < 800; nth += 10) {
      paid(nth);
    }
    booked(1, "04", "true");
    assertThat(raised()).as("ten payments of quiet days").isEmpty();

    long late = samples.bound(earmark, 800, 20_000);
    booked(30, "04", ofAccount(late));
    PayBatch.Item open = sent(810, 30_000);
    long transit =
        jdbc.sql("select transit from fund.item where id = ?")
            .param(open.id())
            .query(Long.class)
            .single();
    booked(9, "04", ofAccount(transit));
    booked(9, "04", "act = 'COMMIT' and " + ofAccount(only(open)));
    long dead = samples.bound(earmark, DEAD, 100);
    long twice = samples.bound(earmark, 820, 100);
    long again = secondPurpose(820);
    long night = samples.bound(earmark, 830, 100);
    long near = samples.bound(earmark, 841, 100);
    long nearer = samples.bound(earmark, 842, 100);
    long kin = samples.bound(earmark, 910, 100);
    recusals.declare(HANDLER, new Declaring(HarmSamples.adult(910), Tie.RELATIVE, "")).orThrow();
    booked(1, "04", ofAccount(kin));
    booked(1, "04", ofAccount(dead));
    booked(1, "04", ofAccount(twice));
    booked(1, "04", ofAccount(again));
    booked(1, "04", ofAccount(near));
    booked(1, "04", ofAccount(nearer));
    booked(1, "15", ofAccount(night));
    booked(1, "04", "act in ('OPEN_POOL', 'RECEIVE', 'EARMARK')");
    byte[] file = statement(-700, "HD-X,RL999999999999,PAID,700,,2026-11-28");
    assertThat(statements.take(PAYER, file).orThrow().differences()).isEqualTo(1);

    Map<String, Long> found = raised();
    assertThat(objects(AlarmKind.FUND_UNPAID)).containsExactly("entry-" + entry(late, "COMMIT"));
    assertThat(objects(AlarmKind.FUND_LATE)).containsExactly("entry-" + entry(transit, "SEND"));
    assertThat(objects(AlarmKind.FUND_DEAD)).containsExactly("entry-" + entry(dead, "COMMIT"));
    assertThat(objects(AlarmKind.FUND_SPLIT))
        .containsExactly("entry-" + entry(twice, "COMMIT"), "entry-" + entry(again, "COMMIT"));
    assertThat(objects(AlarmKind.FUND_NEAR_NUMBERS))
        .containsExactly("entry-" + entry(near, "COMMIT"), "entry-" + entry(nearer, "COMMIT"));
    assertThat(objects(AlarmKind.FUND_RELATIVE)).containsExactly("entry-" + entry(kin, "COMMIT"));
    assertThat(objects(AlarmKind.FUND_ODD_HOURS))
        .containsExactly("entry-" + entry(night, "COMMIT"));
    assertThat(objects(AlarmKind.FUND_UNDECIDED))
        .hasSize(1)
        .allMatch(one -> one.startsWith("statement-"));
    assertThat(found.values()).as(found.toString()).containsOnly(1L);
    assertThat(raised()).as("nothing is told twice").isEqualTo(found);
    threeClicks();
  }

  private long only(PayBatch.Item item) {
    return item.commitment();
  }

  /** The same person and case once more, for another purpose. */
  private long secondPurpose(int nth) {
    long pool =
        jdbc.sql("select pool_id from fund.account where id = ?")
            .param(earmark)
            .query(Long.class)
            .single();
    var fund = samples.fund();
    fund.done(PAYER, FundOrder.of(FundAct.RECEIVE, pool).fen(10_000));
    long other = fund.done(PAYER, FundSamples.earmark(pool, "URGENT")).account();
    fund.agreed(PAYER, FundOrder.of(FundAct.EARMARK, other).fen(10_000));
    FundOrder order =
        FundSamples.commit(other, nth, 200).opening(new FundOrder.Opening("", "", 0, "", "URGENT"));
    return fund.agreed(HANDLER, order).account();
  }

  /** List, alarm, evidence: three pages, and the entry stands there. */
  private void threeClicks() throws Exception {
    long alarm =
        jdbc.sql("select id from watch.alarm where kind = 'FUND_UNPAID'")
            .query(Long.class)
            .single();
    var auditor = as(DemoAccounts.AUDITOR);
    mvc.perform(get("/watch/alarms").with(auditor))
        .andExpect(content().string(Matchers.containsString("/watch/alarms/" + alarm)));
    mvc.perform(get("/watch/alarms/" + alarm).with(auditor))
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString("/fund/evidence?alarm=" + alarm)));
    mvc.perform(get("/fund/evidence").param("alarm", "" + alarm).with(auditor))
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString("某救助〔2026〕800号")))
        .andExpect(content().string(Matchers.containsString("预警根据它")));
    mvc.perform(get("/fund/evidence").param("alarm", "" + alarm).with(as(PAYER)))
        .andExpect(status().isNotFound());
  }

  @Test
  @Order(2)
  @DisplayName("一个监护人收三个孩子的钱：报一个账户许多人；同一天两批合起来过了二十万、三批都差一点到二十万：都报")
  void accountsAndBatches() {
    List<Long> children = List.of(guarded(850), guarded(860), guarded(870));
    raised();
    assertThat(objects(AlarmKind.FUND_ONE_ACCOUNT))
        .isEqualTo(children.stream().map(one -> "entry-" + entry(one, "COMMIT")).toList());
    List<String> batches = new ArrayList<>();
    for (int nth = 880; nth < 910; nth += 10) {
      PayBatch batch = samples.batch(List.of(samples.bound(earmark, nth, 19_500_000)));
      batches.add("batch-" + batch.id());
    }
    raised();
    assertThat(objects(AlarmKind.FUND_JUST_UNDER)).isEqualTo(batches);
    assertThat(objects(AlarmKind.FUND_SPLIT)).containsAll(batches);
  }

  /** To the card of one guardian; each to another card, so that only the holder is the same. */
  private long guarded(int nth) {
    var draft =
        new PayeeDraft(
            HarmSamples.adult(nth),
            PaymentSamples.name(nth),
            PaymentSamples.card(nth),
            "李四",
            HarmSamples.adult(1),
            "母亲");
    BoundPayee payee = payees.register(HANDLER, draft).orThrow();
    return samples
        .fund()
        .agreed(HANDLER, PaymentSamples.commit(earmark, nth, 100, payee.id()))
        .account();
  }
}
