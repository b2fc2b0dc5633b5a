package org.relieflink.platform.staff.internal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.access.Whose;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.staff.Account;
import org.relieflink.platform.staff.AccountChange;
import org.relieflink.platform.staff.OfficeUnit;
import org.relieflink.platform.staff.Post;
import org.relieflink.platform.staff.RoleRules;
import org.relieflink.platform.staff.RoleRules.Incompatible;
import org.relieflink.platform.staff.StaffRefusal;
import org.springframework.stereotype.Component;

/** 能不能这样改：every reason against a change, the heaviest first. */
@Component
class AccountRules {
  private static final List<Role> ADMINISTRATORS =
      List.of(Role.ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDITOR);

  private final Reach reach;
  private final RoleRules roles;
  private final AccountBook book;
  private final PostBook posts;

  AccountRules(Reach reach, RoleRules roles, AccountBook book, PostBook posts) {
    this.reach = reach;
    this.roles = roles;
    this.book = book;
    this.posts = posts;
  }

  /** Null when nothing is against it. */
  @Nullable Refusal refusal(Officer officer, Account account, AccountChange change) {
    if (account.staffNumber().equals(officer.staffNumber())) {
      return Refusal.of(StaffRefusal.OWN_ACCOUNT);
    }
    if (!covers(officer, change, account.unit().unit())) {
      return Refusal.of(StaffRefusal.NOT_YOURS);
    }
    if (!account.open() && !(change instanceof AccountChange.Reopen)) {
      return Refusal.of(StaffRefusal.ACCOUNT_CLOSED);
    }
    Account.Held held = account.post();
    return held != null && besideThePost(change)
        ? Refusal.of(StaffRefusal.POST_HELD, held.name())
        : against(officer, account, change);
  }

  /** While an account has a post, role and unit are the post's: first it is taken. */
  private static boolean besideThePost(AccountChange change) {
    return change instanceof AccountChange.Grant
        || change instanceof AccountChange.Withdraw
        || change instanceof AccountChange.Move;
  }

  private @Nullable Refusal against(Officer officer, Account account, AccountChange change) {
    if (change instanceof AccountChange.Grant grant) {
      return grant(officer, account, Giving.of(grant));
    }
    if (change instanceof AccountChange.GivePost give) {
      return post(officer, account, give);
    }
    if (change instanceof AccountChange.Move move) {
      return move(officer, account, move);
    }
    if (change instanceof AccountChange.Rename rename) {
      return rename(account, rename);
    }
    return other(account, change);
  }

  /** A post is given as its role would be, in its own unit, while it is in use. */
  private @Nullable Refusal post(Officer officer, Account account, AccountChange.GivePost give) {
    Optional<Post> found =
        posts.hold(give.postId()).filter(post -> covers(officer, give, post.unit().unit()));
    if (found.isEmpty()) {
      return Refusal.of(StaffRefusal.POST_UNKNOWN);
    }
    Post post = found.get();
    if (!post.open()) {
      return Refusal.of(StaffRefusal.POST_CLOSED, post.name());
    }
    if (post.unit().id() != account.unit().id()) {
      return Refusal.of(
          StaffRefusal.POST_ELSEWHERE, post.name(), post.unit().name(), account.unit().name());
    }
    if (post.role() != give.role()) {
      return Refusal.of(StaffRefusal.POST_CHANGED, post.name(), post.role().word());
    }
    return holds(account, post.id())
        ? Refusal.of(StaffRefusal.NOTHING_TO_CHANGE)
        : grant(officer, account, Giving.of(give, post));
  }

  private static boolean holds(Account account, long postId) {
    Account.Held held = account.post();
    return held != null && held.id() == postId;
  }

  private @Nullable Refusal other(Account account, AccountChange change) {
    if (change instanceof AccountChange.Reopen && account.open()) {
      return Refusal.of(StaffRefusal.ALREADY_OPEN);
    }
    if (change instanceof AccountChange.RemoveFactor && !book.factored(account)) {
      return Refusal.of(StaffRefusal.NOTHING_TO_CHANGE);
    }
    if (change instanceof AccountChange.Withdraw && account.role() == null) {
      return Refusal.of(StaffRefusal.NOTHING_TO_CHANGE);
    }
    if (change instanceof AccountChange.TakePost take && !holds(account, take.postId())) {
      return Refusal.of(StaffRefusal.NOTHING_TO_CHANGE);
    }
    boolean loses =
        change instanceof AccountChange.Withdraw
            || change instanceof AccountChange.TakePost
            || change instanceof AccountChange.Close;
    return loses && lastOfItsKind(account) ? last(account) : null;
  }

  private boolean covers(Officer officer, AccountChange change, Unit unit) {
    return reach.covers(officer, change.need(), Whose.of(unit));
  }

  private @Nullable Refusal grant(Officer officer, Account account, Giving giving) {
    Role role = giving.role();
    Optional<RoleRules.Grantable> rule = roles.grant(officer.role(), role);
    if (rule.isEmpty()) {
      return Refusal.of(StaffRefusal.NOT_GRANTABLE, role.word());
    }
    if (giving.post() == null && role == account.role()) {
      return Refusal.of(StaffRefusal.NOTHING_TO_CHANGE);
    }
    if (!book.holdUnit(account.unit().id()).map(OfficeUnit::open).orElse(false)) {
      return Refusal.of(StaffRefusal.UNIT_CLOSED, account.unit().name());
    }
    if (!roles.fits(role, account.unit().unit())) {
      return Refusal.of(StaffRefusal.ROLE_NOT_FOR_UNIT, role.word(), account.unit().name());
    }
    if (rule.get().secondPerson() && giving.document().isBlank()) {
      return Refusal.of(StaffRefusal.DOCUMENT_MISSING, role.word());
    }
    return role != account.role() && lastOfItsKind(account) ? last(account) : clash(account, role);
  }

  private @Nullable Refusal move(Officer officer, Account account, AccountChange.Move move) {
    Optional<OfficeUnit> to =
        book.holdUnit(move.unitId()).filter(unit -> covers(officer, move, unit.unit()));
    if (to.isEmpty()) {
      return Refusal.of(StaffRefusal.UNIT_UNKNOWN);
    }
    if (to.get().id() == account.unit().id()) {
      return Refusal.of(StaffRefusal.NOTHING_TO_CHANGE);
    }
    if (!to.get().open()) {
      return Refusal.of(StaffRefusal.UNIT_CLOSED, to.get().name());
    }
    Role role = account.role();
    if (role == null) {
      return null;
    }
    if (!roles.fits(role, to.get().unit())) {
      return Refusal.of(StaffRefusal.ROLE_NOT_FOR_UNIT, role.word(), to.get().name());
    }
    if (roles.privileged(role) && lastOfItsKind(account)) {
      return last(account);
    }
    return clash(account.withUnit(to.get()), role);
  }

  private @Nullable Refusal rename(Account account, AccountChange.Rename rename) {
    if (!Names.good(rename.name())) {
      return Refusal.of(StaffRefusal.NAME_WRONG, Names.LONGEST);
    }
    if (rename.name().equals(account.name())) {
      return Refusal.of(StaffRefusal.NOTHING_TO_CHANGE);
    }
    Role role = account.role();
    return role == null ? null : clash(account.withName(rename.name()), role);
  }

  /** Whether this would give one person two roles that do not go together. */
  private @Nullable Refusal clash(Account account, Role role) {
    for (Account other : book.samePerson(account)) {
      Role held = other.role();
      Optional<Incompatible> rule =
          held == null ? Optional.empty() : roles.incompatible(role, held);
      if (rule.isPresent()) {
        boolean sure = account.employeeId() != null && other.employeeId() != null;
        return Refusal.of(
            sure ? StaffRefusal.INCOMPATIBLE : StaffRefusal.MAYBE_SAME_PERSON,
            other.staffNumber(),
            rule.get().title());
      }
    }
    return null;
  }

  private boolean lastOfItsKind(Account account) {
    Role role = account.role();
    return role != null && ADMINISTRATORS.contains(role) && book.holders(role) <= 1;
  }

  private static Refusal last(Account account) {
    Role role = account.role();
    return Refusal.of(StaffRefusal.LAST_ADMINISTRATOR, role == null ? "" : role.word());
  }
}
