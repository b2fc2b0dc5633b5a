package org.relieflink.platform.trail.internal.seal;

import org.springframework.context.ApplicationContext;

/** For tests of other capabilities: seals what waits, at once. */
public final class SealNow {
  private SealNow() {}

  public static void all(ApplicationContext context) {
    context.getBean(SealRounds.class).sealAll();
  }
}
