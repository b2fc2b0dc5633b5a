package org.relieflink.platform.watch;

/**
 * 另外的一轮：what another capability looks through the trail for. Owned here, upstream; called as the
 * server at the end of each round of the watch, in its transaction, one round at a time.
 */
public interface WatchRound {
  /** Gives how many alarms it raised. */
  int round();
}
