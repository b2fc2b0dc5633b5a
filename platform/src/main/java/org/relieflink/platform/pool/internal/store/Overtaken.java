package org.relieflink.platform.pool.internal.store;

/** 已经有别人接着办了。 Another run of the batch has begun: this one commits nothing more. */
public final class Overtaken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Overtaken(Attempt attempt) {
    super("run " + attempt.number() + " of batch " + attempt.batchId() + " was overtaken");
  }
}
