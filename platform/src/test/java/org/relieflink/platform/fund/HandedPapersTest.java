package org.relieflink.platform.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.relieflink.platform.fund.FundSamples.CHIEF;
import static org.relieflink.platform.fund.FundSamples.HANDLER;
import static org.relieflink.platform.fund.FundSamples.NEXT_PAYER;
import static org.relieflink.platform.fund.FundSamples.PAYER;
import static org.relieflink.platform.fund.PaymentSamples.RELEASER;
import static org.relieflink.platform.fund.PaymentSamples.SECOND_RELEASER;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.Sm3;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.fund.AuditPacks.AuditPack;
import org.relieflink.platform.fund.Handovers.Handed;
import org.relieflink.platform.fund.PayBatch.ItemState;
import org.relieflink.platform.harm.HarmSamples;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.recusal.Recusals;
import org.relieflink.platform.recusal.Recusals.Declaring;
import org.relieflink.platform.recusal.Tie;
import org.relieflink.platform.trail.internal.seal.SealNow;
import org.relieflink.platform.vault.Holder;
import org.relieflink.proof.GroupedDigits;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.ResultActions;

@DisplayName("凭签收单付到的：绕过程序也冲正不了；签收单的扫描件和这一笔放在一起，取出要理由、留痕，随收款人销毁")
class HandedPapersTest extends PaymentStory {
  private static final Officer NEIGHBOR =
      new Officer("MZ0101", "某", Role.DEPARTMENT_OFFICER, Unit.of("990123", "civil_affairs"));

  @Autowired Handovers handovers;
  @Autowired AuditPacks packs;
  @Autowired ApplicationContext context;
  @Autowired Recusals recusals;
  @Autowired List<Holder> holders;
  @Autowired JdbcClient guarded;

  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  private PayBatch ordered(int nth) {
    PayeeDraft own = PaymentSamples.draft(nth);
    PayeeDraft cash =
        new PayeeDraft(own.person(), own.name(), "", own.name(), "", "", PayWay.CASH, "卧床，没有银行卡");
    long payee = payees.register(HANDLER, cash).orThrow().id();
    FundOrder order = PaymentSamples.commit(earmark, nth, 500, payee);
    return samples.sent(List.of(samples.fund().agreed(HANDLER, order).account()));
  }

  private PayBatch handed(int nth, boolean taken) {
    PayBatch batch = ordered(nth);
    String proof = taken ? "QS-" + nth : "";
    Handed said = new Handed(only(found(batch)).id(), taken, proof, today, "本人签字，两人在场");
    return handovers.hand(RELEASER, said).orThrow();
  }

  private long number(String query, long about) {
    return jdbc.sql(query).param(about).query(Long.class).single();
  }

  private long entry(long item, FundAct act) {
    String query =
        """
        select e.id from fund.entry e join fund.line l on l.entry_id = e.id and l.side = 'C'
        join fund.item i on i.transit = l.account_id where i.id = ? and e.act = '%s'
        """;
    return number(query.formatted(act), item);
  }

  private void stands(long entry) {
    String reversal =
        """
        insert into fund.entry (place, act, day, at, case_no, decision, instrument, article, words,
          maker, maker_name, approval_id, reverses)
        select place, 'REVERSE', day, at, case_no, decision, instrument, article, '某', maker,
          maker_name, null, id from fund.entry where id = ?
        """;
    assertThatThrownBy(() -> jdbc.sql(reversal).param(entry).update())
        .hasMessageContaining("was, or may have been, handed over");
  }

  @Test
  @DisplayName("绕过程序写冲正：签收了的付到、没有登记以前的付出，库不收；登记了没有交到的照样冲正得了")
  void closedByAPaper() {
    PayBatch waiting = ordered(645);
    stands(number("select entry from fund.item where id = ?", only(found(waiting)).id()));
    PayBatch signed = handed(646, true);
    PayBatch.Item item = only(found(signed));
    stands(entry(item.id(), FundAct.CONFIRM));
    stands(number("select entry from fund.item where id = ?", item.id()));
    PayBatch back = handed(647, false);
    FundOrder order =
        FundOrder.of(FundAct.REVERSE, entry(only(found(back)).id(), FundAct.RETURN))
            .because(FundSamples.because("记错了"));
    samples.fund().agree(PAYER, order);
    assertThat(code(samples.fund().once(PAYER, order))).isEqualTo("DONE");
    assertThat(state(item.id())).isEqualTo(ItemState.PAID);
    even();
  }

  private String answer(Future<Outcome<?>> one) throws Exception {
    return code(one.get());
  }

  @Test
  @DisplayName("同一笔，一个登记签收、一个登记没有交到、一个冲正付出，同时到：只有一个登记算数，冲正不成，账平")
  void threeAtOnce() throws Exception {
    ExecutorService at = Executors.newFixedThreadPool(3);
    try {
      for (int nth = 652; nth <= 655; nth++) {
        PayBatch batch = ordered(nth);
        PayBatch.Item item = only(found(batch));
        FundOrder reverse =
            FundOrder.of(
                    FundAct.REVERSE, number("select entry from fund.item where id = ?", item.id()))
                .because(FundSamples.because("记错了"));
        samples.fund().agree(PAYER, reverse);
        Handed taken = new Handed(item.id(), true, "QS-" + nth, today, "本人签字");
        Handed not = new Handed(item.id(), false, "", today, "人不在家");
        List<Future<Outcome<?>>> answers =
            at.invokeAll(
                List.of(
                    () -> handovers.hand(RELEASER, taken),
                    () -> handovers.hand(SECOND_RELEASER, not),
                    () -> samples.fund().once(PAYER, reverse)));
        assertThat(List.of(answer(answers.get(0)), answer(answers.get(1))))
            .containsExactlyInAnyOrder("DONE", "NOT_TO_HAND");
        assertThat(answer(answers.get(2))).isNotEqualTo("DONE");
        String closed =
            """
            select count(*) from fund.line l join fund.item i on i.transit = l.account_id
            where i.id = ? and l.side = 'C'
            """;
        assertThat(number(closed, item.id())).isOne();
      }
    } finally {
      at.shutdown();
    }
    even();
  }

  private int written(Officer officer, String sql) {
    var token = UsernamePasswordAuthenticationToken.authenticated(officer, null, List.of());
    SecurityContextHolder.getContext().setAuthentication(token);
    try {
      return guarded.sql(sql).update();
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  @Test
  @DisplayName("用别人的名字登记签收、别的机关登记签收，库不收；财政用自己的名字登记的收")
  void inTheOwnName() {
    long item = only(found(ordered(648))).id();
    String row =
        "insert into fund.handed values (%d, '990123', true, 'QS-648', '%s', '某', '%s', '某', now())";
    String named = row.formatted(item, today, RELEASER.staffNumber());
    for (Officer one : List.of(PAYER, CHIEF, HANDLER)) {
      assertThatThrownBy(() -> written(one, named))
          .as(one.staffNumber())
          .hasStackTraceContaining("for table \"handed\"");
    }
    for (Officer one : List.of(NEXT_PAYER, NEIGHBOR)) {
      assertThatThrownBy(() -> written(one, named))
          .as(one.staffNumber())
          .hasStackTraceContaining("is not to be handed over");
    }
    assertThat(written(RELEASER, named)).isOne();
    jdbc.sql("alter table fund.handed disable trigger user").update();
    jdbc.sql("delete from fund.handed where item_id = ?").param(item).update();
    jdbc.sql("alter table fund.handed enable trigger user").update();
  }

  private static byte[] pdf(String words) {
    return ("%PDF-1.7\n" + words).getBytes(StandardCharsets.UTF_8);
  }

  private ResultActions upload(long item, byte[] body, Officer officer) throws Exception {
    return mvc.perform(
        multipart("/api/v1/fund/handed-scans")
            .file(new MockMultipartFile("file", "某人签收.pdf", null, body))
            .param("item", Long.toString(item))
            .with(csrf())
            .with(as(officer)));
  }

  private void refused(long item, byte[] body, Officer officer, String code) throws Exception {
    upload(item, body, officer).andExpect(jsonPath("$.code").value("FUND_" + code));
  }

  @Test
  @DisplayName("签收了才收；做批次的人、别的单位传不了；网页、带脚本的、太大的说为什么；同一个文件再传还是那一份")
  void whatIsTaken() throws Exception {
    long open = only(found(ordered(649))).id();
    refused(open, pdf("x"), RELEASER, "SCAN_TOO_EARLY");
    PayBatch batch = handed(650, true);
    long item = only(found(batch)).id();
    refused(item, pdf("x"), PAYER, "HANDED_BY_MAKER");
    refused(item, pdf("x"), NEXT_PAYER, "UNKNOWN");
    refused(item, "<html>".getBytes(StandardCharsets.UTF_8), RELEASER, "SCAN_UNUSABLE");
    refused(item, new byte[0], RELEASER, "SCAN_UNUSABLE");
    refused(item, pdf("/JavaScript"), RELEASER, "SCAN_UNUSABLE");
    refused(item, Arrays.copyOf(pdf("x"), (10 << 20) + 1), RELEASER, "SCAN_TOO_LARGE");
    upload(item, pdf("signed"), RELEASER)
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.digest").value(Sm3.of(pdf("signed"))))
        .andExpect(jsonPath("$.media").value("application/pdf"));
    upload(item, pdf("signed"), RELEASER).andExpect(status().isCreated());
    mvc.perform(
            get("/api/v1/fund/handed-scans")
                .param("batch", Long.toString(batch.id()))
                .with(as(CHIEF)))
        .andExpect(jsonPath("$.length()").value(1));
    for (int nth = 2; nth <= 5; nth++) {
      upload(item, pdf("page " + nth), RELEASER).andExpect(status().isCreated());
    }
    refused(item, pdf("page 6"), RELEASER, "SCANS_ENOUGH");
    assertThatThrownBy(() -> jdbc.sql("update fund.handed_scan set size = 1").update())
        .hasMessageContaining("a scan is never changed");
    assertThatThrownBy(() -> jdbc.sql("delete from fund.handed_scan").update())
        .hasMessageContaining("append-only");
    assertThatThrownBy(() -> jdbc.sql("truncate fund.handed_scan").update())
        .hasMessageContaining("append-only");
    String planted =
        """
        insert into fund.handed_scan (item_id, place, media, size, digest, subject, body, officer,
          officer_name, at)
        select item_id, place, media, size, repeat('0', 64), subject %s, body, '%s', '某', now()
        from fund.handed_scan where item_id = %d limit 1
        """;
    for (String odd :
        List.of(
            planted.formatted("", PAYER.staffNumber(), item),
            planted.formatted("+ 1", RELEASER.staffNumber(), item))) {
      assertThatThrownBy(() -> jdbc.sql(odd).update()).hasMessageContaining("is kept so");
    }
    String named = planted.formatted("", "CZ0103", item);
    assertThatThrownBy(() -> written(RELEASER, named))
        .hasStackTraceContaining("for table \"handed_scan\"");
    assertThat(written(RELEASER, "update fund.handed_scan set body = null")).isZero();
  }

  private ResultActions asked(long scan, String words, Officer officer) throws Exception {
    return mvc.perform(
        post("/fund/batch/scan-file")
            .param("scan", Long.toString(scan))
            .param("words", words)
            .with(csrf())
            .with(as(officer)));
  }

  private long looks(long item) {
    return number(
        """
        select count(*) from trail.entry e join trail.subject s on s.entry_id = e.id
        where e.action = 'FUND_HANDED_SCAN_TAKEN' and e.object_id = 'item-' || ?
        """,
        item);
  }

  /** The entries that the audit pack of the year proves. */
  private String proven() throws Exception {
    SealNow.all(context);
    AuditPack pack = (AuditPack) packs.take(PAYER, today.getYear()).orThrow();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(pack.zip()))) {
      ZipEntry one = zip.getNextEntry();
      while (one != null && !one.getName().equals("entries.jsonl")) {
        one = zip.getNextEntry();
      }
      return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  @DisplayName("页面上传、写理由取出，字节一样，留痕写明是谁的；检察院取不了；收款人销毁，扫描件一起销毁，摘要还在")
  void givenAndDestroyed() throws Exception {
    PayBatch batch = handed(651, true);
    PayBatch.Item item = only(found(batch));
    String address = "/fund/batch?id=" + batch.id();
    mvc.perform(
            multipart("/fund/batch/scan")
                .file(new MockMultipartFile("file", "x.pdf", null, pdf("two pages")))
                .param("batch", Long.toString(batch.id()))
                .param("item", Long.toString(item.id()))
                .with(csrf())
                .with(as(RELEASER)))
        .andExpect(status().is3xxRedirection());
    mvc.perform(get(address).with(as(CHIEF)))
        .andExpect(content().string(containsString(Sm3.of(pdf("two pages")))))
        .andExpect(content().string(not(containsString("scan-why-"))));
    long scan = number("select id from fund.handed_scan where item_id = ?", item.id());
    asked(scan, "", RELEASER).andExpect(status().is(422));
    asked(scan, "审计要看", CHIEF).andExpect(status().isForbidden());
    asked(scan, "审计要看", NEXT_PAYER).andExpect(status().isNotFound());
    byte[] given =
        asked(scan, "审计要看", RELEASER)
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    assertThat(given).isEqualTo(pdf("two pages"));
    recusals
        .declare(SECOND_RELEASER, new Declaring(HarmSamples.adult(651), Tie.RELATIVE, ""))
        .orThrow();
    asked(scan, "审计要看", SECOND_RELEASER).andExpect(status().isForbidden());
    String barred =
        """
        select count(*) from trail.entry e join trail.subject s on s.entry_id = e.id
        where e.action = 'RECUSAL_BARRED' and e.object_id = 'item-' || ?
        """;
    assertThat(number(barred, item.id())).as("the watch counts it").isOne();
    assertThat(looks(item.id())).isOne();
    long subject = number("select subject from fund.handed_scan where id = ?", scan);
    holders.stream()
        .filter(one -> one.columns().contains("fund.handed_scan.body"))
        .findFirst()
        .orElseThrow()
        .forget(Set.of(subject));
    mvc.perform(get(address).with(as(RELEASER)))
        .andExpect(content().string(containsString("按规定销毁了")))
        .andExpect(content().string(containsString(Sm3.of(pdf("two pages")))));
    asked(scan, "审计要看", RELEASER).andExpect(status().isConflict());
    String digest = Sm3.of(pdf("two pages"));
    refused(item.id(), pdf("later"), RELEASER, "SCAN_GONE");
    refused(item.id(), pdf("two pages"), RELEASER, "SCAN_GONE");
    assertThat(proven()).contains("FUND_HANDED_SCAN_ADDED", GroupedDigits.of(digest));
  }
}
