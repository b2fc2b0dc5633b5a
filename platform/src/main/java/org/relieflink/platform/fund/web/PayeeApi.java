package org.relieflink.platform.fund.web;

import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.fund.BoundPayee;
import org.relieflink.platform.fund.PayWay;
import org.relieflink.platform.fund.PayeeDraft;
import org.relieflink.platform.fund.Payees;
import org.relieflink.platform.fund.Payees.Change;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 收款人的接口：the deciding office's side; numbers come in bodies and never go back. */
@RestController
class PayeeApi {
  private final Payees payees;
  private final CurrentOfficer current;

  PayeeApi(Payees payees, CurrentOfficer current) {
    this.payees = payees;
    this.current = current;
  }

  /** 报一个收款人。 */
  record Body(
      @Nullable String person,
      @Nullable String name,
      @Nullable String account,
      @Nullable String holderName,
      @Nullable String guardian,
      @Nullable String relation,
      @Nullable PayWay way,
      @Nullable String why) {
    PayeeDraft draft() {
      return new PayeeDraft(
          text(person),
          text(name),
          text(account),
          text(holderName),
          text(guardian),
          text(relation),
          way == null ? PayWay.BANK : way,
          text(why));
    }

    private static String text(@Nullable String given) {
      return given == null ? "" : given;
    }

    @Override
    public String toString() {
      return "Body";
    }
  }

  /** 换收款人。 */
  record ChangeBody(@Nullable Long commitment, @Nullable Long payee, @Nullable String reason) {
    Change change() {
      return new Change(commitment == null ? 0 : commitment, payee == null ? 0 : payee);
    }
  }

  @PostMapping("/api/v1/fund/payees")
  @ResponseStatus(HttpStatus.CREATED)
  BoundPayee register(@RequestBody Body body) {
    return payees.register(current.get(), body.draft()).orThrow();
  }

  @PostMapping("/api/v1/fund/requests/payee")
  @ResponseStatus(HttpStatus.CREATED)
  FundApi.Asked ask(@RequestBody ChangeBody body) {
    String reason = body.reason == null ? "" : body.reason;
    return FundApi.Asked.of(payees.ask(current.get(), body.change(), reason).orThrow());
  }

  @PostMapping("/api/v1/fund/payee")
  @ResponseStatus(HttpStatus.CREATED)
  BoundPayee bind(@RequestBody ChangeBody body) {
    return payees.bind(current.get(), body.change()).orThrow();
  }
}
