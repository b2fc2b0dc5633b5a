package org.relieflink.platform.inquiry.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.inquiry.Inquiries;
import org.relieflink.platform.inquiry.Inquiry;
import org.relieflink.platform.inquiry.InquiryRefusal;
import org.relieflink.platform.inquiry.web.InquiryPages.Typed;
import org.relieflink.platform.problem.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 本人查询的接口。 What a person is told, without names of officers. */
@RestController
class InquiryApi {
  private final Inquiries inquiries;
  private final CurrentOfficer current;

  InquiryApi(Inquiries inquiries, CurrentOfficer current) {
    this.inquiries = inquiries;
    this.current = current;
  }

  /** 一次看。 */
  record Look(Instant at, String place, String line, String role, String purpose, String kind) {
    static Look of(Inquiry.Look look) {
      return new Look(
          look.at(),
          look.unit().place(),
          look.unit().line(),
          look.role().name(),
          look.purpose(),
          look.kind().name());
    }
  }

  /** 暂时不答的，能说有几条的。 */
  record Held(String when, long entries, String basis, String status) {
    static Held of(Inquiry.Held held) {
      return new Held(
          held.rule().when().name(),
          held.entries(),
          held.rule().basis().text(),
          held.rule().status().code());
    }
  }

  /** 一次查询。 */
  record Shown(
      String id,
      String number,
      String masked,
      String proof,
      Instant at,
      List<Look> looks,
      List<Held> held) {
    static Shown of(Inquiry inquiry) {
      return new Shown(
          Long.toString(inquiry.id()),
          inquiry.number(),
          inquiry.masked(),
          inquiry.proof().name(),
          inquiry.at(),
          inquiry.looks().stream().map(Look::of).toList(),
          inquiry.held().stream().map(Held::of).toList());
    }
  }

  @PostMapping("/api/v1/inquiries")
  Shown ask(@RequestBody Typed typed) {
    return Shown.of(inquiries.ask(current.get(), typed.asking()).orThrow());
  }

  @GetMapping("/api/v1/inquiries/{id}")
  Shown show(@PathVariable long id) {
    return Shown.of(
        inquiries
            .find(current.get(), id)
            .orElseThrow(() -> Refusal.of(InquiryRefusal.UNKNOWN).asException()));
  }

  /** 一页；没有看的经过。 */
  record Listed(List<Shown> items, @Nullable String nextBefore) {}

  @GetMapping("/api/v1/inquiries")
  Listed list(@RequestParam(required = false) @Nullable Long before) {
    List<Inquiry> rows = inquiries.list(current.get(), before == null ? Long.MAX_VALUE : before);
    String next =
        rows.size() < Inquiries.MOST ? null : Long.toString(rows.get(rows.size() - 1).id());
    return new Listed(rows.stream().map(Shown::of).toList(), next);
  }
}
