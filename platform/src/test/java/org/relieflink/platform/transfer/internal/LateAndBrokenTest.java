package org.relieflink.platform.transfer.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.relieflink.platform.transfer.TransferSamples.by;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.law.duty.DutyBook;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.harm.HarmSamples;
import org.relieflink.platform.leads.Leads;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.transfer.GivenHelp;
import org.relieflink.platform.transfer.LetterReply;
import org.relieflink.platform.transfer.NewPaper;
import org.relieflink.platform.transfer.NewTransfer.Ask;
import org.relieflink.platform.transfer.PaperKind;
import org.relieflink.platform.transfer.Transfer;
import org.relieflink.platform.transfer.TransferAct;
import org.relieflink.platform.transfer.TransferMove;
import org.relieflink.platform.transfer.TransferSamples;
import org.relieflink.platform.transfer.TransferSide;
import org.relieflink.platform.transfer.Transfers;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("移送晚了、转圈了、断了：自动催办和提级、交给协调的单位、断在哪里都不丢不重")
class LateAndBrokenTest extends ServerTest {
  private static final Unit OFFICE = Unit.of(DemoAccounts.PLACE, null);
  private static final Officer BUREAU = DemoAccounts.DEPARTMENT_OFFICER;
  private static final Officer CHIEF = DemoAccounts.CHIEF;
  private static final Officer CLERK = DemoAccounts.CLERK;

  @Autowired TransferRules rules;
  @Autowired TransferRows rows;
  @Autowired TransferWriting writing;
  @Autowired StepTransfers steps;
  @Autowired DutyBook book;
  @Autowired AsServer server;
  @Autowired Transfers transfers;
  @Autowired Leads leads;

  private RemindRound round(Duration later) {
    Clock clock = Clock.offset(Clock.systemUTC(), later);
    TransferClock clocks = new TransferClock(rows, rules, book, clock);
    return new RemindRound(rows, writing, clocks, rules, steps, server, clock);
  }

  private List<String> acts(long id) {
    return jdbc.sql("select act from transfer.step where outbound_id = ? order by number")
        .param(id)
        .query(String.class)
        .list();
  }

  @Test
  @DisplayName("接受的期限过了：先自动催办，再提级；每条规则一个期限只做一次；提级以后协调的单位看得到")
  void lateOnesAreEscalated() {
    long id = TransferSamples.planted(jdbc, OFFICE, "SENT");
    round(Duration.ZERO).round();
    assertThat(acts(id)).containsExactly("DRAFT", "SEND");
    Officer office = TransferSamples.COORDINATOR;
    assertThat(by(office, () -> transfers.find(office, TransferSide.DEPARTMENT, id))).isEmpty();
    round(Duration.ofDays(60)).round();
    round(Duration.ofDays(60)).round();
    assertThat(acts(id)).containsExactly("DRAFT", "SEND", "NUDGE", "ESCALATE");
    assertThat(by(office, () -> transfers.find(office, TransferSide.DEPARTMENT, id))).isPresent();
  }

  @Test
  @DisplayName("每个单位只算自己的时间：前一个单位拖的不算后一个的；退回等发出的单位时停着；没有函的不算书面回复")
  void eachAnswersForItsOwnTime() {
    long id = draft();
    act(CHIEF, TransferSide.SENDER, id, TransferMove.send(1, false)).orThrow();
    act(BUREAU, TransferSide.DEPARTMENT, id, TransferMove.of(TransferAct.ACCEPT, 2)).orThrow();
    TransferMove pass = TransferMove.of(TransferAct.PASS, 3).to("education").saying("归学校管");
    act(BUREAU, TransferSide.DEPARTMENT, id, pass).orThrow();
    Officer schools = TransferSamples.SCHOOLS;
    act(schools, TransferSide.DEPARTMENT, id, TransferMove.of(TransferAct.ACCEPT, 4)).orThrow();
    TransferMove back = TransferMove.of(TransferAct.HAND_BACK, 5).because("not-found");
    act(schools, TransferSide.DEPARTMENT, id, back).orThrow();
    TransferClock clocks = new TransferClock(rows, rules, book, Clock.systemUTC());
    assertThat(runs(clocks, "YS-%06d".formatted(id)))
        .containsExactly(
            "send-letter procuratorate ended pauses 0",
            "reply-letter civil_affairs ended pauses 0",
            "reply-letter education open pauses 1");
    long push = TransferSamples.planted(jdbc, OFFICE, "WORKING");
    assertThat(runs(clocks, "YS-%06d".formatted(push)))
        .containsExactly("send-letter procuratorate ended pauses 0");
  }

  private List<String> runs(TransferClock clocks, String number) {
    return by(
            CLERK,
            () ->
                clocks.runs(
                    CLERK,
                    java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).minusDays(9)))
        .stream()
        .filter(run -> run.number().equals(number))
        .map(
            run ->
                String.join(
                    " ",
                    run.duty(),
                    run.owner().line(),
                    run.time().ended() == null ? "open" : "ended",
                    "pauses " + run.time().pauses().size()))
        .toList();
  }

  @Test
  @DisplayName("没有写机关代字的地方，带函的拟不了；两个机关不能用一个代字")
  void noMarkNoLetter() {
    assertThat(rules.organ("990125")).isEmpty();
    assertThat(rules.organ(OFFICE.place())).isPresent();
  }

  @Test
  @DisplayName("封存的不催")
  void sealedOnesAreNotRemindedOf() {
    long id = TransferSamples.planted(jdbc, OFFICE, "SENT");
    jdbc.sql("update transfer.outbound set sealed = true where id = ?").param(id).update();
    round(Duration.ofDays(60)).round();
    assertThat(acts(id)).containsExactly("DRAFT", "SEND");
  }

  private Outcome<Transfer> act(Officer officer, TransferSide side, long id, TransferMove move) {
    return by(officer, () -> transfers.act(officer, side, id, move));
  }

  private int version(long id) {
    return acts(id).size();
  }

  @Test
  @DisplayName("三次没有人接：交给协调的单位，由它指定，被指定的还要接受；再退回又到协调的单位，不转圈")
  void itDoesNotGoRound() {
    long id = TransferSamples.planted(jdbc, OFFICE, "SENT");
    for (int i = 0;
        i < rules.mostBounces(java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")));
        i++) {
      TransferMove no = TransferMove.of(TransferAct.REJECT, version(id)).because("not-our-duty");
      act(i % 2 == 0 ? BUREAU : TransferSamples.SCHOOLS, TransferSide.DEPARTMENT, id, no).orThrow();
      if (!acts(id).contains("COORDINATE")) {
        String next = i % 2 == 0 ? "education" : "civil_affairs";
        TransferMove other = TransferMove.of(TransferAct.REDIRECT, version(id)).to(next);
        act(CLERK, TransferSide.SENDER, id, other).orThrow();
        act(CHIEF, TransferSide.SENDER, id, TransferMove.send(version(id), false)).orThrow();
      }
    }
    assertThat(acts(id)).endsWith("REJECT", "COORDINATE");
    Officer office = TransferSamples.COORDINATOR;
    TransferMove named =
        TransferMove.of(TransferAct.ASSIGN, version(id)).to("education").saying("商量过");
    Transfer assigned = act(office, TransferSide.DEPARTMENT, id, named).orThrow();
    assertThat(assigned.holder()).isEqualTo("political_legal");
    assertThat(assigned.offered()).isEqualTo("education");
    TransferMove again = TransferMove.of(TransferAct.REJECT, version(id)).because("not-our-duty");
    act(TransferSamples.SCHOOLS, TransferSide.DEPARTMENT, id, again).orThrow();
    assertThat(acts(id)).endsWith("ASSIGN", "REJECT", "COORDINATE");
  }

  /** Where the connection is killed: after this statement on this table, of that call. */
  private static final List<String> SEND_POINTS =
      List.of(
          "transfer.step", "transfer.numbering", "transfer.letter", "trail.entry", "transfer.call");

  private static final List<String> REPLY_POINTS =
      List.of("transfer.step", "transfer.result", "transfer.paper", "trail.entry", "transfer.call");

  private String everything() {
    return jdbc.sql(
            """
            select concat_ws(' ', (select count(*) from transfer.step), (select count(*) from transfer.letter),
              (select sum(last) from transfer.numbering), (select count(*) from transfer.result),
              (select count(*) from transfer.paper), (select count(*) from transfer.call),
              (select count(*) from trail.entry where object_id like 'transfer-%'))
            """)
        .query(String.class)
        .single();
  }

  private void cutAfter(String table) {
    jdbc.sql(
            """
            create or replace function public.power_cut() returns trigger language plpgsql
            security definer as $$ begin perform pg_terminate_backend(pg_backend_pid());
            perform pg_sleep(0.01); return null; end $$
            """)
        .update();
    jdbc.sql(
            "create trigger zz_power_cut after insert or update on %s for each row execute function public.power_cut()"
                .formatted(table))
        .update();
  }

  private void mended(String table) {
    jdbc.sql("drop trigger zz_power_cut on " + table).update();
  }

  /** Cuts the call, sees that nothing of it is there, then lets it through twice. */
  private List<String> cut(String table, Supplier<Outcome<Transfer>> call) {
    List<String> wrong = new ArrayList<>();
    String before = everything();
    cutAfter(table);
    Throwable broken = catchThrowable(call::get);
    mended(table);
    if (broken == null || !everything().equals(before)) {
      wrong.add(table + " left something: " + broken);
    }
    call.get().orThrow();
    String once = everything();
    call.get().orThrow();
    if (!everything().equals(once)) {
      wrong.add(table + " done twice");
    }
    return wrong;
  }

  private int persons;

  private long draft() {
    persons++;
    long lead = TransferSamples.lead(leads, jdbc, "孟小山", HarmSamples.adult(3000 + persons));
    Ask ask = new Ask("civil_affairs", List.of("subsistence", "counselling"));
    return by(CLERK, () -> transfers.draft(CLERK, TransferSamples.wanted(lead, true, ask)))
        .orThrow()
        .get(0)
        .id();
  }

  @Test
  @DisplayName("发出、回复断在每一张表之后：什么也没有留下；再来一次做成；同一个键第三次不重做；号不缺")
  void cutAnywhere() {
    List<String> wrong = new ArrayList<>();
    for (String table : SEND_POINTS) {
      long made = draft();
      TransferMove send = TransferMove.send(1, false).keyed(UUID.randomUUID().toString());
      wrong.addAll(cut(table, () -> act(CHIEF, TransferSide.SENDER, made, send)));
    }
    for (String table : REPLY_POINTS) {
      long made = draft();
      act(CHIEF, TransferSide.SENDER, made, TransferMove.send(1, false)).orThrow();
      act(BUREAU, TransferSide.DEPARTMENT, made, TransferMove.of(TransferAct.ACCEPT, 2)).orThrow();
      NewPaper paper = new NewPaper(PaperKind.PROOF, "%PDF-1.7 某".getBytes(StandardCharsets.UTF_8));
      GivenHelp given = new GivenHelp("job-found", null, null, null, "");
      LetterReply reply =
          new LetterReply(3, List.of(given), List.of(paper), "", UUID.randomUUID().toString());
      wrong.addAll(cut(table, () -> by(BUREAU, () -> transfers.reply(BUREAU, made, reply))));
    }
    assertThat(wrong).isEmpty();
    assertThat(
            jdbc.sql("select max(sequence) - count(*) from transfer.letter")
                .query(Integer.class)
                .single())
        .isZero();
  }
}
