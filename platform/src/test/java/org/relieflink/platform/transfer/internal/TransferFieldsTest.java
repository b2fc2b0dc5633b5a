package org.relieflink.platform.transfer.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.relieflink.platform.transfer.TransferSamples.by;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.law.RuleFile;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.harm.HarmSamples;
import org.relieflink.platform.leads.Leads;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.transfer.DataClass;
import org.relieflink.platform.transfer.NewTransfer;
import org.relieflink.platform.transfer.NewTransfer.Ask;
import org.relieflink.platform.transfer.Situation;
import org.relieflink.platform.transfer.Transfer;
import org.relieflink.platform.transfer.TransferAct;
import org.relieflink.platform.transfer.TransferCatalog;
import org.relieflink.platform.transfer.TransferChoice;
import org.relieflink.platform.transfer.TransferContents;
import org.relieflink.platform.transfer.TransferField;
import org.relieflink.platform.transfer.TransferMove;
import org.relieflink.platform.transfer.TransferRefusal;
import org.relieflink.platform.transfer.TransferSamples;
import org.relieflink.platform.transfer.TransferSide;
import org.relieflink.platform.transfer.Transfers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("移送的内容：每个部门、每一类人，只有规则表里写的项目；封存的、未成年人的、接受以前的")
class TransferFieldsTest extends ServerTest {
  private static final Officer PROSECUTOR = DemoAccounts.PROSECUTOR;
  private static final Officer CHIEF = DemoAccounts.CHIEF;
  private static final Officer BUREAU = DemoAccounts.DEPARTMENT_OFFICER;

  @Autowired Leads leads;
  @Autowired Transfers transfers;
  @Autowired TransferContents contents;
  @Autowired TransferCatalog catalog;
  @Autowired DataSource guarded;

  private static int persons;

  private static String number(DataClass dataClass) {
    persons++;
    return dataClass == DataClass.MINOR
        ? HarmSamples.number("20180131", persons)
        : HarmSamples.adult(700 + persons);
  }

  /** As the file says it, read apart from the program that keeps to it. */
  private static Set<TransferField> configured(String line, DataClass dataClass) {
    Set<TransferField> found = EnumSet.noneOf(TransferField.class);
    RuleFile file = RuleFile.shipped("transfer/rules.yaml", TransferRules.FILE);
    for (RuleFile row : file.rows("fields", ChoiceRows.FIELDS)) {
      if (row.words("lines").contains(line) && row.words("classes").contains(dataClass.name())) {
        row.words("fields").forEach(name -> found.add(TransferField.valueOf(name)));
      }
    }
    return found;
  }

  private List<String> helps(String line) {
    return catalog.helps().stream()
        .filter(one -> one.lines().contains(line))
        .map(TransferChoice::id)
        .toList();
  }

  private Outcome<List<Transfer>> drafted(String line, DataClass dataClass) {
    long lead = TransferSamples.lead(leads, jdbc, "孟小山", number(dataClass));
    NewTransfer all = TransferSamples.wanted(lead, true, new Ask(line, helps(line)));
    Map<TransferField, String> typed = new java.util.EnumMap<>(all.typed());
    if (dataClass != DataClass.ORDINARY) {
      typed.remove(TransferField.CASE_FACTS);
    }
    NewTransfer wanted =
        new NewTransfer(
            "LEAD", lead, all.asks(), true, dataClass == DataClass.SEXUAL, typed, all.key());
    return by(PROSECUTOR, () -> transfers.draft(PROSECUTOR, wanted));
  }

  private long sent(String line, DataClass dataClass) {
    long id = drafted(line, dataClass).orThrow().get(0).id();
    act(CHIEF, TransferSide.SENDER, id, TransferMove.send(1, dataClass == DataClass.SEXUAL));
    return id;
  }

  private Transfer act(Officer officer, TransferSide side, long id, TransferMove move) {
    return by(officer, () -> transfers.act(officer, side, id, move)).orThrow();
  }

  private static Officer of(String line) {
    return new Officer("BM0301", "某科员", Role.DEPARTMENT_OFFICER, Unit.of(DemoAccounts.PLACE, line));
  }

  @Test
  @DisplayName("接受、揭示以后看到的项目，不多于规则表里的那一行；函里也没有别的；没有写到的部门发不出")
  void noMoreThanConfigured() {
    List<String> wrong = new ArrayList<>();
    for (DataClass dataClass : DataClass.values()) {
      for (TransferCatalog.Department one : catalog.departments(DataClass.ORDINARY)) {
        Set<TransferField> may = configured(one.line(), dataClass);
        if (may.isEmpty()) {
          assertThat(refusal(drafted(one.line(), dataClass)))
              .isEqualTo(TransferRefusal.DEPARTMENT_NOT_ALLOWED);
          continue;
        }
        Officer officer = of(one.line());
        long id = sent(one.line(), dataClass);
        act(officer, TransferSide.DEPARTMENT, id, TransferMove.of(TransferAct.ACCEPT, 2));
        Situation seen = by(officer, () -> contents.reveal(officer, id)).orThrow();
        String letter =
            by(
                officer,
                () ->
                    contents
                        .letter(officer, TransferSide.DEPARTMENT, found(officer, id))
                        .orElseThrow()
                        .paragraphs()
                        .toString());
        if (!may.containsAll(seen.values().keySet())
            || letter.contains("打伤") != may.contains(TransferField.CASE_FACTS)
            || letter.contains("司法救助") != may.contains(TransferField.RELIEF)
            || letter.contains("0990") // no letter has a telephone number of the person
            || (letter + seen.values()).contains("刑申") != may.contains(TransferField.CASE_NO)
            || letter.contains("老人") != may.contains(TransferField.FAMILY)) {
          wrong.add(one.line() + " " + dataClass + " " + seen.values().keySet() + letter);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private Transfer found(Officer officer, long id) {
    return transfers.find(officer, TransferSide.DEPARTMENT, id).orElseThrow();
  }

  private static Object refusal(Outcome<?> outcome) {
    return ((Outcome.Refused<?>) outcome).refusal().code();
  }

  @Test
  @DisplayName("未成年人和性侵案件写了案情，发不出；书记员看不到未成年人，也拟不了")
  void noFactsOfMinors() {
    long lead = TransferSamples.lead(leads, jdbc, "孟小山", number(DataClass.MINOR));
    NewTransfer wanted =
        TransferSamples.wanted(lead, true, new Ask("civil_affairs", List.of("child-in-need")));
    assertThat(refusal(by(PROSECUTOR, () -> transfers.draft(PROSECUTOR, wanted))))
        .isEqualTo(TransferRefusal.FACTS_NOT_ALLOWED);
    Officer clerk = DemoAccounts.CLERK;
    assertThat(refusal(by(clerk, () -> transfers.draft(clerk, wanted))))
        .isEqualTo(TransferRefusal.SUBJECT_UNKNOWN);
  }

  private long rows(Officer officer, String table, long id) {
    Supplier<Long> count =
        () ->
            JdbcClient.create(guarded)
                .sql(
                    "select count(*) from "
                        + table
                        + " where "
                        + (table.endsWith("outbound") ? "id" : "outbound_id")
                        + " = ?")
                .param(id)
                .query(Long.class)
                .single();
    return by(officer, count);
  }

  @Test
  @DisplayName("绕过程序读数据库：草稿看不到；接受以前没有内容；接受以后只有自己的一份；别的部门什么也没有")
  void theWall() {
    long id = drafted("civil_affairs", DataClass.ORDINARY).orThrow().get(0).id();
    assertThat(rows(BUREAU, "transfer.outbound", id)).isZero();
    act(CHIEF, TransferSide.SENDER, id, TransferMove.send(1, false));
    assertThat(rows(BUREAU, "transfer.outbound", id)).isOne();
    assertThat(rows(BUREAU, "transfer.part", id)).isZero();
    assertThat(rows(BUREAU, "transfer.letter", id)).isZero();
    act(BUREAU, TransferSide.DEPARTMENT, id, TransferMove.of(TransferAct.ACCEPT, 2));
    assertThat(rows(BUREAU, "transfer.part", id)).isOne();
    assertThat(rows(BUREAU, "transfer.whole", id)).isZero();
    act(
        BUREAU,
        TransferSide.DEPARTMENT,
        id,
        TransferMove.of(TransferAct.PASS, 3).to("education").saying("归学校管"));
    Officer schools = TransferSamples.SCHOOLS;
    assertThat(rows(schools, "transfer.outbound", id)).isOne();
    assertThat(rows(schools, "transfer.part", id)).isZero();
    Officer women = of("womens_federation");
    for (String table : List.of("outbound", "part", "whole", "letter", "step")) {
      assertThat(rows(women, "transfer." + table, id)).as(table).isZero();
    }
    assertThatThrownBy(
            () ->
                by(
                    BUREAU,
                    () ->
                        JdbcClient.create(guarded)
                            .sql(
                                "insert into transfer.part values (?, 'civil_affairs', '', 1, null)")
                            .param(id)
                            .update()))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  @DisplayName("案件封存以后，部门看不到了；封存的线索拟不了移送")
  void sealedCases() {
    long id = sent("civil_affairs", DataClass.ORDINARY);
    act(BUREAU, TransferSide.DEPARTMENT, id, TransferMove.of(TransferAct.ACCEPT, 2));
    long lead =
        jdbc.sql("select subject_id from transfer.outbound where id = ?")
            .param(id)
            .query(Long.class)
            .single();
    jdbc.sql("update leads.lead set sealed = true where id = ?").param(lead).update();
    assertThat(rows(BUREAU, "transfer.outbound", id)).isZero();
    assertThat(by(BUREAU, () -> transfers.find(BUREAU, TransferSide.DEPARTMENT, id))).isEmpty();
    assertThat(by(PROSECUTOR, () -> transfers.find(PROSECUTOR, TransferSide.SENDER, id)))
        .isPresent();
    Officer clerk = DemoAccounts.CLERK;
    assertThat(by(clerk, () -> transfers.find(clerk, TransferSide.SENDER, id))).isEmpty();
    assertThat(refusal(by(PROSECUTOR, () -> transfers.prepare(PROSECUTOR, "LEAD", lead))))
        .isEqualTo(TransferRefusal.SUBJECT_SEALED);
  }
}
