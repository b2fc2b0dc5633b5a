package org.relieflink.platform.inquiry;

import java.util.List;
import java.util.Set;
import org.relieflink.platform.trail.TrailEntry;

/** 谁看过这个号码：for capabilities that watch over looks; whoever asks acts as the server. */
public interface Looks {
  /**
   * Every look at the person with this number that the trail tells of, whether or not the person
   * may be told, in the order of the trail.
   *
   * @param number a citizen number with a right check digit
   */
  List<TrailEntry> at(String number);

  /** Actions of the trail that are looks. */
  Set<String> actions();
}
