package org.relieflink.platform.transfer;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.access.Whose;

/**
 * 一件移送，给这位经办人看的样子：one person and one department.
 *
 * @param sender unit that made it
 * @param bundle of what was made at once for one person
 * @param masked name and number as this officer may see them; empty where they were destroyed, or
 *     are not for this officer yet
 * @param area where the person lives, in words
 * @param helps ids of the catalogue
 * @param escalated whether the coordinating office sees it
 * @param bounces how often nobody took it
 * @param steps oldest first, at least one
 */
public record Transfer(
    long id,
    Unit sender,
    Whose whose,
    String bundle,
    String subjectKind,
    long subjectId,
    DataClass dataClass,
    boolean letter,
    List<String> helps,
    String area,
    String ageGroup,
    String masked,
    boolean escalated,
    int bounces,
    List<TransferStep> steps) {
  public Transfer {
    helps = List.copyOf(helps);
    steps = List.copyOf(steps);
  }

  /** As pages show it. */
  public String number() {
    return "YS-%06d".formatted(id);
  }

  public TransferStep last() {
    return steps.get(steps.size() - 1);
  }

  public TransferState state() {
    return last().state();
  }

  /** What a page was made of: an act on an older one is refused. */
  public int version() {
    return last().number();
  }

  /**
   * The number of the last step that moved it: reminders between a page and its answer take nothing
   * away.
   */
  public int moved() {
    return moved(step -> true);
  }

  /**
   * The same of some steps only; 0 where none of them moved it.
   *
   * @param which whose moves count
   */
  public int moved(Predicate<TransferStep> which) {
    for (int i = steps.size() - 1; i > 0; i--) {
      if (!steps.get(i).standsAs(steps.get(i - 1)) && which.test(steps.get(i))) {
        return steps.get(i).number();
      }
    }
    return steps.isEmpty() || !which.test(steps.get(0)) ? 0 : steps.get(0).number();
  }

  /** The same with these steps. */
  public Transfer stepped(List<TransferStep> others) {
    return new Transfer(
        id,
        sender,
        whose,
        bundle,
        subjectKind,
        subjectId,
        dataClass,
        letter,
        helps,
        area,
        ageGroup,
        masked,
        escalated,
        bounces,
        others);
  }

  /** No more of it than one step: what an answer to whoever took that step says later. */
  public Transfer onlyStep(TransferStep step) {
    return new Transfer(
        id,
        sender,
        whose,
        "",
        "",
        0,
        dataClass,
        letter,
        List.of(),
        "",
        "",
        "",
        false,
        0,
        List.of(step));
  }

  /** Line of the unit that has it. */
  public String holder() {
    return last().holder();
  }

  /** Line of the unit that is asked to take it; empty where none is. */
  public String offered() {
    return last().offered();
  }

  /** The department it is about: that is asked, or has it, or was the last that had it. */
  public String department() {
    for (int i = steps.size() - 1; i >= 0; i--) {
      TransferStep step = steps.get(i);
      for (String line : List.of(step.offered(), step.holder())) {
        if (!line.isEmpty() && !line.equals(sender.line())) {
          return line;
        }
      }
    }
    return "";
  }

  public Instant at() {
    return steps.get(0).at();
  }

  /** Who drafted what is to be sent now. */
  public String maker() {
    for (int i = steps.size() - 1; i >= 0; i--) {
      TransferAct act = steps.get(i).act();
      if (act == TransferAct.DRAFT || act == TransferAct.REDIRECT) {
        return steps.get(i).officer();
      }
    }
    return "";
  }

  @Override
  public String toString() {
    return number() + "[" + state() + "]";
  }
}
