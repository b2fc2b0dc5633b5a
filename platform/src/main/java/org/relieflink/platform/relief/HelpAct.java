package org.relieflink.platform.relief;

import java.util.Arrays;
import java.util.List;
import org.relieflink.platform.access.Deed;

/**
 * 别的院的动作：the one table of moves of a request; the database holds the same as {@code
 * relief.help_move}. To ask and to call back are steps of the case ({@link ReliefAct}).
 */
public enum HelpAct {
  ASK(By.ASKER, ">ASKED", ">ASKED"),
  /** 接办；同事也可以接过去。 */
  TAKE(By.OFFICE, "ASKED>TAKEN TAKEN>TAKEN", "ASKED>TAKEN TAKEN>TAKEN"),
  /** 提出出一份。 */
  PROPOSE(By.TAKER, "TAKEN>PROPOSED", ""),
  /** 负责人退回再提。 */
  RETURN(By.CHIEF, "PROPOSED>TAKEN", ""),
  /** 负责人决定出这一份。 */
  GIVE(By.CHIEF, "PROPOSED>GIVEN", ""),
  /** 负责人决定不出。 */
  DENY(By.CHIEF, "PROPOSED>DENIED", ""),
  /** 答复核实的结果。 */
  REPLY(By.TAKER, "", "TAKEN>REPLIED"),
  /** 不能办，写明为什么。 */
  DECLINE(By.TAKER, "", "TAKEN>DENIED"),
  CALL_BACK(
      By.ASKER,
      "ASKED>WITHDRAWN TAKEN>WITHDRAWN PROPOSED>WITHDRAWN GIVEN>WITHDRAWN",
      "ASKED>WITHDRAWN TAKEN>WITHDRAWN");

  /** 谁做。 */
  public enum By {
    /** The office that asks, as a step of its case. */
    ASKER,
    /** Whoever of the office that is asked may work on it. */
    OFFICE,
    /** Who took it and may judge. */
    TAKER,
    /** A chief who neither took nor proposed it. */
    CHIEF
  }

  /** 一条：of a kind, from a state to a state; no state before the first. */
  public record Way(HelpKind kind, String from, HelpState to) {}

  private final By by;

  @SuppressWarnings("ImmutableEnumChecker") // made by toList, never changes
  private final List<Way> ways;

  HelpAct(By by, String share, String check) {
    this.by = by;
    this.ways =
        List.of(ways(HelpKind.SHARE, share), ways(HelpKind.CHECK, check)).stream()
            .flatMap(List::stream)
            .toList();
  }

  private static List<Way> ways(HelpKind kind, String text) {
    return Arrays.stream(text.split(" "))
        .filter(way -> !way.isEmpty())
        .map(way -> way.split(">", 2))
        .map(ends -> new Way(kind, ends[0], HelpState.valueOf(ends[1])))
        .toList();
  }

  public By by() {
    return by;
  }

  public List<Way> ways() {
    return ways;
  }

  /** The right that the table must give for it. */
  public Deed deed() {
    return by == By.OFFICE ? Deed.WRITE : Deed.DECIDE;
  }

  /** Whether it may follow. */
  public boolean from(HelpKind kind, HelpState state) {
    return ways.stream().anyMatch(way -> way.kind == kind && way.from.equals(state.name()));
  }

  /** Where it leads; only of what may follow. */
  public HelpState to(HelpKind kind, String from) {
    return ways.stream()
        .filter(way -> way.kind == kind && way.from.equals(from))
        .map(Way::to)
        .findFirst()
        .orElseThrow();
  }

  /** Whether it wants words: what was found, or why. */
  public boolean wantsWords() {
    return this != TAKE && this != GIVE && this != CALL_BACK;
  }
}
