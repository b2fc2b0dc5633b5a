package org.relieflink.platform.staff.internal;

import java.util.List;
import java.util.function.Supplier;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.approval.Saying;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.staff.Account;
import org.relieflink.platform.staff.AccountChange;
import org.relieflink.platform.staff.AccountQuery;
import org.relieflink.platform.staff.Changed;
import org.relieflink.platform.staff.NewAccount;
import org.relieflink.platform.staff.Post;
import org.relieflink.platform.staff.Posts;
import org.relieflink.platform.staff.Said;
import org.relieflink.platform.staff.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;

/** 在数据库里：every act as the officer, with row-level security, triggers and the real approvals. */
final class DatabaseDesk implements Desk {
  private static final List<String> ROLES =
      List.of(
          "ADMINISTRATOR",
          "ADMINISTRATOR",
          "SECURITY_ADMINISTRATOR",
          "SECURITY_ADMINISTRATOR",
          "AUDITOR",
          "PROSECUTOR",
          "CHIEF",
          "CLERK");

  private final Staff staff;
  private final Approvals approvals;
  private final AuthenticationProvider signIn;
  private final String prefix;
  private final List<Long> units;
  private final Posts book;

  /** The tools of the running server. */
  record Tools(
      Staff staff,
      Posts posts,
      Approvals approvals,
      AuthenticationProvider signIn,
      JdbcClient jdbc) {}

  /**
   * Opens one.
   *
   * @param prefix what the staff numbers of this order begin with
   */
  DatabaseDesk(Tools tools, String prefix, List<Long> units) {
    this.staff = tools.staff;
    this.approvals = tools.approvals;
    this.signIn = tools.signIn;
    this.prefix = prefix;
    this.units = units;
    this.book = tools.posts;
    posts(tools.jdbc, units.get(0));
    for (int i = 0; i < ROLES.size(); i++) {
      tools
          .jdbc
          .sql(
              """
              insert into access.account
                (staff_number, display_name, role, place, password_hash, created_at)
              values (:number, :number, :role, '990123', '-', now())
              """)
          .param("number", prefix + "A" + i)
          .param("role", ROLES.get(i))
          .update();
    }
  }

  /** A post of every role in the unit, also such as do not fit it. */
  private void posts(JdbcClient jdbc, long unit) {
    int number = 0;
    for (Role role : Role.values()) {
      jdbc.sql(
              """
              insert into staff.post (place, line, code, name, sort_order, role, created_at)
              select place, line, :code, :code, 1, :role, now() from access.unit where id = :unit
              """)
          .param("code", prefix + "-" + number++)
          .param("role", role.name())
          .param("unit", unit)
          .update();
    }
  }

  @Override
  public Outcome<Post> changePost(Officer officer, Post post, PostChange change) {
    return as(officer, () -> change.make(book, officer, post));
  }

  @Override
  public List<Post> posts() {
    return book.list().stream().filter(post -> post.code().startsWith(prefix)).toList();
  }

  private static <T> T as(Officer officer, Supplier<T> act) {
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(officer, null, List.of()));
    try {
      return act.get();
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  /** Names are made the order's own: other orders stand in the same tables. */
  @Override
  public Outcome<Changed> create(Officer officer, NewAccount account) {
    String employee = account.employeeId();
    var own =
        new NewAccount(
            account.staffNumber(),
            prefix + account.name(),
            account.unitId(),
            employee == null ? null : prefix + employee);
    return as(officer, () -> staff.create(officer, own, Said.of("")));
  }

  @Override
  public Outcome<Changed> change(Officer officer, long id, AccountChange change) {
    AccountChange own =
        change instanceof AccountChange.Rename rename
            ? new AccountChange.Rename(prefix + rename.name())
            : change;
    return as(officer, () -> staff.change(officer, id, own, Said.of("工作需要")));
  }

  @Override
  public boolean agree(Officer officer, long request) {
    return as(officer, () -> approvals.approve(officer, request, Saying.of("")))
        instanceof Outcome.Done;
  }

  @Override
  public List<Account> accounts() {
    return staff.list(new AccountQuery(prefix, null, null, null, "", Staff.MOST));
  }

  @Override
  public boolean signsIn(String staffNumber, String password) {
    try {
      signIn.authenticate(
          UsernamePasswordAuthenticationToken.unauthenticated(staffNumber, password));
      return true;
    } catch (AuthenticationException refused) {
      return false;
    }
  }

  @Override
  public List<Long> units() {
    return units;
  }
}
