package org.relieflink.platform.staff.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.staff.Account;
import org.relieflink.platform.staff.AccountChange;
import org.relieflink.platform.staff.Changed;
import org.relieflink.platform.staff.NewAccount;
import org.relieflink.platform.staff.Post;

/**
 * 一种次序：carries out steps at a desk and says after each, in the simplest words, what must never be.
 * It knows nothing of how the product decides: it looks at who acted, and at what changed.
 */
final class StaffOrder {
  private static final List<Role> ROLES = List.of(Role.values());
  private static final Set<Role> ALONE =
      Set.of(Role.CLERK, Role.PROSECUTOR, Role.DEPARTMENT_OFFICER);
  private static final Set<Role> VOICES =
      Set.of(Role.PROSECUTOR, Role.CHIEF, Role.SECURITY_ADMINISTRATOR);

  private final Desk desk;
  private final Map<String, Integer> tally;
  private final Map<String, String> passwords = new HashMap<>();
  private final Set<Outdated> outdated = new HashSet<>();

  /** Who agreed to what since the account last changed: account id → role and staff numbers. */
  private final Map<Long, Set<String>> voices = new HashMap<>();

  /** The last request of each asker for each account, and what was asked. */
  private final Map<String, Asked> asked = new HashMap<>();

  private int born;

  /** A password that was replaced by another. */
  private record Outdated(String number, String password) {}

  private record Asked(long request, long account, AccountChange change, Role role) {}

  StaffOrder(Desk desk, Map<String, Integer> tally) {
    this.desk = desk;
    this.tally = tally;
  }

  void run(List<Step> steps) {
    for (Step step : steps) {
      List<Account> before = desk.accounts();
      List<Account> in = before.stream().filter(one -> one.role() != null && one.open()).toList();
      if (in.isEmpty()) {
        return;
      }
      Account actor = in.get(step.actor() % in.size());
      Account target = before.get(step.target() % before.size());
      act(step, actor, target);
      compare(before, desk.accounts(), actor, step);
    }
    closedStayOut();
  }

  private void act(Step step, Account actor, Account target) {
    Officer officer =
        new Officer(actor.staffNumber(), actor.name(), actor.role(), actor.unit().unit());
    switch (step.kind()) {
      case CREATE -> create(officer, step);
      case AGREE -> agree(officer, step);
      case GRANT_AGAIN -> again(officer, step);
      case CHANGE_POST -> changePost(officer, step);
      default -> change(officer, target, change(step, target));
    }
  }

  private AccountChange change(Step step, Account target) {
    return switch (step.kind()) {
      case RENAME -> new AccountChange.Rename("改名" + step.value() % 3);
      case GRANT -> new AccountChange.Grant(role(step), "文号" + step.value() % 2);
      case WITHDRAW -> new AccountChange.Withdraw();
      case MOVE -> new AccountChange.Move(desk.units().get(step.value() % desk.units().size()));
      case CLOSE -> new AccountChange.Close();
      case REOPEN -> new AccountChange.Reopen();
      case RESET -> new AccountChange.Reset();
      case GIVE_POST -> give(post(step), step);
      case TAKE_POST -> new AccountChange.TakePost(heldOr(target, post(step).id()));
      default -> new AccountChange.Unlock();
    };
  }

  private Post post(Step step) {
    List<Post> posts = desk.posts();
    return posts.get((step.value() * 31 + step.target() * 17 + step.actor() * 7) % posts.size());
  }

  /** Now and then the post was seen with another role than it has. */
  private static AccountChange give(Post post, Step step) {
    Role seen = step.value() % 5 == 0 ? role(step) : post.role();
    return new AccountChange.GivePost(post.id(), seen, "文号" + step.value() % 2);
  }

  private static long heldOr(Account account, long other) {
    Account.Held held = account.post();
    return held == null ? other : held.id();
  }

  private void changePost(Officer officer, Step step) {
    var change = new Desk.PostChange(step.target() % 2 == 0 ? role(step) : null);
    Outcome<Post> outcome = desk.changePost(officer, post(step), change);
    boolean done = outcome instanceof Outcome.Done;
    count("CHANGE_POST " + (done ? "yes" : "no"));
    if (done) {
      assertThat(officer.role()).as("who keeps posts").isEqualTo(Role.ADMINISTRATOR);
    }
  }

  private static Role role(Step step) {
    return ROLES.get(step.value() % ROLES.size());
  }

  private void create(Officer officer, Step step) {
    String number = desk.accounts().get(0).staffNumber() + "N" + born++;
    String employee = step.value() % 4 == 0 ? "E" + number.hashCode() % 2 : null;
    var wanted =
        new NewAccount(
            number,
            "新人" + step.value() % 3,
            desk.units().get(step.target() % desk.units().size()),
            employee == null ? null : employee.replace("-", ""));
    note("CREATE", desk.create(officer, wanted));
  }

  private void change(Officer officer, Account target, AccountChange change) {
    Outcome<Changed> outcome = desk.change(officer, target.id(), change);
    note(change.act().name(), outcome);
    if (outcome instanceof Outcome.Done<Changed> done && done.value().waiting() != null) {
      String key = officer.staffNumber() + " " + target.id();
      Asked request = new Asked(done.value().waiting().id(), target.id(), change, given(change));
      asked.put(key, request);
      count("asked");
    }
  }

  /** The role that a change would give now. */
  private Role given(AccountChange change) {
    return change instanceof AccountChange.Grant grant
        ? grant.role()
        : desk.posts().stream()
            .filter(post -> post.id() == ((AccountChange.GivePost) change).postId())
            .map(Post::role)
            .findFirst()
            .orElseThrow();
  }

  /** Somebody agrees to one of the requests, or tries to. */
  private void agree(Officer officer, Step step) {
    List<Asked> open = List.copyOf(asked.values());
    if (open.isEmpty()) {
      return;
    }
    Asked request = open.get(step.target() % open.size());
    boolean taken = desk.agree(officer, request.request);
    count("agree " + (taken ? "yes" : "no"));
    if (taken) {
      assertThat(VOICES).as("whose voice counts").contains(officer.role());
      voices
          .computeIfAbsent(request.account, id -> new TreeSet<>())
          .add(request.role + " " + officer.staffNumber());
    }
  }

  /** The asker comes back with the same grant. */
  private void again(Officer officer, Step step) {
    List<Asked> mine =
        asked.entrySet().stream()
            .filter(entry -> entry.getKey().startsWith(officer.staffNumber() + " "))
            .map(Map.Entry::getValue)
            .toList();
    if (!mine.isEmpty()) {
      Asked request = mine.get(step.target() % mine.size());
      desk.accounts().stream()
          .filter(account -> account.id() == request.account)
          .forEach(account -> change(officer, account, request.change));
    }
  }

  private void note(String act, Outcome<Changed> outcome) {
    count(act + (outcome instanceof Outcome.Done ? " yes" : " no"));
    if (outcome instanceof Outcome.Done<Changed> done && done.value().password() != null) {
      String number = done.value().account().staffNumber();
      String old = passwords.put(number, done.value().password());
      if (old != null) {
        outdated.add(new Outdated(number, old));
      }
    }
  }

  private void count(String what) {
    tally.merge(what, 1, Integer::sum);
  }

  private void compare(List<Account> before, List<Account> after, Account actor, Step step) {
    Map<Long, Account> old = new HashMap<>();
    before.forEach(account -> old.put(account.id(), account));
    for (Account now : after) {
      Account was = old.get(now.id());
      if (was == null) {
        assertThat(now.role()).as("a new account has no role").isNull();
        assertThat(actor.role()).isEqualTo(Role.ADMINISTRATOR);
      } else if (was.version() != now.version()) {
        changed(was, now, actor, step);
        voices.remove(now.id());
      }
    }
    assertThat(after.size()).as("nothing is ever deleted").isGreaterThanOrEqualTo(before.size());
    onePersonOneRole(after);
    List<Account> held = after.stream().filter(one -> one.post() != null).toList();
    List<Post> posts = held.isEmpty() ? List.of() : desk.posts();
    held.forEach(account -> roleOfItsPost(account, posts));
  }

  /** Who has a post has its role, in its unit, while it is in use; looked up anew. */
  private static void roleOfItsPost(Account account, List<Post> posts) {
    long id = heldOr(account, 0);
    Post post = posts.stream().filter(one -> one.id() == id).findFirst().orElseThrow();
    assertThat(account.role()).as("the role of the post").isEqualTo(post.role());
    assertThat(account.unit().id()).as("the unit of the post").isEqualTo(post.unit().id());
    assertThat(post.open()).as("a post that somebody has").isTrue();
  }

  private void changed(Account was, Account now, Account actor, Step step) {
    assertThat(now.staffNumber()).as("the own account").isNotEqualTo(actor.staffNumber());
    boolean post = now.post() != null && !now.post().equals(was.post());
    boolean more = now.role() != null && (now.role() != was.role() || post);
    boolean moved = now.unit().id() != was.unit().id();
    if (more || moved) {
      assertThat(actor.role()).as("who gives rights").isEqualTo(Role.SECURITY_ADMINISTRATOR);
    } else if (now.role() == was.role()) {
      assertThat(actor.role()).as("who keeps accounts").isEqualTo(Role.ADMINISTRATOR);
    }
    if (more && !ALONE.contains(now.role())) {
      secondPerson(now, actor);
      count(post ? "privileged post" : "privileged role");
    }
    if (moved) {
      assertThat(now.unit().unit().place()).as("elsewhere").isEqualTo("990123");
      assertThat(now.role() == null || ALONE.contains(now.role())).as("stays behind").isTrue();
    }
    if (step.kind() == Step.Kind.RESET || step.kind() == Step.Kind.REOPEN || !now.open()) {
      assertThat(now.role()).as("no role by " + step.kind()).isNull();
    }
  }

  private void secondPerson(Account now, Account actor) {
    count("privileged");
    assertThat(voices.getOrDefault(now.id(), Set.of()))
        .as("a second person for " + now + " " + now.role())
        .anyMatch(
            voice ->
                voice.startsWith(now.role() + " ")
                    && !voice.endsWith(" " + actor.staffNumber())
                    && !voice.endsWith(" " + now.staffNumber()));
  }

  private void onePersonOneRole(List<Account> accounts) {
    for (Account one : accounts) {
      for (Account other : accounts) {
        boolean same =
            (one.employeeId() != null && other.employeeId() != null)
                ? one.employeeId().equals(other.employeeId())
                : Objects.equals(one.name(), other.name()) && one.unit().id() == other.unit().id();
        if (one.id() < other.id() && same) {
          assertThat(one.role() == null || other.role() == null).as("%s %s", one, other).isTrue();
        }
      }
    }
  }

  /** Who is closed, without a role, or has an outdated password stays out; nobody else. */
  private void closedStayOut() {
    for (Account account : desk.accounts()) {
      String password = passwords.get(account.staffNumber());
      if (password != null) {
        boolean may = account.open() && account.role() != null;
        assertThat(desk.signsIn(account.staffNumber(), password)).as("%s", account).isEqualTo(may);
        count(may ? "signs in" : "stays out");
      }
    }
    for (Outdated old : outdated) {
      assertThat(desk.signsIn(old.number, old.password)).as("an outdated password").isFalse();
    }
  }
}
