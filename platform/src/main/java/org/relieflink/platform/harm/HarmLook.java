package org.relieflink.platform.harm;

import java.time.LocalDate;
import java.util.List;

/**
 * 看到的一次伤害：everything that organs reserved or gave for it.
 *
 * @param ticket names this harm in what follows, for this officer only; holds no number
 * @param masked the victim's number as papers show it; of a minor nothing of it
 * @param totalFen of all that is reserved or given, in fen
 * @param reliefs oldest first, those that count no more included
 * @param nearby other days not far off on which the same victim has living entries: perhaps the
 *     same harm under another day
 */
public record HarmLook(
    String ticket,
    String masked,
    LocalDate day,
    long totalFen,
    HarmCap cap,
    List<Relief> reliefs,
    List<LocalDate> nearby) {
  public HarmLook {
    reliefs = List.copyOf(reliefs);
    nearby = List.copyOf(nearby);
  }

  @Override
  public String toString() {
    return "HarmLook[" + reliefs.size() + "]";
  }
}
