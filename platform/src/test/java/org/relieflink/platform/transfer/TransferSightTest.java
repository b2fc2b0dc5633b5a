package org.relieflink.platform.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relieflink.platform.transfer.TransferSamples.by;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.harm.HarmSamples;
import org.relieflink.platform.leads.Leads;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.transfer.NewTransfer.Ask;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

@DisplayName("移送里谁看得到什么：转交、退回、协调的时候，类别、姓名、别人写的话、封存的")
class TransferSightTest extends ServerTest {
  private static final Officer PROSECUTOR = DemoAccounts.PROSECUTOR;
  private static final Officer CHIEF = DemoAccounts.CHIEF;
  private static final Officer CLERK = DemoAccounts.CLERK;
  private static final Officer BUREAU = DemoAccounts.DEPARTMENT_OFFICER;
  private static final Officer SCHOOLS = TransferSamples.SCHOOLS;
  private static final Officer COORDINATOR = TransferSamples.COORDINATOR;
  private static final TransferSide DEPARTMENT = TransferSide.DEPARTMENT;
  private static final TransferSide SENDER = TransferSide.SENDER;
  private static final Ask CIVIL =
      new Ask("civil_affairs", List.of("subsistence", "child-in-need", "counselling"));

  @Autowired Leads leads;
  @Autowired Transfers transfers;
  @Autowired TransferContents contents;

  private static int persons;

  private long lead(boolean minor) {
    persons++;
    String number =
        minor ? HarmSamples.number("20180131", 60 + persons) : HarmSamples.adult(5000 + persons);
    return TransferSamples.lead(leads, jdbc, "吴建国", number);
  }

  private static NewTransfer wanted(long lead, DataClass dataClass, String hardship) {
    NewTransfer all = TransferSamples.wanted(lead, true, CIVIL);
    Map<TransferField, String> typed = new EnumMap<>(all.typed());
    typed.put(TransferField.HARDSHIP, hardship);
    if (dataClass != DataClass.ORDINARY) {
      typed.remove(TransferField.CASE_FACTS);
    }
    return new NewTransfer(
        "LEAD", lead, all.asks(), true, dataClass == DataClass.SEXUAL, typed, all.key());
  }

  private long drafted(DataClass dataClass) {
    NewTransfer wanted = wanted(lead(dataClass == DataClass.MINOR), dataClass, "不能做工");
    return by(PROSECUTOR, () -> transfers.draft(PROSECUTOR, wanted)).orThrow().get(0).id();
  }

  private long sent(DataClass dataClass) {
    long id = drafted(dataClass);
    step(CHIEF, SENDER, id, TransferAct.SEND, "", "");
    return id;
  }

  private Outcome<Transfer> tried(Officer officer, TransferSide side, long id, TransferMove move) {
    return by(officer, () -> transfers.act(officer, side, id, move));
  }

  private int version(long id) {
    return jdbc.sql("select version from transfer.outbound where id = ?")
        .param(id)
        .query(Integer.class)
        .single();
  }

  private Transfer step(
      Officer officer, TransferSide side, long id, TransferAct act, String unit, String words) {
    TransferMove begun =
        act == TransferAct.SEND
            ? TransferMove.send(version(id), sexual(id))
            : TransferMove.of(act, version(id));
    TransferMove move = begun.because("not-our-duty").to(unit).saying(words);
    return tried(officer, side, id, move).orThrow();
  }

  private boolean sexual(long id) {
    return jdbc.sql("select data_class = 'SEXUAL' from transfer.outbound where id = ?")
        .param(id)
        .query(Boolean.class)
        .single();
  }

  private Transfer seen(Officer officer, TransferSide side, long id) {
    return by(officer, () -> transfers.find(officer, side, id)).orElseThrow();
  }

  private String json(Officer officer, String path) throws Exception {
    return mvc.perform(get("/api/v1" + path).with(as(officer)))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private static Object refusal(Outcome<?> outcome) {
    return ((Outcome.Refused<?>) outcome).refusal().code();
  }

  @Test
  @DisplayName("性侵案件：部门接受前后，列表和一件里都没有类别，也没有一起移送的编号")
  void theClassIsNotTold() throws Exception {
    long id = sent(DataClass.SEXUAL);
    assertThat(json(BUREAU, "/transfer-tasks")).doesNotContain("SEXUAL", "dataClass\":\"");
    assertThat(json(BUREAU, "/transfer-tasks/" + id)).doesNotContain("SEXUAL", "bundle\":\"");
    step(BUREAU, DEPARTMENT, id, TransferAct.ACCEPT, "", "");
    assertThat(json(BUREAU, "/transfer-tasks/" + id)).contains("ACCEPTED").doesNotContain("SEXUAL");
    assertThat(json(PROSECUTOR, "/transfers/" + id)).contains("SEXUAL");
  }

  @Test
  @DisplayName("转交还没有人接的时候，拿着的照样办：看得到情况，能看全名；收回、不接以后也是；函里的姓名一直遮着")
  void theHolderKeepsThePerson() throws Exception {
    long id = sent(DataClass.ORDINARY);
    step(BUREAU, DEPARTMENT, id, TransferAct.ACCEPT, "", "");
    step(BUREAU, DEPARTMENT, id, TransferAct.PASS, "education", "归学校管");
    assertKept(id);
    step(BUREAU, DEPARTMENT, id, TransferAct.RECALL, "", "再想想");
    assertKept(id);
    step(BUREAU, DEPARTMENT, id, TransferAct.PASS, "education", "归学校管");
    step(SCHOOLS, DEPARTMENT, id, TransferAct.DECLINE, "", "");
    assertKept(id);
  }

  private void assertKept(long id) throws Exception {
    assertThat(by(BUREAU, () -> contents.reveal(BUREAU, id)).orThrow().of(TransferField.NAME))
        .isEqualTo("吴建国");
    assertThat(json(BUREAU, "/transfer-tasks/" + id))
        .contains("吴*国", "不能做工", "建〔2026〕")
        .doesNotContain("吴建国");
    assertThat(json(PROSECUTOR, "/transfers/" + id)).contains("吴*国").doesNotContain("吴建国");
  }

  @Test
  @DisplayName("协调的时候，发出的还看得到情况，函里没有全名；协调的单位只看得到走了哪几步和退回的理由")
  void whileItIsCoordinated() throws Exception {
    long id = sent(DataClass.ORDINARY);
    for (int i = 0; i < 3; i++) {
      step(i % 2 == 0 ? BUREAU : SCHOOLS, DEPARTMENT, id, TransferAct.REJECT, "", "丈夫不在家");
      if (i < 2) {
        step(CLERK, SENDER, id, TransferAct.REDIRECT, i == 0 ? "education" : "civil_affairs", "");
        step(CHIEF, SENDER, id, TransferAct.SEND, "", "");
      }
    }
    assertThat(json(PROSECUTOR, "/transfers/" + id))
        .contains("COORDINATING", "不能做工", "吴*国", "丈夫不在家")
        .doesNotContain("吴建国");
    assertThat(json(COORDINATOR, "/transfer-tasks/" + id))
        .contains("COORDINATING", "not-our-duty")
        .doesNotContain("丈夫不在家", "不能做工", "吴");
  }

  @Test
  @DisplayName("没有接受的，看不到别的单位写的话、写的人、理由；接受以后看得到")
  void wordsWaitForAcceptance() {
    long id = sent(DataClass.ORDINARY);
    step(BUREAU, DEPARTMENT, id, TransferAct.ACCEPT, "", "");
    step(BUREAU, DEPARTMENT, id, TransferAct.PASS, "education", "孩子在上学");
    assertThat(seen(SCHOOLS, DEPARTMENT, id).steps())
        .allSatisfy(
            step -> {
              assertThat(step.words() + step.reason() + step.officerName()).isEmpty();
              assertThat(step.officer() + step.cause()).isEmpty();
            });
    step(SCHOOLS, DEPARTMENT, id, TransferAct.ACCEPT, "", "");
    assertThat(seen(SCHOOLS, DEPARTMENT, id).steps()).anyMatch(s -> s.words().equals("孩子在上学"));
    assertThat(by(BUREAU, () -> transfers.find(BUREAU, DEPARTMENT, id))).isEmpty();
  }

  @Test
  @DisplayName("回复以后有疑问、提了级：协调的单位看不到结果，数据库也不给")
  void resultsAreForWhoHasIt() {
    long id = sent(DataClass.ORDINARY);
    step(BUREAU, DEPARTMENT, id, TransferAct.ACCEPT, "", "");
    GivenHelp given = new GivenHelp("refused", null, null, null, "收入超过标准");
    LetterReply reply = new LetterReply(version(id), List.of(given), List.of(), "", "");
    by(BUREAU, () -> transfers.reply(BUREAU, id, reply)).orThrow();
    step(CLERK, SENDER, id, TransferAct.QUESTION, "", "从哪天起");
    jdbc.sql(
            """
            insert into transfer.step select outbound_id, number + 1, 'ESCALATE', state, holder, offered,
              'server', '', 'system', '', '', 'x', now() from transfer.step
            where outbound_id = ? order by number desc limit 1
            """)
        .param(id)
        .update();
    Transfer transfer = seen(COORDINATOR, DEPARTMENT, id);
    assertThat(by(COORDINATOR, () -> contents.given(COORDINATOR, DEPARTMENT, transfer))).isEmpty();
    assertThat(by(BUREAU, () -> contents.given(BUREAU, DEPARTMENT, seen(BUREAU, DEPARTMENT, id))))
        .hasSize(1);
  }

  @Test
  @DisplayName("旧的键再来一次：看不到了的，只告诉自己那一步，后来的一样也没有")
  void anOldKeyTellsNothingNew() throws Exception {
    long id = sent(DataClass.ORDINARY);
    String key = UUID.randomUUID().toString();
    String first = replayed(id, key);
    step(CLERK, SENDER, id, TransferAct.REDIRECT, "education", "");
    step(CHIEF, SENDER, id, TransferAct.SEND, "", "");
    step(SCHOOLS, DEPARTMENT, id, TransferAct.ACCEPT, "", "");
    step(SCHOOLS, DEPARTMENT, id, TransferAct.HAND_BACK, "", "人在外地");
    assertThat(replayed(id, key))
        .isEqualTo(first)
        .contains("REJECTED")
        .doesNotContain("education", "人在外地", "柳河镇");
  }

  private String replayed(long id, String key) throws Exception {
    return mvc.perform(
            post("/api/v1/transfer-tasks/" + id + "/works")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"act\":\"REJECT\",\"version\":2,\"reason\":\"not-our-duty\"}")
                .header("Idempotency-Key", key)
                .with(as(BUREAU)))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  @Test
  @DisplayName("不能看未成年人的书记员：没有证号、电话、家庭、材料；性侵案件的成年人，列表里也是某某")
  void clerksReadNoMinors() throws Exception {
    for (DataClass dataClass : List.of(DataClass.MINOR, DataClass.SEXUAL)) {
      long id = sent(dataClass);
      step(BUREAU, DEPARTMENT, id, TransferAct.ACCEPT, "", "");
      NewPaper paper = new NewPaper(PaperKind.PROOF, "%PDF-1.7 某".getBytes(StandardCharsets.UTF_8));
      GivenHelp given = new GivenHelp("other-given", null, null, null, "给了");
      LetterReply reply = new LetterReply(version(id), List.of(given), List.of(paper), "", "");
      by(BUREAU, () -> transfers.reply(BUREAU, id, reply)).orThrow();
      assertThat(json(CLERK, "/transfers/" + id))
          .contains("某某")
          .doesNotContain("citizenId", "0990", "老人", "吴", "\"PROOF\"");
      assertThat(seen(CLERK, SENDER, id).masked()).isEqualTo("某某");
      long stored =
          jdbc.sql("select id from transfer.paper where outbound_id = ?")
              .param(id)
              .query(Long.class)
              .single();
      assertThat(refusal(by(CLERK, () -> contents.paper(CLERK, SENDER, stored))))
          .isEqualTo(TransferRefusal.UNKNOWN);
      assertThat(by(PROSECUTOR, () -> contents.paper(PROSECUTOR, SENDER, stored)).orThrow().body())
          .isNotEmpty();
    }
  }

  @Test
  @DisplayName("封存以后：发不出、改送不了、催不了；拟的时候封存了的，一开始就是封存的")
  void sealedOnesAreNotTold() {
    long id = drafted(DataClass.ORDINARY);
    seal(id);
    TransferMove send = TransferMove.send(1, false);
    assertThat(refusal(tried(CHIEF, SENDER, id, send))).isEqualTo(TransferRefusal.SUBJECT_SEALED);
    long back = sent(DataClass.ORDINARY);
    step(BUREAU, DEPARTMENT, back, TransferAct.REJECT, "", "");
    seal(back);
    TransferMove other = TransferMove.of(TransferAct.REDIRECT, 3).to("education");
    assertThat(refusal(tried(PROSECUTOR, SENDER, back, other)))
        .isEqualTo(TransferRefusal.SUBJECT_SEALED);
    long copied =
        jdbc.sql(
                """
                insert into transfer.outbound (place, line, case_no, bundle, subject_kind, subject_id,
                  data_class, letter, helps, area, age_group, coordinator, subject, at)
                select place, line, case_no, bundle, subject_kind, subject_id, data_class, letter, helps,
                  area, age_group, coordinator, subject, at from transfer.outbound where id = ?
                returning id
                """)
            .param(id)
            .query(Long.class)
            .single();
    assertThat(
            jdbc.sql("select sealed from transfer.outbound where id = ?")
                .param(copied)
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  private void seal(long id) {
    jdbc.sql(
            "update leads.lead set sealed = true where id ="
                + " (select subject_id from transfer.outbound where id = ?)")
        .param(id)
        .update();
  }

  @Test
  @DisplayName("写到性侵的词：哪一类都拟不了；没有选是不是性侵案件，也拟不了；未成年人的页面不照抄线索里的话")
  void caseWordsAreRefused() throws Exception {
    for (DataClass dataClass : DataClass.values()) {
      NewTransfer wanted = wanted(lead(dataClass == DataClass.MINOR), dataClass, "被邻居强奸后退学");
      assertThat(refusal(by(PROSECUTOR, () -> transfers.draft(PROSECUTOR, wanted))))
          .isEqualTo(TransferRefusal.CASE_WORDS);
    }
    NewTransfer said = wanted(lead(false), DataClass.ORDINARY, "不能做工");
    NewTransfer unsaid =
        new NewTransfer(
            "LEAD", said.subjectId(), said.asks(), true, null, said.typed(), said.key());
    assertThat(refusal(by(PROSECUTOR, () -> transfers.draft(PROSECUTOR, unsaid))))
        .isEqualTo(TransferRefusal.SEXUAL_UNSAID);
    long minor = lead(true);
    assertThat(
            mvc.perform(
                    get("/transfers/new").param("subject", "LEAD-" + minor).with(as(PROSECUTOR)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8))
        .contains("sexual-yes")
        .doesNotContain("伤了以后不能做工");
  }

  @Test
  @DisplayName("改送、转交只能给管这些帮扶的部门；函里只写它管的")
  void onlyWhoGivesTheHelp() {
    NewTransfer all = wanted(lead(false), DataClass.ORDINARY, "不能做工");
    NewTransfer wanted =
        new NewTransfer(
            "LEAD",
            all.subjectId(),
            List.of(new Ask("civil_affairs", List.of("subsistence"))),
            true,
            false,
            all.typed(),
            all.key());
    long id = by(PROSECUTOR, () -> transfers.draft(PROSECUTOR, wanted)).orThrow().get(0).id();
    step(CHIEF, SENDER, id, TransferAct.SEND, "", "");
    step(BUREAU, DEPARTMENT, id, TransferAct.REJECT, "", "");
    TransferMove other = TransferMove.of(TransferAct.REDIRECT, 3).to("education");
    assertThat(refusal(tried(CLERK, SENDER, id, other))).isEqualTo(TransferRefusal.HELP_MISSING);
    long both = sent(DataClass.ORDINARY);
    step(BUREAU, DEPARTMENT, both, TransferAct.REJECT, "", "");
    step(CLERK, SENDER, both, TransferAct.REDIRECT, "education", "");
    step(CHIEF, SENDER, both, TransferAct.SEND, "", "");
    Transfer sent = seen(PROSECUTOR, SENDER, both);
    assertThat(
            by(PROSECUTOR, () -> contents.letter(PROSECUTOR, SENDER, sent))
                .orElseThrow()
                .proposals())
        .containsExactly("心理疏导");
  }
}
