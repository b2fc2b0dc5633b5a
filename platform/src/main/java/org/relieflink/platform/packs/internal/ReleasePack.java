package org.relieflink.platform.packs.internal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.approval.Approval;
import org.relieflink.platform.approval.ApprovalContent;
import org.relieflink.platform.approval.ApprovalKind;
import org.relieflink.platform.approval.ApprovalRequest;
import org.relieflink.platform.approval.ApprovalState;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.approval.Saying;
import org.relieflink.platform.packs.PackCheck;
import org.relieflink.platform.packs.PackRefusal;
import org.relieflink.platform.packs.PackState;
import org.relieflink.platform.packs.PackVersion;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.springframework.stereotype.Component;

/** 发布规则包：others agree to exactly this text and its values; one byte more is another request. */
@Component
class ReleasePack {
  private final VersionStore store;
  private final CheckPack checks;
  private final Approvals approvals;
  private final PackLog log;

  ReleasePack(VersionStore store, CheckPack checks, Approvals approvals, PackLog log) {
    this.store = store;
    this.checks = checks;
    this.approvals = approvals;
    this.log = log;
  }

  private static ApprovalContent content(PackVersion version) {
    return ApprovalContent.of(ApprovalKind.RULE_PACK_RELEASE, subject(version))
        .with("pack", version.name())
        .with("from", version.from().toString())
        .with("text", version.digest())
        .with("rules", version.rulesDigest());
  }

  private static String subject(PackVersion version) {
    return "pack-" + version.id();
  }

  /** Why it cannot be released today; null when it can. */
  private @Nullable Refusal wrong(PackVersion version) {
    if (version.state() != PackState.REVIEWED) {
      return Refusal.of(PackRefusal.STATE, version.title());
    }
    if (version.from().isBefore(log.today())) {
      return Refusal.of(PackRefusal.TOO_EARLY, version.from().toString(), log.today().toString());
    }
    if (store.taken(version)) {
      return Refusal.of(PackRefusal.NAME_TAKEN, version.name());
    }
    PackCheck check = checks.check(version);
    Optional<Refusal> unready = StoredVersions.unready(check);
    if (unready.isPresent()) {
      return unready.get();
    }
    return check.pack() != null && check.pack().digest().equals(version.rulesDigest())
        ? null
        : Refusal.of(PackRefusal.RULES_MOVED, version.title());
  }

  Outcome<Approval> ask(Officer officer, PackVersion version, String reason) {
    Refusal wrong = wrong(version);
    if (wrong == null) {
      wrong = StoredVersions.fault(reason.strip(), Saying.LONGEST_REASON).orElse(null);
    }
    if (wrong != null) {
      return new Outcome.Refused<>(wrong);
    }
    Outcome<Approval> asked =
        approvals.ask(
            officer,
            new ApprovalRequest(
                content(version),
                "发布规则包“%s”%s 版，%s 起用"
                    .formatted(version.title(), version.version(), version.from()), // stored, so
                reason, // in one language
                version.name(),
                "/packs/" + version.id(),
                List.of()));
    if (asked instanceof Outcome.Done) {
      log.done(officer, "PACK_RELEASE_ASKED", version, reason);
    }
    return asked;
  }

  Optional<Approval> asked(Officer officer, PackVersion version) {
    return approvals
        .findLive(officer, ApprovalKind.RULE_PACK_RELEASE, subject(version))
        .filter(request -> request.digest().equals(content(version).digest()));
  }

  Outcome<PackVersion> release(Officer officer, PackVersion version) {
    Refusal wrong = wrong(version);
    if (wrong != null) {
      return new Outcome.Refused<>(wrong);
    }
    Optional<Approval> request = asked(officer, version);
    if (request.isEmpty()) {
      return Outcome.refused(PackRefusal.NOT_ASKED);
    }
    if (request.get().state() != ApprovalState.GRANTED) {
      return Outcome.refused(PackRefusal.NOT_AGREED, request.get().missingPersons());
    }
    return approvals
        .use(officer, content(version))
        .map(
            used -> {
              store.release(version.id(), log.step(officer), log.today(), used.id());
              log.done(officer, "PACK_RELEASED", version);
              return store.find(version.place(), version.id()).orElseThrow();
            });
  }
}
