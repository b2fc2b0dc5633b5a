package org.relieflink.platform.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.relieflink.platform.fund.FundSamples.CHIEF;
import static org.relieflink.platform.fund.FundSamples.HANDLER;
import static org.relieflink.platform.fund.FundSamples.PAYER;
import static org.relieflink.platform.fund.PaymentSamples.RELEASER;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.access.Accounts;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.approval.Saying;
import org.relieflink.platform.fund.AuditPacks.AuditPack;
import org.relieflink.platform.fund.Freezes.Freeze;
import org.relieflink.platform.fund.Freezes.Wish;
import org.relieflink.platform.fund.MoneyTerms.Draft;
import org.relieflink.platform.trail.internal.seal.SealNow;
import org.relieflink.proof.verify.VerifyMain;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;

@DisplayName("冻结和审计：冻着的时候一分不动，看账照常；提的人、同意的人是两个；审计包离线验得过")
class FreezeTest extends PaymentStory {
  @Autowired Freezes freezes;
  @Autowired MoneyTerms terms;
  @Autowired AuditPacks packs;
  @Autowired Accounts accounts;
  @Autowired ApplicationContext context;
  @TempDir Path folder;

  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  @BeforeAll
  void officers() {
    accounts.addUnit(FundSamples.OFFICE, "云溪县财政局");
    accounts.create(PAYER, DemoAccounts.PASSWORD, true);
  }

  private Freeze frozen(long pool) {
    Wish wish = new Wish(pool, today, today.plusDays(3), "年度审计");
    long id = freezes.ask(PAYER, wish).orThrow().id();
    assertThat(code(freezes.freeze(PAYER, wish))).as("nobody agreed yet").isNotEqualTo("DONE");
    approvals.approve(CHIEF, id, Saying.of("")).orThrow();
    return freezes.freeze(PAYER, wish).orThrow();
  }

  private void thawed(long freeze) {
    long id = freezes.askEnd(PAYER, freeze, "审计提前结束").orThrow().id();
    assertThat(code(freezes.end(PAYER, freeze, "审计提前结束"))).isNotEqualTo("DONE");
    approvals.approve(CHIEF, id, Saying.of("")).orThrow();
    assertThat(freezes.end(PAYER, freeze, "审计提前结束").orThrow().holds(today)).isFalse();
  }

  private long poolOf(long account) {
    return jdbc.sql("select pool_id from fund.account where id = ?")
        .param(account)
        .query(Long.class)
        .single();
  }

  @Test
  @DisplayName("冻一个池子：收付、预留、放行、对账单都拒绝，键不作废；别的池子照常；解冻以后照原样办成")
  void nothingMovesWhileFrozen() {
    long held = samples.bound(earmark, 720, 10_000);
    PayBatch batch = samples.batch(List.of(held));
    samples.say(batch);
    FundOrder order = PaymentSamples.commit(earmark, 721, 10_000, samples.payee(721).id());
    samples.fund().agree(HANDLER, order);
    long entries = entries();
    Freeze freeze = frozen(poolOf(earmark));

    String key = UUID.randomUUID().toString();
    assertThat(code(fund.order(HANDLER, key, List.of(order)))).isEqualTo("FROZEN");
    FundOrder received = FundOrder.of(FundAct.RECEIVE, poolOf(earmark)).fen(100);
    assertThat(code(samples.fund().once(PAYER, received))).isEqualTo("FROZEN");
    assertThat(code(payments.release(RELEASER, batch.id()))).isEqualTo("FROZEN");
    byte[] file = statement(-5, "HD-Z,RL999999999998,PAID,5,,2026-11-28");
    assertThat(code(statements.take(PAYER, file))).isEqualTo("FROZEN");
    assertThat(entries()).isEqualTo(entries);
    assertThat(fund.books(PAYER).pools()).isNotEmpty();
    assertThat(statements.standing(PAYER).unnamedFen()).isZero();
    assertThat(code(freezes.freeze(HANDLER, new Wish(0, today, today, "某因"))))
        .isEqualTo("NOT_YOURS");
    assertThat(samples.fund().money(year, 100)).as("another pool").isPositive();

    thawed(freeze.id());
    assertThat(code(fund.order(HANDLER, key, List.of(order)))).isEqualTo("DONE");
    assertThat(payments.release(RELEASER, batch.id()).orThrow().state())
        .isEqualTo(PayBatch.State.SENT);
    assertThat(statements.take(PAYER, file).orThrow().differences()).isEqualTo(1);
    assertThat(fund.check(PAYER).state()).isEqualTo(FundCheck.State.HOLDS);
  }

  @Test
  @DisplayName("库自己守着：绕过程序，冻着的池子写不进一行；没有人同意的冻结写不进去；冻结改不了、删不了")
  void theDatabaseHoldsIt() {
    long mine = samples.fund().money(year, 1_000);
    Freeze freeze = frozen(poolOf(mine));
    assertThatThrownBy(() -> moved(mine))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("is frozen");
    assertThatThrownBy(
            () -> jdbc.sql("delete from fund.frozen where id = ?").param(freeze.id()).update())
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        insert into fund.frozen (place, from_on, until_on, words, approval_id, maker,
                          maker_name, at)
                        select '990123', ?, ?, '某', max(id), 'CZ0101', '某', now()
                        from approval.request where kind = 'FUND_MOVE'
                        """)
                    .params(today, today)
                    .update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("nobody agreed");
    thawed(freeze.id());
  }

  /** As whoever writes past the program would: an entry of its own with two lines. */
  private void moved(long mine) {
    jdbc.sql(
            """
            with e as (insert into fund.entry (place, act, day, at, case_no, decision, instrument,
                article, words, maker, maker_name)
              values ('990123', 'RECEIVE', ?, now(), '', '', 'zzw-2014-3', '资金来源', '', 'CZ0101', '某')
              returning id)
            insert into fund.line select id, 'D', ?, 5 from e
            """)
        .params(today, mine)
        .update();
  }

  @Test
  @DisplayName("日期不对、没有理由、理由里有号码、没有这个池子：说得清，什么也不做")
  void badFreezes() {
    assertThat(code(freezes.ask(PAYER, new Wish(0, today.minusDays(1), today, "某因"))))
        .isEqualTo("FREEZE_UNUSABLE");
    assertThat(code(freezes.ask(PAYER, new Wish(0, today, today.minusDays(1), "某因"))))
        .isEqualTo("FREEZE_UNUSABLE");
    assertThat(code(freezes.ask(PAYER, new Wish(0, null, today, "某因"))))
        .isEqualTo("FREEZE_UNUSABLE");
    assertThat(code(freezes.ask(PAYER, new Wish(0, today, today, "")))).isEqualTo("WORDS_MISSING");
    assertThat(code(freezes.ask(PAYER, new Wish(0, today, today, "13912345678"))))
        .isEqualTo("WORDS_WITH_NUMBER");
    assertThat(code(freezes.ask(PAYER, new Wish(999_999, today, today, "某因"))))
        .isEqualTo("UNKNOWN");
    assertThat(code(freezes.askEnd(PAYER, 999_999, "某因"))).isEqualTo("FREEZE_UNKNOWN");
    assertThat(code(packs.make(PAYER, 26))).isEqualTo("YEAR_UNUSABLE");
    assertThat(code(packs.make(HANDLER, year))).isEqualTo("NOT_YOURS");
  }

  @Test
  @DisplayName("过了期限的钱不预留，程序和库都不让；另写一份条件以后可以")
  void termsHold() {
    long mine = samples.fund().money(year, 1_000);
    Draft over =
        new Draft(mine, Set.of(), Set.of(), today.minusDays(9), today.minusDays(1), "某捐赠协议");
    terms.write(PAYER, over).orThrow();
    FundOrder order = FundSamples.commit(mine, 760, 100);
    samples.fund().agree(HANDLER, order);
    assertThat(code(samples.fund().once(HANDLER, order))).isEqualTo("TERM_OVER");
    Draft better =
        new Draft(mine, Set.of(), Set.of(), today.minusDays(9), today.plusDays(9), "补充协议");
    assertThat(terms.write(PAYER, better).orThrow().until()).isEqualTo(today.plusDays(9));
    assertThat(code(samples.fund().once(HANDLER, order))).isEqualTo("DONE");
    assertThat(code(terms.write(HANDLER, better))).isEqualTo("NOT_YOURS");
    assertThat(
            code(
                terms.write(PAYER, new Draft(mine, Set.of("Minor!"), Set.of(), today, today, "某"))))
        .isEqualTo("TERM_UNUSABLE");
  }

  @Test
  @DisplayName("审计包：另一台机器离线验得过，改一个数字就验不过；分录和留痕一笔对一笔，没有姓名没有号码")
  void theAuditPackStandsAlone() throws Exception {
    PayBatch.Item item = sent(740, 30_000);
    assertThat(
            statements
                .take(PAYER, statement(-30_000, line("HD-740", item, "PAID", 30_000)))
                .orThrow()
                .differences())
        .isZero();
    SealNow.all(context);
    AuditPack pack = packs.make(PAYER, year).orThrow();
    assertThat(pack.open()).isZero();
    Path good = Files.write(folder.resolve("good.zip"), pack.zip());
    assertThat(verified(good)).isZero();
    try (ZipFile zip = new ZipFile(good.toFile())) {
      String entries = text(zip, "fund-entries.csv");
      assertThat(text(zip, "decisions.csv")).contains("某救助〔2026〕740号");
      assertThat(text(zip, "balance.txt")).contains("没有名目的 0 分");
      for (String line : entries.lines().skip(1).toList()) {
        String id = line.substring(0, line.indexOf(','));
        assertThat(text(zip, "entries.jsonl")).contains("\"entry-" + id + "\"");
      }
      for (String name :
          List.of("fund-entries.csv", "payments.csv", "decisions.csv", "README.txt")) {
        assertThat(text(zip, name))
            .doesNotContain(PaymentSamples.card(740), PaymentSamples.name(740));
      }
    }
    byte[] bent = pack.zip().clone();
    bent[bent.length / 2] ^= 1;
    Path bad = Files.write(folder.resolve("bad.zip"), bent);
    assertThat(verified(bad)).isNotZero();
    mvc.perform(get("/fund/audit-pack").param("year", "" + year).with(as(PAYER)))
        .andExpect(status().isOk());
  }

  private static String text(ZipFile zip, String name) throws Exception {
    ZipEntry entry = zip.getEntry(name);
    return new String(
        zip.getInputStream(entry).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
  }

  /** A process of its own, with the classes of the small jar and nothing of the server. */
  private int verified(Path file) throws Exception {
    String path =
        String.join(
            System.getProperty("path.separator"),
            place(VerifyMain.class),
            place(org.relieflink.kernel.console.Voice.class),
            place(org.bouncycastle.crypto.digests.SM3Digest.class),
            place(org.bouncycastle.tsp.TimeStampToken.class));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(java, "-cp", path, VerifyMain.class.getName(), "verify", file.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    process.getInputStream().readAllBytes();
    return process.waitFor();
  }

  private static String place(Class<?> type) {
    return Path.of(
            java.net.URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()))
        .toString();
  }
}
