package org.relieflink.platform.retention.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.approval.ApprovalStep;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.retention.Certificate;
import org.relieflink.platform.retention.Certificate.Said;
import org.relieflink.platform.retention.Certificate.Tree;
import org.relieflink.platform.retention.Plan;
import org.relieflink.platform.retention.Plan.Line;
import org.relieflink.platform.retention.RetentionKind;
import org.relieflink.proof.CertificateFile;
import org.relieflink.proof.LogDigest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** 写销毁证明：what was settled, and its digest on the trail, in one transaction. */
@Component
class WriteCertificate {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final PlanStore plans;
  private final ItemStore items;
  private final Approvals approvals;
  private final RetentionLog log;
  private final TransactionTemplate transactions;

  WriteCertificate(
      PlanStore plans,
      ItemStore items,
      Approvals approvals,
      RetentionLog log,
      TransactionTemplate transactions) {
    this.plans = plans;
    this.items = items;
    this.approvals = approvals;
    this.log = log;
    this.transactions = transactions;
  }

  /**
   * Ends the run.
   *
   * @param secrets how many secrets were destroyed
   */
  void write(Officer officer, Plan plan, int secrets) {
    transactions.executeWithoutResult(
        status -> {
          List<String> lines = items.deleted(plan.id(), kinds(plan));
          String root = CertificateFile.root(lines);
          Instant now = log.now().truncatedTo(ChronoUnit.MILLIS);
          Certificate made = certificate(plan, now, secrets, new Tree(lines.size(), root));
          String text = JSON.writeValueAsString(made) + "\n";
          String sm3 = LogDigest.SM3.plain(text.getBytes(StandardCharsets.UTF_8)).hex();
          long entry =
              log.done(
                  officer,
                  RetentionLog.of(CertificateFile.ACTION, plan)
                      .resulting(CertificateFile.result(sm3, root, lines.size())));
          plans.certify(plan.id(), new PlanStore.Paper(text, sm3, root, lines.size(), entry, now));
        });
  }

  static List<RetentionKind> kinds(Plan plan) {
    return plan.lines().stream().map(Line::kind).toList();
  }

  private Certificate certificate(Plan plan, Instant now, int secrets, Tree tree) {
    PlanStore.Run run = plans.run(plan.id());
    return new Certificate(
        Certificate.FORM,
        plan.number(),
        plan.place(),
        plan.asOf().toString(),
        plan.version(),
        plan.reason(),
        new Said(plan.officer(), plan.officerName(), plan.at()),
        agreed(plan.place(), run),
        new Said(run.officer(), run.name(), run.at()),
        now,
        plan.lines().stream().map(line -> outcome(plan, line)).toList(),
        secrets,
        tree);
  }

  /** As the asker sees it. */
  private List<Said> agreed(String place, PlanStore.Run run) {
    Unit unit = Unit.of(place, null);
    Officer asker = new Officer(run.officer(), run.name(), Role.ADMINISTRATOR, unit);
    return approvals.find(asker, run.approval()).orElseThrow().agreements().stream()
        .map(WriteCertificate::said)
        .toList();
  }

  private static Said said(ApprovalStep step) {
    return new Said(step.officer(), step.officerName(), step.at());
  }

  private Certificate.Outcome outcome(Plan plan, Line line) {
    return new Certificate.Outcome(
        line,
        items.count(plan.id(), line.kind(), "DELETED"),
        items.count(plan.id(), line.kind(), "HELD"),
        items.count(plan.id(), line.kind(), "NOT_DUE"));
  }

  /** Reads {@link #write}. */
  static Certificate read(String text) {
    return Objects.requireNonNull(JSON.readValue(text, Certificate.class));
  }
}
