package org.relieflink.platform.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.relieflink.platform.fund.FundSamples.CHIEF;
import static org.relieflink.platform.fund.FundSamples.PAYER;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.fund.Samples.Channel;
import org.relieflink.platform.fund.Samples.Drawn;
import org.relieflink.platform.fund.Samples.Result;
import org.relieflink.platform.fund.Samples.Sample;
import org.relieflink.platform.fund.Samples.SampleBook;
import org.relieflink.platform.fund.Samples.Wish;
import org.relieflink.platform.fund.Samples.Word;
import org.relieflink.platform.harm.HarmSamples;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.relief.CaseSamples;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@DisplayName("抽查付款：审计管理员抽，种子和总体留着，问出来的记下，说出区间；付款的、决定的都不能抽、不能记")
class SamplesTest extends ServerTest {
  private static final Officer AUDITOR = DemoAccounts.AUDITOR;

  @Autowired Samples samples;
  @Autowired ReliefFund fund;
  @Autowired Approvals approvals;
  @Autowired Payees payees;
  @Autowired Payments payments;
  @Autowired JdbcClient guarded;

  private long bound;
  private long later;
  private long decided;

  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  @BeforeAll
  void paid() {
    FundSamples books = new FundSamples(fund, approvals);
    long earmark = books.money(today.getYear(), 10_000_000);
    for (int nth = 841; nth <= 848; nth++) {
      long commitment = books.commitment(earmark, nth, 100_000);
      books.confirmed(books.sent(commitment, 100_000), 100_000, "CC-" + nth);
    }
    later = new PaymentSamples(fund, approvals, payees, payments).bound(earmark, 849, 100_000);
    bound = books.commitment(earmark, 851, 100_000);
    books.confirmed(books.sent(bound, 100_000), 100_000, "CC-851");
    jdbc.sql("alter table fund.binding disable trigger user").update();
    jdbc.sql("update fund.binding set commitment = ? where commitment = ?")
        .params(bound, later)
        .update();
    jdbc.sql("alter table fund.binding enable trigger user").update();
    decided = decided();
  }

  /** The case whose proposal the payment with a payee carries out. */
  private long decided() {
    long candidate =
        jdbc.sql(
                """
                insert into opinion.candidate (name, created_at, created_by, place)
                values ('周*禾', now(), 'YX0201', '990123') returning id
                """)
            .query(Long.class)
            .single();
    jdbc.sql("alter table fund.commitment disable trigger user").update();
    jdbc.sql("update fund.commitment set candidate_id = ?, proposal_id = ? where account_id = ?")
        .params(candidate, 8_510_000L, bound)
        .update();
    jdbc.sql("alter table fund.commitment enable trigger user").update();
    return CaseSamples.granted(
        jdbc, DemoAccounts.PROSECUTOR.unit(), List.of(candidate, 8_510_000L));
  }

  private String stratum(String key) {
    Sample drawn = samples.draw(AUDITOR, key, new Wish(today, today, 95, 5)).orThrow();
    return jdbc.sql("select stratum from fund.sample_item where sample_id = ? and commitment = ?")
        .params(drawn.id(), bound)
        .query(String.class)
        .single();
  }

  private void seal(boolean sealed) {
    jdbc.sql("update relief.relief_case set sealed = ? where id = ?")
        .params(sealed, decided)
        .update();
  }

  @Test
  @DisplayName("案件封存了的付款照样在里面，分不出是哪一层；解封以后再抽的分得出")
  void aSealedCaseHasNoStratum() {
    seal(true);
    assertThat(stratum("c-10")).isEqualTo("UNKNOWN");
    seal(false);
    assertThat(stratum("c-11")).matches("ADULT-[MF]-[0-9]{6}");
  }

  private int inserted(Officer officer, String sql) {
    var token = UsernamePasswordAuthenticationToken.authenticated(officer, null, List.of());
    SecurityContextHolder.getContext().setAuthentication(token);
    try {
      return guarded.sql(sql).update();
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  @Test
  @DisplayName("审计管理员在页面上抽：登记了收款人的分得出层；付款的、决定的绕过程序也写不进库；旧的一次加不进去")
  void theDatabaseHoldsIt() throws Exception {
    mvc.perform(
            post("/fund/samples")
                .param("key", "c-9")
                .param("from", today.toString())
                .param("until", today.toString())
                .param("confidence", "95")
                .param("margin", "5")
                .with(csrf())
                .with(as(AUDITOR)))
        .andExpect(status().is3xxRedirection());
    long id = jdbc.sql("select id from fund.sample where key = 'c-9'").query(Long.class).single();
    assertThat(
            jdbc.sql("select stratum from fund.sample_item where sample_id = ? and commitment = ?")
                .params(id, bound)
                .query(String.class)
                .single())
        .matches("ADULT-[MF]-[0-9]{6}");
    String sample =
        """
        insert into fund.sample (place, from_on, until_on, confidence, margin, population, size,
          seed, key, officer, officer_name, at)
        values ('990123', '2026-01-01', '2026-01-02', 95, 5, 1, 1, repeat('0', 32), '%s', '%s', '某',
          now())
        """;
    String word =
        """
        insert into fund.sample_word (sample_id, place, commitment, result, channel, words, officer,
          officer_name, at)
        select i.sample_id, i.place, i.commitment, 'CONFIRMED', 'PHONE', '', '%s', '某', now()
        from fund.sample_item i where i.drawn order by 1, 3 limit 1
        """;
    String item =
        "insert into fund.sample_item select %d, '990123', account_id, 'UNKNOWN', true from"
            + " fund.commitment where account_id = %d";
    for (Officer one : List.of(PAYER, CHIEF, DemoAccounts.PROSECUTOR)) {
      for (String sql :
          List.of(
              sample.formatted("w", one.staffNumber()),
              word.formatted(one.staffNumber()),
              item.formatted(id, later))) {
        assertThatThrownBy(() -> inserted(one, sql))
            .as(sql)
            .hasStackTraceContaining("row-level security");
      }
    }
    assertThat(inserted(AUDITOR, sample.formatted("w-a", AUDITOR.staffNumber()))).isEqualTo(1);
    assertThat(inserted(AUDITOR, word.formatted(AUDITOR.staffNumber()))).isEqualTo(1);
    assertThatThrownBy(() -> inserted(AUDITOR, item.formatted(id, later)))
        .hasStackTraceContaining("drawn once and whole");
  }

  private static String code(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?> refused ? refused.refusal().code().name() : "DONE";
  }

  private Word word(Sample sample, Drawn one, Result result, String words) {
    return new Word(sample.id(), one.payment(), result, Channel.PHONE, words);
  }

  @Test
  @DisplayName("抽、问、记：照种子再抽一样；一笔不一样、一笔没有问到，区间照实说；同一个键只抽一次")
  void theWholeWay() throws Exception {
    Wish wish = new Wish(today, today, 95, 5);
    Sample sample = samples.draw(AUDITOR, "c-1", wish).orThrow();
    assertThat(samples.draw(AUDITOR, "c-1", wish).orThrow().id()).isEqualTo(sample.id());
    assertThat(code(samples.draw(AUDITOR, "c-1", new Wish(today, today, 90, 5))))
        .isEqualTo("KEY_REUSED");
    assertThat(sample.population()).isGreaterThanOrEqualTo(8);
    SampleBook book = samples.find(CHIEF, sample.id()).orThrow();
    assertThat(book.same()).isTrue();
    assertThat(book.items()).hasSize(sample.size());
    List<Drawn> items = book.items();
    String said = "说只收到五百元";
    assertThat(code(samples.say(AUDITOR, word(sample, items.get(0), Result.DIFFERS, ""))))
        .isEqualTo("WORDS_MISSING");
    samples.say(AUDITOR, word(sample, items.get(0), Result.DIFFERS, said)).orThrow();
    samples.say(AUDITOR, word(sample, items.get(1), Result.NOT_REACHED, "")).orThrow();
    for (Drawn one : items.subList(2, items.size())) {
      samples.say(AUDITOR, word(sample, one, Result.CONFIRMED, "")).orThrow();
    }
    SampleBook told = samples.find(AUDITOR, sample.id()).orThrow();
    assertThat(told.sample().answered()).isEqualTo(sample.size());
    assertThat(told.figures().differs()).isEqualTo(1);
    assertThat(told.figures().notReached()).isEqualTo(1);
    assertThat(told.figures().confirmed()).isEqualTo(sample.size() - 2);
    assertThat(told.figures().high()).isLessThan(1);
    assertThat(told.figures().worst()).isLessThan(told.figures().low());
    mvc.perform(get("/fund/sample").param("id", Long.toString(sample.id())).with(as(AUDITOR)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(said)))
        .andExpect(content().string(containsString(sample.seed())))
        .andExpect(content().string(not(containsString(HarmSamples.adult(841)))));
    Word again = word(sample, items.get(0), Result.CONFIRMED, "查了流水，是一千元");
    assertThat(samples.say(AUDITOR, again).orThrow().figures().differs())
        .as("the last word counts")
        .isZero();
  }

  @Test
  @DisplayName("财政、负责人不能抽不能记；没有付款的时间不抽；没有抽到的记不了；库里改不了")
  void refusals() {
    Wish wish = new Wish(today, today, 95, 10);
    assertThat(code(samples.draw(PAYER, "c-2", wish))).isEqualTo("NOT_YOURS");
    assertThat(code(samples.draw(CHIEF, "c-2", wish))).isEqualTo("NOT_YOURS");
    assertThat(code(samples.draw(AUDITOR, "", wish))).isEqualTo("KEY_MISSING");
    assertThat(code(samples.draw(AUDITOR, "c-3", new Wish(today, today, 50, 5))))
        .isEqualTo("SAMPLE_UNUSABLE");
    LocalDate old = today.minusYears(9);
    assertThat(code(samples.draw(AUDITOR, "c-4", new Wish(old, old, 95, 5))))
        .isEqualTo("NOTHING_TO_SAMPLE");
    Sample sample = samples.draw(AUDITOR, "c-5", wish).orThrow();
    Drawn one = samples.find(AUDITOR, sample.id()).orThrow().items().get(0);
    assertThat(code(samples.say(PAYER, word(sample, one, Result.CONFIRMED, ""))))
        .isEqualTo("NOT_YOURS");
    assertThat(
            code(
                samples.say(
                    AUDITOR, new Word(sample.id(), 0, Result.CONFIRMED, Channel.VISIT, ""))))
        .isEqualTo("UNKNOWN");
    assertThatThrownBy(
            () ->
                jdbc.sql("update fund.sample_item set drawn = not drawn where sample_id = ?")
                    .param(sample.id())
                    .update())
        .isInstanceOf(DataAccessException.class);
  }
}
