package org.relieflink.platform.staff.internal;

import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.SignInSettings;
import org.relieflink.platform.staff.internal.AccountBook.OneTime;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** 新密码：made here, shown once, kept as a hash only. */
@Component
class NewPassword {
  private final OneTimePassword random;
  private final PasswordEncoder encoder;
  private final SignInSettings settings;
  private final StaffLog log;

  NewPassword(
      OneTimePassword random, PasswordEncoder encoder, SignInSettings settings, StaffLog log) {
    this.random = random;
    this.encoder = encoder;
    this.settings = settings;
    this.log = log;
  }

  String next() {
    return random.next();
  }

  OneTime oneTime(String password) {
    return new OneTime(hash(password), log.now().plus(settings.oneTimeFor()));
  }

  OneTime own(String password) {
    return new OneTime(hash(password), null);
  }

  boolean matches(String password, @Nullable String hash) {
    return encoder.matches(password, hash);
  }

  private String hash(String password) {
    return String.valueOf(encoder.encode(password));
  }
}
