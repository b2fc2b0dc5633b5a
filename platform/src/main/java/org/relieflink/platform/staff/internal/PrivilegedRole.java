package org.relieflink.platform.staff.internal;

import java.util.List;
import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.approval.Approval;
import org.relieflink.platform.approval.ApprovalContent;
import org.relieflink.platform.approval.ApprovalKind;
import org.relieflink.platform.approval.ApprovalRequest;
import org.relieflink.platform.approval.ApprovalState;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.staff.Account;
import org.relieflink.platform.staff.Changed;
import org.relieflink.platform.staff.Post;
import org.relieflink.platform.staff.StaffRefusal;
import org.relieflink.platform.staff.internal.StaffLog.Told;
import org.springframework.stereotype.Component;

/**
 * 要别人同意的角色：asks first; used up in the transaction that gives the role. Agreed to is this role, from
 * this post if from one, this account as it was then, in this unit, on this paper: any change of
 * the account in between is another request.
 */
@Component
class PrivilegedRole {
  private final Approvals approvals;
  private final AccountBook book;
  private final StaffLog log;

  PrivilegedRole(Approvals approvals, AccountBook book, StaffLog log) {
    this.approvals = approvals;
    this.book = book;
    this.log = log;
  }

  Outcome<Changed> give(Officer officer, Account account, Giving giving, Told told) {
    ApprovalContent content = content(account, giving);
    Optional<Approval> live =
        approvals.findLive(officer, ApprovalKind.PRIVILEGED_ROLE, content.subject());
    boolean agreed =
        live.filter(request -> request.state() == ApprovalState.GRANTED)
            .filter(request -> request.digest().equals(content.digest()))
            .isPresent();
    return agreed
        ? use(officer, account, giving, new Agreed(live.orElseThrow(), content, told))
        : ask(officer, account, giving, told);
  }

  private record Agreed(Approval request, ApprovalContent content, Told told) {}

  /** The person who is raised is no second person. */
  private Outcome<Changed> use(Officer officer, Account account, Giving giving, Agreed agreed) {
    boolean own =
        agreed.request.agreements().stream()
            .anyMatch(step -> step.officer().equals(account.staffNumber()));
    if (own) {
      return Outcome.refused(StaffRefusal.OWN_VOICE);
    }
    Outcome<Approval> used = approvals.use(officer, agreed.content);
    if (used instanceof Outcome.Refused<Approval> refused) {
      return new Outcome.Refused<>(refused.refusal());
    }
    Account after = book.put(giving.to(account));
    log.done(officer, ChangeAccount.subject(account), giving.act(), agreed.told);
    return Outcome.of(Changed.done(after));
  }

  private Outcome<Changed> ask(Officer officer, Account account, Giving giving, Told told) {
    return approvals
        .ask(
            officer,
            new ApprovalRequest(
                content(account, giving),
                label(account, giving),
                told.said().reason(),
                giving.document(),
                href(account, giving),
                List.of()))
        .map(request -> new Changed(account, null, request));
  }

  static String subject(Account account) {
    return "account-" + account.id();
  }

  private static ApprovalContent content(Account account, Giving giving) {
    ApprovalContent role =
        ApprovalContent.of(ApprovalKind.PRIVILEGED_ROLE, subject(account))
            .with("number", account.staffNumber())
            .with("name", account.name())
            .with("unit", account.unit().unit().place() + " " + account.unit().unit().line())
            .with("version", Long.toString(account.version()))
            .with("role", giving.role().name())
            .with("document", giving.document());
    Post post = giving.post();
    return post == null ? role : role.with("post", post.id() + " " + post.name());
  }

  /** Where the asker goes on. */
  private static String href(Account account, Giving giving) {
    Post post = giving.post();
    return post == null ? "/accounts/" + account.id() : Post.givingPath(post.id(), account.id());
  }

  /** Stored, so in one language. */
  private static String label(Account account, Giving giving) {
    return account.staffNumber()
        + " "
        + account.name()
        + "（"
        + account.unit().name()
        + "）："
        + giving.words();
  }
}
