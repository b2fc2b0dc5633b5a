package org.relieflink.platform.watch;

/**
 * 另外的一轮：what another capability looks through the trail for. Owned here, upstream; called as the
 * server after each round of the watch, in a transaction of its own, one at a time.
 */
public interface WatchRound {
  /** Gives how many alarms it raised. */
  int round();
}
