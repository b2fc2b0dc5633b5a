package org.relieflink.platform.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relieflink.law.TextStatus;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.Actor;
import org.relieflink.platform.access.CodeChecked;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.FactorAct;
import org.relieflink.platform.access.FactorNeed;
import org.relieflink.platform.access.KeyChallenge;
import org.relieflink.platform.access.KeyOutcome;
import org.relieflink.platform.access.KeyQuestion;
import org.relieflink.platform.access.KeyVerification;
import org.relieflink.platform.access.NewFactor;
import org.relieflink.platform.access.NewKey;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.SecondFactorRules;
import org.relieflink.platform.access.SignInSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionOperations;

@DisplayName("安全密钥的核对：同时交只算一次，过时不收，必须有的人最后一把取消不了，必须用密钥的角色不收手机的码")
class CheckKeyTest extends ServerTest {
  private static final Instant MORNING = Instant.parse("2026-11-26T00:30:00Z");
  private static final Officer WHO = DemoAccounts.CHIEF;

  @Autowired JdbcClient guarded;
  @Autowired SecondFactorRules shipped;
  @Autowired SignInSettings settings;
  @Autowired RecoveryCodes codes;
  @Autowired FactorSecrets secrets;
  @Autowired PasswordEncoder passwords;
  @Autowired KeyOrigin origin;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionOperations transactions;

  private final MovingClock clock = new MovingClock(MORNING);
  private SecondFactorRules rules;

  @BeforeEach
  void forget() {
    Actor.asServer(() -> guarded.sql("delete from access.second_factor").update());
    jdbc.sql("delete from access.failed_attempt").update();
    clock.set(MORNING);
    rules = shipped;
  }

  private OneAttempt attempt() {
    return new OneAttempt(
        new AccountStore(guarded, clock),
        new FactorStore(guarded, clock),
        passwords,
        settings,
        clock,
        events);
  }

  private SecurityKeyStore store() {
    return new SecurityKeyStore(guarded, clock);
  }

  /** Outside of demo mode: what the rules say counts. */
  private FactorDuty duty() {
    return new FactorDuty(rules, clock, false);
  }

  private StoredSecurityKeys keys() {
    var book = new FactorBook(new FactorStore(guarded, clock), codes, events);
    return new StoredSecurityKeys(
        store(),
        book,
        attempt(),
        new KeyVerifier(origin, rules),
        origin,
        duty(),
        rules,
        clock,
        transactions);
  }

  private KeyOutcome register(SoftKey key) {
    KeyChallenge challenge = keys().challenge(WHO, null);
    KeyQuestion asked = keys().offer(WHO, challenge).orElseThrow();
    var offered = new NewKey("一把", DemoAccounts.PASSWORD, key.create(asked));
    return keys().register(WHO, challenge, offered).outcome();
  }

  private KeyOutcome removeFirst() {
    return keys().remove(WHO, keys().list(WHO).get(0).id(), DemoAccounts.PASSWORD).outcome();
  }

  private CodeChecked server(Supplier<CodeChecked> act) {
    return Actor.asServer(() -> transactions.execute(status -> act.get()));
  }

  private CodeChecked check(KeyChallenge challenge, String answer) {
    var check = new CheckKey(attempt(), store(), new KeyVerifier(origin, rules), clock);
    return server(() -> check.check(WHO, challenge, answer));
  }

  private void bindPhone() {
    jdbc.sql("insert into access.second_factor values (?, now()) on conflict do nothing")
        .param(WHO.staffNumber())
        .update();
    var factor =
        NewFactor.of("12345678901234567890".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    Actor.asServer(() -> secrets.put(WHO.staffNumber(), new FactorSecrets.Secret(factor, 0)));
  }

  private static SecondFactorRules with(FactorNeed need, KeyVerification verification) {
    var rule =
        new SecondFactorRules.Rule(
            Set.of(WHO.role()), need, LocalDate.of(2026, 1, 1), "测试", TextStatus.EXAMPLE);
    return new SecondFactorRules(
        List.of(rule),
        1,
        Duration.ofMinutes(5),
        new SecondFactorRules.Keys(verification, Duration.ofMinutes(5)));
  }

  @Tag("asvs-6.5.1")
  @Test
  @DisplayName("同一个回答同时交四次：只有一个进来，不管密钥计不计数")
  void aRaceCountsOnce() throws Exception {
    SoftKey key = new SoftKey();
    assertThat(register(key)).isEqualTo(KeyOutcome.DONE);
    for (int round = 0; round < 5; round++) {
      KeyChallenge challenge = keys().challenge(WHO, null);
      String answer = key.get(keys().question(WHO, challenge).orElseThrow());
      var pool = Executors.newFixedThreadPool(4);
      List<Callable<Boolean>> all = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        all.add(() -> check(challenge, answer).right());
      }
      long right = 0;
      for (var one : pool.invokeAll(all)) {
        right += one.get() ? 1 : 0;
      }
      pool.shutdown();
      assertThat(right).isEqualTo(1);
      jdbc.sql("delete from access.failed_attempt").update();
    }
  }

  @Tag("asvs-6.7.2")
  @Test
  @DisplayName("五分钟以后的回答不收；两分半以内再打开页面，问的还是原来那一问；每一问随机，不重样")
  void questionsAreShortLived() {
    SoftKey key = new SoftKey();
    register(key);
    KeyChallenge challenge = keys().challenge(WHO, null);
    String answer = key.get(keys().question(WHO, challenge).orElseThrow());
    clock.pass(Duration.ofMinutes(2));
    assertThat(keys().challenge(WHO, challenge)).isSameAs(challenge);
    assertThat(keys().challenge(DemoAccounts.CLERK, challenge)).isNotSameAs(challenge);
    clock.pass(Duration.ofMinutes(3));
    assertThat(keys().challenge(WHO, challenge).text()).isNotEqualTo(challenge.text());
    assertThat(check(challenge, answer).right()).isFalse();
    assertThat(challenge.text()).hasSize(43);
  }

  @Test
  @DisplayName("必须有第二步的人：最后一把取消不了，有两把或者绑定了手机才行；必须用密钥的，有手机也不行")
  void theLastOneStays() {
    assertThat(register(new SoftKey())).isEqualTo(KeyOutcome.DONE);
    assertThat(removeFirst()).isEqualTo(KeyOutcome.LAST_ONE);
    assertThat(register(new SoftKey())).isEqualTo(KeyOutcome.DONE);
    assertThat(removeFirst()).isEqualTo(KeyOutcome.DONE);
    assertThat(removeFirst()).isEqualTo(KeyOutcome.LAST_ONE);
    bindPhone();
    rules = with(FactorNeed.KEY, KeyVerification.PREFERRED);
    assertThat(removeFirst()).isEqualTo(KeyOutcome.LAST_ONE);
    rules = shipped;
    assertThat(removeFirst()).isEqualTo(KeyOutcome.DONE);
    assertThat(jdbc.sql("select count(*) from access.recovery_code").query(Long.class).single())
        .as("the phone is left, and so are the recovery codes")
        .isEqualTo(10);
  }

  @Test
  @DisplayName("规则写 KEY 的角色：没有密钥只打得开绑定的页面；有了密钥，手机的码不再收")
  void rolesThatNeedAKey() {
    rules = with(FactorNeed.KEY, KeyVerification.PREFERRED);
    var session = new StaffSession(WHO, 0, false, MORNING);
    assertThat(duty().missing(session.withFactor(false))).isTrue();
    assertThat(duty().missing(session.withFactor(true))).isFalse();
    bindPhone();
    assertThat(phoneIn()).as("before there is a key").isTrue();
    register(new SoftKey());
    clock.pass(Duration.ofMinutes(1));
    assertThat(phoneIn()).isFalse();
    rules = shipped;
    assertThat(phoneIn()).isTrue();
  }

  private boolean phoneIn() {
    var store = new FactorStore(guarded, clock);
    var check = new CheckCode(attempt(), store, secrets, codes, store(), duty(), rules, clock);
    byte[] secret = "12345678901234567890".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    String code = Totp.code(secret, Totp.step(clock.instant()), Totp.DIGITS);
    return server(() -> check.check(WHO, code)).right();
  }

  @Test
  @DisplayName("规则要密钥认人的，没有认过的回答不收，登记也不行；不要的照收")
  void verificationAsTheRulesSay() {
    rules = with(FactorNeed.REQUIRED, KeyVerification.REQUIRED);
    assertThat(register(new SoftKey().withoutVerification())).isEqualTo(KeyOutcome.NOT_ACCEPTED);
    SoftKey key = new SoftKey();
    assertThat(register(key)).isEqualTo(KeyOutcome.DONE);
    key.withoutVerification();
    assertThat(signsIn(key)).isFalse();
    rules = with(FactorNeed.REQUIRED, KeyVerification.DISCOURAGED);
    assertThat(signsIn(key)).isTrue();
  }

  private boolean signsIn(SoftKey key) {
    KeyChallenge challenge = keys().challenge(WHO, null);
    return check(challenge, key.get(keys().question(WHO, challenge).orElseThrow())).right();
  }

  @Test
  @DisplayName("同一把登记两次、登记十把以上，都说得出原因；一把也没有登记成的，没有留下第二步")
  void registeringTwice() {
    SoftKey key = new SoftKey();
    KeyChallenge challenge = keys().challenge(WHO, null);
    var damaged = new NewKey("坏的", DemoAccounts.PASSWORD, "{}");
    assertThat(keys().register(WHO, challenge, damaged).outcome())
        .isEqualTo(KeyOutcome.NOT_ACCEPTED);
    assertThat(jdbc.sql("select count(*) from access.second_factor").query(Long.class).single())
        .isZero();
    assertThat(register(key)).isEqualTo(KeyOutcome.DONE);
    assertThat(register(key)).isEqualTo(KeyOutcome.KNOWN);
    for (int i = 0; i < 9; i++) {
      assertThat(register(new SoftKey())).isEqualTo(KeyOutcome.DONE);
    }
    assertThat(register(new SoftKey())).isEqualTo(KeyOutcome.TOO_MANY);
    var handles = "select count(distinct handle) from access.security_key";
    assertThat(jdbc.sql(handles).query(Long.class).single()).isEqualTo(1);
  }

  @Test
  @DisplayName("改坏一个字节的回答试一千次：一次也不出错，签名盖住的地方改了就不收")
  void flippedBytes() {
    var verifier = new KeyVerifier(origin, rules);
    var random = new Random(20261126);
    SoftKey key = new SoftKey();
    KeyChallenge challenge = keys().challenge(WHO, null);
    KeyQuestion asked = keys().offer(WHO, challenge).orElseThrow();
    byte[] bytes = challenge.take(WHO.staffNumber(), clock.instant()).orElseThrow();
    String made = key.create(asked);
    var stored =
        new SecurityKeyStore.Stored(
            1, verifier.registered(made, bytes, asked.handle()).orElseThrow());
    String answer = key.get(asked);
    int signed = answer.indexOf("clientDataJSON\":\"") + 17;
    int end = answer.indexOf("\"", signed);
    for (int i = 0; i < 1000; i++) {
      int at = random.nextInt(answer.length());
      char other = (char) (33 + random.nextInt(94));
      String flipped = answer.substring(0, at) + other + answer.substring(at + 1);
      var act = verifier.answered(flipped, bytes, id -> java.util.Optional.of(stored)).act();
      if (at >= signed && at < end - 1 && !flipped.equals(answer)) {
        assertThat(act).as(flipped).isEqualTo(FactorAct.SECURITY_KEY_FAILED);
      }
      int place = random.nextInt(made.length());
      verifier.registered(
          made.substring(0, place) + other + made.substring(place + 1), bytes, asked.handle());
    }
  }
}
