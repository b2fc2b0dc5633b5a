package org.relieflink.platform.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.law.payment.UrgentRelief;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.paper.Paper;
import org.relieflink.platform.problem.Outcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DisplayName("怎样发：先付、分人、分期、两级，合计分文不差；计算书的 PDF 每一步都在")
class PaymentHttpTest extends ServerTest {
  @Autowired private Opinions opinions;
  @Autowired private Payments payments;
  private long id;
  private long proposal;

  @BeforeEach
  void aSavedProposal() {
    id = opened();
    proposal = opinions.propose(id, 1, DemoAccounts.PROSECUTOR).orThrow().id();
  }

  private long opened() {
    return opinions
        .open(
            NewCandidate.of(OpinionSamples.file("case-two-four-year-old")), DemoAccounts.PROSECUTOR)
        .id();
  }

  private MockHttpServletRequestBuilder order(String path, Officer officer) {
    return post("/opinion/" + id + "/payment" + path)
        .with(csrf())
        .with(as(officer))
        .param("proposal", Long.toString(proposal));
  }

  private MockHttpServletRequestBuilder threeShares(String path) {
    return order(path, DemoAccounts.PROSECUTOR)
        .param("name0", "周小禾")
        .param("relation0", "女儿")
        .param("name1", "周老根")
        .param("relation1", "祖父")
        .param("name2", "王桂兰")
        .param("relation2", "祖母");
  }

  private String page(String path, Officer officer) throws Exception {
    return mvc.perform(get("/opinion/" + id + path).with(as(officer)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  @DisplayName("三个人平分四万：13,333.34、13,333.33、13,333.33，写出加起来等于四万；试算不存")
  void sharesToTheFen() throws Exception {
    mvc.perform(threeShares("/trial"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("13,333.34 + 13,333.33 + 13,333.33 = 40,000 元")))
        .andExpect(content().string(containsString("还没有保存")))
        .andExpect(content().string(containsString("2021年细则第七条第三项")))
        .andExpect(content().string(containsString("没有写几个人之间怎样分")))
        .andExpect(content().string(not(containsString("法院程序规定"))));
    assertThat(payments.latest(proposal)).isEmpty();
  }

  @Test
  @DisplayName("存下：姓名遮盖，金额页和计算书上都有；书记员看不到一个名字；留痕；同样的存两次是一份")
  void savedMaskedAndPrinted() throws Exception {
    String at = "/opinion/" + id + "/payment";
    mvc.perform(threeShares("")).andExpect(redirectedUrl(at));
    mvc.perform(threeShares("")).andExpect(redirectedUrl(at));
    assertThat(page("/payment", DemoAccounts.PROSECUTOR))
        .contains("1 周*禾（女儿）", "3 王*兰（祖母）")
        .doesNotContain("王桂兰", "周小禾");
    assertThat(page("/amount", DemoAccounts.PROSECUTOR)).contains("五、怎样发", "王*兰（祖母）");
    assertThat(page("/proposals/" + proposal, DemoAccounts.PROSECUTOR))
        .contains("13,333.34 + 13,333.33 + 13,333.33 = 40,000 元");
    for (String path : new String[] {"/payment", "/amount", "/proposals/" + proposal}) {
      assertThat(page(path, DemoAccounts.CLERK)).contains("（祖母）").doesNotContain("王*兰", "周*禾");
    }
    assertThat(
            jdbc.sql("select count(*) from opinion.payment where proposal_id = ?")
                .param(proposal)
                .query(Long.class)
                .single())
        .isEqualTo(1);
    assertThat(
            jdbc.sql(
                    "select count(*) from trail.entry where action = 'PAYMENT_PLANNED' and object_id = ?")
                .param(Long.toString(proposal))
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  @DisplayName("四类一起：分期扣掉先付的，两级写定的先拿；每张表都加得起来")
  void instalmentsAndLevels() throws Exception {
    mvc.perform(
            threeShares("/trial")
                .param("day0", "2026-12-01")
                .param("day1", "2027-06-01")
                .param("part1", "2")
                .param("office0", "云江市人民检察院")
                .param("fixed0", "15000")
                .param("office1", "云溪县人民检察院"))
        .andExpect(content().string(containsString("13,333.33 + 26,666.67 = 40,000 元")))
        .andExpect(content().string(containsString("15,000 + 25,000 = 40,000 元")));
  }

  private void courtCase() {
    id =
        opinions
            .open(
                NewCandidate.of(
                    org.relieflink.law.FactsFile.read(
                            OpinionSamples.yaml("yunxi-court", "bereaved-mid"))
                        .orThrow()),
                DemoAccounts.PROSECUTOR)
            .id();
    proposal = opinions.propose(id, 1, DemoAccounts.PROSECUTOR).orThrow().id();
  }

  @Test
  @DisplayName("法院的先行救助：一般三个月工资，决定以后再付的和先付的加起来是全部")
  void urgentReliefOfTheCourt() throws Exception {
    courtCase();
    mvc.perform(
            order("/trial", DemoAccounts.PROSECUTOR)
                .param("urgent", "20000")
                .param("pressing", "on"))
        .andExpect(content().string(containsString("20,000 + 65,330 = 85,330 元")))
        .andExpect(content().string(containsString("决定的金额里要扣除先付的")));
    mvc.perform(order("", DemoAccounts.PROSECUTOR).param("urgent", "40000").param("pressing", "on"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("没有写理由")));
    assertThat(payments.latest(proposal)).isEmpty();
  }

  @Test
  @DisplayName("不能这样分的：写明为什么，一份不存；姓名缺了、写了两次、带号码，写在那一格旁边")
  void whatCannotBeDivided() throws Exception {
    mvc.perform(
            order("", DemoAccounts.PROSECUTOR)
                .param("office0", "云江市人民检察院")
                .param("fixed0", "50000"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("至少有两级")));
    mvc.perform(order("", DemoAccounts.PROSECUTOR).param("urgent", "1000").param("pressing", "on"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("没有写先行救助的数额")));
    mvc.perform(
            threeShares("")
                .param("name3", "王桂兰")
                .param("weight4", "2")
                .param("name5", "990123197405064023"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("id=\"name3-wrong\"")))
        .andExpect(content().string(containsString("id=\"name4-wrong\"")))
        .andExpect(content().string(containsString("id=\"name5-wrong\"")));
    assertThat(payments.latest(proposal)).isEmpty();
  }

  @Test
  @DisplayName("没有存过建议：空页写下一步，分不了 422；别人存了新的建议，旧页面存不进；书记员不能存")
  void onlyTheLatestProposal() throws Exception {
    long fresh = opened();
    mvc.perform(get("/opinion/" + fresh + "/payment").with(as(DemoAccounts.PROSECUTOR)))
        .andExpect(content().string(containsString("还没有可以分的金额")));
    mvc.perform(
            post("/opinion/" + fresh + "/payment").with(csrf()).with(as(DemoAccounts.PROSECUTOR)))
        .andExpect(status().isUnprocessableContent());
    assertThat(payments.save(id, proposal + 1, PaymentPlan.NONE, DemoAccounts.PROSECUTOR))
        .isInstanceOf(Outcome.Refused.class);
    mvc.perform(order("", DemoAccounts.CLERK)).andExpect(status().isForbidden());
  }

  @Test
  @DisplayName("存下的安排，数据库也不让改、不让删；存的是遮盖的姓名")
  void appendOnly() {
    var plan =
        new PaymentPlan(null, List.of(new PaymentPlan.Share("王桂兰", "祖母", 1)), List.of(), List.of());
    payments.save(id, proposal, plan, DemoAccounts.PROSECUTOR).orThrow();
    assertThat(
            jdbc.sql("select string_agg(who, ' ') from opinion.payment_part")
                .query(String.class)
                .single())
        .contains("王*兰")
        .doesNotContain("王桂兰");
    for (String act :
        new String[] {
          "update opinion.payment_part set weight = 9", "delete from opinion.payment"
        }) {
      assertThat(catchThrowable(() -> jdbc.sql(act).update()))
          .hasStackTraceContaining("append-only");
    }
  }

  @Test
  @DisplayName("计算书的 PDF：每一步的依据、范围、选定、理由、累计，规则包指纹，怎样发；没有全名；算导出额度，留痕")
  void theSheetAsPaper() throws Exception {
    mvc.perform(threeShares("")).andExpect(status().is3xxRedirection());
    long before = used();
    byte[] pdf =
        mvc.perform(
                get("/opinion/" + id + "/proposals/" + proposal + "/sheet.pdf")
                    .with(as(DemoAccounts.PROSECUTOR)))
            .andExpect(status().isOk())
            .andExpect(content().contentType("application/pdf"))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    String digest = opinions.findProposal(id, proposal).orElseThrow().pack().digest();
    assertThat(Paper.text(pdf).replaceAll("[\\s\u200b\u200c\u200d\u2060]", ""))
        .contains("国家司法救助金额计算书", "周*禾", "灌云量化细则", "5到10", "累计（元）", "肆万元整")
        .contains("不同于默认口径", "和默认口径不同的有1处", "母亲未尽责", "导出编号D-", digest)
        .contains("13,333.34+13,333.33+13,333.33=40,000元", "第1页", "承办检察官")
        .doesNotContain("周小禾", "王桂兰");
    assertThat(used()).isEqualTo(before + 1);
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from trail.entry where action = 'OPINION_EXPORTED'
                    and object_kind = 'proposal' and object_id = ? and result like 'D-%'
                    """)
                .param(Long.toString(proposal))
                .query(Long.class)
                .single())
        .isEqualTo(1);
    picture(pdf);
  }

  private long used() {
    return jdbc.sql(
            "select coalesce(sum(used), 0) from watch.used where officer = ? and deed = 'EXPORT_ROWS'")
        .param(DemoAccounts.PROSECUTOR.staffNumber())
        .query(Long.class)
        .single();
  }

  @Test
  @DisplayName("小孩的计算书：书记员拿到的纸上没有名字、没有生日；部门经办人拿不到")
  void theClerksPaperNamesNoChild() throws Exception {
    mvc.perform(threeShares("")).andExpect(status().is3xxRedirection());
    String path = "/opinion/" + id + "/proposals/" + proposal + "/sheet.pdf";
    byte[] pdf =
        mvc.perform(get(path).with(as(DemoAccounts.CLERK)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    assertThat(Paper.text(pdf)).contains("某某").doesNotContain("周*禾", "王*兰", "2022-05-18");
    mvc.perform(get(path).with(as(DemoAccounts.DEPARTMENT_OFFICER)))
        .andExpect(status().isForbidden());
  }

  @Test
  @DisplayName("救助总账的链接：看得到总账的人才有；总账的表单里日子已经填好")
  void theLedgerIsOneStepAway() throws Exception {
    assertThat(page("/amount", DemoAccounts.PROSECUTOR)).contains("/opinion/" + id + "/ledger");
    mvc.perform(post("/opinion/" + id + "/ledger").with(csrf()).with(as(DemoAccounts.PROSECUTOR)))
        .andExpect(redirectedUrl("/harms"))
        .andExpect(flash().attribute("flashWarn", containsString("请输被害人的证号")));
    mvc.perform(get("/harms?day=2026-03-12").with(as(DemoAccounts.PROSECUTOR)))
        .andExpect(content().string(containsString("value=\"2026-03-12\"")));
    mvc.perform(get("/harms?day=gestern").with(as(DemoAccounts.PROSECUTOR)))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("gestern"))));
  }

  /** As if the pack of the latest proposal had been taken away since. */
  private void thePackIsGone() {
    proposal =
        jdbc.sql(
                """
                insert into opinion.proposal (candidate_id, facts_number, pack_id, pack_version,
                  pack_digest, case_type, outcome, amount_fen, content, officer, officer_name, saved_at)
                select candidate_id, facts_number, pack_id, '1999.1', pack_digest, case_type, outcome,
                  amount_fen, replace(content, '"version":"' || pack_version || '"',
                  '"version":"1999.1"'), officer, officer_name, saved_at
                from opinion.proposal where id = ? returning id
                """)
            .param(proposal)
            .query(Long.class)
            .single();
  }

  @Test
  @DisplayName("当时的规则包找不到了：页面说复算不了、分不了、下一步做什么，不是空白；存不进")
  void aProposalThatReplaysNoMore() throws Exception {
    mvc.perform(threeShares("")).andExpect(status().is3xxRedirection());
    assertThat(page("/payment", DemoAccounts.PROSECUTOR)).doesNotContain("算不出存下时的样子");
    thePackIsGone();
    assertThat(page("/payment", DemoAccounts.PROSECUTOR)).contains("找不到当时的规则包版本", "请先在金额页重新保存一份建议");
    mvc.perform(threeShares("/trial"))
        .andExpect(content().string(containsString("现在分不了")))
        .andExpect(content().string(not(containsString("13,333.34"))));
    mvc.perform(threeShares("")).andExpect(status().isUnprocessableContent());
    assertThat(payments.latest(proposal)).isEmpty();
  }

  @Test
  @DisplayName("工资数字以后补了新的：存下的先行救助还是照存下时的限额，分文不变；没有存限额的照今天的算")
  void aLaterWageFigureChangesNoKeptPlan() throws Exception {
    courtCase();
    var wish = new UrgentRelief.Wish(2_000_000, true, "");
    var plan = new PaymentPlan(wish, List.of(), List.of(), List.of());
    SavedPayment kept = payments.save(id, proposal, plan, DemoAccounts.PROSECUTOR).orThrow();
    UrgentRelief.Bounds today = kept.bounds();
    assertThat(today.mostFen()).isEqualTo(2 * today.usualFen());
    long old =
        jdbc.sql(
                """
                insert into opinion.payment (proposal_id, urgent_fen, urgent_pressing, urgent_reason,
                  urgent_usual_fen, urgent_most_fen, officer, officer_name, saved_at)
                select proposal_id, urgent_fen, urgent_pressing, urgent_reason, 2100000, 4200000,
                  officer, officer_name, saved_at from opinion.payment where id = ? returning id
                """)
            .param(kept.id())
            .query(Long.class)
            .single();
    assertThat(payments.latest(proposal).orElseThrow().id()).isEqualTo(old);
    assertThat(page("/payment", DemoAccounts.PROSECUTOR))
        .contains("一般不超过 21,000 元，有理由的最多 42,000 元", "20,000 + 65,330 = 85,330 元")
        .doesNotContain("超过最多的");
  }

  /** Drawn into the folder of the screenshots when those are asked for; always drawn. */
  private static void picture(byte[] pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isBetween(1, 3);
      for (int page = 0; page < document.getNumberOfPages(); page++) {
        BufferedImage drawn = new PDFRenderer(document).renderImageWithDPI(page, 110);
        assertThat(drawn.getHeight()).isGreaterThan(drawn.getWidth());
        if (System.getProperty("screenshots") != null) {
          Path folder = Path.of(System.getProperty("relief.root", ".."), "docs", "screenshots");
          File file = folder.resolve("amount-paper-page" + (page + 1) + ".png").toFile();
          ImageIO.write(drawn, "png", file);
        }
      }
    }
  }
}
