package org.relieflink.platform.fund.internal.freeze;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.approval.Approval;
import org.relieflink.platform.approval.ApprovalContent;
import org.relieflink.platform.approval.ApprovalKind;
import org.relieflink.platform.approval.ApprovalRequest;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.fund.Freezes;
import org.relieflink.platform.fund.FundRefusal;
import org.relieflink.platform.fund.internal.FundRights;
import org.relieflink.platform.fund.internal.freeze.FreezeStore.Ending;
import org.relieflink.platform.fund.internal.watch.FundWatchRules;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class StoredFreezes implements Freezes {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String NO_CASE = "不属于哪个案件";

  private final FundRights rights;
  private final FreezeStore store;
  private final FundWatchRules rules;
  private final Approvals approvals;
  private final Trail trail;
  private final Clock clock;

  StoredFreezes(
      FundRights rights,
      FreezeStore store,
      FundWatchRules rules,
      Approvals approvals,
      Trail trail,
      Clock clock) {
    this.rights = rights;
    this.store = store;
    this.rules = rules;
    this.approvals = approvals;
    this.trail = trail;
    this.clock = clock;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  @Override
  public List<Freeze> all(Officer officer) {
    return store.all(officer.unit().place());
  }

  private Optional<Refusal> yours(Officer officer) {
    return rights.may(officer, Deed.WRITE)
        ? Optional.empty()
        : Optional.of(Refusal.of(FundRefusal.NOT_YOURS));
  }

  private Optional<Refusal> wrong(Officer officer, Wish wish) {
    return yours(officer).or(() -> rights.plain(wish.words())).or(() -> days(officer, wish));
  }

  private Optional<Refusal> days(Officer officer, Wish wish) {
    LocalDate from = wish.from();
    LocalDate until = wish.until();
    int most = rules.freezeDays(today());
    boolean good =
        from != null
            && until != null
            && FundRights.day(from)
            && FundRights.day(until)
            && !from.isBefore(today())
            && !until.isBefore(from)
            && ChronoUnit.DAYS.between(from, until) < most;
    if (!good) {
      return Optional.of(Refusal.of(FundRefusal.FREEZE_UNUSABLE, most));
    }
    return wish.pool() == 0 || store.isPool(officer.unit().place(), wish.pool())
        ? Optional.empty()
        : Optional.of(Refusal.of(FundRefusal.UNKNOWN));
  }

  private static ApprovalContent content(Wish wish) {
    String subject = "freeze-%d-%s-%s".formatted(wish.pool(), wish.from(), wish.until());
    return ApprovalContent.of(ApprovalKind.FUND_FREEZE, subject).with("words", wish.words());
  }

  private static String label(Wish wish) {
    String which = wish.pool() == 0 ? "全部资金池" : "资金池 " + wish.pool();
    return "冻结%s，%s 至 %s".formatted(which, wish.from(), wish.until());
  }

  @Override
  public Outcome<Approval> ask(Officer officer, Wish wish) {
    Optional<Refusal> no = wrong(officer, wish);
    return no.isPresent()
        ? new Outcome.Refused<>(no.get())
        : approvals.ask(officer, request(content(wish), label(wish), wish.words()));
  }

  private static ApprovalRequest request(ApprovalContent content, String label, String words) {
    return new ApprovalRequest(content, label, words, NO_CASE, "/fund/freeze", List.of());
  }

  @Override
  @Transactional
  public Outcome<Freeze> freeze(Officer officer, Wish wish) {
    Optional<Refusal> no = wrong(officer, wish);
    if (no.isPresent()) {
      return new Outcome.Refused<>(no.get());
    }
    Outcome<Approval> used = approvals.use(officer, content(wish));
    if (used instanceof Outcome.Refused<Approval> refused) {
      return new Outcome.Refused<>(refused.refusal());
    }
    long id = store.add(officer, wish, used.orThrow().id(), clock.instant());
    String said = "pool %d %s..%s".formatted(wish.pool(), wish.from(), wish.until());
    trail.record(officer, note("FUND_FREEZE", id, wish.words()).resulting(said));
    return Outcome.of(store.find(officer.unit().place(), id).orElseThrow());
  }

  private static TrailNote note(String action, long id, String words) {
    return TrailNote.of(action, "fund", "freeze-" + id).because(words);
  }

  private Optional<Refusal> notOpen(Officer officer, long freeze, String words) {
    return yours(officer)
        .or(() -> rights.plain(words))
        .or(
            () ->
                store
                        .find(officer.unit().place(), freeze)
                        .filter(one -> one.isOpen(today()))
                        .isPresent()
                    ? Optional.empty()
                    : Optional.of(Refusal.of(FundRefusal.FREEZE_UNKNOWN)));
  }

  private static ApprovalContent ending(long freeze, String words) {
    return ApprovalContent.of(ApprovalKind.FUND_FREEZE, "thaw-" + freeze)
        .with("words", words.strip());
  }

  @Override
  public Outcome<Approval> askEnd(Officer officer, long freeze, String words) {
    Optional<Refusal> no = notOpen(officer, freeze, words);
    return no.isPresent()
        ? new Outcome.Refused<>(no.get())
        : approvals.ask(officer, request(ending(freeze, words), "提前解除冻结 " + freeze, words.strip()));
  }

  @Override
  @Transactional
  public Outcome<Freeze> end(Officer officer, long freeze, String words) {
    Optional<Refusal> no = notOpen(officer, freeze, words);
    if (no.isPresent()) {
      return new Outcome.Refused<>(no.get());
    }
    Outcome<Approval> used = approvals.use(officer, ending(freeze, words));
    if (used instanceof Outcome.Refused<Approval> refused) {
      return new Outcome.Refused<>(refused.refusal());
    }
    store.end(officer, freeze, new Ending(used.orThrow().id(), words.strip(), clock.instant()));
    trail.record(officer, note("FUND_THAW", freeze, words.strip()));
    return Outcome.of(store.find(officer.unit().place(), freeze).orElseThrow());
  }
}
