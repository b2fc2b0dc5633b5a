package org.relieflink.platform.approval.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.law.TextStatus;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.approval.Approval;
import org.relieflink.platform.approval.ApprovalContent;
import org.relieflink.platform.approval.ApprovalKind;
import org.relieflink.platform.approval.ApprovalRequest;
import org.relieflink.platform.approval.ApprovalRule;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.approval.OwnedData;
import org.relieflink.platform.approval.Saying;
import org.relieflink.platform.approval.internal.ApprovalModel.Request;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.trail.Trail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("多方授权：一千种先后次序，没有一种能绕过去")
class ApprovalOrdersTest extends ServerTest {
  private static final int ORDERS = 1_000;
  private static final int ACTS = 14;
  private static final long SEED = 20261126L;
  private static final Duration LIFETIME = Duration.ofDays(3);

  private static final List<Officer> OFFICERS =
      List.of(
          new Officer("TP1", "甲检察官", Role.PROSECUTOR, Unit.of("990123", null)),
          new Officer("TP2", "乙检察官", Role.PROSECUTOR, Unit.of("990123", null)),
          new Officer("TP3", "丙检察官", Role.PROSECUTOR, Unit.of("990123", null)),
          new Officer("TC1", "丁书记员", Role.CLERK, Unit.of("990123", null)),
          new Officer("TA1", "戊管理员", Role.ADMINISTRATOR, Unit.of("990123", null)),
          new Officer(
              "TM1", "己科员", Role.DEPARTMENT_OFFICER, Unit.of("990123", ApprovalModel.OWNER)),
          new Officer(
              "TM2", "庚科员", Role.DEPARTMENT_OFFICER, Unit.of("990123", ApprovalModel.OWNER)),
          new Officer("TE1", "辛科员", Role.DEPARTMENT_OFFICER, Unit.of("990123", "education")));

  private static final Set<Role> ASKERS = Set.of(Role.PROSECUTOR, Role.CLERK);

  /** One person; two of one house; two departments; the asker's own house does not count. */
  private static final List<ApprovalRule> RULES =
      List.of(
          rule(ApprovalKind.MINOR_UNSEAL, new Needs(1, 1, true), Set.of(Role.PROSECUTOR)),
          rule(
              ApprovalKind.MASS_EXPORT,
              new Needs(2, 1, true),
              Set.of(Role.PROSECUTOR, Role.ADMINISTRATOR)),
          rule(
              ApprovalKind.FIELD_UNSEAL,
              new Needs(2, 2, true),
              Set.of(Role.PROSECUTOR, Role.DEPARTMENT_OFFICER)),
          rule(
              ApprovalKind.PAYEE_CHANGE,
              new Needs(2, 1, false),
              Set.of(Role.PROSECUTOR, Role.DEPARTMENT_OFFICER)));

  private record Needs(int persons, int departments, boolean own) {}

  private static ApprovalRule rule(ApprovalKind kind, Needs needs, Set<Role> approvers) {
    return new ApprovalRule(
        kind,
        kind.name(),
        ASKERS,
        approvers,
        needs.persons,
        needs.departments,
        needs.own,
        LIFETIME,
        TextStatus.EXAMPLE,
        TextStatus.EXAMPLE,
        "测试",
        List.of(),
        LocalDate.of(2020, 1, 1),
        null);
  }

  @Autowired Trail trail;
  @Autowired PlatformTransactionManager transactions;

  private final MovingClock clock = new MovingClock();
  private final Map<String, Integer> tally = new TreeMap<>();

  private Approvals approvals() {
    var steps = new ApprovalSteps(jdbc);
    var store = new ApprovalStore(jdbc, steps);
    var log = new ApprovalLog(steps, trail, clock);
    return new StoredApprovals(
        new AskApproval(store, log),
        new SpeakOnApproval(store, steps, log),
        new UseApproval(store, log),
        store,
        new ApprovalLists(store, jdbc, clock),
        new ApprovalRules(RULES),
        clock);
  }

  @Test
  @DisplayName("提、同意、不同意、撤回、过期、换内容、使用，随便谁、随便什么次序：和最简单的说法处处一致")
  void noOrderGetsPastTheRule() {
    var approvals = approvals();
    var transaction = new TransactionTemplate(transactions);
    for (int order = 0; order < ORDERS; order++) {
      var one = new Order(approvals, new Random(SEED + order), "order-" + order);
      transaction.executeWithoutResult(status -> one.run());
    }
    assertThat(tally)
        .as("every act was tried with both outcomes")
        .containsKeys("ask yes", "ask no", "approve yes", "approve no", "refuse yes", "refuse no")
        .containsKeys("withdraw yes", "withdraw no", "use yes", "use no", "time");
    assertThat(tally.get("use yes")).isGreaterThan(100);
    assertThat(wronglyUsed()).isZero();
  }

  /** Counted once more by the database alone: used, and not enough others had agreed. */
  private long wronglyUsed() {
    return jdbc.sql(
            """
            select count(*) from approval.request r
            where r.state = 'used' and (
              (select count(distinct s.officer) from approval.step s
               where s.request_id = r.id and s.act = 'agreed' and s.officer <> r.asker)
                < r.agreements_needed
              or (select count(*) from approval.step s
                  where s.request_id = r.id and s.act = 'used') <> 1)
            """)
        .query(Long.class)
        .single();
  }

  /** One random order of acts, each compared with the model at once. */
  private final class Order {
    private final Approvals approvals;
    private final Random random;
    private final String name;
    private final ApprovalModel model = new ApprovalModel();
    private final List<Long> ids = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    Order(Approvals approvals, Random random, String name) {
      this.approvals = approvals;
      this.random = random;
      this.name = name;
    }

    void run() {
      ask(request());
      for (int i = 0; i < ACTS; i++) {
        switch (random.nextInt(12)) {
          case 0, 1 -> ask(request());
          case 2, 3, 4, 5, 6 -> speak("approve");
          case 7 -> speak(random.nextBoolean() ? "refuse" : "withdraw");
          case 8 -> time();
          default -> use(request());
        }
      }
      ids.forEach(
          id ->
              assertThat(
                      approvals.find(model.requests.get(id).asker, id).orElseThrow().state().code())
                  .as("%s %s", name, told)
                  .isEqualTo(model.requests.get(id).stateAt(clock.instant())));
    }

    /** Mostly of what was asked before, sometimes of something else or by somebody else. */
    private Request request() {
      if (!ids.isEmpty() && random.nextInt(4) > 0) {
        Request known = model.requests.get(ids.get(random.nextInt(ids.size())));
        return random.nextInt(5) > 0 ? known : made(known.asker, known.rule, known.subject);
      }
      return made(officer(), RULES.get(random.nextInt(RULES.size())), name + random.nextInt(2));
    }

    private Request made(Officer asker, ApprovalRule rule, String subject) {
      String content = random.nextBoolean() ? "one" : "other";
      return new Request(asker, rule, subject, content, clock.instant().plus(LIFETIME));
    }

    private Officer officer() {
      return OFFICERS.get(random.nextInt(OFFICERS.size()));
    }

    private void ask(Request what) {
      var now = clock.instant();
      boolean right = ASKERS.contains(what.asker.role());
      Outcome<Approval> outcome = approvals.ask(what.asker, order(what));
      same("ask", right, outcome, what.asker + " " + what.content);
      if (outcome instanceof Outcome.Done<Approval> done) {
        asked(
            done.value().id(),
            what,
            model.standing(what.asker, what.rule.kind(), what.subject, now));
      }
    }

    private void asked(long id, Request what, Optional<Request> standing) {
      boolean again = standing.isPresent() && standing.get().content.equals(what.content);
      assertThat(ids.contains(id)).as("%s %s", name, told).isEqualTo(again);
      if (!again) {
        standing.ifPresent(old -> old.state = "withdrawn");
        model.asked(
            id,
            new Request(
                what.asker, what.rule, what.subject, what.content, clock.instant().plus(LIFETIME)));
        ids.add(id);
      }
    }

    private ApprovalRequest order(Request what) {
      return new ApprovalRequest(
          content(what),
          "测试",
          "核对",
          "云检1号",
          "/",
          List.of(new OwnedData(ApprovalModel.OWNER, "记录 1")));
    }

    private ApprovalContent content(Request what) {
      return ApprovalContent.of(what.rule.kind(), what.subject).with("content", what.content);
    }

    private void speak(String how) {
      long id = ids.isEmpty() || random.nextInt(20) == 0 ? -1 : ids.get(random.nextInt(ids.size()));
      Request known = model.requests.get(id);
      Officer who =
          known != null && how.equals("withdraw") && random.nextBoolean() ? known.asker : officer();
      var now = clock.instant();
      switch (how) {
        case "approve" ->
            same(how, model.approve(id, who, now), approvals.approve(who, id, Saying.of("")), who);
        case "refuse" ->
            same(how, model.refuse(id, who, now), approvals.refuse(who, id, Saying.of("不")), who);
        default ->
            same(
                how, model.withdraw(id, who, now), approvals.withdraw(who, id, Saying.of("")), who);
      }
    }

    private void use(Request what) {
      boolean right = model.use(what, clock.instant());
      same("use", right, approvals.use(what.asker, content(what)), what.asker);
    }

    private void time() {
      clock.move(Duration.ofHours(1 + random.nextInt(50)));
      tally.merge("time", 1, Integer::sum);
      told.add("time");
    }

    private void same(String act, boolean right, Outcome<Approval> outcome, Object who) {
      told.add(act + " " + who + " " + right);
      tally.merge(act + (right ? " yes" : " no"), 1, Integer::sum);
      assertThat(outcome instanceof Outcome.Done<Approval>)
          .as("%s %s", name, told)
          .isEqualTo(right);
    }
  }
}
