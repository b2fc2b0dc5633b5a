package org.relieflink.platform.relief.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.law.duty.DutyBook;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.relief.CaseSamples;
import org.relieflink.platform.relief.ReliefAct;
import org.relieflink.platform.relief.ReliefCase;
import org.relieflink.platform.relief.ReliefStep;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@DisplayName("超时上报：过了最后一天，由系统加一步给负责人看，一个到期日只报一次；撤回的不报")
class EscalateLateTest extends ServerTest {
  @Autowired JdbcClient guarded;
  @Autowired CaseRows rows;
  @Autowired ReliefRules rules;
  @Autowired DutyBook book;
  @Autowired Flow flow;
  @Autowired CheckCaseMove check;
  @Autowired Prepare prepare;
  @Autowired CaseTrail trail;
  @Autowired WriteDetails details;
  @Autowired PlatformTransactionManager transactions;
  @Autowired Clock clock;

  /** Everything as in the server, so many days later. */
  private EscalateLate later(int days) {
    Clock then = Clock.offset(clock, Duration.ofDays(days));
    CaseWriting writing = new CaseWriting(guarded, then);
    TakeStep steps = new TakeStep(flow, writing, check, prepare, trail, details);
    CaseClock clocks = new CaseClock(rules, book, then);
    return new EscalateLate(rows, clocks, steps, writing, transactions);
  }

  private List<ReliefStep> escalated(long id) {
    ReliefCase one = rows.find(Officer.SYSTEM, id).orElseThrow();
    return one.steps().stream().filter(step -> step.act() == ReliefAct.ESCALATE).toList();
  }

  @Test
  @DisplayName("登记当天不报；三十天后报一次，再看一轮不再报；状态、经办人不变")
  void onceForALastDay() {
    long id = CaseSamples.planted(jdbc, DemoAccounts.PROSECUTOR.unit(), List.of());
    assertThat(later(0).round()).isZero();
    assertThat(later(30).round()).isEqualTo(1);
    assertThat(later(31).round()).isZero();
    assertThat(escalated(id)).hasSize(1);
    ReliefCase one = rows.find(Officer.SYSTEM, id).orElseThrow();
    assertThat(one.state().name()).isEqualTo("ACCEPTANCE");
    assertThat(one.handler()).isEqualTo("ZZ0002");
    assertThat(one.last().officer()).isEqualTo(Officer.SYSTEM.staffNumber());
    jdbc.sql(
            """
            insert into relief.step values
              (?, 3, 'WITHDRAW', 'WITHDRAWN', false, 'ZZ0002', 'ZZ0002', '某', '', '', '不要了', now())
            """)
        .param(id)
        .update();
    assertThat(later(300).round()).isZero();
  }
}
