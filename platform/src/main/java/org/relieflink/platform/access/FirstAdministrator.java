package org.relieflink.platform.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Service;

/**
 * 最初的三个管理员：a fresh server has no account; whoever reads its start message makes the system, the
 * security and the audit administrator with a code, one each, so that no one holds all power (GB/T
 * 22239 8.1.4). The code lives in memory and ends with the third of them.
 */
@Service
public class FirstAdministrator implements ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
  private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"; // no 0 O 1 I L
  private static final int LENGTH = 12;

  /** In the order in which they are made. */
  public static final List<Role> ADMINISTRATORS =
      List.of(Role.ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDITOR);

  /** Name of the own office where the settings give none; renamed on the page 单位. */
  private static final String OFFICE = "本院";

  private final Accounts accounts;
  private final SignInSettings settings;
  private final boolean demo;
  private volatile @Nullable String code;

  FirstAdministrator(
      Accounts accounts, SignInSettings settings, @Value("${relief.demo:false}") boolean demo) {
    this.accounts = accounts;
    this.settings = settings;
    this.demo = demo;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!demo && missing().isPresent()) {
      code = newCode();
      LOG.warn("管理员还没有建齐。请打开 /setup，用设置码 {} 建立系统、安全、审计三个管理员。", code);
    }
  }

  public Optional<String> setupCode() {
    return Optional.ofNullable(code);
  }

  /** Which of the three is to be made next. */
  public Optional<Role> missing() {
    return ADMINISTRATORS.stream().filter(role -> !accounts.has(role)).findFirst();
  }

  /** Makes the account when the code is right and its role is the next; the last ends the code. */
  public synchronized boolean create(String offered, Officer administrator, String password) {
    String expected = code;
    if (expected == null
        || !same(expected, offered.strip())
        || !missing().equals(Optional.of(administrator.role()))) {
      return false;
    }
    accounts.addUnit(administrator.unit(), settings.place().isBlank() ? OFFICE : settings.place());
    boolean created = accounts.create(administrator, password, false);
    if (missing().isEmpty()) {
      code = null;
    }
    return created;
  }

  private static boolean same(String expected, String offered) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), offered.getBytes(StandardCharsets.UTF_8));
  }

  private static String newCode() {
    var random = new SecureRandom();
    return random
        .ints(LENGTH, 0, LETTERS.length())
        .mapToObj(LETTERS::charAt)
        .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
        .toString();
  }
}
