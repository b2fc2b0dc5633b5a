package org.relieflink.platform.leads;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.relieflink.platform.access.Deed;

/** 合法的动作：the one table of moves; the database holds the same as {@code leads.move}. */
public enum LeadAct {
  /** 确认命中，开线索。 */
  OPEN(By.DECIDES, LeadState.NEW),
  /** 别人带来的。 */
  BRING(By.BRINGS, LeadState.NEW),
  /** 办案系统提示办案人（甲路）。 */
  PROMPT(By.BRINGS, LeadState.PROMPTED),
  /** 命中不成立，搁下：against what the machine found, so evidence is wanted. */
  SET_ASIDE(By.DECIDES, LeadState.CLOSED),
  DISPUTE(By.DECIDES, LeadState.DISPUTED, LeadState.NEW, LeadState.TAKEN, LeadState.CHECKED),
  /** 办案人看过，推送。 */
  PUSH(By.WORKS, LeadState.NEW, LeadState.PROMPTED),
  /** 办案人看过，不推送。 */
  DECLINE(By.WORKS, LeadState.CLOSED, LeadState.PROMPTED),
  /** 接下。 */
  TAKE(By.WORKS, LeadState.TAKEN, LeadState.NEW, LeadState.DISPUTED),
  GIVE_BACK(By.WORKS, LeadState.NEW, LeadState.TAKEN),
  /** 认定是案件里的哪一个当事人：a person says so, once. */
  MATCH(By.DECIDES, LeadState.TAKEN, LeadState.TAKEN),
  CHECK(By.DECIDES, LeadState.CHECKED, LeadState.TAKEN),
  HAND(By.DECIDES, LeadState.HANDED, LeadState.CHECKED),
  TAKE_BACK(By.DECIDES, LeadState.CHECKED, LeadState.HANDED),
  CLOSE(
      By.DECIDES,
      LeadState.CLOSED,
      LeadState.NEW,
      LeadState.TAKEN,
      LeadState.CHECKED,
      LeadState.DISPUTED),
  REOPEN(By.DECIDES, LeadState.NEW, LeadState.CLOSED),
  /** 依据都没有了，还没有人接，自动结束。 */
  LAPSE(By.SERVER, LeadState.CLOSED, LeadState.NEW),
  /** 命中回来了，自动重开。 */
  REVIVE(By.SERVER, LeadState.NEW, LeadState.CLOSED),
  /** 依据都没有了，有人在办：marked only. */
  GROUND_GONE(By.SERVER),
  GROUND_BACK(By.SERVER);

  /** 谁做。 */
  public enum By {
    /** Departments, the case system, whoever types one in. */
    BRINGS,
    /** Clerks, prosecutors and chiefs of the office. */
    WORKS,
    /** Prosecutors and chiefs: a person decides. */
    DECIDES,
    /** Nobody but the server, when the data changed. */
    SERVER
  }

  private static final Set<LeadState> MARKED =
      EnumSet.of(
          LeadState.NEW, LeadState.TAKEN, LeadState.CHECKED, LeadState.HANDED, LeadState.DISPUTED);

  private final By by;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of, never changes
  private final List<LeadState> to; // none: it stays where it is

  @SuppressWarnings("ImmutableEnumChecker") // made by Set.of, never changes
  private final Set<LeadState> from;

  LeadAct(By by) {
    this.by = by;
    this.to = List.of();
    this.from = Set.of();
  }

  LeadAct(By by, LeadState to, LeadState... from) {
    this.by = by;
    this.to = List.of(to);
    this.from = Set.of(from);
  }

  public By by() {
    return by;
  }

  /** The right that the table must give for it; of the server's own acts there is none. */
  public Deed deed() {
    return by == By.DECIDES ? Deed.DECIDE : Deed.WRITE;
  }

  /** Where it leads from a state. */
  public LeadState to(LeadState state) {
    return to.isEmpty() ? state : to.get(0);
  }

  /** Where a first act leads. */
  public LeadState first() {
    return to.get(0);
  }

  /** Whether it may be the first step of a lead. */
  public boolean begins() {
    return this == DISPUTE || (!to.isEmpty() && from.isEmpty());
  }

  /** Whether it may follow from this state. */
  public boolean from(LeadState state) {
    return to.isEmpty() ? MARKED.contains(state) : from.contains(state);
  }

  /** Whether it wants a reason of the dated list. */
  public boolean wantsReason() {
    return this == SET_ASIDE || this == DISPUTE || this == DECLINE || this == CLOSE;
  }

  /** Whether it wants words: what was found, or why it goes back. */
  public boolean wantsWords() {
    return switch (this) {
      case SET_ASIDE, GIVE_BACK, MATCH, CHECK, TAKE_BACK, REOPEN -> true;
      case OPEN,
          BRING,
          PROMPT,
          DISPUTE,
          PUSH,
          DECLINE,
          TAKE,
          HAND,
          CLOSE,
          LAPSE,
          REVIVE,
          GROUND_GONE,
          GROUND_BACK ->
          false;
    };
  }

  /** What people may do from a state, in the order of the table. */
  public static List<LeadAct> open(LeadState state) {
    return Arrays.stream(values()).filter(act -> act.by != By.SERVER && act.from(state)).toList();
  }
}
