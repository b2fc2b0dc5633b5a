package org.relieflink.platform.sharing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.kernel.WorkingDays;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Purpose;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.RefusalCode;
import org.relieflink.platform.sharing.Disputes;
import org.relieflink.platform.sharing.NewRequest;
import org.relieflink.platform.sharing.Requests;
import org.relieflink.platform.sharing.ShareAct.Side;
import org.relieflink.platform.sharing.SharingRefusal;
import org.relieflink.platform.sharing.SharingSettings;
import org.relieflink.platform.sharing.VerificationRequest;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("协查：协议到期的第二天发不出去；演示的几件走同一扇门；销毁一个人管得到请求和答复")
class DemoAndAgreementTest extends ServerTest {
  private static final String NUMBER = "990123197403124026";

  @Autowired FactBook book;
  @Autowired DemoAccounts demo;
  @Autowired Requests requests;
  @Autowired Disputes disputes;
  @Autowired RequestStore store;
  @Autowired SharingHolder holder;
  @Autowired Clock clock;

  private static NewRequest wanted(String fact, String contract, Purpose purpose) {
    return new NewRequest(NUMBER, "王秀芳", fact, contract, purpose, "案1", "");
  }

  private RefusalCode refusal(NewRequest wanted, LocalDate day) {
    var outcome = new CheckRequest(book, WorkingDays.official()).check(wanted, day);
    return ((Outcome.Refused<?>) outcome).refusal().code();
  }

  @Test
  @DisplayName("协议最后一天还能发，第二天不能；生效以前也不能")
  void agreementEnds() {
    var wanted = wanted("subsistence-now", "civil_affairs/subsistence", Purpose.RELIEF_CASE);
    var check = new CheckRequest(book, WorkingDays.official());
    assertThat(check.check(wanted, LocalDate.of(2027, 12, 31))).isInstanceOf(Outcome.Done.class);
    assertThat(refusal(wanted, LocalDate.of(2028, 1, 1))).isEqualTo(SharingRefusal.AGREEMENT_ENDED);
    var reception = wanted("subsistence-now", "civil_affairs/subsistence", Purpose.RECEPTION);
    assertThat(refusal(reception, LocalDate.of(2026, 11, 27)))
        .isEqualTo(SharingRefusal.PURPOSE_NOT_COVERED);
  }

  @Test
  @DisplayName("演示的五件各在各的一步，只做一次；销毁以后姓名、号码和值都没有了，步骤还在")
  void demoThenForgotten() {
    var filling =
        new DemoRequests(demo, requests, disputes, store, new SharingSettings("", true), clock);
    filling.fill();
    filling.fill();
    var sent = requests.list(DemoAccounts.PROSECUTOR, Side.ASKER, Long.MAX_VALUE);
    assertThat(sent)
        .extracting(one -> one.state().name())
        .containsExactlyInAnyOrder("ANSWERED", "UNANSWERABLE", "RECEIVED", "SENT", "SENT");
    assertThat(disputes.list(DemoAccounts.PROSECUTOR, true)).hasSize(1);
    assertThat(holder.sample(100).texts()).isEqualTo(6); // five persons, one value
    Set<Long> subjects = holder.subjectsOf(NUMBER);
    assertThat(subjects).hasSize(3);
    assertThat(holder.inUse(subjects)).isEqualTo(subjects);
    holder.forget(subjects);
    assertThat(holder.inUse(subjects)).isEmpty();
    assertThat(holder.subjectsOf(NUMBER)).isEmpty();
    assertThat(requests.list(DemoAccounts.PROSECUTOR, Side.ASKER, Long.MAX_VALUE))
        .filteredOn(one -> one.masked().isEmpty())
        .hasSize(3)
        .allMatch(one -> !one.steps().isEmpty())
        .extracting(VerificationRequest::answer)
        .containsOnlyNulls();
  }
}
