package org.relieflink.platform.harm.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.kernel.CitizenId;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.harm.HarmCap;
import org.relieflink.platform.harm.HarmLook;
import org.relieflink.platform.harm.HarmSamples;
import org.relieflink.platform.harm.NewRelief;
import org.relieflink.platform.harm.Relief;
import org.relieflink.platform.harm.ReliefState;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.vault.Blinds;
import org.relieflink.platform.watch.Quotas;
import org.relieflink.platform.watch.internal.MovingClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

@DisplayName("救助总账对着纸上的模型：动作任意先后，日子往前走，每一步的结果和状态都一样")
class HarmModelTest extends ServerTest {
  private static final List<Officer> OFFICERS =
      List.of(
          DemoAccounts.PROSECUTOR, HarmSamples.COURT, HarmSamples.POLICE, HarmSamples.NEXT_COUNTY);
  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
  private static final int HISTORIES = 40;
  private static final int ACTS = 40;
  private static final String DONE = "DONE";

  @Autowired MayUse may;
  @Autowired HarmTickets tickets;
  @Autowired CheckRelief check;
  @Autowired Reserving reserving;
  @Autowired ReadHarm read;
  @Autowired ReliefStore store;
  @Autowired HarmRules rules;
  @Autowired HarmLog log;
  @Autowired FindCap caps;
  @Autowired Quotas quotas;
  @Autowired Blinds blinds;
  @Autowired PlatformTransactionManager transactions;

  private final MovingClock clock = new MovingClock("2026-02-01T02:00:00Z");

  /** 纸上的一笔。 */
  private static final class Paper {
    long id;
    Unit unit;
    int person;
    boolean joint;
    LocalDate lapsesOn;
    ReliefState state = ReliefState.RESERVED;
    long amount;

    ReliefState on(LocalDate today) {
      return state == ReliefState.RESERVED && today.isAfter(lapsesOn) ? ReliefState.LAPSED : state;
    }
  }

  private StoredHarms harms() {
    return new StoredHarms(
        may,
        tickets,
        check,
        reserving,
        read,
        store,
        rules,
        log,
        quotas,
        blinds,
        transactions,
        clock);
  }

  private LocalDate today() {
    return HarmDay.of(clock.instant());
  }

  @Test
  void everyHistory() {
    StoredHarms harms = harms();
    int refused = 0;
    for (int history = 0; history < HISTORIES; history++) {
      clock.set(Instant.parse("2026-02-01T02:00:00Z"));
      var random = new Random(history);
      List<Paper> papers = new ArrayList<>();
      for (int act = 0; act < ACTS; act++) {
        Officer officer = OFFICERS.get(random.nextInt(OFFICERS.size()));
        boolean done =
            (random.nextBoolean() || papers.isEmpty())
                ? reserve(harms, history, officer, papers, random)
                : act(harms, officer, papers.get(random.nextInt(papers.size())), random);
        refused += done ? 0 : 1;
        compare(history, papers);
        clock.move(Duration.ofDays(random.nextInt(4) == 0 ? random.nextInt(35) : 0));
      }
    }
    assertThat(refused).isBetween(HISTORIES * ACTS / 5, HISTORIES * ACTS * 9 / 10);
  }

  private HarmTickets.Harm harm(int history) {
    CitizenId victim = CitizenId.find(HarmSamples.adult(50_000 + history)).orElseThrow();
    return tickets.harm(victim, DAY, today());
  }

  private boolean reserve(
      StoredHarms harms, int history, Officer officer, List<Paper> papers, Random random) {
    int person = random.nextInt(3);
    boolean joint = random.nextInt(3) == 0;
    long amount = (1 + random.nextInt(20)) * 1_000_000L;
    String words = random.nextBoolean() ? "" : "某批准";
    String expected = expected(officer, papers, person, joint, amount, words);
    Outcome<Relief> outcome =
        harms.reserve(
            officer,
            new NewRelief(
                tickets.issue(officer, harm(history)),
                HarmSamples.adult(60_000 + person),
                "某号",
                amount,
                joint,
                words,
                ""));
    assertThat(code(outcome)).isEqualTo(expected);
    if (outcome instanceof Outcome.Done<Relief> done) {
      var paper = new Paper();
      paper.id = done.value().id();
      paper.unit = officer.unit();
      paper.person = person;
      paper.joint = joint;
      paper.amount = amount;
      paper.lapsesOn = today().plusDays(30);
      papers.add(paper);
    }
    return outcome instanceof Outcome.Done;
  }

  private String expected(
      Officer officer, List<Paper> papers, int person, boolean joint, long amount, String words) {
    LocalDate today = today();
    long total = amount;
    for (Paper one : papers) {
      if (!one.on(today).isLiving()) {
        continue;
      }
      total += one.amount;
      boolean own = one.unit.equals(officer.unit());
      if (one.person == person && !(one.joint && joint && !own)) {
        if (own) {
          return "OWN_ALREADY";
        }
        return one.state == ReliefState.GRANTED ? "RELIEVED" : "HELD";
      }
    }
    HarmCap cap = caps.of(officer.unit().place(), today, total);
    return cap.state() == HarmCap.State.OVER && words.isEmpty() ? "ABOVE_CAP" : DONE;
  }

  private boolean act(StoredHarms harms, Officer officer, Paper paper, Random random) {
    int kind = random.nextInt(3);
    long amount = random.nextInt(4) == 0 ? paper.amount + 1 : paper.amount - random.nextInt(2);
    ReliefState from = kind == 2 ? ReliefState.GRANTED : ReliefState.RESERVED;
    String expected = DONE;
    if (!officer.unit().equals(paper.unit)) {
      expected = "UNKNOWN";
    } else if (paper.on(today()) == ReliefState.LAPSED) {
      expected = "LAPSED";
    } else if (paper.state != from) {
      expected = "MOVED_ON";
    } else if (kind == 0 && amount > paper.amount) {
      expected = "AMOUNT_ABOVE_RESERVED";
    }
    Outcome<Relief> outcome =
        switch (kind) {
          case 0 -> harms.grant(officer, paper.id, amount, "");
          case 1 -> harms.release(officer, paper.id, "某因");
          default -> harms.giveBack(officer, paper.id, "某因");
        };
    assertThat(code(outcome)).isEqualTo(expected);
    boolean done = outcome instanceof Outcome.Done;
    if (done) {
      paper.amount = kind == 0 ? amount : paper.amount;
      paper.state =
          switch (kind) {
            case 0 -> ReliefState.GRANTED;
            case 1 -> ReliefState.RELEASED;
            default -> ReliefState.RETURNED;
          };
    }
    return done;
  }

  private static String code(Outcome<Relief> outcome) {
    return outcome instanceof Outcome.Refused<Relief> refused
        ? refused.refusal().code().name()
        : DONE;
  }

  /** Every entry, and the total, as everybody reads them today. */
  private void compare(int history, List<Paper> papers) {
    HarmLook look = read.of(DemoAccounts.CHIEF, harm(history), today(), List.of());
    assertThat(look.reliefs()).hasSameSizeAs(papers);
    long total = 0;
    for (int i = 0; i < papers.size(); i++) {
      Relief shown = look.reliefs().get(i);
      assertThat(shown.state()).isEqualTo(papers.get(i).on(today()));
      assertThat(shown.amountFen()).isEqualTo(papers.get(i).amount);
      total += shown.state().isLiving() ? shown.amountFen() : 0;
    }
    assertThat(look.totalFen()).isEqualTo(total);
  }
}
