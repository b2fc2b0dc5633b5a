package org.relieflink.platform.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Service;

/**
 * 第一个管理员：a fresh server has no account; whoever reads its start message makes the first
 * administrator with a one-time code. The code lives in memory and ends with its use.
 */
@Service
public class FirstAdministrator implements ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
  private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"; // no 0 O 1 I L
  private static final int LENGTH = 12;

  private final Accounts accounts;
  private final boolean demo;
  private volatile @Nullable String code;

  FirstAdministrator(Accounts accounts, @Value("${relief.demo:false}") boolean demo) {
    this.accounts = accounts;
    this.demo = demo;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!demo && !accounts.hasAdministrator()) {
      code = newCode();
      LOG.warn("还没有管理员。请打开 /setup，用一次性设置码 {} 建立第一个管理员。", code);
    }
  }

  public Optional<String> setupCode() {
    return Optional.ofNullable(code);
  }

  /** Makes the account when the code is right; the code is void afterwards. */
  public synchronized boolean create(String offered, Officer administrator, String password) {
    String expected = code;
    if (expected == null || !same(expected, offered.strip())) {
      return false;
    }
    boolean created = accounts.create(administrator, password, false);
    if (created) {
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
