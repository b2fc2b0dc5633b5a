package org.relieflink.platform.staff.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.JoinedCases;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Policy;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.SignInSettings;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.access.internal.PolicyReader;
import org.relieflink.platform.approval.Saying;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.staff.Account;
import org.relieflink.platform.staff.AccountChange;
import org.relieflink.platform.staff.Changed;
import org.relieflink.platform.staff.NewAccount;
import org.relieflink.platform.staff.OfficeUnit;
import org.relieflink.platform.staff.Post;
import org.relieflink.platform.staff.RoleRules;
import org.relieflink.platform.staff.Said;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailEntry;
import org.relieflink.platform.trail.TrailNote;
import org.relieflink.platform.trail.TrailQuery;
import org.springframework.security.crypto.password.PasswordEncoder;

/** 在内存里：the real use cases and rules over a book of maps, for ten thousand orders in seconds. */
final class MemoryDesk implements Desk {
  private static final Reach REACH = new Reach(new Policy(new PolicyReader()), JoinedCases.NONE);
  private static final RoleRules RULES = RoleRuleReader.shipped();
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-26T01:00:00Z"), ZoneOffset.ofHours(8));

  private final Book book = new Book();
  private final MemoryApprovals approvals = new MemoryApprovals(CLOCK.instant());
  private final ChangeAccount changing;
  private final CreateAccount creating;
  private final MemoryPosts posts = new MemoryPosts(book.units, book.accounts::values);
  private final StoredPosts keeping;

  MemoryDesk() {
    var log = new StaffLog(new NoActs(), new NoTrail(), CLOCK);
    var passwords = new NewPassword(new OneTimePassword(), new PlainText(), settings(), log);
    changing =
        new ChangeAccount(
            book,
            posts,
            new AccountRules(REACH, RULES, book, posts),
            new PrivilegedRole(approvals, book, log),
            RULES,
            passwords,
            log);
    creating = new CreateAccount(book, passwords, REACH, log);
    keeping = new StoredPosts(posts, book, REACH, RULES, log);
    List.of(
            Role.ADMINISTRATOR,
            Role.ADMINISTRATOR,
            Role.SECURITY_ADMINISTRATOR,
            Role.SECURITY_ADMINISTRATOR,
            Role.AUDITOR,
            Role.PROSECUTOR,
            Role.CHIEF,
            Role.CLERK)
        .forEach(book::born);
  }

  private static SignInSettings settings() {
    return new SignInSettings(
        5,
        Duration.ofMinutes(15),
        Duration.ofMinutes(15),
        Duration.ofHours(8),
        Duration.ofDays(3),
        12,
        2,
        "",
        "");
  }

  @Override
  public Outcome<Changed> create(Officer officer, NewAccount account) {
    return creating.create(officer, account, Said.of(""));
  }

  @Override
  public Outcome<Changed> change(Officer officer, long id, AccountChange change) {
    return changing.change(officer, id, change, Said.of("工作需要"));
  }

  @Override
  public Outcome<Post> changePost(Officer officer, Post post, PostChange change) {
    return change.make(keeping, officer, post);
  }

  @Override
  public List<Post> posts() {
    return posts.list();
  }

  @Override
  public boolean agree(Officer officer, long request) {
    return approvals.approve(officer, request, Saying.of("")) instanceof Outcome.Done;
  }

  @Override
  public List<Account> accounts() {
    return book.accounts.values().stream()
        .sorted(Comparator.comparing(Account::staffNumber))
        .toList();
  }

  /** As sign-in does: open, with a role, and the password is the last one. */
  @Override
  public boolean signsIn(String staffNumber, String password) {
    Account account = book.findByNumber(staffNumber).orElseThrow();
    return account.open()
        && account.role() != null
        && password.equals(book.hashes.get(account.id()));
  }

  @Override
  public List<Long> units() {
    return List.of(1L, 2L, 3L);
  }

  /** 账号册。 */
  private static final class Book implements AccountBook {
    private final Map<Long, Account> accounts = new TreeMap<>();
    private final Map<Long, String> hashes = new TreeMap<>();
    private final List<OfficeUnit> units =
        List.of(
            new OfficeUnit(1, Unit.of("990123", null), "本院", null, 0),
            new OfficeUnit(2, Unit.of("990123", "civil_affairs"), "民政局", null, 0),
            new OfficeUnit(3, Unit.of("990125", null), "外地院", null, 0));

    private void born(Role role) {
      long id = accounts.size() + 1L;
      put(account(id, new NewAccount("A" + id, "老人" + id, 1, null), units.get(0)).withRole(role));
    }

    private static Account account(long id, NewAccount wanted, OfficeUnit unit) {
      return new Account(
          id,
          wanted.staffNumber(),
          wanted.name(),
          null,
          null,
          unit,
          wanted.employeeId(),
          0,
          CLOCK.instant(),
          null,
          null,
          null,
          null);
    }

    @Override
    public Optional<Account> hold(long id) {
      return Optional.ofNullable(accounts.get(id));
    }

    @Override
    public Optional<Account> findByNumber(String number) {
      return accounts.values().stream().filter(one -> one.staffNumber().equals(number)).findFirst();
    }

    @Override
    public List<Account> samePerson(Account account) {
      return accounts.values().stream()
          .filter(one -> one.id() != account.id() && one.role() != null)
          .filter(account::maybeSamePerson)
          .toList();
    }

    @Override
    public long holders(Role role) {
      return accounts.values().stream().filter(one -> one.role() == role).count();
    }

    @Override
    public Optional<OfficeUnit> holdUnit(long id) {
      return units.stream().filter(unit -> unit.id() == id).findFirst();
    }

    @Override
    public Optional<Account> add(NewAccount account, OneTime password) {
      long id = accounts.size() + 1L;
      OfficeUnit unit = holdUnit(account.unitId()).orElseThrow();
      var born = account(id, account, unit);
      accounts.put(id, born);
      hashes.put(id, password.hash());
      return Optional.of(born);
    }

    @Override
    public Account put(Account changed) {
      Account next =
          new Account(
              changed.id(),
              changed.staffNumber(),
              changed.name(),
              changed.role(),
              changed.lastRole(),
              changed.unit(),
              changed.employeeId(),
              changed.version() + 1,
              changed.createdAt(),
              changed.closedAt(),
              null,
              null,
              changed.post());
      accounts.put(next.id(), next);
      return next;
    }

    @Override
    public void putPassword(Account account, OneTime password) {
      hashes.put(account.id(), password.hash());
    }

    @Override
    public String passwordHash(Account account) {
      return hashes.get(account.id());
    }

    @Override
    public boolean factored(Account account) {
      return false;
    }

    @Override
    public void removeFactor(Account account) {}

    @Override
    public void unlock(Account account) {}
  }

  /** 密码原样留着，不费时间。 */
  private static final class PlainText implements PasswordEncoder {
    @Override
    public String encode(CharSequence password) {
      return password.toString();
    }

    @Override
    public boolean matches(CharSequence password, String hash) {
      return password.toString().equals(hash);
    }
  }

  /** 不记。 */
  private static final class NoActs implements ActBook {
    @Override
    public void add(Officer officer, Done done) {}

    @Override
    public Optional<Done> findRepeated(Officer officer, String key) {
      return Optional.empty();
    }
  }

  /** 不留痕。 */
  private static final class NoTrail implements Trail {
    @Override
    public void record(Officer officer, TrailNote note) {}

    @Override
    public long written(Officer officer, TrailNote note) {
      return 0;
    }

    @Override
    public List<TrailEntry> since(Instant from, Set<String> actions, @Nullable String officer) {
      return new ArrayList<>();
    }

    @Override
    public List<TrailEntry> of(Collection<Long> ids) {
      return new ArrayList<>();
    }

    @Override
    public void about(long entry, Collection<String> keys) {}

    @Override
    public List<TrailEntry> ofSubject(String key) {
      return new ArrayList<>();
    }

    @Override
    public List<TrailEntry> on(Set<String> actions, Collection<String> objects) {
      return new ArrayList<>();
    }

    @Override
    public List<TrailEntry> all(TrailQuery query) {
      return new ArrayList<>();
    }

    @Override
    public List<String> actions() {
      return List.of();
    }
  }
}
