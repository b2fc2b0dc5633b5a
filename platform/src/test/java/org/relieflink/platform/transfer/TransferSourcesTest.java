package org.relieflink.platform.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relieflink.platform.transfer.TransferSamples.by;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.approval.Saying;
import org.relieflink.platform.harm.HarmSamples;
import org.relieflink.platform.leads.LeadAct;
import org.relieflink.platform.leads.LeadMove;
import org.relieflink.platform.leads.LeadReason;
import org.relieflink.platform.leads.Leads;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.transfer.NewTransfer.Ask;
import org.relieflink.platform.vault.Erasure;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("移送的来源变了：线索结束的、封存的、销毁的，两边各看到什么；审签再答一遍；转交以后另有一份函；不重复请")
class TransferSourcesTest extends ServerTest {
  private static final Officer CLERK = DemoAccounts.CLERK;
  private static final Officer PROSECUTOR = DemoAccounts.PROSECUTOR;
  private static final Officer CHIEF = DemoAccounts.CHIEF;
  private static final Officer BUREAU = DemoAccounts.DEPARTMENT_OFFICER;
  private static final Officer SCHOOLS = TransferSamples.SCHOOLS;
  private static final TransferSide DEPARTMENT = TransferSide.DEPARTMENT;
  private static final TransferSide SENDER = TransferSide.SENDER;
  private static final Ask CIVIL = new Ask("civil_affairs", List.of("subsistence", "counselling"));

  @Autowired Leads leads;
  @Autowired Transfers transfers;
  @Autowired TransferContents contents;
  @Autowired Erasure erasure;
  @Autowired Approvals approvals;
  @Autowired DataSource guarded;

  private static int persons;

  private long lead() {
    persons++;
    return TransferSamples.lead(leads, jdbc, "吴建国", HarmSamples.adult(7000 + persons));
  }

  private Outcome<List<Transfer>> drafted(long lead) {
    NewTransfer wanted = TransferSamples.wanted(lead, true, CIVIL);
    return by(CLERK, () -> transfers.draft(CLERK, wanted));
  }

  private long draft(long lead) {
    return drafted(lead).orThrow().get(0).id();
  }

  private Outcome<Transfer> tried(Officer officer, TransferSide side, long id, TransferMove move) {
    return by(officer, () -> transfers.act(officer, side, id, move));
  }

  private long accepted(long lead) {
    long id = draft(lead);
    tried(CHIEF, SENDER, id, TransferMove.send(1, false)).orThrow();
    tried(BUREAU, DEPARTMENT, id, TransferMove.of(TransferAct.ACCEPT, 2)).orThrow();
    return id;
  }

  private String json(Officer officer, String path) throws Exception {
    return mvc.perform(get("/api/v1" + path).with(as(officer)))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private static Object refusal(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?> no ? no.refusal().code() : "done";
  }

  @Test
  @DisplayName("线索结束了：已经移送的照样办，两边看到的不变；在部门手里的，回复、确认照常")
  void theLeadWasClosed() throws Exception {
    long lead = lead();
    long id = accepted(lead);
    String before = json(BUREAU, "/transfer-tasks/" + id);
    LeadReason reason = leads.reasons(LeadAct.CLOSE).get(0);
    LeadMove close = LeadMove.of(LeadAct.CLOSE, 1).because(reason.id()).saying("材料看过，不再办");
    by(CHIEF, () -> leads.act(CHIEF, lead, close)).orThrow();
    assertThat(json(BUREAU, "/transfer-tasks/" + id)).isEqualTo(before);
    assertThat(json(CLERK, "/transfers/" + id)).contains("ACCEPTED", "吴*国");
    LetterReply reply =
        new LetterReply(
            3, List.of(new GivenHelp("counselled", null, null, null, "")), List.of(), "", "");
    by(BUREAU, () -> transfers.reply(BUREAU, id, reply)).orThrow();
    tried(CHIEF, SENDER, id, TransferMove.of(TransferAct.CONFIRM, 4)).orThrow();
  }

  @Test
  @DisplayName("经办人封存线索：移送跟着封存，部门看不到了；经办人自己改不了移送的封存、键名")
  void sealedByAnOfficer() throws Exception {
    long lead = lead();
    long id = accepted(lead);
    int own =
        by(
            PROSECUTOR,
            () ->
                JdbcClient.create(guarded)
                    .sql("update transfer.outbound set sealed = true, key = null where id = ?")
                    .param(id)
                    .update());
    assertThat(own).isZero();
    by(
        PROSECUTOR,
        () ->
            JdbcClient.create(guarded)
                .sql("update leads.lead set sealed = true where id = ?")
                .param(lead)
                .update());
    assertThat(json(BUREAU, "/transfer-tasks/" + id)).contains("TRANSFER_UNKNOWN");
    assertThat(json(BUREAU, "/transfer-tasks")).doesNotContain("\"id\":\"" + id + "\"");
    assertThat(json(PROSECUTOR, "/transfers/" + id)).contains("ACCEPTED");
    assertThat(json(CLERK, "/transfers/" + id)).contains("TRANSFER_UNKNOWN");
  }

  /** As it is done: a prosecutor asks, the chief agrees, the prosecutor destroys. */
  private void destroy() {
    String number = HarmSamples.adult(7000 + persons);
    Erasure.Wish wish = new Erasure.Wish(number, "云检申〔2026〕3号", "本人要求删除");
    by(PROSECUTOR, () -> erasure.ask(wish, PROSECUTOR));
    long request = jdbc.sql("select max(id) from approval.request").query(Long.class).single();
    by(CHIEF, () -> approvals.approve(CHIEF, request, Saying.of("同意"))).orThrow();
    assertThat(by(PROSECUTOR, () -> erasure.ask(wish, PROSECUTOR)).state()).isEqualTo("DESTROYED");
  }

  @Test
  @DisplayName("销毁以后：没有发的发不出，没有接的接不了，拿着的看不到是谁；住在哪里也没有了；撤回还做得成")
  void destroyed() throws Exception {
    long draft = draft(lead());
    destroy();
    assertThat(refusal(tried(CHIEF, SENDER, draft, TransferMove.send(1, false))))
        .isEqualTo(TransferRefusal.PERSON_GONE);
    assertThat(
            jdbc.sql("select count(*) from transfer.letter where outbound_id = ?")
                .param(draft)
                .query(Long.class)
                .single())
        .isZero();
    long sent = draft(lead());
    tried(CHIEF, SENDER, sent, TransferMove.send(1, false)).orThrow();
    destroy();
    TransferMove accept = TransferMove.of(TransferAct.ACCEPT, 2);
    assertThat(refusal(tried(BUREAU, DEPARTMENT, sent, accept)))
        .isEqualTo(TransferRefusal.PERSON_GONE);
    assertThat(json(BUREAU, "/transfer-tasks/" + sent)).doesNotContain("柳河镇");
    assertThat(
            jdbc.sql(
                    """
                    select (select count(*) from transfer.whole where person is not null and outbound_id = :id)
                      + (select count(*) from transfer.part where person is not null and outbound_id = :id)
                      + (select count(*) from transfer.letter where body is not null and outbound_id = :id)
                      + (select count(*) from transfer.outbound where (key is not null or area <> '') and id = :id)
                    """)
                .param("id", sent)
                .query(Long.class)
                .single())
        .isZero();
    long held = accepted(lead());
    destroy();
    assertThat(json(BUREAU, "/transfer-tasks/" + held))
        .contains("ACCEPTED")
        .doesNotContain("吴", "不能做工", "柳河镇");
    assertThat(refusal(by(BUREAU, () -> contents.reveal(BUREAU, held))))
        .isEqualTo(TransferRefusal.PERSON_GONE);
    TransferMove drop = TransferMove.of(TransferAct.WITHDRAW, 3).saying("已经销毁");
    assertThat(refusal(tried(CHIEF, SENDER, held, drop))).isEqualTo("done");
  }

  @Test
  @DisplayName("审签的再答一遍是不是性侵案件：没有答的发不出，和拟稿不一样的发不出")
  void theSignerAnswersAgain() {
    long id = draft(lead());
    assertThat(refusal(tried(CHIEF, SENDER, id, TransferMove.of(TransferAct.SEND, 1))))
        .isEqualTo(TransferRefusal.SEXUAL_UNSAID);
    assertThat(refusal(tried(CHIEF, SENDER, id, TransferMove.send(1, true))))
        .isEqualTo(TransferRefusal.SEXUAL_DIFFERS);
    assertThat(refusal(tried(CHIEF, SENDER, id, TransferMove.send(1, false)))).isEqualTo("done");
  }

  @Test
  @DisplayName("转交以后，新的单位接受时有自己的一份函：自己的号、写给它、只写它管的帮扶")
  void theNewUnitHasItsLetter() {
    long id = accepted(lead());
    TransferMove pass = TransferMove.of(TransferAct.PASS, 3).to("education").saying("归学校管");
    tried(BUREAU, DEPARTMENT, id, pass).orThrow();
    tried(SCHOOLS, DEPARTMENT, id, TransferMove.of(TransferAct.ACCEPT, 4)).orThrow();
    Transfer seen = by(SCHOOLS, () -> transfers.find(SCHOOLS, DEPARTMENT, id)).orElseThrow();
    RecommendationLetter letter =
        by(SCHOOLS, () -> contents.letter(SCHOOLS, DEPARTMENT, seen)).orElseThrow();
    assertThat(letter.to()).isEqualTo("教育局");
    assertThat(letter.proposals()).containsExactly("心理疏导");
    assertThat(letter.paragraphs().toString()).contains("不能做工").doesNotContain("打伤", "老人");
    assertThat(
            jdbc.sql("select to_line from transfer.letter where outbound_id = ? order by sequence")
                .param(id)
                .query(String.class)
                .list())
        .containsExactly("civil_affairs", "education");
  }

  @Test
  @DisplayName("两个人同时审签发函：号不缺、不重")
  void numbersOfTwoAtOnce() {
    List<Long> ids = Stream.generate(() -> draft(lead())).limit(12).toList();
    List<CompletableFuture<Outcome<Transfer>>> sent =
        ids.stream()
            .map(
                id ->
                    CompletableFuture.supplyAsync(
                        () -> tried(CHIEF, SENDER, id, TransferMove.send(1, false))))
            .toList();
    sent.forEach(one -> one.join().orThrow());
    assertThat(
            jdbc.sql("select sequence from transfer.letter where not copied order by sequence")
                .query(Integer.class)
                .list())
        .isEqualTo(
            IntStream.rangeClosed(
                    1,
                    jdbc.sql("select last from transfer.numbering").query(Integer.class).single())
                .boxed()
                .toList());
  }

  @Test
  @DisplayName("同一个人在同一个部门还有没结束的，不再拟一件；结束了就可以；别的线索里的同一个人也算")
  void nobodyIsAskedTwice() {
    persons++;
    String number = HarmSamples.adult(7000 + persons);
    long id = accepted(TransferSamples.lead(leads, jdbc, "吴建国", number));
    long other = TransferSamples.lead(leads, jdbc, "吴建国", number);
    assertThat(refusal(drafted(other))).isEqualTo(TransferRefusal.ASKED_ALREADY);
    TransferMove drop = TransferMove.of(TransferAct.WITHDRAW, 3).saying("重新拟");
    tried(CHIEF, SENDER, id, drop).orThrow();
    assertThat(refusal(drafted(other))).isEqualTo("done");
  }

  @Test
  @DisplayName("封存的不算：没有结束的是封存的，拟的时候不说有")
  void aSealedOneIsNotToldOf() {
    persons++;
    String number = HarmSamples.adult(7000 + persons);
    long first = TransferSamples.lead(leads, jdbc, "吴建国", number);
    accepted(first);
    jdbc.sql("update leads.lead set sealed = true where id = ?").param(first).update();
    assertThat(refusal(drafted(TransferSamples.lead(leads, jdbc, "吴建国", number))))
        .isEqualTo("done");
  }

  @Test
  @DisplayName("打字的时候来了催办：回复照样收；真的走到别的一步，才说已经变了")
  void aReminderTakesNothingAway() {
    long id = accepted(lead());
    tried(CLERK, SENDER, id, TransferMove.of(TransferAct.REMIND, 3)).orThrow();
    assertThat(refusal(tried(CLERK, SENDER, id, TransferMove.of(TransferAct.REMIND, 3))))
        .isEqualTo(TransferRefusal.MOVED_ON);
    LetterReply reply =
        new LetterReply(
            3, List.of(new GivenHelp("counselled", null, null, null, "")), List.of(), "", "");
    assertThat(by(BUREAU, () -> transfers.reply(BUREAU, id, reply)).orThrow().state())
        .isEqualTo(TransferState.RESULT);
    assertThat(refusal(by(BUREAU, () -> transfers.reply(BUREAU, id, reply))))
        .isEqualTo(TransferRefusal.MOVED_ON);
  }

  @Test
  @DisplayName("回复里写证号、手机号的不收：理由、说明都查；写明会运行的 PDF 不收；没有证明的不收")
  void repliesAreLookedAt() {
    long id = accepted(lead());
    for (String words : List.of("证号 990123197403124026", "电话 138 0013 8000")) {
      GivenHelp refused = new GivenHelp("refused", null, null, null, words);
      assertThat(refusal(replied(id, refused, List.of(), "")))
          .isEqualTo(TransferRefusal.WORDS_WITH_NUMBER);
      GivenHelp plain = new GivenHelp("counselled", null, null, null, "");
      assertThat(refusal(replied(id, plain, List.of(), words)))
          .isEqualTo(TransferRefusal.WORDS_WITH_NUMBER);
    }
    GivenHelp found = new GivenHelp("job-found", null, null, null, "");
    NewPaper letter = paper(PaperKind.REPLY_LETTER, "%PDF-1.7 某");
    assertThat(refusal(replied(id, found, List.of(letter), "")))
        .isEqualTo(TransferRefusal.PROOF_MISSING);
    NewPaper running = paper(PaperKind.PROOF, "%PDF-1.7 <</S /JavaScript /JS (x)>>");
    assertThat(refusal(replied(id, found, List.of(running), "")))
        .isEqualTo(TransferRefusal.PAPER_RUNS);
    NewPaper proof = paper(PaperKind.PROOF, "%PDF-1.7 某");
    assertThat(refusal(replied(id, found, List.of(proof, letter), ""))).isEqualTo("done");
  }

  private static NewPaper paper(PaperKind kind, String text) {
    return new NewPaper(kind, text.getBytes(StandardCharsets.UTF_8));
  }

  private Outcome<Transfer> replied(long id, GivenHelp given, List<NewPaper> papers, String words) {
    LetterReply reply = new LetterReply(3, List.of(given), papers, words, "");
    return by(BUREAU, () -> transfers.reply(BUREAU, id, reply));
  }
}
