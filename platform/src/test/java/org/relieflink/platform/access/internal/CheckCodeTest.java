package org.relieflink.platform.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.Actor;
import org.relieflink.platform.access.CodeChecked;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.NewFactor;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.SecondFactorRules;
import org.relieflink.platform.access.SignInSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionOperations;

@DisplayName("第二步的码：拨动时钟随机地试，每一次的回答都和一个小模型一样；同时交，只算一次")
class CheckCodeTest extends ServerTest {
  private static final Instant MORNING = Instant.parse("2026-11-26T00:30:00Z");
  private static final Officer WHO = DemoAccounts.CHIEF;
  private static final int LIMIT = 5;
  private static final Duration LOCK = Duration.ofMinutes(15);

  @Autowired JdbcClient guarded;
  @Autowired SecondFactorRules rules;
  @Autowired SignInSettings settings;
  @Autowired RecoveryCodes codes;
  @Autowired PasswordEncoder passwords;
  @Autowired FactorSecrets secrets;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionOperations transactions;

  private final MovingClock clock = new MovingClock(MORNING);
  private final byte[] secret =
      "12345678901234567890".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  private List<RecoveryCodes.Code> recovery = List.of();

  @BeforeEach
  void enroll() {
    clock.set(MORNING);
    recovery = codes.next();
    var store = new FactorStore(guarded, clock);
    var hashed =
        recovery.stream().map(one -> new FactorStore.Hashed(one.place(), codes.hash(one))).toList();
    server(
        () -> {
          store.remove(WHO.staffNumber());
          store.add(WHO.staffNumber());
          secrets.put(WHO.staffNumber(), new FactorSecrets.Secret(NewFactor.of(secret), 0));
          store.putCodes(WHO.staffNumber(), hashed);
          new AccountStore(guarded, clock).clearAttempts(WHO.staffNumber());
          return 0;
        });
  }

  private <T> T server(Callable<T> act) {
    return Actor.asServer(
        () ->
            transactions.execute(
                status -> {
                  try {
                    return act.call();
                  } catch (Exception failure) {
                    throw new IllegalStateException(failure);
                  }
                }));
  }

  private CodeChecked check(String typed) {
    var accounts = new AccountStore(guarded, clock);
    var store = new FactorStore(guarded, clock);
    var attempt = new OneAttempt(accounts, store, passwords, settings, clock, events);
    var keys = new SecurityKeyStore(guarded, clock);
    var duty = new FactorDuty(rules, clock, true);
    var check = new CheckCode(attempt, store, secrets, codes, keys, duty, rules, clock);
    return server(() -> check.check(WHO, typed));
  }

  private String code(long step) {
    return Totp.code(secret, step, Totp.DIGITS);
  }

  @Test
  @DisplayName("六百次随机的对码、旧码、错码、恢复码，时钟乱走：重放、窗口和锁定与模型一样")
  void everyAnswerIsTheModels() {
    var random = new Random(20261126);
    var model = new Model();
    int right = 0;
    int locked = 0;
    for (int i = 0; i < 600; i++) {
      clock.pass(Duration.ofSeconds(random.nextInt(random.nextInt(8) == 0 ? 1200 : 40)));
      long present = Totp.step(clock.instant());
      CodeChecked answer;
      boolean expected;
      if (random.nextInt(12) == 0) {
        var one = recovery.get(random.nextInt(recovery.size()));
        expected = model.recovery(one.place(), clock.instant());
        answer = check(one.text().toLowerCase(java.util.Locale.ROOT));
      } else {
        long offered = present + random.nextInt(7) - 3;
        boolean damaged = random.nextInt(4) == 0;
        expected = model.code(offered, present, damaged, clock.instant());
        answer = check(damaged ? "no code" : code(offered));
      }
      assertThat(answer.right()).as("attempt " + i).isEqualTo(expected);
      assertThat(answer.left()).as("left after " + i).isEqualTo(expected ? 0 : model.left());
      right += expected ? 1 : 0;
      locked += answer.lockedUntil() != null ? 1 : 0;
    }
    assertThat(right).isGreaterThan(40);
    assertThat(locked).isGreaterThan(40);
  }

  /** 小模型：what RFC 6238 and the limit say, in memory. */
  private static final class Model {
    private final Set<Integer> usedCodes = new HashSet<>();
    private long lastStep;
    private int failed;
    private Instant lockedUntil = Instant.EPOCH;

    int left() {
      return Math.max(0, LIMIT - failed);
    }

    boolean code(long offered, long present, boolean damaged, Instant now) {
      boolean fits = !damaged && Math.abs(offered - present) <= 1 && offered > lastStep;
      boolean right = attempt(fits, now);
      lastStep = right ? offered : lastStep;
      return right;
    }

    boolean recovery(int place, Instant now) {
      boolean right = attempt(!usedCodes.contains(place), now);
      if (right) {
        usedCodes.add(place);
      }
      return right;
    }

    private boolean attempt(boolean fits, Instant now) {
      if (lockedUntil.isAfter(now)) {
        return false;
      }
      failed = failed >= LIMIT ? 0 : failed;
      failed = fits ? 0 : failed + 1;
      lockedUntil = failed >= LIMIT ? now.plus(LOCK) : Instant.EPOCH;
      return fits;
    }
  }

  @Tag("asvs-6.5.1")
  @Test
  @DisplayName("十六个人同时交同一个对的码：只有一个进来；同一个恢复码也一样")
  void aRaceCountsOnce() throws Exception {
    String right = code(Totp.step(clock.instant()));
    assertThat(together(List.of(right))).isEqualTo(1);
    enroll();
    assertThat(together(List.of(recovery.get(3).text()))).isEqualTo(1);
  }

  @Test
  @DisplayName("同时猜十六个错码：数得一次不少，第五次就锁，锁了对的码也不收")
  void parallelGuessesCannotOutrunTheLock() throws Exception {
    assertThat(together(List.of("wrong"))).isZero();
    assertThat(
            jdbc.sql("select failed from access.failed_attempt where staff_number = ?")
                .param(WHO.staffNumber())
                .query(Integer.class)
                .single())
        .as("checked before the lock")
        .isEqualTo(LIMIT);
    assertThat(check(code(Totp.step(clock.instant()))).right()).isFalse();
    clock.pass(LOCK);
    assertThat(check(code(Totp.step(clock.instant()))).right()).isTrue();
  }

  private long together(List<String> typed) throws Exception {
    var pool = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Boolean>> all = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        all.add(() -> check(typed.get(0)).right());
      }
      long right = 0;
      for (var answer : pool.invokeAll(all)) {
        right += answer.get() ? 1 : 0;
      }
      return right;
    } finally {
      pool.shutdown();
    }
  }

  @Tag("asvs-6.5.2")
  @Test
  @DisplayName("恢复码十个各不相同、八十位随机、不留原文；打错两位以内也撞不上别的")
  void recoveryCodes() {
    assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
    for (var one : recovery) {
      assertThat(one.text()).matches("[0-9](-[A-Z2-7]{4}){4}");
      assertThat(one.toString()).doesNotContain(one.letters());
      assertThat(RecoveryCodes.read(one.place() + one.letters())).contains(one);
    }
    assertThat(jdbc.sql("select hash from access.recovery_code").query(String.class).list())
        .hasSize(10)
        .allSatisfy(hash -> assertThat(hash).startsWith("$argon2id$"));
    assertThat(NewFactor.of(secret).toString()).isEqualTo("NewFactor");
  }
}
