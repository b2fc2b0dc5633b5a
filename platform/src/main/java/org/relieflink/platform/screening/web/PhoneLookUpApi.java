package org.relieflink.platform.screening.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.screening.internal.engine.LookUpPhone;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** 按电话查的接口。 Look-up by phone: the phone in the body, never in the address; persons masked. */
@RestController
class PhoneLookUpApi {
  private final LookUpPhone lookUp;
  private final ApiMasks masks;
  private final CurrentOfficer current;

  PhoneLookUpApi(LookUpPhone lookUp, ApiMasks masks, CurrentOfficer current) {
    this.lookUp = lookUp;
    this.masks = masks;
    this.current = current;
  }

  /** 请求。 */
  record Order(@Nullable String phone, @Nullable String purpose, @Nullable String caseNo) {
    LookUpPhone.Question question() {
      return new LookUpPhone.Question(
          Typed.text(phone), Typed.text(purpose), Typed.text(caseNo), true);
    }

    @Override
    public String toString() {
      return "Order[masked]";
    }
  }

  /**
   * 查到的。
   *
   * @param people whose records have this phone
   * @param found their records; none when there are more people than one phone can tell apart
   */
  record PhoneFound(long people, List<ApiMasks.PhoneRecord> found) {}

  @PostMapping("/api/v1/phone-look-ups")
  PhoneFound lookUp(@RequestBody Order order) {
    LookUpPhone.Question question = order.question();
    LookUpPhone.Answer answer = lookUp.ask(question, current.get()).orThrow();
    return new PhoneFound(
        answer.people(),
        answer.records().stream().map(record -> masks.phone(record, question.purpose())).toList());
  }
}
