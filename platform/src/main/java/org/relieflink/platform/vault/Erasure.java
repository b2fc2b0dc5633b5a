package org.relieflink.platform.vault;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.relieflink.kernel.CitizenId;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.approval.Approval;
import org.relieflink.platform.approval.ApprovalContent;
import org.relieflink.platform.approval.ApprovalKind;
import org.relieflink.platform.approval.ApprovalRequest;
import org.relieflink.platform.approval.ApprovalState;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.approval.OwnedData;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 销毁一个人的信息。 Destroys what is kept of a person (个人信息保护法 47 条), once somebody else has agreed: first
 * the secrets, after which no copy of the database can be read, then the rows. Originals of lists
 * that the person stood in are destroyed as well; the trail stays, since nothing of the person is
 * in it.
 *
 * <p>The number is never kept, not even with the request: the officer types it again after the
 * agreement, and a keyed name of it says whether it is the same.
 */
@Service
public class Erasure {
  private final List<Holder> holders;
  private final Subjects subjects;
  private final Blinds blinds;
  private final Approvals approvals;
  private final Trail trail;
  private final MessageSource messages;

  Erasure(
      List<Holder> holders,
      Subjects subjects,
      Blinds blinds,
      Approvals approvals,
      Trail trail,
      MessageSource messages) {
    this.holders = holders;
    this.subjects = subjects;
    this.blinds = blinds;
    this.approvals = approvals;
    this.trail = trail;
    this.messages = messages;
  }

  /**
   * 要销毁谁。
   *
   * @param caseNo case or letter in which it was asked for
   * @param reason in the officer's words; no personal data
   */
  public record Wish(String number, String caseNo, String reason) {
    /** Never shows the number. */
    @Override
    public String toString() {
      return "Wish[" + caseNo + "]";
    }
  }

  /**
   * 办到哪一步。
   *
   * @param state {@code ASKED}, {@code WAITING} or {@code DESTROYED}
   * @param subjects how many secrets were destroyed
   */
  public record Done(String state, int subjects) {}

  /**
   * Asks for the agreement; with the agreement in hand, destroys.
   *
   * @throws org.relieflink.platform.problem.RefusedException see {@link VaultRefusal}, and what the
   *     approval says no to
   */
  @Transactional
  public Done ask(Wish wish, Officer officer) {
    check(wish);
    String number = wish.number().strip().toUpperCase(Locale.ROOT);
    Set<Long> found = new TreeSet<>();
    holders.forEach(holder -> found.addAll(holder.subjectsOf(number)));
    if (found.isEmpty()) {
      throw Refusal.of(VaultRefusal.NOBODY).asException();
    }
    String subject = "person-" + blinds.name(number);
    ApprovalContent content =
        ApprovalContent.of(ApprovalKind.PERSON_ERASURE, subject)
            .with("case", wish.caseNo().strip())
            .with("reason", wish.reason().strip());
    Optional<Approval> live = approvals.findLive(officer, ApprovalKind.PERSON_ERASURE, subject);
    if (live.isPresent() && live.get().state() == ApprovalState.GRANTED) {
      approvals.use(officer, content).orThrow();
      return new Done("DESTROYED", erase(found, wish.reason(), officer));
    }
    approvals.ask(officer, request(content, wish)).orThrow();
    return new Done(live.isPresent() ? "WAITING" : "ASKED", 0);
  }

  private static void check(Wish wish) {
    if (CitizenId.find(wish.number()).isEmpty()) {
      throw Refusal.of(VaultRefusal.NUMBER_UNUSABLE).asException();
    }
    if (wish.caseNo().isBlank()) {
      throw Refusal.of(VaultRefusal.CASE_MISSING).asException();
    }
    if (wish.reason().isBlank()) {
      throw Refusal.of(VaultRefusal.REASON_MISSING).asException();
    }
  }

  private ApprovalRequest request(ApprovalContent content, Wish wish) {
    String label = messages.getMessage("vault.erasure.label", null, Locale.SIMPLIFIED_CHINESE);
    return new ApprovalRequest(
        content,
        label,
        wish.reason(),
        wish.caseNo().strip(),
        "/erasures",
        List.of(new OwnedData(Unit.PROCURATORATE, content.subject())));
  }

  private int erase(Set<Long> found, String reason, Officer officer) {
    trail.record(
        officer,
        TrailNote.of("PERSON_ERASED", "subjects", String.valueOf(found.size())).because(reason));
    subjects.destroy(found);
    holders.forEach(holder -> holder.forget(found));
    return found.size();
  }
}
