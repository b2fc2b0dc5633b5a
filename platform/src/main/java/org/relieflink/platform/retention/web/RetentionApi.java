package org.relieflink.platform.retention.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.retention.Hold;
import org.relieflink.platform.retention.KindPreview;
import org.relieflink.platform.retention.NewHold;
import org.relieflink.platform.retention.Plan;
import org.relieflink.platform.retention.Retention;
import org.relieflink.platform.retention.RetentionKind;
import org.relieflink.platform.retention.RetentionRefusal;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** 保存与删除的接口：preview, plans, run, certificate, holds; agreeing is done at /api/v1/approvals. */
@RestController
class RetentionApi {
  private final Retention retention;
  private final CurrentOfficer current;

  RetentionApi(Retention retention, CurrentOfficer current) {
    this.retention = retention;
    this.current = current;
  }

  @GetMapping("/api/v1/retention")
  List<KindPreview> preview() {
    return retention.preview(current.get());
  }

  @GetMapping("/api/v1/retention/plans")
  List<Plan> plans() {
    return retention.plans(current.get());
  }

  /** 理由。 */
  record Reason(@Nullable String reason) {
    String text() {
      return reason == null ? "" : reason;
    }
  }

  @PostMapping("/api/v1/retention/plans")
  Plan propose(@RequestBody Reason body) {
    return retention.propose(current.get(), body.text()).orThrow();
  }

  @GetMapping("/api/v1/retention/plans/{id}")
  Plan plan(@PathVariable long id) {
    return retention
        .find(current.get(), id)
        .orElseThrow(() -> Refusal.of(RetentionRefusal.UNKNOWN).asException());
  }

  /** 做的任务。 */
  record Begun(String job) {}

  @PostMapping("/api/v1/retention/plans/{id}/run")
  Begun run(@PathVariable long id) {
    return new Begun(Long.toString(retention.run(current.get(), id).orThrow()));
  }

  /** The very text that the digest on the trail is of. */
  @GetMapping(
      value = "/api/v1/retention/plans/{id}/certificate",
      produces = MediaType.APPLICATION_JSON_VALUE)
  String certificate(@PathVariable long id) {
    return retention.certificate(current.get(), id).orThrow().text();
  }

  @GetMapping("/api/v1/retention/holds")
  List<Hold> holds() {
    return retention.holds(current.get());
  }

  /** 要设的：a kind or a number. */
  record Wanted(@Nullable String kind, @Nullable String number, @Nullable String reason) {
    @Override
    public String toString() {
      return "Wanted[" + kind + "]";
    }
  }

  @PostMapping("/api/v1/retention/holds")
  Hold hold(@RequestBody Wanted wanted) {
    Optional<RetentionKind> kind = RetentionPages.kind(wanted.kind());
    if (kind.isEmpty() && wanted.kind() != null && !wanted.kind().isBlank()) {
      throw Refusal.of(RetentionRefusal.HOLD_OF_WHAT).asException();
    }
    return retention
        .hold(
            current.get(),
            new NewHold(
                kind.orElse(null),
                wanted.number() == null ? "" : wanted.number(),
                new Reason(wanted.reason()).text()))
        .orThrow();
  }

  @PostMapping("/api/v1/retention/holds/{id}/ending")
  Hold end(@PathVariable long id, @RequestBody Reason body) {
    return retention.end(current.get(), id, body.text()).orThrow();
  }
}
