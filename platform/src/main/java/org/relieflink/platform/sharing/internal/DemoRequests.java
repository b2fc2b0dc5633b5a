package org.relieflink.platform.sharing.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Purpose;
import org.relieflink.platform.problem.RefusedException;
import org.relieflink.platform.sharing.Answer;
import org.relieflink.platform.sharing.Disputes;
import org.relieflink.platform.sharing.Disputes.Raised;
import org.relieflink.platform.sharing.NewRequest;
import org.relieflink.platform.sharing.Requests;
import org.relieflink.platform.sharing.ShareAct;
import org.relieflink.platform.sharing.SharingSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** 演示的协查：a handful through the same door as everybody's, once, in demo mode only. */
@Component
class DemoRequests {
  private static final Logger LOG = LoggerFactory.getLogger(DemoRequests.class);
  private static final String CASE = "云检刑申〔2026〕8号";
  private final DemoAccounts demo;
  private final Requests requests;
  private final Disputes disputes;
  private final RequestStore store;
  private final SharingSettings settings;
  private final Clock clock;

  DemoRequests(
      DemoAccounts demo,
      Requests requests,
      Disputes disputes,
      RequestStore store,
      SharingSettings settings,
      Clock clock) {
    this.demo = demo;
    this.requests = requests;
    this.disputes = disputes;
    this.store = store;
    this.settings = settings;
    this.clock = clock;
  }

  /** After the accounts, which stand once the server is ready. */
  @EventListener(ApplicationReadyEvent.class)
  void fill() {
    if (settings.demoRequests() && !demo.shown().isEmpty() && store.none()) {
      safely();
    }
  }

  /** A demo starts without them when the office's own catalogue has no such facts. */
  private void safely() {
    try {
      sendAll();
    } catch (RefusedException refused) {
      LOG.warn("the demo has fewer requests: {}", refused.getMessage());
    }
  }

  /** People who do not exist, in a county that does not exist. */
  private void sendAll() {
    LocalDate today = LocalDate.now(clock.withZone(ZoneId.of("Asia/Shanghai")));
    long answered =
        send("990123197403124026", "王秀芳", "subsistence-now", "civil_affairs/subsistence");
    requests
        .answer(DemoAccounts.DEPARTMENT_OFFICER, answered, new Answer("yes", today, "民政社会救助系统（演示）"))
        .orThrow();
    long cannot =
        send("990123197001011117", "李建国", "temporary-aid-year", "civil_affairs/temporary_aid");
    act(ShareAct.RECEIVE, cannot, "");
    act(ShareAct.CANNOT, cannot, "临时救助由乡镇发放，明细还没有汇总上来");
    act(
        ShareAct.RECEIVE,
        send("990123197001011117", "李建国", "subsistence-amount", "civil_affairs/subsistence"),
        "");
    send("990123197403124026", "王秀芳", "destitute-now", "civil_affairs/destitute");
    send("990123197403124026", "王秀芳", "medical-own-share", "medical_insurance/medical_aid");
    disputes
        .raise(
            DemoAccounts.PROSECUTOR,
            new Raised("civil_affairs", "刚性支出困难家庭的认定：医疗支出算几个月", "按申请以前十二个月算", "按受理当月以前六个月算"))
        .orThrow();
  }

  private long send(String number, String name, String fact, String contract) {
    return requests
        .send(
            DemoAccounts.PROSECUTOR,
            new NewRequest(number, name, fact, contract, Purpose.RELIEF_CASE, CASE, ""))
        .orThrow()
        .id();
  }

  private void act(ShareAct act, long id, String words) {
    requests.act(DemoAccounts.DEPARTMENT_OFFICER, act, id, words).orThrow();
  }
}
