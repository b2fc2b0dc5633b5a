package org.relieflink.platform.transfer.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.transfer.DataClass;
import org.relieflink.platform.transfer.GivenHelp;
import org.relieflink.platform.transfer.TransferAct;
import org.relieflink.platform.transfer.TransferField;
import org.relieflink.platform.transfer.TransferState;
import org.relieflink.platform.transfer.TransferStep;

/** 过摆渡的内容：what one side tells the other of a matter. Their text forms show nothing. */
final class TravelNews {
  private TravelNews() {}

  /** What the other side has to say; one that leaves it out cannot be read. */
  private static void there(@Nullable Object... values) {
    for (Object value : values) {
      Objects.requireNonNull(value);
    }
  }

  /** 抬头：what a department sees before it accepts. */
  record Sheet(
      String place,
      String line,
      DataClass dataClass,
      boolean letter,
      List<String> helps,
      String area,
      String ageGroup,
      String coordinator,
      Instant at) {
    Sheet {
      there(place, line, dataClass, area, ageGroup, coordinator, at);
      helps = List.copyOf(helps);
    }

    @Override
    public String toString() {
      return "Sheet";
    }
  }

  /**
   * 发出的一边说的。
   *
   * @param sealed whether the case is sealed now
   * @param gone whether the person was destroyed
   * @param aligned how often something of the copy was not taken
   * @param stands where the original stands, for a copy that has to follow; else null
   */
  record Told(
      Sheet sheet,
      List<Step> steps,
      List<Part> parts,
      List<Letter> letters,
      boolean sealed,
      boolean gone,
      int aligned,
      @Nullable Step stands) {
    Told {
      Objects.requireNonNull(sheet);
      steps = List.copyOf(steps);
      parts = List.copyOf(parts);
      letters = List.copyOf(letters);
    }

    @Override
    public String toString() {
      return "Told[" + steps.size() + "]";
    }
  }

  /**
   * 一步。
   *
   * @param maker the same for steps of one officer, whose number does not travel
   */
  record Step(
      int number,
      TransferAct act,
      TransferState state,
      String holder,
      String offered,
      int maker,
      String name,
      String line,
      String reason,
      String words) {
    Step {
      there(act, state, holder, offered, name, line, reason, words);
    }

    static Step of(TransferStep step, int maker) {
      return new Step(
          step.number(),
          step.act(),
          step.state(),
          step.holder(),
          step.offered(),
          maker,
          step.officerName(),
          step.line(),
          step.reason(),
          step.words());
    }

    @Override
    public String toString() {
      return "Step[" + number + "]";
    }
  }

  /** 一个部门的一份。 */
  record Part(String line, Map<TransferField, String> values) {
    Part {
      there(line, values);
    }

    @Override
    public String toString() {
      return "Part[" + line + "]";
    }
  }

  /**
   * 一份函。
   *
   * @param number of its step there
   * @param here number of its step on this side, where it was made here; else 0
   */
  record Letter(
      int number,
      int here,
      String to,
      String mark,
      int year,
      int sequence,
      String digest,
      String text) {
    Letter {
      there(to, mark, digest, text);
    }

    @Override
    public String toString() {
      return "Letter[" + sequence + "]";
    }
  }

  /** 一份材料。 */
  record Paper(String kind, String content) {
    Paper {
      there(kind, content);
    }

    @Override
    public String toString() {
      return "Paper[" + kind + "]";
    }
  }

  /**
   * 部门的一边做的一步。
   *
   * @param heard last step of the other side that was known here then
   * @param aligned how often this side had been told that something of it was not taken
   */
  record Done(
      int heard,
      int aligned,
      TransferAct act,
      String line,
      String name,
      String reason,
      String unit,
      String words,
      List<GivenHelp> results,
      List<Paper> papers) {
    Done {
      there(act, line, name, reason, unit, words);
      results = List.copyOf(results);
      papers = List.copyOf(papers);
    }

    @Override
    public String toString() {
      return "Done[" + act + "]";
    }
  }
}
